package com.cuffline.orderform.scan;

import tools.jackson.databind.JsonNode;

/** Scans that were read, by the name with which an order refers to them. */
@FunctionalInterface
public interface Scans {
    Found find(String name);

    /** What stands under a name. */
    sealed interface Found {
        /**
         * A scan.
         *
         * @param answer {@code tooth}, {@code ring}, {@code cuff} and {@code place} as {@link ScanJson} writes them
         */
        record Known(JsonNode answer) implements Found {}

        /** There was one, and it was erased. */
        record Erased() implements Found {}

        record Unknown() implements Found {}
    }
}
