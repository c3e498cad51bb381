/** Classes that break a rule of the house on purpose, so that the rules are seen to fail. */
@NullMarked
package com.cuffline.orderapi.breach;

import org.jspecify.annotations.NullMarked;
