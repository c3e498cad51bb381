package com.cuffline.measurement.completeness;

import static com.cuffline.measurement.policy.Policy.ABUTMENT_TO_NEIGHBOUR_MM;
import static com.cuffline.measurement.policy.Policy.CLEARANCE_METAL_CERAMIC_WARN_MM;
import static com.cuffline.measurement.policy.Policy.CLEARANCE_WARN_MM;
import static com.cuffline.measurement.policy.Policy.GAP_LEAST_SHARE;
import static com.cuffline.measurement.policy.Policy.GAP_MOST_SHARE;
import static com.cuffline.measurement.policy.Policy.GAP_TOLERANCE_MM;
import static com.cuffline.measurement.policy.Policy.IMPLANT_TO_NEIGHBOUR_MM;
import static com.cuffline.measurement.policy.Policy.PAPILLA_TOLERANCE_MM;
import static com.cuffline.measurement.policy.Policy.SPACE_CEMENT_WARN_MM;
import static com.cuffline.measurement.policy.Policy.SPACE_SCREW_WARN_MM;
import static com.cuffline.measurement.policy.Policy.SPACE_TOLERANCE_MM;

import com.cuffline.implantlibrary.Platform;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.completeness.SiteCase.Point;
import com.cuffline.measurement.order.Crown;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.RetentionWish;
import com.cuffline.measurement.policy.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The place of the missing tooth: room to the antagonist and between the neighbours, against tooth, implant and cuff. */
final class PlaceRules {
    private final SiteCase at;
    private final PlaceDraft place;

    PlaceRules(SiteCase at) {
        this.at = at;
        this.place = at.site().place();
    }

    void check() {
        scan();
        SiteCase.number(place.interocclusalSpace()).ifPresent(this::space);
        SiteCase.number(place.mesiodistalGap()).ifPresent(this::gap);
        neighbour(Side.MESIAL, place.axisToMesialNeighbour(), "place.axisToMesialNeighbourMm");
        neighbour(Side.DISTAL, place.axisToDistalNeighbour(), "place.axisToDistalNeighbourMm");
        papilla(Side.MESIAL, place.papillaMesial(), "place.papillaMesialMm");
        papilla(Side.DISTAL, place.papillaDistal(), "place.papillaDistalMm");
    }

    /** "From scan" needs a scan that was read and showed it; then a number stands here instead. */
    private void scan() {
        Map<String, @Nullable Reading> readings = new LinkedHashMap<>();
        readings.put("axisTiltDeg.mesiodistal", place.tiltMesiodistal());
        readings.put("axisTiltDeg.buccolingual", place.tiltBuccolingual());
        readings.put("interocclusalSpaceMm", place.interocclusalSpace());
        readings.put("place.gingivaToAntagonistMm", place.gingivaToAntagonist());
        readings.put("place.mesiodistalGapMm", place.mesiodistalGap());
        readings.put("place.contactHeightMm", place.contactHeight());
        readings.put("place.axisToMesialNeighbourMm", place.axisToMesialNeighbour());
        readings.put("place.axisToDistalNeighbourMm", place.axisToDistalNeighbour());
        readings.put("place.boneMesialMm", place.boneMesial());
        readings.put("place.boneDistalMm", place.boneDistal());
        readings.put("place.papillaMesialMm", place.papillaMesial());
        readings.put("place.papillaDistalMm", place.papillaDistal());
        readings.forEach((field, reading) -> {
            if (reading instanceof Reading.FromScan) {
                at.add(unread(field).showing(Shown.of("from-scan"), Shown.of("a number, or a scan")));
            }
        });
    }

    /** Without tilt and space no design begins; the rest of the place may be unknown. */
    private Finding unread(String field) {
        if (at.site().scan() == null) {
            return at.at(FindingCode.NO_SCAN_TO_READ, field, "no scan comes with this site");
        }
        Finding unread = at.at(FindingCode.SCAN_NOT_READ, field, "the scan of this site has not been read for it");
        boolean needed =
                field.equals("interocclusalSpaceMm") || (at.order().restores() && field.startsWith("axisTiltDeg."));
        return needed ? unread : unread.with(Effect.ASKS);
    }

    private void space(double space) {
        OptionalDouble highest =
                at.points().stream().mapToDouble(Point::heightMm).max();
        String field = "interocclusalSpaceMm";
        if (highest.isPresent() && space <= highest.getAsDouble()) {
            at.add(at.at(FindingCode.SPACE_BELOW_GINGIVA, field, "the antagonist would bite below the gingival margin")
                    .measured(space, highest.getAsDouble(), "mm"));
        }
        if (at.order().restores()) {
            room(space, field);
        }
        OptionalDouble above = SiteCase.number(place.gingivaToAntagonist());
        if (highest.isPresent() && above.isPresent()) {
            double apart = Math.abs(space - highest.getAsDouble() - above.getAsDouble());
            at.above(
                    SPACE_TOLERANCE_MM,
                    apart,
                    FindingCode.SPACE_CONTRADICTION,
                    "place.gingivaToAntagonistMm",
                    "space from the platform less gingival height differs from space from the gingiva");
        }
    }

