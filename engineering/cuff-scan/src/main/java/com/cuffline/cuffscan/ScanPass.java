package com.cuffline.cuffscan;

import com.cuffline.geometry.files.MeshReading;
import java.util.Optional;

/** What is gathered while the triangles of a scan stream by. Of a scan of a part only the cuts are of use. */
record ScanPass(ScanRequest request, SectionFan fan, NeighbourViews views, CrownWalls walls) {
    static ScanPass of(ScanRequest request) {
        return new ScanPass(
                request,
                new SectionFan(request.leftHanded(), request.azimuths()),
                new NeighbourViews(request.leftHanded()),
                new CrownWalls());
    }

    private boolean tissue() {
        return request.method() == ScanMethod.TISSUE_SCAN;
    }

    SiteFrame sink(ScanUnit unit) {
        FrameSink[] sinks = tissue() ? new FrameSink[] {fan, views, walls} : new FrameSink[] {fan};
        return new SiteFrame(request.pose(), unit.millimetres(), request.leftHanded(), sinks);
    }

    /** More came by than is kept; what was gathered is of no use. */
    boolean tooDense() {
        return fan.tooDense() || views.tooDense();
    }

    /** The ring and what stands beside it; empty where there is no cuff. */
    Optional<ScanOutcome.Extracted> found(MeshReading.Read file, ScanUnit unit) {
        UnitVerdict verdict = UnitVerdict.of(file.longestSide());
        if (!tissue()) {
            return request.gingivaHeightMm()
                    .flatMap(height -> SupportedRing.of(fan, height))
                    .map(ring -> new ScanOutcome.Extracted(ring, file, verdict, unit, Optional.empty()));
        }
        return TissueRing.of(fan)
                .map(found -> new ScanOutcome.Extracted(
                        found.ring(),
                        file,
                        verdict,
                        unit,
                        Optional.of(Neighbours.seen(views, walls, found.ring(), found.inverted()))));
    }
}
