package com.cuffline.implantlibrary;

/**
 * A material of the catalogue; the wall limits are those around the screw channel.
 *
 * @param code as orders name it, for example {@code titanium-gold-anodised}
 * @param name standard or grade
 * @param leastWallMm below this wall the part is refused
 * @param goodWallMm below this wall the part needs a second look
 * @param foundation whether the part stands on the implant or is bonded onto a titanium base
 * @param routes how the house may make it; the first is the usual one
 * @param shade what is seen through thin tissue, or how the shade is chosen
 * @param finish treatment after milling
 */
public record Material(
        String code,
        SourcedCode<MaterialFamily> family,
        SourcedText name,
        SourcedNumber leastWallMm,
        SourcedNumber goodWallMm,
        SourcedCode<PartFoundation> foundation,
        SourcedList<MakingRoute> routes,
        SourcedText shade,
        SourcedText finish) {
    public Material {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new ColumnProblem("code", "must be lower case words joined by hyphens but is '" + code + "'");
        }
        if (goodWallMm.value() < leastWallMm.value()) {
            throw new ColumnProblem("good_wall_mm", "must not lie under least_wall_mm " + leastWallMm.value());
        }
    }

    /** Whether the part is a mesostructure bonded onto a titanium base. */
    public boolean onTitaniumBase() {
        return foundation.value() == PartFoundation.TITANIUM_BASE;
    }

    /** How the house usually makes it. */
    public MakingRoute route() {
        return routes.values().get(0);
    }

    /** Whether an abutment of this material can be ordered from the house at all. */
    public boolean madeHere() {
        return route() != MakingRoute.NOT_MADE_HERE;
    }

    static Material read(Row row) {
        return new Material(
                row.text("code"),
                row.sourcedCode("family", MaterialFamily.class),
                row.sourcedText("name"),
                row.sourced("least_wall_mm", Range.MM),
                row.sourced("good_wall_mm", Range.MM),
                row.sourcedCode("foundation", PartFoundation.class),
                row.sourcedCodes("routes", MakingRoute.class),
                row.sourcedText("shade"),
                row.sourcedText("finish"));
    }
}
