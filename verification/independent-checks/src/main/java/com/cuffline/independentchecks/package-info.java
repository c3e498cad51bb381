/** Random valid orders, designed and written for examination by programs that are not ours. */
@NullMarked
package com.cuffline.independentchecks;

import org.jspecify.annotations.NullMarked;
