package com.cuffline.geometry.files;

import java.io.IOException;

/** Parser of ASCII STL, one or several solids. Names of solids are dropped, stored normals are ignored. */
final class AsciiStl {
    private AsciiStl() {}

    static MeshReading.Read read(ByteInput in, CheckedTriangles triangles) throws IOException, RefusedFile {
        TextInput text = new TextInput(in);
        text.expect("solid");
        boolean comment = text.skipLine();
        double[] corners = new double[9];
        boolean open = true;
        while (text.nextWord()) {
            if (open && text.is("facet")) {
                facet(text, corners);
                triangles.take(corners);
            } else if (open && text.is("endsolid")) {
                text.skipLine();
                open = false;
            } else if (!open && text.is("solid")) {
                comment |= text.skipLine();
                open = true;
            } else {
                throw new RefusedFile(
                        MeshFileProblem.TEXT_MALFORMED,
                        "another word",
                        open ? "the word 'facet' or 'endsolid'" : "the word 'solid' or the end",
                        text.where());
            }
        }
        if (open) {
            throw new RefusedFile(
                    MeshFileProblem.TRUNCATED, "the end of the file", "the word 'endsolid'", text.where());
        }
        return triangles.read(MeshFormat.STL_ASCII, comment);
    }

    private static void facet(TextInput text, double[] corners) throws IOException, RefusedFile {
        text.expect("normal");
        for (int i = 0; i < 3; i++) {
            text.number();
        }
        text.expect("outer");
        text.expect("loop");
        for (int i = 0; i < 9; i++) {
            if (i % 3 == 0) {
                text.expect("vertex");
            }
            corners[i] = text.number();
            if (!CheckedTriangles.fits(corners[i])) {
                throw CheckedTriangles.misfit(corners[i], text.where());
            }
        }
        text.expect("endloop");
        text.expect("endfacet");
    }
}
