package com.cuffline.measurement.completeness;

import static com.cuffline.measurement.completeness.Effect.ASKS;
import static com.cuffline.measurement.completeness.Effect.BLOCKS;
import static com.cuffline.measurement.completeness.Effect.HOLDS;

/** Every finding of the completeness gate, with what it does and its usual cure. The living-cuff clock has its own codes. */
public enum FindingCode {
    ANSWER_MISSING("answer.missing", BLOCKS, "give the answer"),
    ANSWER_WRONG_TYPE("answer.wrong-type", BLOCKS, "write the answer in the form asked for"),
    ANSWER_OUT_OF_RANGE("answer.out-of-range", BLOCKS, "check the value and its unit"),
    ANSWER_UNKNOWN("answer.unknown-field", BLOCKS, "remove the field or correct its name"),
    LOOKS_LIKE_A_NAME("text.looks-like-a-name", BLOCKS, "use the clinic's own pseudonym; no patient is named here"),
    LOOKS_LIKE_A_BIRTH_DATE(
            "text.looks-like-a-birth-date", BLOCKS, "leave the birth date out; an age band may be given"),
    SEND_ANYWAY_WITHOUT_REASON("order.send-anyway-without-reason", ASKS, "say why it shall be sent anyway"),
    SITES_DO_NOT_FIT_KIND("order.sites-do-not-fit-kind", BLOCKS, "change the kind of order or its sites"),
    PRODUCT_CONTRADICTS_MATERIAL(
            "order.product-contradicts-material", BLOCKS, "choose a product and a material that belong together"),
    SITE_TWICE("site.listed-twice", BLOCKS, "list each tooth once"),
    SHARED_AXIS_UNKNOWN("site.shared-axis-unknown", BLOCKS, "name only teeth of this order"),
    NO_SCAN_TO_READ("site.no-scan-to-read", HOLDS, "add the scan, or type the number"),
    SCAN_NOT_READ("site.scan-not-read", HOLDS, "have the scan read, or type the number"),
    SCAN_UNKNOWN("site.scan-unknown", BLOCKS, "name the id of a scan that was taken, or leave the scan out"),
    SCAN_ERASED("site.scan-erased", BLOCKS, "take the scan again, or type the numbers"),
    SCAN_OF_OTHER_TOOTH("site.scan-of-other-tooth", BLOCKS, "name a scan of this tooth; azimuths belong to it"),
    SCAN_LACKS("site.scan-lacks", HOLDS, "take a scan that shows it, or type the number"),
    CUFF_DIFFERS_FROM_SCAN("cuff.differs-from-scan", ASKS, "measure again, or take the scan's value"),
    PLACE_DIFFERS_FROM_SCAN("place.differs-from-scan", ASKS, "measure again, or take the scan's value"),

    IMPLANT_UNKNOWN(
            "implant.unknown", HOLDS, "find out the implant and amend the order; lot, REF or a radiograph help"),
    IMPLANT_SYSTEM_NOT_IN_LIBRARY(
            "implant.system-not-in-library", BLOCKS, "choose a system of the library, or 'unknown'"),
    IMPLANT_PLATFORM_NOT_IN_LIBRARY("implant.platform-not-in-library", BLOCKS, "choose a platform of the system"),
    IMPLANT_DIAMETER_NOT_OF_PLATFORM(
            "implant.diameter-not-of-platform", BLOCKS, "check diameter and platform against the pouch"),
    IMPLANT_NOT_ALLOWED_AT_SITE("implant.not-allowed-at-site", BLOCKS, "check tooth and implant diameter"),
    IMPLANT_NARROW_AND_ANGLED(
            "implant.narrow-and-angled", BLOCKS, "choose a restoration axis closer to the implant axis"),
    EVIDENCE_MISSING(
            "implant.loading-evidence-missing",
            HOLDS,
            "give insertion torque or ISQ, or order for conventional loading"),
    EVIDENCE_CONTRADICTS(
            "implant.loading-contradicts-evidence", BLOCKS, "choose conventional loading and a later appointment"),
    NOT_READY("implant.not-ready-by-appointment", HOLDS, "move the appointment and amend the order"),

    DATE_IN_FUTURE("date.in-the-future", BLOCKS, "correct the date"),
    DATE_ORDER("date.contradiction", BLOCKS, "correct one of the two dates"),
    APPOINTMENT_PAST("appointment.in-the-past", BLOCKS, "give the coming appointment"),
    APPOINTMENT_FAR("appointment.far-away", ASKS, "check the year of the appointment"),
    APPOINTMENT_TOO_SOON("appointment.too-soon", ASKS, "move the appointment, ask for rush, or send anyway"),

