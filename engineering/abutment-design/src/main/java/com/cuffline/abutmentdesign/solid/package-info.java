/**
 * From a plan of one abutment (base, margin line, emergence, finish, top, channel) to a proven triangle mesh with its measures.
 * It judges nothing and knows no library and no order: a pure function, equal plans give equal bits. Millimetres and radians in
 * the implant frame: x buccal, y mesial, z coronal.
 */
@NullMarked
package com.cuffline.abutmentdesign.solid;

import org.jspecify.annotations.NullMarked;
