package com.cuffline.designworker.designing;

import com.cuffline.abutmentdesign.AbutmentDesign;
import com.cuffline.abutmentdesign.AbutmentDesigner;
import com.cuffline.abutmentdesign.DesignOutcome;
import com.cuffline.abutmentdesign.DesignOutcome.Designed;
import com.cuffline.abutmentdesign.DesignOutcome.Refused;
import com.cuffline.abutmentdesign.RuleResult;
import com.cuffline.artifactstore.ArtifactStore;
import com.cuffline.contracts.ArtifactRef;
import com.cuffline.contracts.OrderContent;
import com.cuffline.contracts.OrderFact.DesignWanted;
import com.cuffline.documents.DesignSheet;
import com.cuffline.documents.DesignSheet.Comparison;
import com.cuffline.documents.Documents;
import com.cuffline.documents.Fact;
import com.cuffline.documents.Frame;
import com.cuffline.documents.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the design sheet of one revision and stores it. */
@Component
class DesignSheetPaper {

    private final Documents documents;
    private final ArtifactStore store;
    private final PaperSettings settings;

    DesignSheetPaper(Documents documents, ArtifactStore store, PaperSettings settings) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
    }

    /**
     * @param outcomes one per site
     * @param meshHashes SHA-256 of each site's mesh, empty where there is none
     * @param at time of the request: printing again gives the same bytes
     */
    ArtifactRef print(DesignWanted wanted, List<DesignOutcome> outcomes, List<String> meshHashes, Instant at) {
        OrderContent content = wanted.content();
        List<DesignSheet.Site> sites = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            sites.add(site(content.sites().get(i), outcomes.get(i), meshHashes.get(i)));
        }
        DesignSheet sheet = new DesignSheet(
                frame(wanted, meshHashes, at),
                wanted.orderCode(),
                content.clinic(),
                content.caseCode(),
                AbutmentDesigner.KERNEL_VERSION,
                outcomes.stream()
                        .map(DesignOutcome::verdict)
                        .map(DesignSheetPaper::verdict)
                        .max(Comparator.naturalOrder())
                        .orElse(Verdict.FAIL),
                sites);
        return store.put(documents.designSheet(sheet), "application/pdf");
    }

    private Frame frame(DesignWanted wanted, List<String> meshHashes, Instant at) {
        String content = wanted.orderId() + "/" + wanted.revision() + "/" + String.join("/", meshHashes);
        return new Frame(
                settings.maker(),
                wanted.orderCode() + " R" + wanted.revision(),
                wanted.orderCode(),
                OptionalInt.of(wanted.revision()),
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", ""),
                at.truncatedTo(ChronoUnit.SECONDS),
                settings.zone());
    }

    private static DesignSheet.Site site(OrderContent.Site site, DesignOutcome outcome, String meshHash) {
        List<String> again = outcome instanceof Refused refused
                ? refused.measureAgain().stream()
                        .map(field -> field.what())
                        .distinct()
                        .toList()
                : List.of();
        List<DesignSheet.RuleResult> rules = outcome.rules().stream()
                .sorted(Comparator.comparing(RuleResult::verdict).reversed())
                .map(DesignSheetPaper::rule)
                .toList();
        AbutmentDesign design = drawn(outcome);
        if (design == null) {
            return new DesignSheet.Site(site.tooth(), facts(site), meshHash, List.of(), List.of(), rules, again);
        }
        List<Comparison> comparisons = design.parameters().stream()
                .map(asked -> new Comparison(asked.parameter(), asked.unit(), asked.asked(), asked.achieved()))
                .toList();
        return new DesignSheet.Site(
                site.tooth(),
                facts(site, design),
                meshHash,
                SectionDrawings.of(design, site.cuff()),
                comparisons,
                rules,
                again);
    }

    private static @Nullable AbutmentDesign drawn(DesignOutcome outcome) {
        if (outcome instanceof Designed designed) {
            return designed.design();
        }
        return ((Refused) outcome).draft().orElse(null);
    }

    private static List<Fact> facts(OrderContent.Site site) {
        OrderContent.Implant implant = site.implant();
        return List.of(
                new Fact("Implant", implant.system() + " " + implant.platform() + ", " + implant.diameterMm() + " mm"),
                new Fact("Material", site.wish().material().replace('-', ' ')),
                new Fact("Retention", site.wish().retention()));
    }

    private static List<Fact> facts(OrderContent.Site site, AbutmentDesign design) {
        List<Fact> facts = new ArrayList<>(facts(site));
        facts.add(new Fact("Stock", stock(design)));
        facts.add(new Fact("Post tilt", number(design.measures().postTiltDeg()) + "°"));
        facts.add(new Fact("Largest diameter", number(design.measures().largestDiameterMm()) + " mm"));
        facts.add(new Fact("Volume", number(design.measures().volumeMm3()) + " mm³"));
        facts.add(new Fact("Mesh tolerance", number(1000 * design.chordToleranceMm()) + " µm"));
        facts.add(new Fact("Implant library", design.libraryVersion()));
        facts.add(new Fact("Unconfirmed library values", String.join(", ", design.unconfirmed())));
        return facts;
    }

    private static String stock(AbutmentDesign design) {
        OptionalDouble diameter = design.blankDiameterMm();
        return design.blankFamily() + (diameter.isPresent() ? ", Ø " + number(diameter.getAsDouble()) + " mm" : "");
    }

    private static DesignSheet.RuleResult rule(RuleResult result) {
        return new DesignSheet.RuleResult(
                verdict(result.verdict()),
                result.message(),
                withUnit(result.number(), result.unit()),
                withUnit(result.limit(), result.unit()),
                result.source());
    }

    private static Verdict verdict(com.cuffline.abutmentdesign.Verdict verdict) {
        return Verdict.valueOf(verdict.name());
    }

    private static String withUnit(OptionalDouble value, String unit) {
        return value.isPresent() ? (number(value.getAsDouble()) + " " + unit.replace("deg", "°")).strip() : "";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }
}