    SAMPLES_TOO_FEW("cuff.samples-too-few", BLOCKS, "measure at least buccal, mesial, lingual and distal"),
    SAMPLES_NOT_RISING("cuff.samples-not-rising", BLOCKS, "list the samples by rising azimuth, each azimuth once"),
    SAMPLES_GAP("cuff.samples-gap", ASKS, "measure in the gap"),
    SAMPLES_JUMP("cuff.samples-jump", ASKS, "measure this sample again"),
    CUFF_WIDER_THAN_TOOTH(
            "cuff.wider-than-tooth", BLOCKS, "check that radii, not diameters, were given, and the tooth"),
    CUFF_NARROWER_THAN_PLATFORM(
            "cuff.narrower-than-channel", BLOCKS, "check the radius; an abutment cannot be that narrow"),
    CUFF_TOO_SHALLOW("cuff.too-shallow-for-collar", BLOCKS, "check the height; the collar needs more tissue"),
    EMERGENCE_STEEP(
            "cuff.emergence-steep", ASKS, "check height and radius; shape the tissue with a custom healing abutment"),
    DEEP_RADIUS_BELOW_PLATFORM(
            "cuff.deep-radius-below-platform", BLOCKS, "give depths less than the gingival height there"),
    DEEP_RADIUS_WIDER("cuff.deep-radius-wider-than-margin", ASKS, "check the radius below the margin"),
    METHOD_CONTRADICTS("cuff.method-contradiction", BLOCKS, "correct the method, the part or the seconds"),
    HEALING_PART_MISFIT("cuff.healing-part-misfit", ASKS, "check the diameter of the healing part and the radii"),

    TILT_ABOVE_ENVELOPE("axis.tilt-above-envelope", BLOCKS, "choose a restoration axis within the limit"),
    TILT_LARGE("axis.tilt-large", ASKS, "choose a restoration axis closer to the implant axis"),
    CHANNEL_ANGLE("axis.channel-angle-above-limit", BLOCKS, "choose a smaller channel angle"),
    SPACE_NO_POST("space.too-small-for-post", BLOCKS, "choose screw retention, or make room"),
    SPACE_BELOW_GINGIVA("space.antagonist-below-gingiva", BLOCKS, "check the space; it is counted from the platform"),
    SPACE_SMALL("space.small", ASKS, "choose screw retention, or make room"),
    SPACE_CLEARANCE("space.little-clearance", ASKS, "make room, or accept a lower restoration"),
    SPACE_CONTRADICTION("space.contradiction", ASKS, "measure both spaces again"),
    GAP_CONTRADICTION("place.gap-contradiction", BLOCKS, "the two distances must add up to the gap; measure again"),
    GAP_UNLIKE_TOOTH("place.gap-unlike-tooth", ASKS, "check the gap and the tooth"),
    CUFF_REACHES_NEIGHBOUR(
            "place.cuff-reaches-neighbour", BLOCKS, "check the distance to the neighbour and the radius"),
    NEIGHBOUR_CLOSE("place.neighbour-close", ASKS, "check the distance; the abutment will be slimmed there"),
    IMPLANT_CLOSE("place.implant-close-to-neighbour", ASKS, "check the distance of the implant to the neighbour"),
    PAPILLA_UNLIKE_SAMPLE("place.papilla-unlike-sample", ASKS, "check papilla and gingival height on this side"),
    MARGIN_NEAR_BONE("margin.near-bone", ASKS, "choose a margin further coronal"),

    MARGIN_BELOW_PLATFORM("margin.below-platform", BLOCKS, "choose a smaller margin depth"),
    MARGIN_BELOW_COLLAR("margin.below-collar-minimum", BLOCKS, "choose a smaller margin depth"),
    MARGIN_ABOVE_COLLAR("margin.above-collar-maximum", ASKS, "choose a deeper margin"),
    MARGIN_COLLAR_LOW("margin.collar-low", ASKS, "choose a smaller margin depth"),
    MARGIN_DEEP("margin.deep", ASKS, "choose a smaller margin depth"),
    MARGIN_TOO_DEEP_FOR_CEMENT(
            "margin.too-deep-for-cement", BLOCKS, "choose a smaller margin depth or screw retention"),
    MARGIN_VISIBLE("margin.visible", ASKS, "choose a margin below the gingiva"),
    DISPLACEMENT_TOO_MUCH("wish.displacement-too-much", BLOCKS, "allow at most the limit; shape the tissue first"),
    DISPLACEMENT_LARGE("wish.displacement-large", ASKS, "allow less, or shape the tissue first"),
    EMERGENCE_WITHOUT_CONSENT(
            "wish.emergence-without-consent", ASKS, "allow tissue displacement or wish none displaced"),
    TAPER_UNUSUAL("wish.taper-unusual", ASKS, "choose 4 to 8 degrees per wall"),
    TAPER_TOO_MUCH("wish.taper-too-much", BLOCKS, "choose 4 to 8 degrees per wall"),
    PEEK_IS_TEMPORARY("wish.peek-is-temporary", ASKS, "choose titanium or zirconia for a lasting abutment"),
    TITANIUM_SHOWS("wish.titanium-may-show", ASKS, "choose gold or pink anodised titanium or zirconia");

    private final String code;
    private final Effect effect;
    private final String cure;

    FindingCode(String code, Effect effect, String cure) {
        this.code = code;
        this.effect = effect;
        this.cure = cure;
    }

    public String code() {
        return code;
    }

    public Effect effect() {
        return effect;
    }

    public String cure() {
        return cure;
    }
}
