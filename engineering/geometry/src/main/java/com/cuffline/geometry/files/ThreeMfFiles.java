package com.cuffline.geometry.files;

import com.cuffline.geometry.TriangleMesh;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 3MF by its core specification: one object in millimetres with its label as metadata. Equal input gives equal bytes on every
 * machine, which is why nothing is compressed: libraries deflate differently.
 */
public final class ThreeMfFiles {
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>\
            </Types>
            """;
    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rel0" Target="/3D/3dmodel.model" \
            Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>\
            </Relationships>
            """;
    private static final String MODEL_START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <model unit="millimeter" xml:lang="en-US" \
            xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" \
            xmlns:cuffline="urn:cuffline:3mf:2026">
            <metadata name="Title">%1$s</metadata>
            <metadata name="Designer">%2$s</metadata>
            <metadata name="Application">Cuffline</metadata>
            <metadata name="cuffline:Order">%3$s</metadata>
            <metadata name="cuffline:Revision">%4$d</metadata>
            <metadata name="cuffline:DesignHash">%5$s</metadata>
            <resources><object id="1" type="model" name="%1$s"><mesh><vertices>
            """;
    private static final String MODEL_END = """
            </triangles></mesh></object></resources>
            <build><item objectid="1"/></build>
            </model>
            """;

    private ThreeMfFiles() {}

    /**
     * The mesh as 3MF, coordinates rounded to a nanometre.
     *
     * @throws IllegalArgumentException if the mesh has no triangle or one whose corners are not three vertices
     */
    public static byte[] write(TriangleMesh mesh, ThreeMfLabel label) {
        byte[] model = model(mesh, label);
        ByteArrayOutputStream file = new ByteArrayOutputStream(model.length + 4096);
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "[Content_Types].xml", CONTENT_TYPES.getBytes(StandardCharsets.US_ASCII));
            add(zip, "_rels/.rels", RELATIONSHIPS.getBytes(StandardCharsets.US_ASCII));
            add(zip, "3D/3dmodel.model", model);
        } catch (IOException e) {
            throw new UncheckedIOException("an array took no more bytes", e);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] model(TriangleMesh mesh, ThreeMfLabel label) {
        if (mesh.triangleCount() == 0) {
            throw new IllegalArgumentException("a 3MF needs 1 triangle or more but the mesh has 0");
        }
        String start = MODEL_START.formatted(
                label.title(), label.designer(), label.order(), label.revision(), label.designHash());
        DecimalText text = new DecimalText(start.length() + 60 * mesh.vertexCount() + 48 * mesh.triangleCount() + 256);
        text.put(start);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            text.put("<vertex x=\"").millionths(mesh.x(v));
            text.put("\" y=\"").millionths(mesh.y(v));
            text.put("\" z=\"").millionths(mesh.z(v));
            text.put("\"/>\n");
        }
        text.put("</vertices><triangles>\n");
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int a = mesh.corner(t, 0);
            int b = mesh.corner(t, 1);
            int c = mesh.corner(t, 2);
            if (a == b || b == c || a == c) {
                throw new IllegalArgumentException("triangle " + t + " must have three vertices");
            }
            text.put("<triangle v1=\"").whole(a);
            text.put("\" v2=\"").whole(b);
            text.put("\" v3=\"").whole(c);
            text.put("\"/>\n");
        }
        return text.put(MODEL_END).bytes();
    }
}
