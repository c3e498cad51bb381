package com.cuffline.abutmentdesign;

/** Material of the milled part; the wall limits are those around the screw channel. */
public enum Material {
    TITANIUM(0.41, 0.5, "[K212664][K240725], certainty A"),
    TITANIUM_GOLD_ANODISED(0.41, 0.5, "[K212664][K240725], certainty A"),
    TITANIUM_PINK_ANODISED(0.41, 0.5, "[K212664][K240725], certainty A"),
    COBALT_CHROME(0.41, 0.5, "as titanium, general knowledge, certainty C"),
    ZIRCONIA(0.5, 0.8, "general knowledge, certainty C"),
    PEEK(0.7, 0.7, "general knowledge, certainty C");

    private final double leastWallMm;
    private final double goodWallMm;
    private final String wallSource;

    Material(double leastWallMm, double goodWallMm, String wallSource) {
        this.leastWallMm = leastWallMm;
        this.goodWallMm = goodWallMm;
        this.wallSource = wallSource;
    }

    /** Below this wall, mm, the part is refused. */
    public double leastWallMm() {
        return leastWallMm;
    }

    /** Below this wall, mm, the part needs a second look. */
    public double goodWallMm() {
        return goodWallMm;
    }

    String wallSource() {
        return wallSource;
    }

    /** Whether the part is a mesostructure bonded onto a titanium base. */
    public boolean onTitaniumBase() {
        return this == ZIRCONIA || this == PEEK;
    }

    public ManufacturingRoute route() {
        return onTitaniumBase() ? ManufacturingRoute.DISC : ManufacturingRoute.PRE_MILLED_BLANK;
    }
}
