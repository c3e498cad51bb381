@NullMarked
package com.cuffline.designworker;

import org.jspecify.annotations.NullMarked;
