package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account wants to reach.
 *
 * @param lob empty: the whole account
 * @param kind corporate or strategic
 * @param figure id of the figure that measures it; empty: not measured by a figure
 * @param target in the figure's unit, ratios 0 to 1
 * @param owner who answers for it, as the CRM names them
 */
public record Goal(
        String id,
        AccountId account,
        String lob,
        Kind kind,
        String statement,
        String figure,
        Optional<BigDecimal> target,
        Optional<LocalDate> dueOn,
        String owner) {

    /** Whose objective it is. */
    public enum Kind {
        CORPORATE,
        STRATEGIC
    }
}
