package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.geometry.GlbFiles;
import com.cuffline.geometry.StlFiles;
import com.cuffline.messaging.FactHandler;
import com.cuffline.messaging.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers each request for a design with exactly one fact: proposed, rejected by rules, or failed. Files are stored under
 * their content before the fact is recorded, so that a repeat after a crash finds the same files.
 */
@Component
public class DesignOrders implements FactHandler {

    /** The kernel met an order it could not judge: a mistake of ours, to be looked at by a person. */
    static final String KERNEL_FAULT = "kernel.fault";

    private static final Logger log = LoggerFactory.getLogger(DesignOrders.class);

    private final AbutmentDesigner designer;
    private final JdbcLatestRevisions revisions;
    private final DesignSheetPaper paper;
    private final ArtifactStore store;
    private final Outbox outbox;

    DesignOrders(
            AbutmentDesigner designer,
            JdbcLatestRevisions revisions,
            DesignSheetPaper paper,
            ArtifactStore store,
            Outbox outbox) {
        this.designer = designer;
        this.revisions = revisions;
        this.paper = paper;
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public void handle(Envelope envelope) {
        if (envelope.fact() instanceof DesignWanted wanted) {
            if (revisions.advance(wanted.orderId(), wanted.revision())) {
                outbox.append(answer(wanted, envelope));
            } else {
                log.info("request for order {} revision {} came late", wanted.orderCode(), wanted.revision());
            }
        }
    }

    private DesignFact answer(DesignWanted wanted, Envelope envelope) {
        List<DesignOutcome> outcomes = new ArrayList<>();
        try {
            for (SiteOrder order : SiteOrders.of(wanted)) {
                outcomes.add(designer.design(order));
            }
        } catch (RuntimeException e) {
            log.error("order {} revision {} cannot be judged", wanted.orderCode(), wanted.revision(), e);
            return new DesignFailed(
                    wanted.orderId(), wanted.orderCode(), wanted.revision(), KERNEL_FAULT, e.toString());
        }
        return outcomes.stream().allMatch(Designed.class::isInstance)
                ? proposed(wanted, outcomes, envelope)
                : rejected(wanted, outcomes, envelope);
    }

    private DesignProposed proposed(DesignWanted wanted, List<DesignOutcome> outcomes, Envelope envelope) {
        List<SiteDesign> sites = new ArrayList<>();
        for (DesignOutcome outcome : outcomes) {
            AbutmentDesign design = ((Designed) outcome).design();
            ArtifactRef mesh = store.put(StlFiles.write(design.mesh()), "model/stl");
            ArtifactRef view = store.put(
                    GlbFiles.write(design.mesh(), wanted.orderCode() + "-" + design.tooth()), "model/gltf-binary");
            sites.add(DesignFacts.site(design, mesh, view));
        }
        boolean green = outcomes.stream()
                .allMatch(outcome -> ((Designed) outcome).design().green());
        List<String> meshHashes =
                sites.stream().map(site -> site.mesh().sha256()).toList();
        return new DesignProposed(
                wanted.orderId(),
                wanted.orderCode(),
                wanted.revision(),
                AbutmentDesigner.KERNEL_VERSION,
                green,
                sites,
                paper.print(wanted, outcomes, meshHashes, envelope.time()));
    }

    private DesignRejectedByRules rejected(DesignWanted wanted, List<DesignOutcome> outcomes, Envelope envelope) {
        List<DesignFact.RejectedSite> sites = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String tooth = wanted.content().sites().get(i).tooth();
            DesignOutcome outcome = outcomes.get(i);
            sites.add(
                    outcome instanceof Refused refused
                            ? DesignFacts.rejected(tooth, refused)
                            : new DesignFact.RejectedSite(tooth, DesignFacts.rules(outcome), List.of()));
        }
        List<String> noMeshes = outcomes.stream().map(outcome -> "").toList();
        return new DesignRejectedByRules(
                wanted.orderId(),
                wanted.orderCode(),
                wanted.revision(),
                AbutmentDesigner.KERNEL_VERSION,
                sites,
                paper.print(wanted, outcomes, noMeshes, envelope.time()));
    }
}
