package com.cuffline.implantlibrary;

import com.cuffline.implantlibrary.CsvTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The implant systems the center knows, with the limits that belong to each platform. Immutable. */
public final class ImplantLibrary {
    private static final String VERSION = "2026.11-1";

    private final Map<String, Platform> platforms;
    private final Map<String, ToothDimensions> teeth;

    private ImplantLibrary(List<Platform> rows, Map<String, ToothDimensions> teeth) {
        this.platforms = new LinkedHashMap<>();
        for (Platform platform : rows) {
            if (platforms.put(key(platform.system(), platform.name()), platform) != null) {
                throw new IllegalArgumentException(
                        "platform listed twice: " + platform.system() + " " + platform.name());
            }
        }
        this.teeth = teeth;
    }

    /** The library that ships with this version of the software. */
    public static ImplantLibrary standard() {
        Map<String, TitaniumBase> bases = new LinkedHashMap<>();
        CsvTable.resource("titanium-bases.csv")
                .rows(row -> bases.put(key(row.text("system"), row.text("platform")), base(row)) == null);
        List<Platform> platforms = CsvTable.resource("platforms.csv").rows(row -> platform(row, bases));
        Map<String, ToothDimensions> teeth = new LinkedHashMap<>();
        CsvTable.resource("tooth-dimensions.csv")
                .rows(row -> teeth.put(row.text("arch") + row.text("position"), tooth(row)) == null);
        return new ImplantLibrary(platforms, Map.copyOf(teeth));
    }

    /** Version of the rows; part of every design. */
    public String version() {
        return VERSION;
    }

    /** All platforms in the order of the file. */
    public List<Platform> platforms() {
        return List.copyOf(platforms.values());
    }

    public ToothDimensions tooth(FdiTooth tooth) {
        ToothDimensions dimensions = teeth.get(tooth.jaw().name().toLowerCase(Locale.ROOT) + tooth.position());
        if (dimensions == null) {
            throw new IllegalStateException("tooth-dimensions.csv has no row for " + tooth);
        }
        return dimensions;
    }

    /** Looks a platform up by the names of the catalogue, case ignored; the diameter is in mm. */
    public PlatformAnswer find(String system, String platform, double implantDiameterMm) {
        List<Platform> ofSystem = platforms.values().stream()
                .filter(row -> row.system().equalsIgnoreCase(system.strip()))
                .toList();
        if (ofSystem.isEmpty()) {
            return new PlatformAnswer.UnknownSystem(
                    system,
                    platforms().stream().map(Platform::system).distinct().toList());
        }
        Platform found = platforms.get(key(system, platform));
        if (found == null) {
            return new PlatformAnswer.UnknownPlatform(
                    system, platform, ofSystem.stream().map(Platform::name).toList());
        }
        return found.takesImplant(implantDiameterMm)
                ? new PlatformAnswer.Found(found)
                : new PlatformAnswer.DiameterDoesNotBelong(found, implantDiameterMm);
    }

    private static String key(String system, String platform) {
        return (system.strip() + "|" + platform.strip()).toLowerCase(Locale.ROOT);
    }

    private static Platform platform(Row row, Map<String, TitaniumBase> bases) {
        String system = row.text("system");
        String name = row.text("platform");
        return new Platform(
                system,
                name,
                row.numbers("implant_diameters_mm"),
                row.sourced("implant_diameters_mm"),
                row.sourced("table_diameter_mm"),
                row.sourced("screw_channel_diameter_mm"),
                ImplantLevel.valueOf(row.text("level").toUpperCase(Locale.ROOT)),
                row.sourced("index_positions"),
                envelope(row),
                row.sourced("torque_ncm"),
                new BlankFamily(row.text("blank_family"), row.numbers("blank_diameters_mm")),
                Optional.ofNullable(bases.get(key(system, name))));
    }

    private static Envelope envelope(Row row) {
        return new Envelope(
                row.sourced("min_wall_mm"),
                row.sourced("max_angle_deg"),
                row.sourced("min_collar_mm"),
                row.sourced("max_collar_mm"),
                row.sourced("min_post_mm"),
                row.sourced("max_post_mm"));
    }

    private static TitaniumBase base(Row row) {
        return new TitaniumBase(
                row.sourced("shoulder_height_mm"),
                row.sourced("shoulder_diameter_mm"),
                row.sourced("chimney_diameter_mm"),
                row.sourced("cement_gap_mm"));
    }

    private static ToothDimensions tooth(Row row) {
        return new ToothDimensions(
                row.number("crown_length_mm"),
                row.number("mesiodistal_crown_mm"),
                row.number("mesiodistal_cervix_mm"),
                row.number("buccolingual_crown_mm"),
                row.number("buccolingual_cervix_mm"),
                row.number("cervical_curvature_mesial_mm"),
                row.number("cervical_curvature_distal_mm"),
                Certainty.valueOf(row.text("certainty")));
    }
}