    private void room(double space, String field) {
        RetentionWish retention = at.site().wish().retention();
        boolean cemented = retention != null && retention != RetentionWish.SCREW;
        if (cemented && !post(space, field)) {
            return;
        }
        if (retention != null) {
            Policy limit = cemented ? SPACE_CEMENT_WARN_MM : SPACE_SCREW_WARN_MM;
            at.below(limit, space, FindingCode.SPACE_SMALL, field, "little room for a restoration held this way");
        }
    }

    /** Collar and the least post must fit under the antagonist; says whether they do. */
    private boolean post(double space, String field) {
        Platform platform = at.platform().orElse(null);
        OptionalDouble margin = at.lowestMargin();
        if (platform == null || margin.isEmpty()) {
            return true;
        }
        double post = platform.envelope().minPostMm().value();
        double needed = Math.max(margin.getAsDouble(), at.leastMarginMm(platform)) + post;
        if (space < needed - 1e-9) {
            at.add(at.at(
                            FindingCode.SPACE_NO_POST,
                            field,
                            "a cemented crown needs a post of at least " + post + " mm above the margin")
                    .measured(space, needed, "mm")
                    .from(Finding.cite(platform.envelope().minPostMm())));
            return false;
        }
        boolean metalCeramic = at.site().wish().crown() == Crown.METAL_CERAMIC;
        at.below(
                metalCeramic ? CLEARANCE_METAL_CERAMIC_WARN_MM : CLEARANCE_WARN_MM,
                space - needed,
                FindingCode.SPACE_CLEARANCE,
                field,
                "above the least post little is left for the restoration");
        return true;
    }

    private void gap(double gap) {
        OptionalDouble mesial = SiteCase.number(place.axisToMesialNeighbour());
        OptionalDouble distal = SiteCase.number(place.axisToDistalNeighbour());
        if (mesial.isPresent() && distal.isPresent()) {
            double sum = mesial.getAsDouble() + distal.getAsDouble();
            at.above(
                    GAP_TOLERANCE_MM,
                    Math.abs(sum - gap),
                    FindingCode.GAP_CONTRADICTION,
                    "place.mesiodistalGapMm",
                    "gap " + gap + " mm, but the distances to the neighbours add up to " + Math.round(sum * 100) / 100.0
                            + " mm");
        }
        at.tooth().ifPresent(tooth -> {
            double least = at.of(GAP_LEAST_SHARE) * tooth.mesiodistalCrownMm();
            double most = at.of(GAP_MOST_SHARE) * tooth.mesiodistalCrownMm();
            if (gap < least || gap > most) {
                at.add(at.at(
                                FindingCode.GAP_UNLIKE_TOOTH,
                                "place.mesiodistalGapMm",
                                "an average crown here is " + tooth.mesiodistalCrownMm() + " mm wide, at the cervix "
                                        + tooth.mesiodistalCervixMm() + " mm")
                        .measured(gap, gap < least ? least : most, "mm")
                        .from("[CROWNAI] average teeth, share " + at.policies().source(GAP_LEAST_SHARE)));
            }
        });
    }

    private void neighbour(Side side, @Nullable Reading reading, String field) {
        OptionalDouble distance = SiteCase.number(reading);
        if (distance.isEmpty()) {
            return;
        }
        at.near(side).ifPresent(point -> {
            double left = distance.getAsDouble() - point.radiusMm();
            if (left <= 0) {
                at.add(at.at(FindingCode.CUFF_REACHES_NEIGHBOUR, field, "the cuff would reach into the neighbour")
                        .measured(distance.getAsDouble(), point.radiusMm(), "mm"));
            } else {
                at.below(
                        ABUTMENT_TO_NEIGHBOUR_MM,
                        left,
                        FindingCode.NEIGHBOUR_CLOSE,
                        field,
                        "little is left between cuff and neighbour");
            }
        });
        Double diameter = at.site().implant().diameterMm();
        if (diameter != null) {
            at.below(
                    IMPLANT_TO_NEIGHBOUR_MM,
                    distance.getAsDouble() - diameter / 2,
                    FindingCode.IMPLANT_CLOSE,
                    field,
                    "the implant stands close to the neighbour");
        }
    }

    private void papilla(Side side, @Nullable Reading reading, String field) {
        OptionalDouble papilla = SiteCase.number(reading);
        OptionalDouble gingiva = at.gingivaAt(side);
        if (papilla.isPresent() && gingiva.isPresent()) {
            at.above(
                    PAPILLA_TOLERANCE_MM,
                    gingiva.getAsDouble() - papilla.getAsDouble(),
                    FindingCode.PAPILLA_UNLIKE_SAMPLE,
                    field,
                    "the papilla would lie below the gingival margin measured on this side");
        }
    }
}
