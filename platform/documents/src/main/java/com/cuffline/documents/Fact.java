package com.cuffline.documents;

/**
 * One labelled value of a form. A fact with a blank value is not printed: what is not there is not printed.
 *
 * @param label what it is, short
 * @param value the value with its unit, in the reader's language; wraps when long
 */
public record Fact(String label, String value) {}
