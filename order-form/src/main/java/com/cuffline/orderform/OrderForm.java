package com.cuffline.orderform;

import com.cuffline.implantlibrary.ImplantLibrary;
import com.cuffline.measurement.completeness.Assessment;
import com.cuffline.measurement.completeness.Completeness;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.FindingCode;
import com.cuffline.measurement.order.OrderDraft;
import com.cuffline.measurement.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The order as a JSON document. Making one loads the schema; it is then immutable and may be shared by threads. Whatever the
 * document holds, {@link #read} and {@link #check} answer with findings and never throw.
 */
public final class OrderForm {
    private final FormErrors errors = new FormErrors();

    /** A draft as far as the document could be read, and what could not. */
    public record Read(OrderDraft draft, List<Finding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }

        /** The same with what is to be said of it besides, as by its scans. */
        public Read and(List<Finding> others) {
            return new Read(
                    draft, Stream.concat(findings.stream(), others.stream()).toList());
        }
    }

    /** The schema as it can be handed to other systems (JSON Schema, draft 2020-12). */
    public static String schema() {
        try (InputStream file = FormErrors.open()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Parses at most 4 MiB of JSON, at most 16 levels deep.
     *
     * @throws UnreadableOrder when this is no JSON object, is too large, or gives a field twice
     */
    public static ObjectNode parse(byte[] json) {
        return OrderDocument.parse(json);
    }

    /** Reads what can be read; types and ranges that are broken come back as findings, and that answer counts as absent. */
    public Read read(ObjectNode document) {
        ObjectNode form = OrderDocument.tidied(document);
        List<Finding> findings = new ArrayList<>(errors.of(form));
        Set<String> broken = findings.stream().map(Finding::field).collect(Collectors.toCollection(HashSet::new));
        OrderDraft draft = new DraftReading(new Form(form, "", broken), findings).draft();
        return new Read(draft, findings);
    }

    /** The completeness gate over a document: findings of the form first, then those of the draft. */
    public Assessment check(ObjectNode document, ImplantLibrary library, Policies policies, LocalDate today) {
        return assess(read(document), library, policies, today);
    }

    /** The same for a document that has been read. */
    public static Assessment assess(Read read, ImplantLibrary library, Policies policies, LocalDate today) {
        return merged(read.findings(), Completeness.check(read.draft(), library, policies, today));
    }

    /** A broken answer is not also missing, and a name is called a name. */
    private static Assessment merged(List<Finding> form, Assessment gate) {
        Set<String> named = Stream.concat(gate.findings().stream(), form.stream())
                .filter(finding -> finding.code().startsWith("text."))
                .map(Finding::field)
                .collect(Collectors.toSet());
        Set<String> broken = form.stream().map(Finding::field).collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>();
        form.stream()
                .filter(finding -> finding.code().startsWith("text.") || !named.contains(finding.field()))
                .forEach(all::add);
        gate.findings().stream()
                .filter(finding -> !finding.code().equals("answer.missing") || !covered(finding.field(), broken))
                .filter(finding ->
                        !finding.code().equals(FindingCode.SCAN_NOT_READ.code()) || !unusable(finding, broken))
                .forEach(all::add);
        return new Assessment(all, gate.assumptions(), gate.figure(), gate.sites(), gate.promise(), gate.sendAnyway());
    }

    /** Why the scan was not read is said already, of the number or of the scan. */
    private static boolean unusable(Finding unread, Set<String> broken) {
        String site = unread.field().substring(0, unread.field().indexOf('.') + 1);
        return broken.contains(unread.field()) || broken.contains(site + "scan");
    }

    /** The missing field, what holds it, or what it holds is broken. */
    private static boolean covered(String missing, Set<String> broken) {
        return broken.stream().anyMatch(field -> inside(missing, field) || inside(field, missing));
    }

    private static boolean inside(String inner, String outer) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }
}
