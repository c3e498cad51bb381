/**
 * The kernel's answer as JSON and as a mesh for viewers. The desk's reports and order-api's previews are written here, field by
 * field and without a tree in between.
 */
@NullMarked
package com.cuffline.orderform.design;

import org.jspecify.annotations.NullMarked;
