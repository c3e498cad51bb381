/**
 * What integration tests share: the product's own engines, a fresh database and fresh topics per test class, waiting
 * for a named condition, and the house's architecture rules.
 */
@NullMarked
package com.cuffline.testsupport;

import org.jspecify.annotations.NullMarked;
