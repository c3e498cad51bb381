package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.Verdict;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.DesignFact;
import com.cuffline.contracts.DesignFact.DesignFailed;
import com.cuffline.contracts.DesignFact.DesignProposed;
import com.cuffline.contracts.DesignFact.DesignRejectedByRules;
import com.cuffline.contracts.DesignFact.RejectedSite;
import com.cuffline.contracts.DesignFact.SiteDesign;
import com.cuffline.contracts.DesignSurface;
import com.cuffline.contracts.Envelope;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.contracts.OrderFact.OfOrder;
import com.cuffline.designworker.Problem;
import com.cuffline.geometry.files.StlFiles;
import com.cuffline.messaging.FactHandler;
import com.cuffline.messaging.Outbox;
import com.cuffline.orderform.design.AbutmentGlb;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers each wanted design in the transaction that takes its fact. */
final class DesignOrders implements FactHandler {

    private static final Logger log = LoggerFactory.getLogger(DesignOrders.class);

    private final JdbcLatestRevisions revisions;
    private final AbutmentDesigner designer;
    private final DesignPapers papers;
    private final ArtifactStore store;
    private final Outbox outbox;

    DesignOrders(
            JdbcLatestRevisions revisions,
            AbutmentDesigner designer,
            DesignPapers papers,
            ArtifactStore store,
            Outbox outbox) {
        this.revisions = revisions;
        this.designer = designer;
        this.papers = papers;
        this.store = store;
        this.outbox = outbox;
    }

    @Override
    public void handle(Envelope envelope) {
        if (envelope.fact() instanceof OfOrder fact) {
            int latest = revisions.see(fact.orderId(), fact.revision());
            if (fact instanceof DesignWanted wanted) {
                if (fact.revision() < latest) {
                    log.info("order {} revision {} is replaced by {}", fact.orderId(), fact.revision(), latest);
                } else {
                    outbox.append(answer(wanted, envelope.time()));
                }
            }
        }
    }

    private DesignFact answer(DesignWanted wanted, Instant at) {
        SiteOrders orders;
        try {
            orders = SiteOrders.of(wanted);
        } catch (IllegalArgumentException e) {
            log.warn("order {} revision {} cannot be designed", wanted.orderId(), wanted.revision(), e);
            return failed(wanted, Problem.INPUT_OUT_OF_RANGE, String.valueOf(e.getMessage()));
        }
        return answer(wanted, orders, at);
    }

    /** A store that cannot be written is a passing fault and goes back to the listener; any other fault is an answer. */
    private DesignFact answer(DesignWanted wanted, SiteOrders orders, Instant at) {
        try {
            List<SiteAnswer> answers = orders.designed(designer);
            return answers.stream().anyMatch(SiteAnswer::refused)
                    ? rejected(wanted, answers, at)
                    : proposed(wanted, answers, at);
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("order {} revision {} cannot be designed", wanted.orderId(), wanted.revision(), e);
            return failed(wanted, Problem.KERNEL_FAULT, e.toString());
        }
    }

    private DesignFact proposed(DesignWanted wanted, List<SiteAnswer> answers, Instant at) {
        List<SiteDesign> sites = new ArrayList<>();
        for (SiteAnswer answer : answers) {
            AbutmentDesign design = ((DesignOutcome.Designed) answer.outcome()).design();
            ArtifactRef mesh = store.put(StlFiles.write(design.mesh()), "model/stl");
            String name = wanted.orderCode() + "-" + design.tooth() + "-R" + wanted.revision();
            ArtifactRef view = store.put(AbutmentGlb.of(design, name), "model/gltf-binary");
            ArtifactRef surface = store.put(Surfaces.of(design, mesh).file(), DesignSurface.MEDIA_TYPE);
            sites.add(DesignFacts.designed(design, mesh, view, surface));
        }
        List<String> hashes = sites.stream().map(site -> site.mesh().sha256()).toList();
        boolean green = answers.stream().allMatch(answer -> answer.outcome().verdict() == Verdict.PASS);
        return new DesignProposed(
                wanted.orderId(),
                wanted.orderCode(),
                wanted.revision(),
                AbutmentDesigner.KERNEL_VERSION,
                green,
                sites,
                papers.print(wanted, answers, hashes, at));
    }

    private DesignFact rejected(DesignWanted wanted, List<SiteAnswer> answers, Instant at) {
        List<RejectedSite> sites = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            sites.add(DesignFacts.rejected(i, answers.get(i)));
        }
        List<String> noMesh = answers.stream().map(answer -> "").toList();
        return new DesignRejectedByRules(
                wanted.orderId(),
                wanted.orderCode(),
                wanted.revision(),
                AbutmentDesigner.KERNEL_VERSION,
                sites,
                papers.print(wanted, answers, noMesh, at));
    }

    private static DesignFailed failed(DesignWanted wanted, Problem problem, String message) {
        return new DesignFailed(wanted.orderId(), wanted.orderCode(), wanted.revision(), problem.code(), message);
    }
}
