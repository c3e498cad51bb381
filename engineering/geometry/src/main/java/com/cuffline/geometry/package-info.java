/**
 * Vectors, periodic curves, sections and triangle meshes, and the files they leave in.
 */
@NullMarked
package com.cuffline.geometry;

import org.jspecify.annotations.NullMarked;
