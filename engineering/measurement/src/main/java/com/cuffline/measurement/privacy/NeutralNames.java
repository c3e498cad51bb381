package com.cuffline.measurement.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes names out of the names of uploaded files, of STL headers and of PLY comments. Family names cannot be listed, so the
 * way is the other one: only words known to be harmless (teeth, jaws, programs, units) and pieces with digits that are no
 * birth date stay, everything else goes. A file name keeps its ending.
 */
public final class NeutralNames {
    private static final int LONGEST_ENDING = 5;
    private static final Pattern PIECES = Pattern.compile("(?u)[\\p{L}\\p{N}]+(?:-(?=\\p{N})[\\p{N}]+)*");
    private static final Set<String> HARMLESS = Set.of(
            "abutment",
            "antagonist",
            "ascii",
            "axis",
            "base",
            "binary",
            "bite",
            "body",
            "bottom",
            "buccal",
            "by",
            "cap",
            "case",
            "cbct",
            "color",
            "comment",
            "created",
            "crown",
            "cuff",
            "custom",
            "dental",
            "distal",
            "exocad",
            "export",
            "exported",
            "facets",
            "file",
            "from",
            "gingiva",
            "healing",
            "implant",
            "ios",
            "jaw",
            "left",
            "lingual",
            "lower",
            "mandible",
            "margin",
            "maxilla",
            "medit",
            "mesh",
            "mesial",
            "meshlab",
            "meshmixer",
            "mm",
            "model",
            "occlusion",
            "opposing",
            "order",
            "palatal",
            "platform",
            "ply",
            "pose",
            "post",
            "pre",
            "prep",
            "preparation",
            "provisional",
            "right",
            "ring",
            "scan",
            "scanbody",
            "scanner",
            "shining",
            "site",
            "solid",
            "stl",
            "studio",
            "the",
            "tissue",
            "tooth",
            "top",
            "trios",
            "unit",
            "units",
            "upper",
            "vcglib",
            "version",
            "with");

    private NeutralNames() {}

    /** @param removed how many pieces were taken out; 0 when the text stands as it was */
    public record Stripped(String text, int removed) {}

    /** {@code Mueller_Anna_36_tissue.stl} becomes {@code 36_tissue.stl}; folders before the name are dropped. */
    public static Stripped stripFileName(String fileName, LocalDate today) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        boolean ended = dot >= 0 && name.length() - dot - 1 <= LONGEST_ENDING && plainEnding(name.substring(dot + 1));
        Stripped stem = strip(ended ? name.substring(0, dot) : name, "_", today);
        String kept = stem.text().isEmpty() ? "file" : stem.text();
        return new Stripped(kept + (ended ? name.substring(dot).toLowerCase(Locale.ROOT) : ""), stem.removed());
    }

    /** For an STL header or a PLY comment line; what stays is joined by single spaces. */
    public static Stripped stripName(String comment, LocalDate today) {
        return strip(comment, " ", today);
    }

    private static Stripped strip(String text, String joint, LocalDate today) {
        List<String> pieces =
                PIECES.matcher(text).results().map(MatchResult::group).toList();
        List<String> kept = pieces.stream()
                .filter(piece -> harmless(piece, today))
                .collect(Collectors.toCollection(ArrayList::new));
        boolean born = PersonalNames.inText(String.join("-", kept), today)
                .equals(java.util.Optional.of(PersonalNames.Kind.BIRTH_DATE));
        if (born) {
            kept.removeIf(piece -> piece.chars().allMatch(Character::isDigit));
        }
        return new Stripped(String.join(joint, kept), pieces.size() - kept.size());
    }

    private static boolean harmless(String piece, LocalDate today) {
        if (HARMLESS.contains(piece.toLowerCase(Locale.ROOT))) {
            return true;
        }
        boolean digits = piece.chars().anyMatch(Character::isDigit);
        boolean longWord = Pattern.compile("(?u)\\p{L}{4,}").matcher(piece).find();
        return digits && !longWord && PersonalNames.inCode(piece, today).isEmpty();
    }

    private static boolean plainEnding(String ending) {
        return !ending.isEmpty() && ending.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }
}
