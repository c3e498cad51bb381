package com.cuffline.orderform;

import com.cuffline.measurement.completeness.Effect;
import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.FindingCode;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.measurement.privacy.PersonalNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names in answers that the form does not know or refuses: a draft is kept as it was written, so these are searched too. Under a
 * name such as {@code patientName} every text is one. Neither name nor value is repeated.
 */
public final class StrayNames {
    private static final Pattern PERSONAL = Pattern.compile(
            "(?iu)patient|surname|vorname|nachname|(first|last|full|given|family)_?name|birth|geburt|姓名|患者");
    private static final String UNKNOWN = FindingCode.ANSWER_UNKNOWN.code();

    private StrayNames() {}

    /**
     * Findings beside those of the form.
     *
     * @param findings of the form, which say what it does not know or refuses
     */
    public static List<Finding> of(ObjectNode form, List<Finding> findings, LocalDate today) {
        List<Finding> stray = new ArrayList<>();
        for (Finding finding : findings) {
            boolean unknown = finding.code().equals(UNKNOWN);
            if (unknown || finding.code().startsWith("answer.")) {
                String field = finding.field();
                Optional<PersonalNames.Kind> kind = personal(at(form, field), unknown ? last(field) : "", today);
                String shown = unknown
                        ? field.substring(
                                0, Math.max(0, field.length() - last(field).length() - 1))
                        : field;
                kind.ifPresent(what -> stray.add(finding(what, shown)));
            }
        }
        return stray;
    }

    private static Finding finding(PersonalNames.Kind kind, String field) {
        boolean name = kind == PersonalNames.Kind.NAME;
        FindingCode code = name ? FindingCode.LOOKS_LIKE_A_NAME : FindingCode.LOOKS_LIKE_A_BIRTH_DATE;
        return new Finding(
                code.code(),
                field,
                Effect.BLOCKS,
                Shown.nothing(),
                Shown.nothing(),
                "",
                name ? "this looks like a person's name" : "this looks like a birth date",
                "order form",
                code.cure());
    }

    private static Optional<PersonalNames.Kind> personal(JsonNode answer, String name, LocalDate today) {
        if (PERSONAL.matcher(name).find() && !answer.isNull()) {
            return Optional.of(PersonalNames.Kind.NAME);
        }
        Optional<PersonalNames.Kind> found = PersonalNames.inText(name, today);
        if (answer.isString()) {
            return found.or(() -> PersonalNames.inText(answer.stringValue(), today));
        }
        if (answer instanceof ObjectNode object) {
            for (var inner : object.properties()) {
                found = found.or(() -> personal(inner.getValue(), inner.getKey(), today));
            }
        } else if (answer.isArray()) {
            for (JsonNode inner : answer) {
                found = found.or(() -> personal(inner, "", today));
            }
        }
        return found;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** The answer at {@code sites[0].cuff.heldOpenBy}. */
    private static JsonNode at(JsonNode form, String field) {
        JsonNode node = form;
        for (String step : field.split("\\.")) {
            int bracket = step.indexOf('[');
            node = node.path(bracket < 0 ? step : step.substring(0, bracket));
            while (bracket >= 0) {
                int end = step.indexOf(']', bracket);
                node = node.path(Integer.parseInt(step.substring(bracket + 1, end)));
                bracket = step.indexOf('[', end);
            }
        }
        return node;
    }
}
