/** Proofs of programs whose faults are known beforehand. */
@NullMarked
package com.cuffline.milling.proof;

import org.jspecify.annotations.NullMarked;
