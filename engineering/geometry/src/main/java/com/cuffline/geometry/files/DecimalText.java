package com.cuffline.geometry.files;

import java.util.Arrays;

/** Plain text with numbers being put together; numbers are written digit by digit, which is the fastest way there is. */
final class DecimalText {
    private static final int MILLION = 1_000_000;
    private static final int LONGEST_NUMBER = 24;

    private byte[] bytes;
    private int at;

    DecimalText(int expectedLength) {
        bytes = new byte[expectedLength];
    }

    @SuppressWarnings("deprecation") // copies the low bytes, which is all that plain text has
    DecimalText put(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, at);
        at += ascii.length();
        return this;
    }

    /** A whole number, 0 or more. */
    void whole(long value) {
        room(LONGEST_NUMBER);
        int end = at + digits(value);
        long rest = value;
        for (int i = end - 1; i >= at; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at = end;
    }

    /** A number rounded to six places, without needless zeros; its size has to be below 10^12. */
    void millionths(double value) {
        room(LONGEST_NUMBER);
        if (!(Math.abs(value) < 1e12)) {
            throw new IllegalArgumentException("a coordinate must be below 1e12 but is " + value);
        }
        long scaled = Math.round(value * MILLION);
        if (scaled < 0) {
            bytes[at++] = '-';
            scaled = -scaled;
        }
        whole(scaled / MILLION);
        int fraction = (int) (scaled % MILLION);
        if (fraction > 0) {
            bytes[at++] = '.';
            for (int unit = MILLION / 10; fraction > 0; unit /= 10) {
                bytes[at++] = (byte) ('0' + fraction / unit);
                fraction %= unit;
            }
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, at);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
        }
    }
}
