package com.cuffline.milling.center;

/**
 * One disc at hand, with what its label says.
 *
 * @param id of this piece
 * @param lot stock lot
 * @param shade for example {@code A2}; a dash where the material has none
 * @param sinterX green size over sintered size along the disc's x, 1 where nothing shrinks, 1 to 1.5
 * @param sinterY along the disc's y
 * @param sinterZ along its height
 */
public record DiscLot(
        String id,
        String lot,
        String material,
        double diameterMm,
        double heightMm,
        String shade,
        double sinterX,
        double sinterY,
        double sinterZ) {
    public DiscLot {
        Range.named("id", id);
        Range.named("lot", lot);
        Range.named("material", material);
        Range.within("diameterMm", 10, 300, diameterMm);
        Range.within("heightMm", 1, 100, heightMm);
        Range.named("shade", shade);
        Range.within("sinterX", 1, 1.5, sinterX);
        Range.within("sinterY", 1, 1.5, sinterY);
        Range.within("sinterZ", 1, 1.5, sinterZ);
    }
}
