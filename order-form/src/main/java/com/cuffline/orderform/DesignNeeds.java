package com.cuffline.orderform;

import com.cuffline.measurement.Side;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.FindingCode;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.order.CuffDraft.SampleDraft;
import com.cuffline.measurement.order.OrderDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** What a draft still lacks for a design, as far as the form goes; whether the numbers make sense is the design rules' matter. */
public final class DesignNeeds {
    private final List<Finding> lacking = new ArrayList<>();

    private DesignNeeds() {}

    /** A finding for each answer that is missing, all at once; when there is none, {@link DesignOrders#of} takes the draft. */
    public static List<Finding> of(OrderDraft draft) {
        DesignNeeds needs = new DesignNeeds();
        if (draft.sites().isEmpty()) {
            needs.add("sites", "sites are not given");
        }
        if (draft.header().kind() == null) {
            needs.add("kind", "kind is not given");
        } else {
            List<GivenSite> sites = GivenSite.of(draft);
            for (int i = 0; i < sites.size(); i++) {
                needs.site("sites[" + i + "].", sites.get(i));
            }
        }
        return List.copyOf(needs.lacking);
    }

    private void site(String path, GivenSite site) {
        need(path, "tooth", site::tooth);
        need(path, "implant.system", site::system);
        need(path, "implant.platform", site::platform);
        need(path, "implant.diameterMm", site::implantDiameterMm);
        boolean whole = samples(path + "cuff.samples", site.site().cuff().samples());
        need(path, "cuff.secondsUnsupported", site::secondsUnsupported);
        need(path, "axisTiltDeg.mesiodistal", site::tiltMesiodistalDeg);
        need(path, "axisTiltDeg.buccolingual", site::tiltBuccolingualDeg);
        need(path, "interocclusalSpaceMm", site::interocclusalSpaceMm);
        need(path, "wish.retention", site::retention);
        need(path, "wish.material", site::material);
        need(path, "wish.tissueDisplacementAllowedMm", site::displacementAllowedMm);
        if (whole) {
            for (Side side : Side.values()) {
                need(path, "wish.marginDepthMm." + side.word(), () -> site.marginAsked(side));
            }
            need(path, "wish.marginDepthMm", site::marginDepths);
        }
    }

    /** Whether every sample is whole. */
    private boolean samples(String path, List<SampleDraft> samples) {
        int before = lacking.size();
        if (samples.isEmpty()) {
            add(path, "cuff.samples are not given");
        }
        for (int i = 0; i < samples.size(); i++) {
            SampleDraft sample = samples.get(i);
            String at = path + "[" + i + "].";
            need(at, "azimuthDeg", () -> GivenSite.given("azimuthDeg", sample.azimuthDeg()));
            need(at, "heightMm", () -> GivenSite.given("heightMm", sample.heightMm()));
            need(at, "radiusMm", () -> GivenSite.given("radiusMm", sample.radiusMm()));
        }
        return lacking.size() == before;
    }

    private void need(String path, String field, Supplier<?> answer) {
        try {
            Objects.requireNonNull(answer.get());
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            boolean said = lacking.stream().anyMatch(other -> other.field().startsWith(path + field + "."));
            if (!said) {
                add(path + field, reason);
            }
        }
    }

    private void add(String field, String reason) {
        lacking.add(new Finding(
                FindingCode.ANSWER_MISSING.code(),
                field,
                Effect.BLOCKS,
                Shown.nothing(),
                Shown.nothing(),
                "",
                reason,
                "order form",
                FindingCode.ANSWER_MISSING.cure()));
    }
}
