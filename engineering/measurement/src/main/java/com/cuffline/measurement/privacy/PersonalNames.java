package com.cuffline.measurement.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a patient's name or birth date. No list of family names could be complete, so the rules look at
 * form. A code is refused when it holds no digit and reads as one or more written words ({@code Mueller},
 * {@code Anna-Mueller}), a comma between words, Chinese characters, or a common given name as one of its parts. Free text
 * is refused when a title, the words patient or name, or a common given name is followed by a capitalised word, or when
 * it consists of "Family, Given" alone. In both, a day that lies at least 15 years back is a birth date, and so is any
 * day after "born". Dates of treatment are younger and pass.
 */
public final class PersonalNames {
    private static final int YOUNGEST_PATIENT_YEARS = 15;

    private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[./_-]?(\\d{2})[./_-]?(\\d{2})(?!\\d)");
    private static final Pattern HAN_DATE = Pattern.compile("((?:19|20)\\d\\d)年(\\d{1,2})月(\\d{1,2})");
    private static final Pattern BORN = Pattern.compile(
            "(?iu)(?<!\\p{L})(born|dob|d\\.o\\.b\\.|birth|geb\\.|geboren|geburtsdatum|né|née|出生|生日)[^\\d]{0,20}\\d");
    private static final Pattern TITLED = Pattern.compile(
            "(?u)(?<!\\p{L})(Mr|Mrs|Ms|Miss|Herr|Herrn|Frau|Mme|Madame|Monsieur|Señora?)\\.?\\s+" + WORD);
    private static final Pattern LABELLED =
            Pattern.compile("(?u)(?<!\\p{L})((?i:patient|patientin|pt)\\.?(?i:'s| name| ist| is)?\\s*[:=]?\\s*" + WORD
                    + "[ ,]+" + WORD + "|(?i:name|vorname|nachname|surname)\\s*[:=]\\s*" + WORD + ")");
    private static final Pattern HAN_LABELLED = Pattern.compile("(姓名|患者|病人)[:：是叫 ]{1,2}\\p{IsHan}{2,4}");
    private static final Pattern FAMILY_GIVEN = Pattern.compile("(?u)\\s*" + WORD + "\\s*,\\s*" + WORD + "\\s*");
    private static final Pattern WRITTEN_WORDS = Pattern.compile("(?u)\\p{L}{3,}([\\s._/-]+\\p{L}{3,})+");
    private static final Pattern ONE_NAME = Pattern.compile("(?u)\\p{Lu}\\p{Ll}{3,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORDS = Pattern.compile("(?u)\\p{L}+");

    private PersonalNames() {}

    /** What was recognised. */
    public enum Kind {
        NAME,
        BIRTH_DATE
    }

    /** For case codes, references, lots: short, without sentences. */
    public static Optional<Kind> inCode(String code, LocalDate today) {
        if (birthDate(code, today)) {
            return Optional.of(Kind.BIRTH_DATE);
        }
        boolean digits = code.chars().anyMatch(Character::isDigit);
        boolean name = FAMILY_GIVEN.matcher(code).matches()
                || HAN.matcher(code).find()
                || code.contains(",")
                || (!digits
                        && (WRITTEN_WORDS.matcher(code).matches()
                                || ONE_NAME.matcher(code).matches()))
                || givenName(code);
        return name ? Optional.of(Kind.NAME) : Optional.empty();
    }

    /** For stories, reasons and remarks. */
    public static Optional<Kind> inText(String text, LocalDate today) {
        if (birthDate(text, today)) {
            return Optional.of(Kind.BIRTH_DATE);
        }
        boolean name = FAMILY_GIVEN.matcher(text).matches()
                || TITLED.matcher(text).find()
                || LABELLED.matcher(text).find()
                || HAN_LABELLED.matcher(text).find()
                || givenNameBeforeAnother(text);
        return name ? Optional.of(Kind.NAME) : Optional.empty();
    }

    private static boolean birthDate(String text, LocalDate today) {
        if (BORN.matcher(text).find()) {
            return true;
        }
        LocalDate youngest = today.minusYears(YOUNGEST_PATIENT_YEARS);
        return dated(YEAR_FIRST.matcher(text), 1, youngest)
                || dated(HAN_DATE.matcher(text), 1, youngest)
                || dated(DAY_FIRST.matcher(text), 3, youngest);
    }

    private static boolean dated(Matcher found, int yearGroup, LocalDate youngest) {
        while (found.find()) {
            int year = Integer.parseInt(found.group(yearGroup));
            int second = Integer.parseInt(found.group(2));
            int other = Integer.parseInt(found.group(4 - yearGroup));
            boolean calendar =
                    Math.min(second, other) >= 1 && Math.min(second, other) <= 12 && Math.max(second, other) <= 31;
            if (calendar && year >= 1900 && year <= youngest.getYear()) {
                return true;
            }
        }
        return false;
    }

    private static boolean givenName(String code) {
        return WORDS.matcher(code).results().anyMatch(word -> GivenNames.has(word.group()));
    }

    private static boolean givenNameBeforeAnother(String text) {
        Matcher pair = GivenNames.PAIR.matcher(text);
        int from = 0;
        while (pair.find(from)) {
            if (GivenNames.has(pair.group(1)) && !PLAIN.contains(pair.group(2).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = pair.end(1);
        }
        return false;
    }

    /** Capitalised words that follow a given name without being one: brands, teeth, sentence starts. */
    private static final Set<String> PLAIN =
            Set.of("implant", "crown", "bone", "level", "tissue", "dental", "praxis", "clinic");
}
