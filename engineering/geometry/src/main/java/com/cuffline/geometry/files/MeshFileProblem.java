package com.cuffline.geometry.files;

/** Why a mesh file is refused; {@link #code()} is stable and meant for programs. */
public enum MeshFileProblem {
    EMPTY("file-empty"),
    TOO_LARGE("file-too-large"),
    COMPRESSED("file-compressed"),
    NOT_A_MESH("file-not-a-mesh"),
    TRUNCATED("file-truncated"),
    TRAILING_BYTES("file-trailing-bytes"),
    STL_COUNT("stl-count-mismatch"),
    TOO_MANY_TRIANGLES("too-many-triangles"),
    NO_TRIANGLES("no-triangles"),
    NOT_FINITE("coordinate-not-finite"),
    OUT_OF_RANGE("coordinate-out-of-range"),
    LINE_TOO_LONG("line-too-long"),
    TEXT_MALFORMED("text-malformed"),
    NUMBER_MALFORMED("number-malformed"),
    PLY_HEADER("ply-header-malformed"),
    PLY_COUNT("ply-count-mismatch"),
    PLY_LIST("ply-list-out-of-range"),
    PLY_INDEX("ply-index-out-of-range");

    private final String code;

    MeshFileProblem(String code) {
        this.code = code;
    }

    /** The problem's name for programs, lower case with dashes. */
    public String code() {
        return code;
    }
}
