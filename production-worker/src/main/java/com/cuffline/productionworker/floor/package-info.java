/**
 * Keeps what happens to units on the floor, and where each unit comes from: batch, stock lot, machine, program, tools.
 * People's reports come as facts that order-api has checked; scrap is made again at the front, and a batch without open units is completed.
 */
@NullMarked
package com.cuffline.productionworker.floor;

import org.jspecify.annotations.NullMarked;
