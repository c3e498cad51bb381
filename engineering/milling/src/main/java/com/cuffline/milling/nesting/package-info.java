/**
 * Places parts in discs by their real outlines, and blanks in holder slots by their index. What forbids a place is a hazard, whatever
 * it is; feasibility is judged apart from the search, and every result is checked again by exact distances between polygons.
 * Lengths are millimetres, angles degrees; x and y count from the disc's centre, and the same input gives the same nest.
 */
@NullMarked
package com.cuffline.milling.nesting;

import org.jspecify.annotations.NullMarked;
