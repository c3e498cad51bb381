package com.cuffline.implantlibrary;

import static com.cuffline.implantlibrary.LibraryTable.key;

import com.cuffline.implantlibrary.LibraryReading.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Joins the files' rows to platforms and checks what one file says against the others. */
final class LibraryAssembly {
    private static final String ANY = FinishedAbutment.Fits.ANY;

    private final LibraryReading reading;
    private final Map<String, Entry<ImplantSystem>> systems;
    private final Map<String, Entry<PlatformRow>> rows;
    private final Map<String, Entry<OnPlatform<Connection>>> connections;
    private final Map<String, Entry<OnPlatform<Envelope>>> envelopes;
    private final Map<String, Entry<OnPlatform<TitaniumBase>>> bases;
    private final Map<String, Entry<Screw>> screws;
    private final Map<String, Entry<Blank>> blanks;
    private final Map<String, Entry<Material>> materials;
    private final List<Entry<FinishedAbutment>> finished;

    LibraryAssembly(LibraryReading reading) {
        this.reading = reading;
        systems = reading.table(LibraryTable.SYSTEMS);
        rows = reading.table(LibraryTable.PLATFORMS);
        connections = reading.table(LibraryTable.CONNECTIONS);
        envelopes = reading.table(LibraryTable.ENVELOPES);
        bases = reading.table(LibraryTable.TITANIUM_BASES);
        screws = reading.table(LibraryTable.SCREWS);
        blanks = reading.table(LibraryTable.BLANKS);
        materials = reading.table(LibraryTable.MATERIALS);
        finished = Stream.concat(
                        reading.table(LibraryTable.HEALING_ABUTMENTS).values().stream(),
                        reading.table(LibraryTable.STOCK_ABUTMENTS).values().stream())
                .toList();
    }

    List<ImplantSystem> systems() {
        return values(systems);
    }

    List<Screw> screws() {
        return values(screws);
    }

    List<Blank> blanks() {
        return values(blanks);
    }

    List<Material> materials() {
        return values(materials);
    }

    List<FinishedAbutment> finished() {
        return finished.stream().map(Entry::value).toList();
    }

    static <T> List<T> values(Map<String, Entry<T>> entries) {
        return entries.values().stream().map(Entry::value).toList();
    }

    /** The platforms; what hinders one goes into the errors. */
    List<Platform> platforms() {
        references();
        return rows.values().stream().flatMap(row -> platform(row).stream()).toList();
    }

    private Optional<Platform> platform(Entry<PlatformRow> entry) {
        PlatformRow row = entry.value();
        partner(
                entry,
                "system",
                systems.containsKey(key(row.system())),
                LibraryTable.SYSTEMS,
                "system " + row.system());
        String id = key(row.system(), row.name());
        Entry<OnPlatform<Connection>> connection = connections.get(id);
        Entry<Screw> screw = screws.get(key(row.system(), row.name(), Codes.of(Screw.Use.DEFINITIVE)));
        String name = row.system() + " " + row.name();
        partner(entry, "platform", connection != null, LibraryTable.CONNECTIONS, name);
        partner(entry, "platform", screw != null, LibraryTable.SCREWS, "the definitive screw of " + name);
        Optional<Entry<OnPlatform<Envelope>>> envelope = envelope(row);
        partner(entry, "platform", envelope.isPresent(), LibraryTable.ENVELOPES, name + ", nor for any platform");
        if (connection == null || screw == null || envelope.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(joined(
                    row,
                    connection.value().part(),
                    envelope.get().value().part(),
                    screw.value().torqueNcm()));
        } catch (ColumnProblem e) {
            Entry<?> at = envelope.get().own() && !entry.own() ? envelope.get() : entry;
            reading.errors().add(at.error(at == entry ? e.column() : "min_wall_mm", name + ": " + e.reason()));
            return Optional.empty();
        }
    }

    private Platform joined(PlatformRow row, Connection connection, Envelope envelope, SourcedNumber torqueNcm) {
        Entry<OnPlatform<TitaniumBase>> base = bases.get(key(row.system(), row.name()));
        SourcedList<Double> diameters = row.implantDiametersMm();
        return new Platform(
                row.system(),
                row.name(),
                diameters.values(),
                new SourcedNumber(diameters.values().get(0), diameters.certainty(), diameters.source()),
                row.tableDiameterMm(),
                row.screwChannelDiameterMm(),
                row.level(),
                row.family(),
                row.sites(),
                connection,
                envelope,
                torqueNcm,
                new BlankFamily(
                        row.system() + " " + row.name(),
                        blanks.values().stream()
                                .map(Entry::value)
                                .filter(blank -> sameName(blank.system(), row.system())
                                        && sameName(blank.platform(), row.name()))
                                .map(blank -> blank.diameterMm().value())
                                .sorted()
                                .toList()),
                Optional.ofNullable(base).map(entry -> entry.value().part()));
    }

    private Optional<Entry<OnPlatform<Envelope>>> envelope(PlatformRow row) {
        return Stream.of(key(row.system(), row.name()), key(row.system(), ANY), key(ANY, ANY))
                .filter(envelopes::containsKey)
                .map(envelopes::get)
                .findFirst();
    }

    private void references() {
        known(connections, OnPlatform::system, OnPlatform::platform);
        known(envelopes, OnPlatform::system, OnPlatform::platform);
        known(bases, OnPlatform::system, OnPlatform::platform);
        known(screws, Screw::system, Screw::platform);
        known(blanks, Blank::system, Blank::platform);
        for (Entry<FinishedAbutment> entry : finished) {
            FinishedAbutment.Fits fits = entry.value().fits();
            platformKnown(entry, fits.system(), fits.platform());
            String material = entry.value().material().text();
            partner(entry, "material", materials.containsKey(key(material)), LibraryTable.MATERIALS, material);
        }
        unique(finished);
    }

    private <T> void known(Map<String, Entry<T>> entries, Function<T, String> system, Function<T, String> platform) {
        for (Entry<T> entry : entries.values()) {
            platformKnown(entry, system.apply(entry.value()), platform.apply(entry.value()));
        }
    }

    private void platformKnown(Entry<?> entry, String system, String platform) {
        boolean known = platform.equals(ANY)
                ? system.equals(ANY)
                        || rows.values().stream()
                                .anyMatch(row -> sameName(row.value().system(), system))
                : rows.containsKey(key(system, platform));
        partner(entry, "platform", known, LibraryTable.PLATFORMS, system + " " + platform);
    }

    private void partner(Entry<?> entry, String column, boolean found, LibraryTable<?> where, String what) {
        if (!found && !reading.faulty(where)) {
            reading.errors().add(entry.error(column, where.file() + " has no row for " + what));
        }
    }

    private void unique(List<Entry<FinishedAbutment>> entries) {
        for (int i = 1; i < entries.size(); i++) {
            Entry<FinishedAbutment> entry = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(before ->
                            sameName(before.value().code(), entry.value().code()))
                    .findFirst()
                    .ifPresent(before -> reading.errors()
                            .add(entry.error("code", "is the same as in " + before.file() + " line " + before.line())));
        }
    }

    private static boolean sameName(String one, String other) {
        return one.equalsIgnoreCase(other);
    }
}
