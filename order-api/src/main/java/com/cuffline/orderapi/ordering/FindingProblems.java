package com.cuffline.orderapi.ordering;

import com.cuffline.measurement.completeness.Finding;
import com.cuffline.measurement.completeness.Shown;
import com.cuffline.orderapi.web.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Findings as the fields of a problem. */
public final class FindingProblems {

    private FindingProblems() {}

    public static FieldProblem of(Finding finding) {
        return new FieldProblem(
                finding.code(),
                finding.field(),
                finding.effect().code(),
                shown(finding.value()),
                shown(finding.limit()),
                finding.unit().isEmpty() ? null : finding.unit(),
                finding.reason(),
                finding.source(),
                finding.cure());
    }

    private static @Nullable Object shown(Shown shown) {
        if (shown instanceof Shown.Amount amount) {
            return amount.number();
        }
        return shown instanceof Shown.Words words ? words.text() : null;
    }
}
