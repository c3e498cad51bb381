/**
 * The implant library over HTTP: systems, platforms, parts, materials and teeth. Every value is shown with its source and
 * certainty, and what nobody has confirmed says so.
 */
@NullMarked
package com.cuffline.orderapi.catalogue;

import org.jspecify.annotations.NullMarked;
