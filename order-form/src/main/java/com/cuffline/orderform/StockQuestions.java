package com.cuffline.orderform;

import com.cuffline.abutmentdesign.stock.StockAdvice;
import com.cuffline.abutmentdesign.stock.StockAdvisor;
import com.cuffline.abutmentdesign.stock.StockCase;
import com.cuffline.abutmentdesign.stock.StockTolerances;
import com.cuffline.abutmentdesign.stock.StockWish;
import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.order.OrderDraft;
import java.util.List;

/** Asks the stock-abutment advisor about each site of a draft. */
public final class StockQuestions {
    private StockQuestions() {}

    /** One advice per site, in the order of the form; what is not given yet is the reason why nothing can be said. */
    public static List<StockAdvice> ask(OrderDraft draft, ImplantLibrary library) {
        StockAdvisor advisor = new StockAdvisor(library, StockTolerances.standard());
        if (draft.header().kind() == null) {
            StockAdvice unknown = new StockAdvice.CannotSay("kind is not given", library.version());
            return draft.sites().stream().map(site -> unknown).toList();
        }
        return GivenSite.of(draft).stream()
                .map(given -> advise(advisor, given, library))
                .toList();
    }

    private static StockAdvice advise(StockAdvisor advisor, GivenSite given, ImplantLibrary library) {
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
        return advisor.advise(question);
    }
}
