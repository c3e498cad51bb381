/**
 * From a measured cuff to a proposed abutment: named design rules, and a search for the parameters with which they all pass, with what
 * was traded for what. The solid itself is built in {@code solid}. A pure function: equal input and version give equal bits.
 */
@NullMarked
package com.cuffline.abutmentdesign;

import org.jspecify.annotations.NullMarked;
