/**
 * The order as JSON: its schema, its reading into the types of engineering, and the findings of both with their paths in the
 * document. The services and the desk read orders here and nowhere else.
 */
@NullMarked
package com.cuffline.orderform;

import org.jspecify.annotations.NullMarked;
