package com.cuffline.measurement.order;

/** What is ordered. Splinted and bridge abutments share an insertion axis. */
public enum OrderKind implements Coded {
    SINGLE,
    SPLINTED,
    BRIDGE,
    CUSTOM_HEALING_ABUTMENT
}
