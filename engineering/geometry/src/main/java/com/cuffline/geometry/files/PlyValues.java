package com.cuffline.geometry.files;

import java.io.IOException;

/** The body of a PLY as a row of numbers, whatever their form. */
sealed interface PlyValues {
    double number(PlyType type) throws IOException, RefusedFile;

    /** Where the row stands. */
    String where();

    /** A whole number; where the file holds another, it is refused. */
    default long whole(PlyType type) throws IOException, RefusedFile {
        double value = number(type);
        if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
            throw new RefusedFile(MeshFileProblem.NUMBER_MALFORMED, "the number " + value, "a whole number", where());
        }
        return (long) value;
    }

    /** Numbers as text. */
    record Ascii(TextInput text) implements PlyValues {
        @Override
        public double number(PlyType type) throws IOException, RefusedFile {
            return text.number();
        }

        @Override
        public String where() {
            return text.where() + " after the header";
        }
    }

    /** Numbers as bytes. */
    record Binary(ByteInput in, boolean bigEndian) implements PlyValues {
        @Override
        public double number(PlyType type) throws IOException, RefusedFile {
            if (type == PlyType.FLOAT64) {
                long first = in.unsigned(4, bigEndian);
                long second = in.unsigned(4, bigEndian);
                return Double.longBitsToDouble(bigEndian ? first << 32 | second : second << 32 | first);
            }
            long bits = in.unsigned(type.bytes(), bigEndian);
            if (type == PlyType.FLOAT32) {
                return Float.intBitsToFloat((int) bits);
            }
            int unused = 64 - 8 * type.bytes();
            return type.signed() ? bits << unused >> unused : bits;
        }

        @Override
        public String where() {
            return "byte " + in.position();
        }
    }
}
