/**
 * The whole center as its users and neighbours see it: processes from the packaged jars, read only through HTTP, topics
 * and files. The architecture rules are checked here too, because every module is built by then.
 */
@NullMarked
package com.cuffline.endtoend;

import org.jspecify.annotations.NullMarked;
