/**
 * The engineering rooms on the command line, without any server: files in, files and plain words out. Exit status 0 can be
 * made, 1 cannot, 2 wrong use.
 */
@NullMarked
package com.cuffline.desk;

import org.jspecify.annotations.NullMarked;
