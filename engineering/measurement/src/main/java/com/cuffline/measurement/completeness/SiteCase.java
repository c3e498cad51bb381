package com.cuffline.measurement.completeness;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.implantlibrary.Platform;
import com.cuffline.implantlibrary.PlatformAnswer;
import com.cuffline.implantlibrary.TitaniumBase;
import com.cuffline.implantlibrary.ToothDimensions;
import com.cuffline.measurement.Side;
import com.cuffline.measurement.livingcuff.MeasurementUncertainty;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.MarginReference;
import com.cuffline.measurement.order.MaterialWish;
import com.cuffline.measurement.order.Method;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.Reading;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One site with all that is needed to judge it, and where its findings go. */
final class SiteCase {
    /** One complete point of the ring, with its place in the list. */
    record Point(int index, double azimuthDeg, double heightMm, double radiusMm) {}

    private final OrderDraft order;
    private final int index;
    private final ImplantLibrary library;
    private final Policies policies;
    private final LocalDate today;
    private final List<Finding> findings;
    private final List<Point> points;

    SiteCase(OrderDraft order, int index, ImplantLibrary library, Scale scale, List<Finding> findings) {
        this.order = order;
        this.index = index;
        this.library = library;
        this.policies = scale.policies();
        this.today = scale.today();
        this.findings = findings;
        this.points = points(order.sites().get(index));
    }

    /** What an order is measured with. */
    record Scale(Policies policies, LocalDate today) {}

    OrderDraft order() {
        return order;
    }

    SiteDraft site() {
        return order.sites().get(index);
    }

    LocalDate today() {
        return today;
    }

    Policies policies() {
        return policies;
    }

    double of(Policy policy) {
        return policies.of(policy);
    }

    String path(String field) {
        return "sites[" + index + "]." + field;
    }

    /** Starts a finding at a field of this site. */
    Finding at(FindingCode code, String field, String reason) {
        return Finding.of(code, path(field), reason);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds a finding when the number is above the policy's limit. */
    void above(Policy limit, double number, FindingCode code, String field, String reason) {
        if (number > policies.of(limit) + 1e-9) {
            add(at(code, field, reason)
                    .measured(number, policies.of(limit), limit.unit())
                    .from(policies.source(limit)));
        }
    }

    /** Adds a finding when the number is below the policy's limit. */
    void below(Policy limit, double number, FindingCode code, String field, String reason) {
        if (number < policies.of(limit) - 1e-9) {
            add(at(code, field, reason)
                    .measured(number, policies.of(limit), limit.unit())
                    .from(policies.source(limit)));
        }
    }

    /** The samples that have all three finite numbers, in the order of the form. */
    List<Point> points() {
        return points;
    }

    Optional<ToothDimensions> tooth() {
        return site().tooth() == null ? Optional.empty() : Optional.of(library.tooth(site().tooth()));
    }

    Optional<PlatformAnswer> implant() {
        ImplantDraft implant = site().implant();
        if (implant.unknown()
                || implant.system() == null
                || implant.platform() == null
                || implant.diameterMm() == null) {
            return Optional.empty();
        }
        return Optional.of(library.find(implant.system(), implant.platform(), implant.diameterMm()));
    }

    /** The platform, when the library knows it and it takes the implant. */
    Optional<Platform> platform() {
        return implant()
                .flatMap(answer -> answer instanceof PlatformAnswer.Found found
                        ? Optional.of(found.platform())
                        : Optional.empty());
    }

    /**
     * How exactly the method reads a length, mm; 0 while the method is not known. A soft rule asks only about what lies beyond
     * it: within, the measurement cannot tell the two apart, and the design judges the number again.
     */
    double readingMm() {
        Method method = site().cuff().method();
        return method == null ? 0 : policies.of(method.reading());
    }

    /** Height of the gingival margin at the sample next to a side. */
    OptionalDouble gingivaAt(Side side) {
        return near(side).map(point -> OptionalDouble.of(point.heightMm())).orElse(OptionalDouble.empty());
    }

    Optional<Point> near(Side side) {
        return points.stream().min(Comparator.comparingDouble(point -> {
            double apart = Math.abs(point.azimuthDeg() - side.azimuthDeg());
            return Math.min(apart, 360 - apart);
        }));
    }

    /** Height of the wished margin line above the platform. */
    OptionalDouble marginAt(Side side) {
        Double wished = site().wish().marginDepth().at(side);
        OptionalDouble gingiva = gingivaAt(side);
        if (wished == null) {
            return OptionalDouble.empty();
        }
        if (site().wish().marginReference() == MarginReference.PLATFORM) {
            return OptionalDouble.of(wished);
        }
        return gingiva.isEmpty() ? gingiva : OptionalDouble.of(gingiva.getAsDouble() - wished);
    }

    /** Lowest height the wished margin surely has over the four sides: the tissue stood this much higher while supported. */
    OptionalDouble lowestMarginHeld() {
        OptionalDouble lowest = lowestMargin();
        double uncertain = MeasurementUncertainty.of(site().cuff(), policies).stream()
                .mapToDouble(MeasurementUncertainty::heightMm)
                .min()
                .orElse(0);
        return lowest.isEmpty() ? lowest : OptionalDouble.of(lowest.getAsDouble() + uncertain);
    }

    /** Lowest wished margin height over the four sides. */
    OptionalDouble lowestMargin() {
        OptionalDouble lowest = OptionalDouble.empty();
        for (Side side : Side.values()) {
            OptionalDouble margin = marginAt(side);
            if (margin.isPresent() && (lowest.isEmpty() || margin.getAsDouble() < lowest.getAsDouble())) {
                lowest = margin;
            }
        }
        return lowest;
    }

    /** Lowest legal margin on this platform: the collar minimum, above the shoulder of a titanium base where there is one. */
    double leastMarginMm(Platform platform) {
        MaterialWish material = site().wish().material();
        boolean onBase = material == MaterialWish.ZIRCONIA || material == MaterialWish.PEEK;
        double base = onBase
                ? platform.titaniumBase()
                        .map(TitaniumBase::shoulderHeightMm)
                        .map(height -> height.value())
                        .orElse(0.0)
                : 0;
        return base + platform.envelope().minCollarMm().value();
    }

    static OptionalDouble number(@Nullable Reading reading) {
        return reading == null ? OptionalDouble.empty() : reading.number();
    }

    private static List<Point> points(SiteDraft site) {
        List<Point> points = new ArrayList<>();
        List<SampleDraft> samples = site.cuff().samples();
        for (int i = 0; i < samples.size(); i++) {
            SampleDraft sample = samples.get(i);
            Double azimuth = sample.azimuthDeg();
            Double height = sample.heightMm();
            Double radius = sample.radiusMm();
            if (azimuth != null && height != null && radius != null && Double.isFinite(azimuth + height + radius)) {
                points.add(new Point(i, azimuth, height, radius));
            }
        }
        return List.copyOf(points);
    }
}
