package com.cuffline.measurement;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.ToothGroup;

/** Wished depth of the margin line below the gingival margin, mm, -3 to 8; negative lies above the gingiva. */
public record MarginDepths(double buccalMm, double mesialMm, double lingualMm, double distalMm) {
    public MarginDepths {
        Check.range("marginDepth buccalMm", buccalMm, -3, 8);
        Check.range("marginDepth mesialMm", mesialMm, -3, 8);
        Check.range("marginDepth lingualMm", lingualMm, -3, 8);
        Check.range("marginDepth distalMm", distalMm, -3, 8);
    }

    /**
     * The house's depths: at a visible tooth deep enough that the margin is not seen, elsewhere where it can be cleaned.
     * Buccal 1 mm is [BRADY-MARGIN]; the others are general knowledge, certainty C.
     */
    public static MarginDepths house(FdiTooth tooth) {
        return tooth.group() == ToothGroup.ANTERIOR
                ? new MarginDepths(1.0, 0.75, 0.25, 0.75)
                : new MarginDepths(0.25, 0.25, 0.25, 0.25);
    }

    public double at(Side side) {
        return switch (side) {
            case BUCCAL -> buccalMm;
            case MESIAL -> mesialMm;
            case LINGUAL -> lingualMm;
            case DISTAL -> distalMm;
        };
    }
}
