@NullMarked
package com.cuffline.artifactstore;

import org.jspecify.annotations.NullMarked;
