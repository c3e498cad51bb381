/**
 * Turns measurements into designs: listens to orders, designs, stores meshes and papers, reports facts.
 * It never decides an order's status.
 */
@NullMarked
package com.cuffline.designworker;

import org.jspecify.annotations.NullMarked;
