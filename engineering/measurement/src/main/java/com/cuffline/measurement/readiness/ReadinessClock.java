package com.cuffline.measurement.readiness;

import static com.cuffline.measurement.policy.Policy.CONVENTIONAL_WEEKS;
import static com.cuffline.measurement.policy.Policy.EARLY_ISQ;
import static com.cuffline.measurement.policy.Policy.EARLY_TORQUE_NCM;
import static com.cuffline.measurement.policy.Policy.EARLY_WEEKS;
import static com.cuffline.measurement.policy.Policy.GRAFTED_MONTHS;
import static com.cuffline.measurement.policy.Policy.IMMEDIATE_ISQ;
import static com.cuffline.measurement.policy.Policy.IMMEDIATE_TORQUE_NCM;
import static com.cuffline.measurement.policy.Policy.MANDIBLE_MONTHS;
import static com.cuffline.measurement.policy.Policy.MAXILLA_MONTHS;

import com.cuffline.implantlibrary.Jaw;
import com.cuffline.measurement.order.BoneGraft;
import com.cuffline.measurement.order.ImplantDraft;
import com.cuffline.measurement.order.Loading;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;
import com.cuffline.measurement.readiness.Readiness.Evidence;
import com.cuffline.measurement.readiness.Readiness.From;
import com.cuffline.measurement.readiness.Readiness.NotKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Earliest restoration from placement date, jaw, graft, protocol, torque and stability. Early and immediate loading ask
 * for torque or ISQ; every one that is given must reach its limit. Without that evidence the conventional date stands.
 */
public final class ReadinessClock {
    private final Policies policies;

    public ReadinessClock(Policies policies) {
        this.policies = policies;
    }

    public Readiness judge(SiteDraft site) {
        ImplantDraft implant = site.implant();
        LocalDate placed = implant.placedOn();
        BoneGraft graft = implant.boneGraft();
        Loading loading = implant.loading();
        if (placed == null || graft == null || loading == null || site.tooth() == null) {
            return new NotKnown("tooth, placement date, bone graft and protocol give the date; one is missing");
        }
        From conventional = conventional(placed, graft, site.tooth().jaw());
        if (loading == Loading.CONVENTIONAL) {
            return conventional;
        }
        Evidence lacking = lacking(implant, graft, loading).orElse(null);
        if (lacking != null) {
            return new From(
                    conventional.earliest(),
                    lacking.reason() + "; without it: " + conventional.reason(),
                    conventional.source(),
                    false,
                    lacking);
        }
        return loading == Loading.IMMEDIATE ? immediate(placed) : early(placed);
    }

    private From immediate(LocalDate placed) {
        String reason = "immediate loading from the day of placement, " + placed;
        return new From(placed, reason, policies.source(IMMEDIATE_TORQUE_NCM), true, null);
    }

    private From early(LocalDate placed) {
        int weeks = (int) policies.of(EARLY_WEEKS);
        LocalDate day = placed.plusWeeks(weeks);
        String reason = "early loading " + weeks + " weeks after placement on " + placed + ": " + day;
        return new From(day, reason, policies.source(EARLY_WEEKS), true, null);
    }

    private From conventional(LocalDate placed, BoneGraft graft, Jaw jaw) {
        Policy rule = graft != BoneGraft.NONE ? GRAFTED_MONTHS : jaw == Jaw.LOWER ? MANDIBLE_MONTHS : MAXILLA_MONTHS;
        int months = (int) policies.of(rule);
        LocalDate byMonths = placed.plusMonths(months);
        LocalDate byWeeks = placed.plusWeeks((long) policies.of(CONVENTIONAL_WEEKS));
        LocalDate day = byWeeks.isAfter(byMonths) ? byWeeks : byMonths;
        String bone = graft != BoneGraft.NONE ? "grafted bone" : jaw == Jaw.LOWER ? "lower jaw" : "upper jaw";
        String reason = bone + ", " + months + " months after placement on " + placed + ": " + day;
        return new From(day, reason, policies.source(rule), true, null);
    }

    private Optional<Evidence> lacking(ImplantDraft implant, BoneGraft graft, Loading loading) {
        boolean immediate = loading == Loading.IMMEDIATE;
        Policy torqueLimit = immediate ? IMMEDIATE_TORQUE_NCM : EARLY_TORQUE_NCM;
        Policy isqLimit = immediate ? IMMEDIATE_ISQ : EARLY_ISQ;
        if (graft == BoneGraft.MAJOR || graft == BoneGraft.SINUS) {
            return Optional.of(new Evidence(
                    "implant.boneGraft",
                    null,
                    0,
                    "",
                    loading.code() + " loading is not for a " + graft.code() + " graft",
                    "[ITI2013]",
                    true));
        }
        if (implant.insertionTorqueNcm() == null && implant.isq() == null) {
            return Optional.of(new Evidence(
                    "implant.insertionTorqueNcm",
                    null,
                    policies.of(torqueLimit),
                    "Ncm",
                    loading.code() + " loading asks for the insertion torque or the ISQ",
                    policies.source(torqueLimit),
                    false));
        }
        List<Evidence> low = new ArrayList<>();
        tooLow("implant.insertionTorqueNcm", implant.insertionTorqueNcm(), torqueLimit, loading, low);
        tooLow("implant.isq", implant.isq(), isqLimit, loading, low);
        return low.stream().findFirst();
    }

    private void tooLow(String field, @Nullable Double value, Policy limit, Loading loading, List<Evidence> low) {
        if (value != null && value < policies.of(limit)) {
            low.add(new Evidence(
                    field,
                    value,
                    policies.of(limit),
                    limit.unit(),
                    loading.code() + " loading asks for at least " + Days.number(policies.of(limit)) + " "
                            + limit.unit() + ", given " + Days.number(value),
                    policies.source(limit),
                    true));
        }
    }
}
