@NullMarked
package com.cuffline.orderapi;

import org.jspecify.annotations.NullMarked;
