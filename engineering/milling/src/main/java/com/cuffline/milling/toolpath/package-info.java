/**
 * From a target mesh and a blank to moves of one machine: kinematics, exact tool placement against the mesh, strategies of the
 * rotary route. A rapid can only be made by the stock's clearance.
 */
@NullMarked
package com.cuffline.milling.toolpath;

import org.jspecify.annotations.NullMarked;
