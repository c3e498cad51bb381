package com.cuffline.geometry.files;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file of known length through one fixed buffer. A read past the end is a refusal, not a fault. */
final class ByteInput {
    private static final int CAPACITY = 1 << 16;

    private final InputStream in;
    private final long length;
    private final byte[] buffer = new byte[CAPACITY];
    private int from;
    private int to;
    private long passed;

    ByteInput(InputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    /** Bytes of the whole file, as its owner states it. */
    long length() {
        return length;
    }

    /** Offset of the next byte. */
    long position() {
        return passed + from;
    }

    long remaining() {
        return length - position();
    }

    /** Tries to have that many bytes at hand, 65,536 at most, and returns how many there are. */
    int fill(int wanted) throws IOException {
        if (to - from < wanted) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            passed += from;
            to -= from;
            from = 0;
            while (to < wanted) {
                int got = in.read(buffer, to, CAPACITY - to);
                if (got < 0) {
                    break;
                }
                to += got;
            }
        }
        return to - from;
    }

    void need(int bytes) throws IOException, RefusedFile {
        if (to - from < bytes && fill(bytes) < bytes) {
            throw new RefusedFile(
                    MeshFileProblem.TRUNCATED,
                    (passed + to) + " bytes",
                    bytes + " more bytes from byte " + position(),
                    "byte " + (passed + to));
        }
    }

    /** The byte some places ahead; only after {@link #fill} or {@link #need} said it is there. */
    int peek(int ahead) {
        return buffer[from + ahead] & 0xFF;
    }

    void skip(int bytes) {
        from += bytes;
    }

    /** The next byte, or -1 at the end. */
    int next() throws IOException {
        if (from == to && fill(1) == 0) {
            return -1;
        }
        return buffer[from++] & 0xFF;
    }

    /** Unsigned number of one to four bytes. */
    long unsigned(int bytes, boolean bigEndian) throws IOException, RefusedFile {
        need(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) (buffer[from + i] & 0xFF) << 8 * (bigEndian ? bytes - 1 - i : i);
        }
        from += bytes;
        return value;
    }

    /** Single-precision number at an offset ahead, little-endian; the bytes must be there. */
    float float32(int ahead) {
        int at = from + ahead;
        return Float.intBitsToFloat((buffer[at] & 0xFF)
                | (buffer[at + 1] & 0xFF) << 8
                | (buffer[at + 2] & 0xFF) << 16
                | buffer[at + 3] << 24);
    }
}
