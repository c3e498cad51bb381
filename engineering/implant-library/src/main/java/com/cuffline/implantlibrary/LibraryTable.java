package com.cuffline.implantlibrary;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One kind of row: its file, its columns, how a row is read and what names it.
 *
 * @param key rows of equal key are the same thing, an own one takes a standard one's place
 */
record LibraryTable<T>(String file, List<String> columns, Function<Row, T> read, Function<T, String> key) {
    static final LibraryTable<ImplantSystem> SYSTEMS = new LibraryTable<>(
            "systems.csv",
            List.of("system", "maker", "connection", "index"),
            ImplantSystem::read,
            system -> key(system.name()));
    static final LibraryTable<PlatformRow> PLATFORMS = new LibraryTable<>(
            "platforms.csv",
            List.of(
                    "system",
                    "platform",
                    "implant_diameters_mm",
                    "table_diameter_mm",
                    "screw_channel_diameter_mm",
                    "level",
                    "family",
                    "sites"),
            PlatformRow::read,
            row -> key(row.system(), row.name()));
    static final LibraryTable<OnPlatform<Connection>> CONNECTIONS = onPlatform(
            "connections.csv",
            List.of(
                    "system",
                    "platform",
                    "kind",
                    "index_positions",
                    "facing_buccal",
                    "seat",
                    "cone_angle_deg",
                    "cone_angle_is",
                    "index_size_mm",
                    "seat_diameter_mm",
                    "length_mm"),
            Connection::read);
    static final LibraryTable<OnPlatform<Envelope>> ENVELOPES = onPlatform(
            "envelopes.csv",
            List.of(
                    "system",
                    "platform",
                    "min_wall_mm",
                    "warn_angle_deg",
                    "max_angle_deg",
                    "min_collar_mm",
                    "max_collar_mm",
                    "min_post_mm",
                    "max_post_mm",
                    "min_collar_diameter_mm",
                    "max_collar_diameter_mm",
                    "min_total_height_mm",
                    "max_total_height_mm",
                    "max_channel_angle_deg"),
            Envelope::read);
    static final LibraryTable<OnPlatform<TitaniumBase>> TITANIUM_BASES = onPlatform(
            "titanium-bases.csv",
            List.of(
                    "system",
                    "platform",
                    "shoulder_height_mm",
                    "shoulder_diameter_mm",
                    "chimney_diameter_mm",
                    "chimney_height_mm",
                    "cement_gap_mm"),
            TitaniumBase::read);
    static final LibraryTable<Screw> SCREWS = new LibraryTable<>(
            "screws.csv",
            List.of("system", "platform", "use", "torque_ncm", "retighten_after_minutes", "retighten_times", "driver"),
            Screw::read,
            screw -> key(screw.system(), screw.platform(), Codes.of(screw.use())));
    static final LibraryTable<Blank> BLANKS = new LibraryTable<>(
            "blanks.csv",
            List.of("system", "platform", "diameter_mm", "height_mm", "materials"),
            Blank::read,
            blank -> key(
                    blank.system(),
                    blank.platform(),
                    SourcedNumber.plain(blank.diameterMm().value())));
    static final LibraryTable<Disc> DISCS = new LibraryTable<>(
            "discs.csv",
            List.of("material", "diameter_mm", "heights_mm"),
            Disc::read,
            disc -> key(
                    disc.material().code(),
                    SourcedNumber.plain(disc.diameterMm().value())));
    static final LibraryTable<BarGroup> BARS = new LibraryTable<>(
            "bars.csv",
            List.of("material", "diameter_mm", "use"),
            BarGroup::read,
            bar -> key(
                    bar.material().code(), SourcedNumber.plain(bar.diameterMm().value())));
    static final LibraryTable<Material> MATERIALS = new LibraryTable<>(
            "materials.csv",
            List.of(
                    "code",
                    "family",
                    "name",
                    "least_wall_mm",
                    "good_wall_mm",
                    "foundation",
                    "routes",
                    "shade",
                    "finish"),
            Material::read,
            material -> key(material.code()));
    static final LibraryTable<FinishedAbutment> HEALING_ABUTMENTS = finished("healing-abutments.csv");
    static final LibraryTable<FinishedAbutment> STOCK_ABUTMENTS = finished("stock-abutments.csv");
    static final LibraryTable<ToothDimensions> TEETH = new LibraryTable<>(
            "tooth-dimensions.csv",
            List.of(
                    "arch",
                    "position",
                    "crown_length_mm",
                    "mesiodistal_crown_mm",
                    "mesiodistal_cervix_mm",
                    "buccolingual_crown_mm",
                    "buccolingual_cervix_mm",
                    "cervical_curvature_mesial_mm",
                    "cervical_curvature_distal_mm",
                    "certainty",
                    "curvature_certainty",
                    "source"),
            ToothDimensions::read,
            tooth -> key(Codes.of(tooth.arch()), String.valueOf(tooth.position())));
    static final List<LibraryTable<?>> ALL = List.of(
            SYSTEMS,
            PLATFORMS,
            CONNECTIONS,
            ENVELOPES,
            TITANIUM_BASES,
            SCREWS,
            BLANKS,
            DISCS,
            BARS,
            MATERIALS,
            HEALING_ABUTMENTS,
            STOCK_ABUTMENTS,
            TEETH);

    static String key(String... parts) {
        return String.join("|", parts).toLowerCase(Locale.ROOT);
    }

    private static <P> LibraryTable<OnPlatform<P>> onPlatform(
            String file, List<String> columns, Function<Row, P> part) {
        return new LibraryTable<>(
                file,
                columns,
                row -> new OnPlatform<>(row.text("system"), row.text("platform"), part.apply(row)),
                row -> key(row.system(), row.platform()));
    }

    private static LibraryTable<FinishedAbutment> finished(String file) {
        return new LibraryTable<>(
                file,
                List.of(
                        "code",
                        "kind",
                        "family",
                        "system",
                        "platform",
                        "engagement",
                        "superstructure",
                        "composition",
                        "manufacture",
                        "purpose",
                        "material",
                        "sterility",
                        "angle_deg",
                        "collar_heights_mm",
                        "margin_diameters_mm",
                        "post_heights_mm",
                        "margin_rise_mm",
                        "note"),
                FinishedAbutment::read,
                part -> key(part.code()));
    }
}
