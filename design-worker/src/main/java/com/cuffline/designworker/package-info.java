/**
 * Turns measurements into designs: reads orders.v1, designs with the kernel, stores meshes and the design sheet, and says
 * on designs.v1 what came of it. It opens no door but health.
 */
@NullMarked
package com.cuffline.designworker;

import org.jspecify.annotations.NullMarked;
