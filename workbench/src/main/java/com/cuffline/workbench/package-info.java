/**
 * The engines of one machine: a real PostgreSQL and a real Kafka broker from Maven artifacts, run as own processes.
 * Both keep their data in a folder, sync it to disk, and survive a kill of themselves and of the program that started them.
 */
@NullMarked
package com.cuffline.workbench;

import org.jspecify.annotations.NullMarked;
