package com.cuffline.measurement.livingcuff;

import com.cuffline.measurement.policy.Policies;
import com.cuffline.measurement.policy.Policy;

/**
 * One rule of the clock that struck.
 *
 * @param code stable, as {@code cuff.cap-off}
 * @param field path within the site
 * @param value how long it lasted or how much it was
 * @param limit from which the rule strikes, in the same unit
 * @param holds whether the order must wait for it, not only be warned
 */
public record Remark(
        String code,
        String field,
        double value,
        double limit,
        String unit,
        String reason,
        String source,
        boolean holds) {
    static Remark warning(String code, String field, double value, Limit limit, String reason) {
        return new Remark(code, field, value, limit.value(), limit.unit(), reason, limit.source(), false);
    }

    /** A limit with its unit and where it comes from. */
    record Limit(double value, String unit, String source) {
        static Limit of(Policy policy, Policies policies) {
            return new Limit(policies.of(policy), policy.unit(), policies.source(policy));
        }
    }

    Remark holding() {
        return new Remark(code, field, value, limit, unit, reason, source, true);
    }
}
