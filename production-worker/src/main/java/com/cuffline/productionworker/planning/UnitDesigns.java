package com.cuffline.productionworker.planning;

import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.DesignSurface;
import com.cuffline.geometry.Vector3;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.milling.toolpath.MillingTarget;
import com.cuffline.milling.toolpath.Region;
import com.cuffline.milling.work.UnitToMill;
import com.cuffline.milling.work.UnitToMill.FromBar;
import com.cuffline.milling.work.UnitToMill.FromDisc;
import com.cuffline.milling.work.UnitToMill.PreMilledBlank;
import com.cuffline.milling.work.UnitToMill.Source;
import com.cuffline.milling.work.UnitToMill.Urgency;
import com.cuffline.productionworker.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** Units as the milling room takes them: the approved mesh out of the artifact store, under the hash that was approved. */
final class UnitDesigns {

    /** Meshes kept in memory; one takes a few hundred kilobytes. */
    private static final int KEPT = 128;

    private static final double WEIGHT = 1;

    private final ArtifactStore store;
    private final Map<String, MillingTarget> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MillingTarget> eldest) {
            return size() > KEPT;
        }
    });

    /** A design that cannot be milled, with the reason that its unit is told. */
    static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        UnfitException(Problem problem, String message) {
            super(message);
            this.code = problem.code();
        }

        String code() {
            return code;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    UnitDesigns(ArtifactStore store) {
        this.store = store;
    }

    /** @throws UnfitException if mesh or surface are missing, damaged or do not fit each other */
    UnitToMill of(RunUnit unit) throws UnfitException {
        var approval = unit.approval();
        SiteDesign design = approval.design();
        MillingTarget target = target(design);
        try {
            return new UnitToMill(
                    unit.code(),
                    unit.orderCode(),
                    unit.revision(),
                    target,
                    design.material(),
                    source(design),
                    design.mesh().sha256(),
                    // The due day is the day on which the unit must leave milling: its end counts.
                    new Urgency(approval.dueOn().plusDays(1).atStartOfDay(), WEIGHT, unit.front()));
        } catch (IllegalArgumentException e) {
            throw new UnfitException(Problem.DESIGN_UNFIT, String.valueOf(e.getMessage()));
        }
    }

    private static Source source(SiteDesign design) {
        return switch (design.route()) {
            case "DISC" -> new FromDisc();
            case "BAR" -> new FromBar();
            default -> new PreMilledBlank(design.blankFamily());
        };
    }

    private MillingTarget target(SiteDesign design) throws UnfitException {
        ArtifactRef surface = design.surface();
        if (surface == null) {
            throw new UnfitException(
                    Problem.DESIGN_WITHOUT_SURFACE,
                    "the design names no regions and no margin line for milling; a new revision will");
        }
        String key = design.mesh().sha256() + surface.sha256();
        MillingTarget known = kept.get(key);
        if (known == null) {
            known = read(design.mesh(), surface);
            kept.put(key, known);
        }
        return known;
    }

    private MillingTarget read(ArtifactRef mesh, ArtifactRef surfaceFile) throws UnfitException {
        byte[] stl = bytes(mesh);
        byte[] json = bytes(surfaceFile);
        try {
            DesignSurface surface = DesignSurface.read(json);
            if (!surface.meshSha256().equals(mesh.sha256())) {
                throw new IllegalArgumentException("the surface speaks of another mesh, " + surface.meshSha256());
            }
            return new MillingTarget(
                    StlFiles.read(stl),
                    regions(surface),
                    surface.marginLine().stream()
                            .map(point -> new Vector3(point.x(), point.y(), point.z()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new UnfitException(Problem.DESIGN_UNFIT, String.valueOf(e.getMessage()));
        }
    }

    private static List<Region> regions(DesignSurface surface) {
        List<Region> regions = new ArrayList<>();
        for (DesignSurface.Region run : surface.regions()) {
            // The collar is the lowest part of the emergence: it is milled the same way.
            Region region = run.name().equals("COLLAR") ? Region.EMERGENCE : Region.valueOf(run.name());
            regions.addAll(Collections.nCopies(run.triangles(), region));
        }
        return regions;
    }

    private byte[] bytes(ArtifactRef file) throws UnfitException {
        try (InputStream stream = store.open(file.sha256())
                .orElseThrow(() -> new UnfitException(
                        Problem.DESIGN_FILE_MISSING, "file " + file.sha256() + " is not in the artifact store"))) {
            byte[] bytes = stream.readAllBytes();
            if (!DigestUtils.sha256Hex(bytes).equals(file.sha256())) {
                throw new UnfitException(Problem.DESIGN_FILE_DAMAGED, "file " + file.sha256() + " has another hash");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("artifact " + file.sha256() + " could not be read", e);
        }
    }
}
