/**
 * What a form would become, asked at any moment of typing it: the abutment with its rules, and whether a finished one would do.
 * Nothing is stored.
 */
@NullMarked
package com.cuffline.orderapi.preview;

import org.jspecify.annotations.NullMarked;
