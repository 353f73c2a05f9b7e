package com.reviewpack.figures;

import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param period the period covered, in the account's zone
 * @param previous the preceding period of the same deliverable and package; null where there is none
 * @param asOf the business date: clocks are read at its close in the account's zone
 * @param portfolio for goals, initiatives, costs and holidays
 */
public record Scope(
        Account account,
        SuccessPackage successPackage,
        Tier tier,
        Catalogue catalogue,
        Deliverable deliverable,
        Period period,
        @Nullable Period previous,
        LocalDate asOf,
        Portfolio portfolio) {}
