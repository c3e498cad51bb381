/**
 * What all doors share: problems with stable codes, entity tags.
 */
@NullMarked
package com.cuffline.orderapi.web;

import org.jspecify.annotations.NullMarked;
