package com.cuffline.milling.discroute;

import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Parts as the design kernel wrote them: an STL file, and a table of its regions in order with their numbers of triangles and of the margin line's points. The mesostructure
 * is order LI-1102 with its axis tilts set to 1 degree, the leaning one the same order as it stands, the healing abutment order LI-1011 as a healing abutment of PEEK, tilts likewise.
 */
final class KernelParts {
    private KernelParts() {}

    static MillingTarget mesostructure() {
        return part("mesostructure");
    }

    static MillingTarget leaningMesostructure() {
        return part("leaning");
    }

    static MillingTarget healingAbutment() {
        return part("healing");
    }

    private static MillingTarget part(String name) {
        List<Region> regions = new ArrayList<>();
        List<Vector3> margin = new ArrayList<>();
        String table = new String(bytes(name + ".csv"), StandardCharsets.UTF_8);
        for (String line : table.split("\n")) {
            String[] fields = line.split(",");
            if (fields[0].equals("region")) {
                Region region = fields[1].equals("COLLAR") ? Region.EMERGENCE : Region.valueOf(fields[1]);
                regions.addAll(Collections.nCopies(Integer.parseInt(fields[2]), region));
            } else {
                margin.add(new Vector3(
                        Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), Double.parseDouble(fields[3])));
            }
        }
        return new MillingTarget(StlFiles.read(bytes(name + ".stl")), regions, margin);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(KernelParts.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
