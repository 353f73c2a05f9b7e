package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package that an account bought: the scope of every deliverable.
 *
 * @param tier the tier's full English name
 * @param startsOn the first day, inclusive; contract years run from here
 * @param endsOn the last day that holds, inclusive; null: open
 * @param feePerYear in the account's currency, major units; empty: not known
 * @param overageRate per hour, in the account's currency; empty: no rate in writing
 */
public record SuccessPackage(
        PackageId id,
        AccountId account,
        String tier,
        LobScope lobs,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Optional<BigDecimal> feePerYear,
        Optional<BigDecimal> overageRate) {}
