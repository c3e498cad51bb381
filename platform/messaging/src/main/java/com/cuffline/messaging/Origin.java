package com.cuffline.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Where a message was read.
 *
 * @param topic wire name, without the installation's prefix
 */
record Origin(
        String topic, int partition, long offset, @Nullable String key) {}
