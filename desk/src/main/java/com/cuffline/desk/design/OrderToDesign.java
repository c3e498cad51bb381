package com.cuffline.desk.design;

import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.SiteOrder;
import com.cuffline.desk.WrongUse;
import com.cuffline.desk.check.OrderFiles;
import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.orderform.DesignNeeds;
import com.cuffline.orderform.DesignOrders;
import com.cuffline.orderform.OrderForm;
import com.cuffline.orderform.Overrides;
import com.cuffline.orderform.SharedAxes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as read from its file.
 *
 * @param code the case code as part of a file's name; the file's own name where there is none
 * @param overrides what the file sets beside the form
 */
public record OrderToDesign(Path file, String code, OrderDraft draft, Overrides overrides, List<Finding> formFindings) {
    /** Adds what can be read of files and folders to the orders; why another cannot be read is said. Returns whether all could be. */
    public static boolean readAll(List<Path> paths, List<OrderToDesign> orders, Consumer<String> say) {
        OrderForm form = new OrderForm();
        boolean all = true;
        for (Path file : OrderFiles.expand(paths)) {
            try {
                orders.add(read(file, form));
            } catch (WrongUse e) {
                all = false;
                say.accept(String.valueOf(e.getMessage()));
            }
        }
        return all;
    }

    /** @throws WrongUse naming file and reason */
    public static OrderToDesign read(Path file, OrderForm form) {
        ObjectNode document = OrderFiles.read(file);
        Overrides overrides = Overrides.takenFrom(document);
        OrderForm.Read read = form.read(document).and(overrides.findings());
        String given = read.draft().header().caseCode();
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        return new OrderToDesign(
                file, FileNames.safe(given == null ? stem : given), read.draft(), overrides, read.findings());
    }

    public int siteCount() {
        return Math.max(1, draft.sites().size());
    }

    /** Tooth of a site in FDI, or its number in the order where no tooth is given. */
    public String tooth(int site) {
        SiteDraft given = site < draft.sites().size() ? draft.sites().get(site) : null;
        return given == null || given.tooth() == null
                ? "site" + (site + 1)
                : given.tooth().toString();
    }

    /** One answer for each site; sites of a restoration on several implants are designed along one axis. */
    public List<SiteAnswer> designed(AbutmentDesigner designer, double toleranceMm) {
        List<Finding> broken = formFindings.stream()
                .filter(finding -> finding.effect() == Effect.BLOCKS)
                .filter(finding -> finding.field().startsWith("sites")
                        || finding.field().startsWith("overrides")
                        || finding.field().equals("kind"))
                .toList();
        if (!broken.isEmpty()) {
            return unanswered(broken);
        }
        List<SiteOrder> orders;
        try {
            orders = overrides.on(DesignOrders.of(draft));
        } catch (IllegalArgumentException e) {
            List<Finding> missing = DesignNeeds.of(draft);
            if (missing.isEmpty()) {
                throw e;
            }
            return unanswered(missing);
        }
        if (orders.isEmpty()) {
            return unanswered(DesignNeeds.of(draft));
        }
        return answers(orders, SharedAxes.designed(designer, draft, orders, toleranceMm));
    }

    private List<SiteAnswer> unanswered(List<Finding> findings) {
        List<SiteAnswer> answers = new ArrayList<>();
        for (int site = 0; site < siteCount(); site++) {
            answers.add(new SiteAnswer.Unanswered(findings));
        }
        return answers;
    }

    private static List<SiteAnswer> answers(List<SiteOrder> orders, List<DesignOutcome> outcomes) {
        List<SiteAnswer> answers = new ArrayList<>();
        for (int site = 0; site < orders.size(); site++) {
            answers.add(new SiteAnswer.Judged(orders.get(site), outcomes.get(site)));
        }
        return answers;
    }
}
