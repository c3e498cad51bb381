package com.cuffline.geometry.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file of known length being filled, numbers little-endian. */
final class LittleEndian {
    private static final VarHandle FLOATS =
            MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;

    LittleEndian(int length) {
        bytes = new byte[length];
    }

    void float32(double x, double y, double z) {
        FLOATS.set(bytes, at, (float) x);
        FLOATS.set(bytes, at + 4, (float) y);
        FLOATS.set(bytes, at + 8, (float) z);
        at += 12;
    }

    void int32(int value) {
        INTS.set(bytes, at, value);
        at += 4;
    }

    void int16(int value) {
        int8(value);
        int8(value >> 8);
    }

    void int8(int value) {
        bytes[at++] = (byte) value;
    }

    void text(String ascii) {
        put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    void put(byte[] more) {
        System.arraycopy(more, 0, bytes, at, more.length);
        at += more.length;
    }

    /** Leaves zeros up to an offset. */
    void zerosTo(int offset) {
        at = offset;
    }

    int position() {
        return at;
    }

    /** The file; the array itself. */
    byte[] bytes() {
        return bytes;
    }
}
