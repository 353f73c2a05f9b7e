package com.reviewpack.pages;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Entitlement;
import com.reviewpack.offering.HoursAllowance;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.ServiceLevel.TimeBasis;
import com.reviewpack.offering.Severity;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.Cadence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** Two tiers in short: one with all promises, one with few. */
final class SampleTiers {

    private SampleTiers() {}

    public static Tier expert() {
        return new Tier(
                "Expert",
                4,
                new HoursAllowance(
                        new BigDecimal("246"),
                        new BigDecimal("985"),
                        Map.of(
                                HoursPool.SOLUTIONS_ENGINEERING, new BigDecimal("50"),
                                HoursPool.DISCRETIONARY, new BigDecimal("36"),
                                HoursPool.EXPANSION, new BigDecimal("120"))),
                Map.of(
                        Deliverable.ACCOUNT_PLAN,
                        new Entitlement(Deliverable.ACCOUNT_PLAN, Cadence.TWICE_MONTHLY, OptionalInt.empty(), 0),
                        Deliverable.PERFORMANCE_REVIEW,
                        new Entitlement(Deliverable.PERFORMANCE_REVIEW, Cadence.TWICE_MONTHLY, OptionalInt.empty(), 0),
                        Deliverable.QBR,
                        new Entitlement(Deliverable.QBR, Cadence.QUARTERLY, OptionalInt.of(4), 0)),
                Map.of(
                        Severity.P1, level(30, 60, 360, OptionalInt.of(3)),
                        Severity.P2, level(60, 360, 1440, OptionalInt.of(3)),
                        Severity.P3, level(1440, 2880, 5760, OptionalInt.empty())),
                Map.of());
    }

    public static Tier foundations() {
        return new Tier(
                "Foundations",
                1,
                new HoursAllowance(new BigDecimal("25"), new BigDecimal("100"), Map.of()),
                Map.of(
                        Deliverable.PERFORMANCE_REVIEW,
                        new Entitlement(Deliverable.PERFORMANCE_REVIEW, Cadence.MONTHLY, OptionalInt.empty(), 0)),
                Map.of(),
                Map.of());
    }

    public static Map<String, BigDecimal> healthWeights() {
        return Map.of(
                "usage_trend", new BigDecimal("15"),
                "outcome_trend", new BigDecimal("20"),
                "goals_on_track", new BigDecimal("20"),
                "sla_attained", new BigDecimal("15"),
                "unanswered_tickets", new BigDecimal("10"),
                "hours_used", new BigDecimal("10"),
                "capacity", new BigDecimal("10"));
    }

    private static ServiceLevel level(int response, int update, int resolution, OptionalInt rca) {
        return new ServiceLevel(
                Duration.ofMinutes(response),
                Duration.ofMinutes(update),
                Duration.ofMinutes(resolution),
                rca,
                TimeBasis.ELAPSED);
    }
}
