package com.cuffline.measurement;

/** Wished depth of the margin line below the gingival margin, mm, -3 to 8; negative lies above the gingiva. */
public record MarginDepths(double buccalMm, double mesialMm, double lingualMm, double distalMm) {
    public MarginDepths {
        Check.range("marginDepth buccalMm", buccalMm, -3, 8);
        Check.range("marginDepth mesialMm", mesialMm, -3, 8);
        Check.range("marginDepth lingualMm", lingualMm, -3, 8);
        Check.range("marginDepth distalMm", distalMm, -3, 8);
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
