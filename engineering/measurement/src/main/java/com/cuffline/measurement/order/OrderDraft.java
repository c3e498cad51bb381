package com.cuffline.measurement.order;

import java.util.List;

/**
 * The whole order, complete or not. What is not given is null or an empty list.
 *
 * @param sendAnyway soft findings the clinic has seen and wants sent, each with its reason
 */
public record OrderDraft(Header header, List<SiteDraft> sites, Logistics logistics, List<SendAnyway> sendAnyway) {
    public OrderDraft {
        sites = List.copyOf(sites);
        sendAnyway = List.copyOf(sendAnyway);
    }

    public OrderDraft with(Header other) {
        return new OrderDraft(other, sites, logistics, sendAnyway);
    }

    public OrderDraft with(List<SiteDraft> others) {
        return new OrderDraft(header, others, logistics, sendAnyway);
    }

    public OrderDraft with(Logistics other) {
        return new OrderDraft(header, sites, other, sendAnyway);
    }

    /** Whether this is an abutment that carries a restoration. */
    public boolean restores() {
        return header.kind() != OrderKind.CUSTOM_HEALING_ABUTMENT;
    }
}
