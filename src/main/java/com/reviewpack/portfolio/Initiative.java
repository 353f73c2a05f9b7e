package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Work under way for an account.
 *
 * @param goalId the goal it serves; empty: none
 * @param percentDone 0 to 100
 */
public record Initiative(
        String id,
        AccountId account,
        String lob,
        String goalId,
        String title,
        String owner,
        String status,
        Optional<BigDecimal> percentDone,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> dueOn,
        String expectedEffect) {}
