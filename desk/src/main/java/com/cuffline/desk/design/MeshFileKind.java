package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.desk.WrongUse;
import com.cuffline.geometry.files.PlyFiles;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.geometry.files.ThreeMfFiles;
import com.cuffline.geometry.files.ThreeMfLabel;
import com.cuffline.orderform.design.AbutmentGlb;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

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
                            DigestUtils.sha256Hex(StlFiles.write(design.mesh()))));
        }
    },
    GLB("glb") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return AbutmentGlb.of(design, order + "-" + design.tooth());
        }
    },
    PLY("ply") {
        @Override
        byte[] bytes(AbutmentDesign design, String order) {
            return PlyFiles.write(design.mesh());
        }
    };

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
}
