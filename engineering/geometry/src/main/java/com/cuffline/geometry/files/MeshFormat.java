package com.cuffline.geometry.files;

/** What a mesh file turned out to be, by its content. */
public enum MeshFormat {
    STL_BINARY("stl-binary"),
    STL_ASCII("stl-ascii"),
    PLY_ASCII("ply-ascii"),
    PLY_LITTLE_ENDIAN("ply-binary-little-endian"),
    PLY_BIG_ENDIAN("ply-binary-big-endian");

    private final String code;

    MeshFormat(String code) {
        this.code = code;
    }

    /** The format's name for programs, lower case with dashes. */
    public String code() {
        return code;
    }
}
