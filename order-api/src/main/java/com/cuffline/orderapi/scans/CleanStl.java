package com.cuffline.orderapi.scans;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.MeshFileReader;
import com.cuffline.geometry.files.MeshReading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a scan anew as binary STL in millimetres, triangle by triangle. Only coordinates get through: no header, comment, name,
 * colour or attribute of the upload.
 */
final class CleanStl {
    private static final int HEADER = 80;
    private static final int RECORD = 50;
    private static final String TITLE = "cuffline, scan, binary STL, unit mm";

    private final OutputStream out;
    private final double scale;
    private final ByteBuffer record = ByteBuffer.allocate(RECORD).order(ByteOrder.LITTLE_ENDIAN);

    private CleanStl(OutputStream out, double scale) {
        this.out = out;
        this.scale = scale;
    }

    /**
     * @param triangles of the scan, which has been read once already
     * @param scale millimetres in one unit of the scan
     */
    static void write(Path scan, int triangles, double scale, Path clean) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean), 1 << 16)) {
            out.write(ByteBuffer.allocate(HEADER + 4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(TITLE.getBytes(StandardCharsets.US_ASCII))
                    .putInt(HEADER, triangles)
                    .array());
            MeshReading reading = MeshFileReader.read(scan, new CleanStl(out, scale)::take);
            if (!(reading instanceof MeshReading.Read again) || again.triangles() != triangles) {
                throw new IOException("a scan read differently the second time");
            }
        }
    }

    private void take(double[] corners) {
        Vector3 a = corner(corners, 0);
        Vector3 b = corner(corners, 3);
        Vector3 c = corner(corners, 6);
        Vector3 normal = b.minus(a).cross(c.minus(a));
        double length = normal.length();
        record.clear();
        put(length > 0 ? normal.times(1 / length) : Vector3.ZERO);
        put(a);
        put(b);
        put(c);
        record.putShort((short) 0);
        try {
            out.write(record.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Vector3 corner(double[] corners, int at) {
        return new Vector3(corners[at] * scale, corners[at + 1] * scale, corners[at + 2] * scale);
    }

    private void put(Vector3 point) {
        record.putFloat((float) point.x()).putFloat((float) point.y()).putFloat((float) point.z());
    }
}
