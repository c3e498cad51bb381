package com.cuffline.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** A message as it was read, under an id that is the same however often it is read. */
@SuppressWarnings("ArrayRecordComponent") // a carrier between the broker and one table; never compared
record SetAside(UUID id, Origin origin, byte[] payload) {

    static SetAside of(String consumer, Origin origin, byte[] payload) {
        String name = String.join("/", consumer, origin.topic(), "" + origin.partition(), "" + origin.offset());
        return new SetAside(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), origin, payload);
    }

    String text() {
        return new String(payload, UTF_8);
    }
}
