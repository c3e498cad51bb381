/** Tests of the service as it runs. */
@NullMarked
package com.cuffline.designworker;

import org.jspecify.annotations.NullMarked;
