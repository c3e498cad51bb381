package com.cuffline.measurement.completeness;

import static com.cuffline.measurement.policy.Policy.BONE_DISTANCE_WARN_MM;
import static com.cuffline.measurement.policy.Policy.CHANNEL_ANGLE_MOST_DEG;
import static com.cuffline.measurement.policy.Policy.COLLAR_WARN_MM;
import static com.cuffline.measurement.policy.Policy.DISPLACEMENT_MOST_MM;
import static com.cuffline.measurement.policy.Policy.DISPLACEMENT_WARN_MM;
import static com.cuffline.measurement.policy.Policy.MARGIN_BUCCAL_WARN_MM;
import static com.cuffline.measurement.policy.Policy.MARGIN_CEMENTED_MOST_MM;
import static com.cuffline.measurement.policy.Policy.MARGIN_PROXIMAL_WARN_MM;
import static com.cuffline.measurement.policy.Policy.TAPER_TOTAL_LEAST_DEG;
import static com.cuffline.measurement.policy.Policy.TAPER_TOTAL_MOST_DEG;
import static com.cuffline.measurement.policy.Policy.TAPER_TOTAL_WARN_DEG;
import static com.cuffline.measurement.policy.Policy.THIN_TISSUE_MM;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.ToothGroup;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.order.Emergence;
import com.cuffline.measurement.order.MaterialWish;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.RetentionWish;
import com.cuffline.measurement.order.WishDraft;
import com.cuffline.measurement.order.WishDraft.DisplacementAt;
import com.cuffline.measurement.order.WishDraft.ScrewChannel;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is wished can be made, heals, and is consented to. */
final class WishRules {
    private final SiteCase at;
    private final WishDraft wish;

    WishRules(SiteCase at) {
        this.at = at;
        this.wish = at.site().wish();
    }

    void check() {
        if (at.order().restores()) {
            for (Side side : Side.values()) {
                at.marginAt(side).ifPresent(height -> margin(side, height));
            }
            collar();
            taper();
            channel();
            if (wish.material() == MaterialWish.PEEK) {
                at.add(at.at(FindingCode.PEEK_IS_TEMPORARY, "wish.material", "PEEK is a temporary material"));
            }
        }
        displacement();
        shimmer();
    }

    private void margin(Side side, double height) {
        String field = "wish.marginDepthMm." + side.word();
        Platform platform = at.platform().orElse(null);
        if (height <= 0) {
            at.add(at.at(FindingCode.MARGIN_BELOW_PLATFORM, field, "the margin line would lie below the platform")
                    .measured(height, 0, "mm"));
        } else if (platform != null && height < at.leastMarginMm(platform) - 1e-9) {
            at.add(at.at(FindingCode.MARGIN_BELOW_COLLAR, field, "the collar under the margin line would be too low")
                    .measured(height, at.leastMarginMm(platform), "mm")
                    .from(Finding.cite(platform.envelope().minCollarMm())));
        } else if (platform != null
                && height > platform.envelope().maxCollarMm().value()) {
            at.add(at.at(FindingCode.MARGIN_ABOVE_COLLAR, field, "the collar under the margin line would be too high")
                    .measured(height, platform.envelope().maxCollarMm().value(), "mm")
                    .from(Finding.cite(platform.envelope().maxCollarMm())));
        }
        OptionalDouble gingiva = at.gingivaAt(side);
        if (gingiva.isPresent()) {
            depth(side, gingiva.getAsDouble() - height, field);
        }
        bone(side, height, field);
    }

    private void depth(Side side, double depth, String field) {
        boolean cemented = wish.retention() == RetentionWish.CEMENT;
        if (cemented && side == Side.BUCCAL && depth > at.of(MARGIN_CEMENTED_MOST_MM) + 1e-9) {
            at.above(
                    MARGIN_CEMENTED_MOST_MM,
                    depth,
                    FindingCode.MARGIN_TOO_DEEP_FOR_CEMENT,
                    field,
                    "cement cannot be removed that far below the gingiva");
        } else if (side != Side.LINGUAL) {
            at.above(
                    side == Side.BUCCAL ? MARGIN_BUCCAL_WARN_MM : MARGIN_PROXIMAL_WARN_MM,
                    depth,
                    FindingCode.MARGIN_DEEP,
                    field,
                    "the margin lies deep below the gingiva");
        }
        FdiTooth tooth = at.site().tooth();
        if (side == Side.BUCCAL && depth < 0 && tooth != null && tooth.group() == ToothGroup.ANTERIOR) {
            at.add(at.at(FindingCode.MARGIN_VISIBLE, field, "the margin would be seen above the gingiva")
                    .measured(depth, 0, "mm")
                    .from("general knowledge, certainty C"));
        }
    }

