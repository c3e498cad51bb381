package com.cuffline.geometry.files;

/**
 * What a 3MF says of its part. No field may hold a person's name.
 *
 * @param title of the part, for example "Abutment 36"
 * @param designer who answers for the design, a program or a centre
 * @param order the order's code
 * @param revision of the design, 0 or more
 * @param designHash of the frozen design data
 */
public record ThreeMfLabel(String title, String designer, String order, int revision, String designHash) {
    public ThreeMfLabel {
        check("title", title);
        check("designer", designer);
        check("order", order);
        check("designHash", designHash);
        if (revision < 0) {
            throw new IllegalArgumentException("revision must be 0 or more but is " + revision);
        }
    }

    private static void check(String field, String value) {
        if (!value.matches("[ -~&&[^<>&\"']]{1,200}")) {
            throw new IllegalArgumentException(
                    field + " must be 1 to 200 plain letters without markup but is " + value);
        }
    }
}
