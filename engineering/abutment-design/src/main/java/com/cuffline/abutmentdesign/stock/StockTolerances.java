package com.cuffline.abutmentdesign.stock;

import java.util.List;

/**
 * The limits a finished abutment has to keep.
 *
 * @param marginBand margin depth against the wish, either way, at every azimuth
 * @param deepestMargin below the gingival margin where the crown is cemented, unless the wish is deeper
 * @param highestSeenMargin above the gingival margin, buccally as far as the second premolar, unless the wish is higher
 * @param healingBand top of a healing abutment against {@link #healingRise}
 * @param healingRise wished rise of a healing abutment's top above the gingival margin
 * @param gap of the collar to the cuff, where it leaves the cuff without support
 * @param displacement of the cuff outward, or less where less was consented to
 * @param angleError post axis against restoration axis
 * @param clearance from the top of the post to the antagonist
 */
public record StockTolerances(
        Tolerance marginBand,
        Tolerance deepestMargin,
        Tolerance highestSeenMargin,
        Tolerance healingBand,
        Tolerance healingRise,
        Tolerance gap,
        Tolerance displacement,
        Tolerance angleError,
        Tolerance clearance) {
    /** The house's values; the collar's and the post's limits are the platform's envelope. */
    public static StockTolerances standard() {
        return new StockTolerances(
                new Tolerance("margin-depth-in-band", 0.5, "mm", "[POLICY]; a band and not a line after [PIETRUSKI]"),
                new Tolerance("margin-not-too-deep", 2.0, "mm", "[POLICY], residue of cement after [GEHRKE-CEM]"),
                new Tolerance("margin-not-seen", 0.0, "mm", "[GK], unconfirmed"),
                new Tolerance("healing-top-in-band", 1.0, "mm", "[POLICY]"),
                new Tolerance("healing-rise", 1.0, "mm", "[POLICY], as the custom healing abutment"),
                new Tolerance(
                        "cuff-supported",
                        0.65,
                        "mm",
                        "a cuff closes by 1.3 mm in width, half of it per side, as soon as nothing holds it [ISFIR]"),
                new Tolerance("cuff-not-displaced", 1.0, "mm", "the consent; never more than 1.0 mm [POLICY]"),
                new Tolerance(
                        "post-along-restoration-axis",
                        8.0,
                        "deg",
                        "no undercut while the error stays within the taper of a wall, 6 to 8 deg [SHEEN]"),
                new Tolerance("clearance-to-antagonist", 1.5, "mm", "[GK], unconfirmed"));
    }

    /** All of them, as they are listed to people. */
    public List<Tolerance> all() {
        return List.of(
                marginBand,
                deepestMargin,
                highestSeenMargin,
                healingBand,
                healingRise,
                gap,
                displacement,
                angleError,
                clearance);
    }
}
