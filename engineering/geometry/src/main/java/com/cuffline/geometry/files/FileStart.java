package com.cuffline.geometry.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The first bytes of a file, and what they give it away as. */
final class FileStart {
    static final int LENGTH = 512;

    private static final Map<String, String> COMPRESSED = Map.of(
            "PK", "a zip archive",
            "\u001f\u008b", "a gzip file",
            "BZh", "a bzip2 file",
            "\u00fd7zXZ", "an xz file",
            "7z\u00bc\u00af", "a 7z archive",
            "\u0028\u00b5\u002f\u00fd", "a zstd file",
            "Rar!", "a rar archive",
            "\u0004\"M\u0018", "an lz4 file");
    private static final Map<String, String> FOREIGN = Map.of(
            "\u0089PNG", "a PNG picture",
            "\u00ff\u00d8\u00ff", "a JPEG picture",
            "GIF8", "a GIF picture",
            "%PDF", "a PDF document",
            "glTF", "a GLB model",
            "<", "an XML or HTML page",
            "{", "a JSON text",
            "ISO-10303", "a STEP model",
            "#!", "a script",
            "\u007fELF", "a program");

    private final String bytes;

    private FileStart(String bytes) {
        this.bytes = bytes;
    }

    static FileStart of(ByteInput in, int there) {
        int length = Math.min(LENGTH, there);
        byte[] copy = new byte[length];
        for (int i = 0; i < length; i++) {
            copy[i] = (byte) in.peek(i);
        }
        return new FileStart(new String(copy, StandardCharsets.ISO_8859_1));
    }

    /** The count where a binary STL has it; -1 when the file is too short to have one. */
    long statedTriangles() {
        if (bytes.length() < BinaryStl.HEADER + 4) {
            return -1;
        }
        long count = 0;
        for (int i = 3; i >= 0; i--) {
            count = count << 8 | bytes.charAt(BinaryStl.HEADER + i);
        }
        return count;
    }

    boolean ply() {
        return bytes.startsWith("ply\n") || bytes.startsWith("ply\r\n");
    }

    /** Begins with the word solid and looks like text as far as seen. */
    boolean solidText() {
        return bytes.stripLeading().toLowerCase(Locale.ROOT).startsWith("solid")
                && bytes.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }

    /** Refuses what is known to be something else, or is too short to be an STL. */
    void refuseForeign() throws RefusedFile {
        refuse(COMPRESSED, MeshFileProblem.COMPRESSED, "an uncompressed STL or PLY");
        refuse(FOREIGN, MeshFileProblem.NOT_A_MESH, "an STL or PLY");
        if (statedTriangles() < 0) {
            throw new RefusedFile(
                    MeshFileProblem.NOT_A_MESH, bytes.length() + " bytes of something else", "an STL or PLY", "byte 0");
        }
    }

    private void refuse(Map<String, String> kinds, MeshFileProblem problem, String limit) throws RefusedFile {
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            if (bytes.startsWith(kind.getKey())) {
                throw new RefusedFile(problem, kind.getValue(), limit, "byte 0");
            }
        }
    }
}
