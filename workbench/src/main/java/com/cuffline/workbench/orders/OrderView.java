package com.cuffline.workbench.orders;

import java.util.List;
import java.util.Set;

/**
 * One order as the API shows it.
 *
 * @param version number of the entity tag; changes with every change of the order
 * @param reason what it waits for, empty when nothing
 * @param findings codes of the design rules that do not pass
 * @param papers every file of the order: papers, meshes and views
 */
public record OrderView(
        String id,
        String code,
        String caseCode,
        String clinic,
        String state,
        long version,
        String reason,
        List<String> findings,
        List<Site> sites,
        List<Paper> papers) {

    private static final Set<String> WAITING_FOR_PEOPLE =
            Set.of("Draft", "InReview", "InMilling", "Milled", "Inspected", "Hold", "Cancelled");

    public OrderView {
        findings = List.copyOf(findings);
        sites = List.copyOf(sites);
        papers = List.copyOf(papers);
    }

    /**
     * One abutment.
     *
     * @param unitState empty until it is queued
     * @param batch empty until it has a place in one
     * @param note why it cannot be planned, empty when it can
     */
    public record Site(String tooth, String unitState, String batch, String note) {}

    /** @param sha256 lower-case hexadecimal SHA-256 of the file, 64 characters */
    public record Paper(String kind, String tooth, int revision, String sha256, String mediaType, String href) {}

    /** True when every unit has its place in a batch and its traveler. */
    public boolean isReleased() {
        long travelers = papers.stream()
                .filter(paper -> "traveler".equalsIgnoreCase(paper.kind()))
                .count();
        return "InBatch".equals(state) && travelers >= sites.size();
    }

    /** True when nothing more happens without a person. */
    public boolean isAtRest() {
        boolean nothingCanMakeIt = sites.stream().anyMatch(site -> "NotPlannable".equals(site.unitState()));
        boolean remakeIsPlanned = state.equals("Remaking")
                && sites.stream().noneMatch(site -> Set.of("Queued", "Scrapped").contains(site.unitState()));
        return isReleased() || nothingCanMakeIt || remakeIsPlanned || WAITING_FOR_PEOPLE.contains(state);
    }
}
