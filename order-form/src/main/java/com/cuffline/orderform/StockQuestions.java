package com.cuffline.orderform;

import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.abutmentdesign.stock.StockAdvisor;
import com.cuffline.abutmentdesign.stock.StockCase;
import com.cuffline.abutmentdesign.stock.StockTolerances;
import com.cuffline.abutmentdesign.stock.StockWish;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the stock-abutment advisor about each site of a draft. Whoever fills in a form asks again and again while the cuff stays the
 * same, so the latest answers are kept. May be shared by threads.
 */
public final class StockQuestions {
    /** A few kilobytes each. */
    private static final int KEPT = 500;

    private final ImplantLibrary library;
    private final StockAdvisor advisor;
    private final Map<StockCase, StockAdvice> latest = Collections.synchronizedMap(new LatestFirst());

    public StockQuestions(ImplantLibrary library) {
        this.library = library;
        this.advisor = new StockAdvisor(library, StockTolerances.standard());
    }

    /** One advice per site, in the order of the form; what is not given yet is the reason why nothing can be said. */
    public List<StockAdvice> ask(OrderDraft draft) {
        if (draft.header().kind() == null) {
            StockAdvice unknown = new StockAdvice.CannotSay("kind is not given", library.version());
            return draft.sites().stream().map(site -> unknown).toList();
        }
        return GivenSite.of(draft).stream().map(this::advise).toList();
    }

    private StockAdvice advise(GivenSite given) {
        StockCase question;
        try {
            question = new StockCase(
                    given.kind(),
                    given.tooth(),
                    given.system(),
                    given.platform(),
                    given.implantDiameterMm(),
                    given.cuff(),
                    given.axisTilt(),
                    given.interocclusalSpaceMm(),
                    new StockWish(
                            given.retention(),
                            given.material().code(),
                            given.marginDepths(),
                            given.displacementAllowedMm()));
        } catch (IllegalArgumentException e) {
            return new StockAdvice.CannotSay(String.valueOf(e.getMessage()), library.version());
        }
        StockAdvice known = latest.get(question);
        if (known == null) {
            // Not inside the map's lock: two threads may find the same answer.
            known = advisor.advise(question);
            latest.put(question, known);
        }
        return known;
    }

    /** Forgets what was not asked for longest. */
    private static final class LatestFirst extends LinkedHashMap<StockCase, StockAdvice> {
        @Serial
        private static final long serialVersionUID = 1L;

        LatestFirst() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<StockCase, StockAdvice> eldest) {
            return size() > KEPT;
        }
    }
}
