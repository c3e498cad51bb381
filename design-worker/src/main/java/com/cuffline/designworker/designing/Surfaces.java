package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignSurface;

/** Writes down what milling must know of a design's surface besides its mesh. */
final class Surfaces {
    private Surfaces() {}

    /** @param mesh the design's mesh file, with as many triangles in the same order */
    static DesignSurface of(AbutmentDesign design, ArtifactRef mesh) {
        return new DesignSurface(
                mesh.sha256(),
                design.regions().stream()
                        .map(range -> new DesignSurface.Region(range.region().name(), range.triangles()))
                        .toList(),
                design.marginLine().stream()
                        .map(point -> new DesignSurface.Point(point.x(), point.y(), point.z()))
                        .toList());
    }
}
