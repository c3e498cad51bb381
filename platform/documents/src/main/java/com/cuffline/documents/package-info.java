/**
 * The papers of the center: PDF/A-2b documents drawn from small view records, the same bytes for the same record. A view
 * record carries text, numbers and dates only, so that the papers depend on no engineering type and no fact. PDFBox stays
 * inside this package.
 */
@NullMarked
package com.cuffline.documents;

import org.jspecify.annotations.NullMarked;
