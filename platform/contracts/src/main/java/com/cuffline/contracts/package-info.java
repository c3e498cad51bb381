/**
 * The facts the services tell each other: one record per fact, the CloudEvents envelope around it and the codec to JSON text.
 * It knows no domain type and no transport, so that any service can read any fact ever published.
 * Schema rule: readers ignore unknown fields, new fields are optional, anything else is a new type name.
 */
@NullMarked
package com.cuffline.contracts;

import org.jspecify.annotations.NullMarked;
