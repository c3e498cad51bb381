package com.cuffline.measurement.completeness;

import com.cuffline.measurement.order.Header;
import com.cuffline.measurement.order.MaterialWish;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.order.OrderKind;
import com.cuffline.measurement.order.Product;
import com.cuffline.measurement.order.SendAnyway;
import com.cuffline.measurement.order.SiteDraft;
import com.cuffline.measurement.privacy.PersonalNames;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No patient is named; sites, kind and product fit each other. Names of prescriber, approver and clinic may be names. */
final class HeaderRules {
    private final OrderDraft order;
    private final LocalDate today;
    private final List<Finding> findings;

    HeaderRules(OrderDraft order, LocalDate today, List<Finding> findings) {
        this.order = order;
        this.today = today;
        this.findings = findings;
    }

    void check() {
        names();
        numberOfSites();
        teeth();
        product();
        acknowledgements();
    }

    private void names() {
        Header header = order.header();
        code("caseCode", header.caseCode());
        text("story", header.story());
        code("purchaseReference", order.logistics().purchaseReference());
        text("libraryVersion", header.libraryVersion());
        for (int i = 0; i < order.sites().size(); i++) {
            SiteDraft site = order.sites().get(i);
            String at = "sites[" + i + "].";
            code(at + "implant.lot", site.implant().lot());
            code(at + "implant.ref", site.implant().reference());
            text(at + "implant.system", site.implant().system());
            text(at + "implant.platform", site.implant().platform());
            text(at + "implant.scanBody", site.implant().scanBody());
            text(at + "wish.shade", site.wish().shade());
            text(at + "scan", site.scan());
        }
        for (int i = 0; i < order.sendAnyway().size(); i++) {
            SendAnyway accepted = order.sendAnyway().get(i);
            text("sendAnyway[" + i + "].code", accepted.code());
            text("sendAnyway[" + i + "].field", accepted.field());
            text("sendAnyway[" + i + "].reason", accepted.reason());
        }
    }

    private void code(String field, @Nullable String code) {
        if (code != null) {
            named(field, PersonalNames.inCode(code, today));
        }
    }

    private void text(String field, @Nullable String text) {
        if (text != null) {
            named(field, PersonalNames.inText(text, today));
        }
    }

    /** The value is not repeated: findings are stored and shown. */
    private void named(String field, Optional<PersonalNames.Kind> kind) {
        kind.ifPresent(what -> findings.add(
                what == PersonalNames.Kind.NAME
                        ? Finding.of(FindingCode.LOOKS_LIKE_A_NAME, field, "this looks like a person's name")
                        : Finding.of(FindingCode.LOOKS_LIKE_A_BIRTH_DATE, field, "this looks like a birth date")));
    }

    private void numberOfSites() {
        OrderKind kind = order.header().kind();
        int sites = order.sites().size();
        if (kind == null || sites == 0) {
            return;
        }
        boolean several = kind == OrderKind.BRIDGE || kind == OrderKind.SPLINTED;
        if (several ? sites < 2 : sites != 1) {
            findings.add(Finding.of(
                            FindingCode.SITES_DO_NOT_FIT_KIND,
                            "sites",
                            several ? kind.code() + " has at least 2 sites" : kind.code() + " has exactly 1 site")
                    .measured(sites, several ? 2 : 1, "sites"));
        }
    }

    private void teeth() {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < order.sites().size(); i++) {
            SiteDraft site = order.sites().get(i);
            if (site.tooth() != null && !seen.add(site.tooth())) {
                findings.add(Finding.of(
                                FindingCode.SITE_TWICE,
                                "sites[" + i + "].tooth",
                                "tooth " + site.tooth() + " is listed twice")
                        .showing(Shown.of(site.tooth()), Shown.of("each tooth once")));
            }
        }
        for (int i = 0; i < order.sites().size(); i++) {
            for (Object other : order.sites().get(i).sharedAxisWith()) {
                if (!seen.contains(other)) {
                    findings.add(Finding.of(
                                    FindingCode.SHARED_AXIS_UNKNOWN,
                                    "sites[" + i + "].sharedAxisWith",
                                    "tooth " + other + " is not a site of this order")
                            .showing(Shown.of(other), Shown.of("a tooth of this order")));
                }
            }
        }
    }

    private void product() {
        Product product = order.header().product();
        for (int i = 0; i < order.sites().size(); i++) {
            MaterialWish material = order.sites().get(i).wish().material();
            if (product == null || material == null || product == Product.OTHER) {
                continue;
            }
            boolean titanium = material.code().startsWith("titanium");
            if (product == Product.ONE_PIECE_TITANIUM ? !titanium : material != MaterialWish.ZIRCONIA) {
                findings.add(Finding.of(
                                FindingCode.PRODUCT_CONTRADICTS_MATERIAL,
                                "sites[" + i + "].wish.material",
                                product.code() + " is not made of " + material.code())
                        .showing(Shown.of(material.code()), Shown.of(product.code())));
            }
        }
    }

    private void acknowledgements() {
        for (int i = 0; i < order.sendAnyway().size(); i++) {
            SendAnyway accepted = order.sendAnyway().get(i);
            String reason = accepted.reason();
            if (reason == null || reason.isBlank()) {
                findings.add(Finding.of(
                        FindingCode.SEND_ANYWAY_WITHOUT_REASON,
                        "sendAnyway[" + i + "].reason",
                        "sending anyway without a reason does not count"));
            }
        }
    }
}
