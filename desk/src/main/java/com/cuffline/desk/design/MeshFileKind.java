package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.solid.RegionRange;
import com.cuffline.desk.WrongUse;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.GlbFiles;
import com.cuffline.geometry.files.NamedLine;
import com.cuffline.geometry.files.NamedPart;
import com.cuffline.geometry.files.PlyFiles;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.geometry.files.ThreeMfFiles;
import com.cuffline.geometry.files.ThreeMfLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The mesh files that can be asked for. */
enum MeshFileKind {
    STL("stl") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return StlFiles.write(design.mesh());
        }
    },
    THREE_MF("3mf") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return ThreeMfFiles.write(
                    design.mesh(),
                    new ThreeMfLabel(
                            "Abutment " + design.tooth(),
                            "Cuffline kernel " + AbutmentDesigner.KERNEL_VERSION,
                            order,
                            0,
                            Sha256.of(StlFiles.write(design.mesh()))));
        }
    },
    GLB("glb") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return GlbFiles.write(design.mesh(), order + "-" + design.tooth(), parts(design), lines(design));
        }
    },
    PLY("ply") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return PlyFiles.write(design.mesh());
        }
    };

    /** How far the axes stand out of the part in a view. */
    private static final double BEYOND_MM = 2;

    private final String extension;

    MeshFileKind(String extension) {
        this.extension = extension;
    }

    /** As people ask for it and as the file's name ends. */
    String extension() {
        return extension;
    }

    /** The file of a design; equal designs give equal bytes. */
    abstract byte[] bytes(AbutmentDesign design, String order);

    /** Reads a list such as {@code stl,3mf}; anything else is {@link WrongUse}. */
    static Set<MeshFileKind> list(String text) {
        Set<MeshFileKind> kinds = EnumSet.noneOf(MeshFileKind.class);
        for (String word : text.split(",", -1)) {
            kinds.add(Arrays.stream(values())
                    .filter(kind -> kind.extension.equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("--format: '" + word.strip() + "' is no format; there are "
                            + Arrays.stream(values())
                                    .map(MeshFileKind::extension)
                                    .collect(Collectors.joining(", ")))));
        }
        return kinds;
    }

    private static List<NamedPart> parts(AbutmentDesign design) {
        return design.regions().stream()
                .filter(range -> range.triangles() > 0)
                .map(MeshFileKind::part)
                .toList();
    }

    private static NamedPart part(RegionRange range) {
        return new NamedPart(
                range.region().name().toLowerCase(Locale.ROOT),
                range.firstTriangle(),
                range.firstTriangle() + range.triangles());
    }

    private static List<NamedLine> lines(AbutmentDesign design) {
        double top = design.measures().totalHeightMm() + BEYOND_MM;
        Vector3 centre = Vector3.ZERO;
        for (Vector3 point : design.marginLine()) {
            centre = centre.plus(point.times(1.0 / design.marginLine().size()));
        }
        List<NamedLine> lines = new ArrayList<>();
        lines.add(new NamedLine("margin line", design.marginLine(), true));
        lines.add(new NamedLine("implant axis", List.of(new Vector3(0, 0, -BEYOND_MM), new Vector3(0, 0, top)), false));
        lines.add(new NamedLine(
                "post axis",
                List.of(centre, centre.plus(design.postAxis().times(Math.max(1, top - centre.z())))),
                false));
        return lines;
    }
}
