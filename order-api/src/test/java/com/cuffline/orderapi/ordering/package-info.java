@NullMarked
package com.cuffline.orderapi.ordering;

import org.jspecify.annotations.NullMarked;
