package com.cuffline.implantlibrary;

import java.util.List;
import java.util.Locale;

/**
 * The three ways to name a permanent tooth. A text alone does not say which is meant: {@code 18} is the upper right third molar in
 * FDI and the lower left second molar in Universal. The notation is therefore always given and never guessed.
 */
public enum ToothNotation {
    /** Two digits of ISO 3950: quadrant, then position from the midline; {@code 36}. */
    FDI {
        @Override
        FdiTooth read(String text) {
            return FdiTooth.parse(text);
        }

        @Override
        public String show(FdiTooth tooth) {
            return tooth.toString();
        }
    },
    /** 1 upper right third molar over 16 and 17 to 32 lower right third molar, with or without a number sign; {@code #19}. */
    UNIVERSAL {
        @Override
        FdiTooth read(String text) {
            String digits = text.startsWith("#") ? text.substring(1) : text;
            if (!digits.matches("[1-9]|[12][0-9]|3[0-2]")) {
                throw new IllegalArgumentException(
                        "tooth must be a Universal number from #1 to #32 but is '" + text + "'");
            }
            int number = Integer.parseInt(digits);
            int quadrant = (number - 1) / 8 + 1;
            return new FdiTooth(
                    quadrant,
                    switch (quadrant) {
                        case 1 -> 9 - number;
                        case 2 -> number - 8;
                        case 3 -> 25 - number;
                        default -> number - 24;
                    });
        }

        @Override
        public String show(FdiTooth tooth) {
            int position = tooth.position();
            return "#"
                    + switch (tooth.quadrant()) {
                        case 1 -> 9 - position;
                        case 2 -> 8 + position;
                        case 3 -> 25 - position;
                        default -> 24 + position;
                    };
        }
    },
    /** The corner as letters, UR, UL, LL or LR seen from the patient, then the position from the midline; {@code LL6}. */
    PALMER {
        @Override
        FdiTooth read(String text) {
            String upper = text.toUpperCase(Locale.ROOT);
            if (!upper.matches("(UR|UL|LL|LR)[1-8]")) {
                throw new IllegalArgumentException(
                        "tooth must be a Palmer position from UR1 to UR8, UL, LL or LR alike, but is '" + text + "'");
            }
            return new FdiTooth(CORNERS.indexOf(upper.substring(0, 2)) + 1, upper.charAt(2) - '0');
        }

        @Override
        public String show(FdiTooth tooth) {
            return CORNERS.get(tooth.quadrant() - 1) + tooth.position();
        }
    };

    /** Of quadrants 1 to 4. */
    private static final List<String> CORNERS = List.of("UR", "UL", "LL", "LR");

    /** The tooth in this notation. */
    public abstract String show(FdiTooth tooth);

    /**
     * Reads a tooth of this notation; blanks around it do not matter.
     *
     * @throws IllegalArgumentException naming the notation, its range and, where the text would be a tooth in another notation or a
     *     primary tooth, that as well
     */
    public FdiTooth parse(String text) {
        String stripped = text.strip();
        try {
            return read(stripped);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + elsewhere(stripped), e);
        }
    }

    abstract FdiTooth read(String text);

    private String elsewhere(String text) {
        StringBuilder hints = new StringBuilder();
        for (ToothNotation other : values()) {
            if (other != this && other.reads(text)) {
                hints.append("; in ")
                        .append(other)
                        .append(" it is the ")
                        .append(other.read(text).naturalName());
            }
        }
        if (text.matches("[A-Ta-t]|[5-8][1-5]|[Uu][RrLl][A-Ea-e]|[Ll][RrLl][A-Ea-e]")) {
            hints.append("; it is a primary tooth in some notation, which no implant replaces");
        }
        return hints.toString();
    }

    private boolean reads(String text) {
        try {
            read(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
