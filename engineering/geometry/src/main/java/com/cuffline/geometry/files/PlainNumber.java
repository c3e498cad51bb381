package com.cuffline.geometry.files;

/**
 * Quick and exact reading of the decimal numbers that scans are full of: up to 15 digits and a power of ten within 10^22, both of which
 * a double holds exactly, so that one division or product rounds right.
 */
final class PlainNumber {
    private static final int MOST_DIGITS = 15;
    private static final double[] TENS = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private PlainNumber() {}

    /** The number that a word is; not-a-number if it is none of the plain ones. */
    static double parse(byte[] word, int length) {
        int at = word[0] == '-' || word[0] == '+' ? 1 : 0;
        long digits = 0;
        int count = 0;
        int power = 0;
        boolean point = false;
        for (; at < length && word[at] != 'e' && word[at] != 'E'; at++) {
            byte c = word[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                count++;
                power -= point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return Double.NaN;
            }
            if (count > MOST_DIGITS) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = at == length ? scaled(digits, power) : withExponent(word, at + 1, length, digits, power);
        return word[0] == '-' ? -value : value;
    }

    private static double withExponent(byte[] word, int start, int length, long digits, int power) {
        boolean signed = start < length && (word[start] == '-' || word[start] == '+');
        int from = signed ? start + 1 : start;
        if (from == length || length - from > 3) {
            return Double.NaN;
        }
        int exponent = 0;
        for (int at = from; at < length; at++) {
            if (word[at] < '0' || word[at] > '9') {
                return Double.NaN;
            }
            exponent = 10 * exponent + (word[at] - '0');
        }
        return scaled(digits, word[start] == '-' ? power - exponent : power + exponent);
    }

    private static double scaled(long digits, int power) {
        if (power <= -TENS.length || power >= TENS.length) {
            return Double.NaN;
        }
        return power < 0 ? digits / TENS[-power] : digits * TENS[power];
    }
}
