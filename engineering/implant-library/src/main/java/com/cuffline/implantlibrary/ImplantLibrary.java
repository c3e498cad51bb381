package com.cuffline.implantlibrary;

import static com.cuffline.implantlibrary.LibraryTable.key;

import com.cuffline.implantlibrary.CataloguePlatform.ClassifiedAbutment;
import com.cuffline.implantlibrary.LibraryReading.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The implant systems the center knows, with their parts, materials and the limits that belong to each platform. Immutable;
 * equal files give an equal library under an equal version.
 */
public final class ImplantLibrary {
    static final String STANDARD_VERSION = "2026.11-2";

    private final String version;
    private final List<LibraryOverride> overrides;
    private final List<ImplantSystem> systems;
    private final Map<String, Platform> platforms = new LinkedHashMap<>();
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final List<Screw> screws;
    private final List<Blank> blanks;
    private final List<FinishedAbutment> finished;
    private final List<Disc> discs;
    private final List<BarGroup> bars;
    private final Map<String, Entry<ToothDimensions>> teeth;

    private ImplantLibrary(Map<String, String> ownTexts, List<LibraryError> errors) {
        LibraryReading reading = new LibraryReading(ownTexts, errors);
        LibraryAssembly assembly = new LibraryAssembly(reading);
        for (Platform platform : assembly.platforms()) {
            platforms.put(key(platform.system(), platform.name()), platform);
        }
        for (Material material : assembly.materials()) {
            materials.put(key(material.code()), material);
        }
        systems = assembly.systems();
        screws = assembly.screws();
        blanks = assembly.blanks();
        finished = assembly.finished();
        discs = LibraryAssembly.values(reading.table(LibraryTable.DISCS));
        bars = LibraryAssembly.values(reading.table(LibraryTable.BARS));
        teeth = reading.table(LibraryTable.TEETH);
        if (!errors.isEmpty()) {
            throw LibraryFileException.of(errors);
        }
        overrides = List.copyOf(reading.overrides());
        version = ownTexts.isEmpty() ? STANDARD_VERSION : STANDARD_VERSION + "+own." + LibraryFiles.hash(ownTexts);
    }

    /** The library that ships with this version of the software. */
    public static ImplantLibrary standard() {
        return new ImplantLibrary(Map.of(), new ArrayList<>());
    }

    /**
     * The standard library with a laboratory's own files over it: rows of equal key take the standard row's place, others are
     * added.
     *
     * @param ownFolder holds any of the library's files, with the columns of the standard ones
     * @throws LibraryFileException naming every error with file, line, column and reason
     */
    public static ImplantLibrary with(Path ownFolder) {
        List<LibraryError> errors = new ArrayList<>();
        return new ImplantLibrary(LibraryFiles.own(ownFolder, errors), errors);
    }

    /** Version of the rows, with a short hash of the own files where there are any; part of every order and design. */
    public String version() {
        return version;
    }

    /** What the laboratory's own rows replace or add, in the order of files and lines. */
    public List<LibraryOverride> overrides() {
        return overrides;
    }

    /** All systems in the order of the file, also those of which no platform is known. */
    public List<ImplantSystem> systems() {
        return systems;
    }

    /** All platforms in the order of the file. */
    public List<Platform> platforms() {
        return List.copyOf(platforms.values());
    }

    /** All materials in the order of the file. */
    public List<Material> materials() {
        return List.copyOf(materials.values());
    }

    /** The material that orders name by this code; empty if the library has none. */
    public Optional<Material> material(String code) {
        return Optional.ofNullable(materials.get(key(code)));
    }

    /** All discs, by material and diameter. */
    public List<Disc> discs() {
        return discs;
    }

    /** All bars of the turn-mill. */
    public List<BarGroup> bars() {
        return bars;
    }

    /** All series of healing and finished abutments. */
    public List<FinishedAbutment> finishedAbutments() {
        return finished;
    }

    /** The series of finished abutments that fit a platform. */
    public List<FinishedAbutment> finishedAbutments(Platform platform) {
        return finished.stream().filter(part -> part.fits().fits(platform)).toList();
    }

    /** Everything by system and platform, each value with source and certainty. */
    public List<CatalogueSystem> catalogue() {
        return systems.stream()
                .map(system -> new CatalogueSystem(
                        system,
                        platforms.values().stream()
                                .filter(platform -> platform.system().equalsIgnoreCase(system.name()))
                                .map(this::catalogue)
                                .toList()))
                .toList();
    }

    /** One platform with every part that fits it. */
    public CataloguePlatform catalogue(Platform platform) {
        String id = key(platform.system(), platform.name());
        return new CataloguePlatform(
                platform,
                blanks.stream()
                        .filter(blank -> key(blank.system(), blank.platform()).equals(id))
                        .toList(),
                screws.stream()
                        .filter(screw -> key(screw.system(), screw.platform()).equals(id))
                        .toList(),
                finishedAbutments(platform).stream()
                        .map(part -> new ClassifiedAbutment(part, part.on(platform)))
                        .toList());
    }

    public ToothDimensions tooth(FdiTooth tooth) {
        Entry<ToothDimensions> entry = teeth.get(key(Codes.of(tooth.jaw()), String.valueOf(tooth.position())));
        if (entry == null) {
            throw new IllegalStateException("tooth-dimensions.csv has no row for " + tooth);
        }
        return entry.value();
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
        Platform found = platforms.get(key(system.strip(), platform.strip()));
        if (found == null) {
            return new PlatformAnswer.UnknownPlatform(
                    system, platform, ofSystem.stream().map(Platform::name).toList());
        }
        return found.takesImplant(implantDiameterMm)
                ? new PlatformAnswer.Found(found)
                : new PlatformAnswer.DiameterDoesNotBelong(found, implantDiameterMm);
    }
}
