/**
 * Content-addressed files: what is stored is named by the SHA-256 of its bytes and never changes.
 * A file is either whole under its name or absent, also after kill -9.
 */
@NullMarked
package com.cuffline.artifactstore;

import org.jspecify.annotations.NullMarked;
