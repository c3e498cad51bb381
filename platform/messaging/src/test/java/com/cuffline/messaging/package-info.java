@NullMarked
package com.cuffline.messaging;

import org.jspecify.annotations.NullMarked;
