package com.cuffline.contracts;

/** The topics of the center. Each is written by one owner; dead letters are written by whoever could not read a message. */
public enum Topic {
    ORDERS("orders.v1"),
    DESIGNS("designs.v1"),
    PRODUCTION("production.v1"),
    DEAD_LETTERS("dead-letters.v1"),
    REPLAYS("replays.v1");

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    /** Name on the broker, before an installation's prefix. */
    public String wireName() {
        return wireName;
    }
}
