package com.cuffline.cuffscan;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A binary STL of any size without the memory for it: the same triangle records again and again. */
final class RepeatedStl extends InputStream {
    private final byte[] records;
    private final byte[] head = new byte[84];
    private final long length;
    private long at;

    /** Repeats the records of a given STL until there are that many triangles. */
    RepeatedStl(byte[] stl, int triangles) {
        records = java.util.Arrays.copyOfRange(stl, 84, stl.length);
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(80, triangles);
        length = 84 + 50L * triangles;
    }

    long length() {
        return length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int most) {
        if (at == length) {
            return -1;
        }
        byte[] from = at < 84 ? head : records;
        int start = at < 84 ? (int) at : (int) ((at - 84) % records.length);
        int count = (int) Math.min(Math.min(most, from.length - start), length - at);
        System.arraycopy(from, start, into, offset, count);
        at += count;
        return count;
    }
}
