/**
 * The milling center's equipment, stock and rules as one JSON file, read into engineering's types. A bad file is answered with file, place,
 * field, value and limit.
 */
@NullMarked
package com.cuffline.centerfile;

import org.jspecify.annotations.NullMarked;
