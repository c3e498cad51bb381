package com.cuffline.implantlibrary;

/**
 * A permanent tooth position in the FDI notation (ISO 3950).
 *
 * @param quadrant 1 upper right, 2 upper left, 3 lower left, 4 lower right, seen from the patient
 * @param position 1 to 8 from the midline
 */
public record FdiTooth(int quadrant, int position) {
    public FdiTooth {
        inRange("quadrant", quadrant, 4);
        inRange("position", position, 8);
    }

    /** Reads two digits such as {@code 36}; anything else is an {@link IllegalArgumentException}. */
    public static FdiTooth parse(String text) {
        if (!text.matches("[1-4][1-8]")) {
            throw new IllegalArgumentException("tooth must be an FDI number from 11 to 48 but is '" + text + "'");
        }
        return new FdiTooth(text.charAt(0) - '0', text.charAt(1) - '0');
    }

    /** As people say it: {@code lower left first molar}. */
    public String naturalName() {
        String kind =
                switch (position) {
                    case 1 -> "central incisor";
                    case 2 -> "lateral incisor";
                    case 3 -> "canine";
                    case 4 -> "first premolar";
                    case 5 -> "second premolar";
                    case 6 -> "first molar";
                    case 7 -> "second molar";
                    default -> "third molar";
                };
        String side = quadrant == 1 || quadrant == 4 ? "right" : "left";
        return (jaw() == Jaw.UPPER ? "upper " : "lower ") + side + " " + kind;
    }

    public Jaw jaw() {
        return quadrant <= 2 ? Jaw.UPPER : Jaw.LOWER;
    }

    public ToothGroup group() {
        return position <= 3 ? ToothGroup.ANTERIOR : position <= 5 ? ToothGroup.PREMOLAR : ToothGroup.MOLAR;
    }

    /** Whether (buccal, mesial, coronal) is a left-handed frame here, as in quadrants 1 and 3. */
    public boolean leftHanded() {
        return quadrant % 2 == 1;
    }

    /** Upper lateral and all lower incisors: the only sites of implants up to 3.0 mm. */
    public boolean narrowImplantSite() {
        return jaw() == Jaw.UPPER ? position == 2 : position <= 2;
    }

    private static void inRange(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " must be 1 to " + most + " but is " + value);
        }
    }

    @Override
    public String toString() {
        return "" + quadrant + position;
    }
}