    private void bone(Side side, double margin, String field) {
        @Nullable
        Reading bone = side == Side.MESIAL
                ? at.site().place().boneMesial()
                : side == Side.DISTAL ? at.site().place().boneDistal() : null;
        OptionalDouble level = SiteCase.number(bone);
        if (level.isPresent()) {
            at.below(
                    BONE_DISTANCE_WARN_MM,
                    margin - level.getAsDouble(),
                    FindingCode.MARGIN_NEAR_BONE,
                    field,
                    "the margin line would lie close to the bone");
        }
    }

    private void collar() {
        OptionalDouble lowest = at.lowestMarginHeld();
        if (lowest.isPresent() && lowest.getAsDouble() > 0) {
            at.below(
                    COLLAR_WARN_MM,
                    lowest.getAsDouble(),
                    FindingCode.MARGIN_COLLAR_LOW,
                    "wish.marginDepthMm",
                    "low collars lost twice the bone of high ones");
        }
    }

    private void taper() {
        Double perWall = wish.taperPerWallDeg();
        if (perWall == null) {
            return;
        }
        double total = 2 * perWall;
        String field = "wish.taperPerWallDeg";
        if (total > at.of(TAPER_TOTAL_MOST_DEG) || total <= 0) {
            at.add(at.at(FindingCode.TAPER_TOO_MUCH, field, "a post this conical, or undercut, does not hold a crown")
                    .measured(total, at.of(TAPER_TOTAL_MOST_DEG), "deg total")
                    .from(at.policies().source(TAPER_TOTAL_MOST_DEG)));
        } else {
            String reason = "the post's total taper is unusual";
            at.below(TAPER_TOTAL_LEAST_DEG, total, FindingCode.TAPER_UNUSUAL, field, reason);
            at.above(TAPER_TOTAL_WARN_DEG, total, FindingCode.TAPER_UNUSUAL, field, reason);
        }
    }

    private void channel() {
        ScrewChannel channel = wish.screwChannel();
        if (channel == null || channel.angleDeg() == null) {
            return;
        }
        String field = "wish.screwChannel.angleDeg";
        String reason = "no driver turns the screw at this angle";
        Platform platform = at.platform().orElse(null);
        if (platform == null) {
            at.above(CHANNEL_ANGLE_MOST_DEG, channel.angleDeg(), FindingCode.CHANNEL_ANGLE, field, reason);
        } else if (channel.angleDeg() > platform.envelope().maxChannelAngleDeg().value()) {
            SourcedNumber most = platform.envelope().maxChannelAngleDeg();
            at.add(at.at(FindingCode.CHANNEL_ANGLE, field, reason)
                    .measured(channel.angleDeg(), most.value(), "deg")
                    .from(Finding.cite(most)));
        }
    }

    private void displacement() {
        displaced(wish.displacementAllowedMm(), "wish.tissueDisplacementAllowedMm");
        List<DisplacementAt> single = wish.displacementAt();
        for (int i = 0; i < single.size(); i++) {
            displaced(single.get(i).mostMm(), "wish.tissueDisplacementAt[" + i + "].mostMm");
        }
        Emergence emergence = wish.emergence();
        Double allowed = wish.displacementAllowedMm();
        if (emergence != null
                && emergence != Emergence.NONE_DISPLACED
                && single.isEmpty()
                && allowed != null
                && allowed == 0) {
            at.add(at.at(
                            FindingCode.EMERGENCE_WITHOUT_CONSENT,
                            "wish.emergence",
                            "this emergence displaces tissue, but no displacement is allowed")
                    .showing(Shown.of(emergence.code()), Shown.of("none-displaced")));
        }
    }

    private void displaced(@Nullable Double allowed, String field) {
        if (allowed == null) {
            return;
        }
        if (allowed > at.of(DISPLACEMENT_MOST_MM)) {
            at.above(
                    DISPLACEMENT_MOST_MM,
                    allowed,
                    FindingCode.DISPLACEMENT_TOO_MUCH,
                    field,
                    "tissue is not pushed that far at once");
        } else {
            at.above(
                    DISPLACEMENT_WARN_MM,
                    allowed,
                    FindingCode.DISPLACEMENT_LARGE,
                    field,
                    "expect blanching on seating");
        }
    }

    private void shimmer() {
        Double thickness = at.site().cuff().mucosaThicknessBuccalMm();
        FdiTooth tooth = at.site().tooth();
        if (wish.material() == MaterialWish.TITANIUM
                && thickness != null
                && tooth != null
                && tooth.group() == ToothGroup.ANTERIOR) {
            at.below(
                    THIN_TISSUE_MM,
                    thickness,
                    FindingCode.TITANIUM_SHOWS,
                    "wish.material",
                    "grey titanium shows through thin tissue at a visible tooth");
        }
    }
}
