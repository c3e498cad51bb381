package com.cuffline.abutmentdesign;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape parameters the designer may soften where the wish gives no legal wall or post.
 *
 * @param postLimitMm greatest post height this variant builds
 */
record Variant(double chamferMm, double taperDeg, double postLimitMm) {
    private static final double[] MILDER_CHAMFERS_MM = {0.4, 0.3};
    private static final double[] MILDER_TAPERS_DEG = {4, 2};
    private static final double[] LOWER_POSTS_MM = {6, 5};

    /** The wish first, then milder ones in fixed order: less taper, then less chamfer, then a lower post. */
    static List<Variant> of(Site site) {
        double most = site.platform().envelope().maxPostMm().value();
        Wish wish = site.order().wish();
        List<Variant> variants = new ArrayList<>();
        for (double chamfer : withMilder(wish.chamferWidthMm(), MILDER_CHAMFERS_MM)) {
            for (double taper : withMilder(wish.taperPerWallDeg(), MILDER_TAPERS_DEG)) {
                variants.add(new Variant(chamfer, taper, most));
            }
        }
        Variant mildest = variants.get(variants.size() - 1);
        for (double post : LOWER_POSTS_MM) {
            variants.add(new Variant(mildest.chamferMm(), mildest.taperDeg(), Math.min(post, most)));
        }
        return variants;
    }

    /** Whether taper and chamfer stay in their usual ranges and the post keeps its height. */
    boolean usual(Site site) {
        return taperDeg >= 4
                && chamferMm >= 0.3
                && postLimitMm == site.platform().envelope().maxPostMm().value();
    }

    private static List<Double> withMilder(double asked, double[] milder) {
        List<Double> values = new ArrayList<>();
        values.add(asked);
        for (double value : milder) {
            if (value < asked) {
                values.add(value);
            }
        }
        return values;
    }
}
