package com.cuffline.measurement.completeness;

import static com.cuffline.measurement.policy.Policy.NARROWEST_IMPLANT_MM;
import static com.cuffline.measurement.policy.Policy.NARROW_IMPLANT_ANGLE_DEG;
import static com.cuffline.measurement.policy.Policy.NARROW_IMPLANT_MM;
import static com.cuffline.measurement.policy.Policy.TILT_WARN_DEG;

import com.cuffline.implantlibrary.FdiTooth;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import com.cuffline.implantlibrary.SourcedNumber;
import com.cuffline.implantlibrary.ToothGroup;
import com.cuffline.measurement.AxisTilt;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.PlaceDraft;
import com.cuffline.measurement.policy.Policy;
import java.util.List;
import java.util.OptionalDouble;

/** The implant exists, may stand at this tooth, and the restoration's axis is within what its connection allows. */
final class ImplantRules {
    private static final double STEEPEST_DEG = 60;

    private final SiteCase at;

    ImplantRules(SiteCase at) {
        this.at = at;
    }

    void check() {
        ImplantDraft implant = at.site().implant();
        if (implant.unknown()) {
            String field = ImplantDraft.UNKNOWN.equalsIgnoreCase(implant.system()) ? "system" : "platform";
            at.add(at.at(FindingCode.IMPLANT_UNKNOWN, "implant." + field, "the implant is not known; the order waits")
                    .showing(Shown.of(ImplantDraft.UNKNOWN), Shown.of("a system and platform of the library")));
        }
        at.implant().ifPresent(this::library);
        narrowest();
        tilt();
    }

    private void library(PlatformAnswer answer) {
        if (answer instanceof PlatformAnswer.UnknownSystem unknown) {
            at.add(at.at(FindingCode.IMPLANT_SYSTEM_NOT_IN_LIBRARY, "implant.system", "the library has no such system")
                    .showing(Shown.of(unknown.system()), Shown.choice(unknown.known()))
                    .from("implant library"));
        } else if (answer instanceof PlatformAnswer.UnknownPlatform unknown) {
            at.add(at.at(
                            FindingCode.IMPLANT_PLATFORM_NOT_IN_LIBRARY,
                            "implant.platform",
                            unknown.system() + " has no such platform")
                    .showing(Shown.of(unknown.platform()), Shown.choice(unknown.known()))
                    .from("implant library"));
        } else if (answer instanceof PlatformAnswer.DiameterDoesNotBelong other) {
            List<String> diameters = other.platform().implantDiametersMm().stream()
                    .map(String::valueOf)
                    .toList();
            at.add(at.at(
                            FindingCode.IMPLANT_DIAMETER_NOT_OF_PLATFORM,
                            "implant.diameterMm",
                            "no implant of this diameter ends in platform "
                                    + other.platform().name())
                    .showing(Shown.of(other.diameterMm()), Shown.choice(diameters))
                    .from(Finding.cite(other.platform().diametersSource())));
        }
    }

    private void narrowest() {
        Double diameter = at.site().implant().diameterMm();
        FdiTooth tooth = at.site().tooth();
        if (diameter != null
                && tooth != null
                && diameter <= at.of(NARROWEST_IMPLANT_MM)
                && !tooth.narrowImplantSite()) {
            at.add(at.at(
                            FindingCode.IMPLANT_NOT_ALLOWED_AT_SITE,
                            "implant.diameterMm",
                            "implants up to " + at.of(NARROWEST_IMPLANT_MM)
                                    + " mm are for upper laterals and lower incisors only, not for tooth " + tooth)
                    .showing(Shown.of((double) diameter), Shown.of("above " + at.of(NARROWEST_IMPLANT_MM)))
                    .in("mm")
                    .from(at.policies().source(NARROWEST_IMPLANT_MM)));
        }
    }

    private void tilt() {
        PlaceDraft place = at.site().place();
        OptionalDouble mesiodistal = SiteCase.number(place.tiltMesiodistal());
        OptionalDouble buccolingual = SiteCase.number(place.tiltBuccolingual());
        if (!at.order().restores() || steep(mesiodistal) || steep(buccolingual)) {
            return;
        }
        double angle = new AxisTilt(mesiodistal.getAsDouble(), buccolingual.getAsDouble()).angleDeg();
        Platform platform = at.platform().orElse(null);
        if (platform != null && angle > platform.envelope().maxAngleDeg().value()) {
            SourcedNumber most = platform.envelope().maxAngleDeg();
            at.add(at.at(
                            FindingCode.TILT_ABOVE_ENVELOPE,
                            "axisTiltDeg",
                            "the post would lean further from the implant axis than the connection allows")
                    .measured(angle, most.value(), "deg")
                    .from(Finding.cite(most)));
        } else if (platform != null
                && angle > platform.envelope().warnAngleDeg().value()) {
            SourcedNumber good = platform.envelope().warnAngleDeg();
            at.add(at.at(FindingCode.TILT_LARGE, "axisTiltDeg", "the post leans far from the implant axis")
                    .measured(angle, good.value(), "deg")
                    .from(Finding.cite(good)));
        } else if (platform == null) {
            at.above(
                    TILT_WARN_DEG,
                    angle,
                    FindingCode.TILT_LARGE,
                    "axisTiltDeg",
                    "the post leans far from the implant axis");
        }
        narrowAndAngled(angle);
    }

    private void narrowAndAngled(double angle) {
        Double diameter = at.site().implant().diameterMm();
        FdiTooth tooth = at.site().tooth();
        Policy limit = NARROW_IMPLANT_ANGLE_DEG;
        if (diameter != null
                && tooth != null
                && diameter < at.of(NARROW_IMPLANT_MM)
                && tooth.group() != ToothGroup.ANTERIOR) {
            at.above(
                    limit,
                    angle,
                    FindingCode.IMPLANT_NARROW_AND_ANGLED,
                    "axisTiltDeg",
                    "an implant under " + at.of(NARROW_IMPLANT_MM) + " mm at a back tooth is not angled that far");
        }
    }

    /** Not given, or so far off that the form has already said so. */
    private static boolean steep(OptionalDouble tilt) {
        return tilt.isEmpty() || !(Math.abs(tilt.getAsDouble()) <= STEEPEST_DEG);
    }
}
