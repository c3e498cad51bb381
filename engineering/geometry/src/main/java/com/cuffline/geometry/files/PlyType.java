package com.cuffline.geometry.files;

import org.jspecify.annotations.Nullable;

/** A number's type in a PLY, under both of its names. */
enum PlyType {
    INT8("char", "int8", 1),
    UINT8("uchar", "uint8", 1),
    INT16("short", "int16", 2),
    UINT16("ushort", "uint16", 2),
    INT32("int", "int32", 4),
    UINT32("uint", "uint32", 4),
    FLOAT32("float", "float32", 4),
    FLOAT64("double", "float64", 8);

    private final String name;
    private final String sizedName;
    private final int bytes;

    PlyType(String name, String sizedName, int bytes) {
        this.name = name;
        this.sizedName = sizedName;
        this.bytes = bytes;
    }

    static @Nullable PlyType named(String name) {
        for (PlyType type : values()) {
            if (type.name.equals(name) || type.sizedName.equals(name)) {
                return type;
            }
        }
        return null;
    }

    int bytes() {
        return bytes;
    }

    boolean real() {
        return this == FLOAT32 || this == FLOAT64;
    }

    boolean signed() {
        return this == INT8 || this == INT16 || this == INT32;
    }
}
