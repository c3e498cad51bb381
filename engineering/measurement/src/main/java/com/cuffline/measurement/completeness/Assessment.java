package com.cuffline.measurement.completeness;

import com.cuffline.measurement.order.SendAnyway;
import com.cuffline.measurement.readiness.Promise;
import com.cuffline.measurement.readiness.Readiness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the gate says of a draft.
 *
 * @param findings in the order of the form
 * @param sites one entry per site of the draft
 * @param sendAnyway what the clinic has accepted
 */
public record Assessment(
        List<Finding> findings,
        List<Assumption> assumptions,
        Figure figure,
        List<SiteClocks> sites,
        Promise promise,
        List<SendAnyway> sendAnyway) {
    public Assessment {
        findings = List.copyOf(findings);
        assumptions = List.copyOf(assumptions);
        sites = List.copyOf(sites);
        sendAnyway = List.copyOf(sendAnyway);
    }

    /** No hard finding: neither refused nor held. */
    public boolean canBeMade() {
        return findings.stream().noneMatch(Finding::hard);
    }

    /** Nothing blocks, and each soft finding is accepted with a reason. What is held may be sent; it waits. */
    public boolean canBeSent() {
        return findings.stream()
                .noneMatch(finding -> finding.effect() == Effect.BLOCKS
                        || (finding.effect() == Effect.ASKS
                                && acceptedBecause(finding).isEmpty()));
    }

    /**
     * Whether the order would be taken and wait for the site to heal; the work begins on the promise's {@code startOn}.
     *
     * @param restores whether a restoration is ordered: custom healing abutments wait for nothing
     */
    public boolean waits(boolean restores, LocalDate today) {
        boolean heals = sites.stream()
                .anyMatch(site -> site.readiness() instanceof Readiness.From from
                        && from.earliest().isAfter(today));
        return restores && heals && promise.feasible() && promise.startOn().isAfter(today);
    }

    /** The reason with which a soft finding is sent anyway; empty when it is not. */
    public Optional<String> acceptedBecause(Finding finding) {
        return finding.hard()
                ? Optional.empty()
                : sendAnyway.stream()
                        .filter(accepted -> finding.code().equals(accepted.code()))
                        .filter(accepted ->
                                accepted.field() == null || accepted.field().equals(finding.field()))
                        .map(SendAnyway::reason)
                        .filter(reason -> reason != null && !reason.isBlank())
                        .findFirst();
    }
}
