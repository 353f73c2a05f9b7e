package com.reviewpack.figures;

import com.reviewpack.intake.HoursEntry;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.HoursAllowance;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts a package's hours against its tier's two caps. */
final class HoursCounting {

    /** Eight weeks of work tell how it goes on. */
    private static final int FORECAST_DAYS = 56;

    private final List<HoursEntry> entries;
    private final ContractCalendar contract;
    private final Period year;
    private final Period quarter;
    private final LocalDate lastDay;

    /**
     * @param entries of the package; those of travel, of other contract years and after {@code lastDay} do not count
     * @param contract of the package
     * @param lastDay counted up to and including this day
     */
    HoursCounting(List<HoursEntry> entries, ContractCalendar contract, LocalDate lastDay) {
        this.entries = entries.stream()
                .filter(entry ->
                        entry.pool() != HoursPool.TRAVEL && !entry.workedOn().isAfter(lastDay))
                .toList();
        this.year = contract.yearHolding(lastDay);
        this.quarter = contract.quarterHolding(lastDay);
        this.contract = contract;
        this.lastDay = lastDay;
    }

    /** The first day of which hours matter to a count up to {@code lastDay}. */
    static LocalDate earliest(ContractCalendar contract, LocalDate lastDay) {
        LocalDate year = contract.yearHolding(lastDay).start();
        LocalDate recent = lastDay.minusDays(FORECAST_DAYS);
        return year.isBefore(recent) ? year : recent;
    }

    /**
     * @param catalogue for the tiers beside {@code tier}
     * @param endsOn the package's last day, inclusive; null: open
     */
    HoursUse against(Tier tier, Catalogue catalogue, @Nullable LocalDate endsOn) {
        HoursAllowance caps = tier.hours();
        BigDecimal overageQuarter = over(usedIn(quarter), caps.perQuarter());
        BigDecimal earlierOverage = quartersOverage(caps.perQuarter()).subtract(overageQuarter);
        BigDecimal overageYear = overageYear(caps);
        Map<HoursPool, BigDecimal> byPool = new EnumMap<>(HoursPool.class);
        for (HoursPool pool : HoursPool.values()) {
            if (pool != HoursPool.TRAVEL) {
                byPool.put(pool, sum(entry -> year.contains(entry.workedOn()) && entry.pool() == pool));
            }
        }
        BigDecimal countedInYear = usedIn(year).subtract(earlierOverage).subtract(overageQuarter);
        return new HoursUse(
                lastDay,
                quarter,
                year,
                usedIn(quarter),
                usedIn(year),
                caps.perQuarter(),
                caps.perYear(),
                overageQuarter,
                overageYear,
                earlierOverage,
                byPool,
                caps.pools(),
                endsOn != null && year.contains(endsOn) ? endsOn : year.lastDay(),
                entries.stream()
                        .filter(entry -> year.contains(entry.workedOn()))
                        .count(),
                reached(caps.perQuarter().subtract(usedIn(quarter)), quarter),
                reached(caps.perYear().subtract(countedInYear), year),
                neighbours(tier, catalogue));
    }

    /** Hours of the period that count, travel left out. */
    BigDecimal usedIn(Period period) {
        return sum(entry -> period.contains(entry.workedOn()));
    }

    private BigDecimal sum(Predicate<HoursEntry> which) {
        return entries.stream().filter(which).map(HoursEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal over(BigDecimal used, BigDecimal cap) {
        return used.subtract(cap).max(BigDecimal.ZERO);
    }

    private BigDecimal quartersOverage(BigDecimal cap) {
        BigDecimal overage = BigDecimal.ZERO;
        LocalDate day = year.start();
        while (!day.isAfter(lastDay)) {
            Period one = contract.quarterHolding(day);
            overage = overage.add(over(usedIn(one), cap));
            day = one.end();
        }
        return overage;
    }

    private BigDecimal overageYear(HoursAllowance caps) {
        return over(usedIn(year).subtract(quartersOverage(caps.perQuarter())), caps.perYear());
    }

    private Optional<LocalDate> reached(BigDecimal left, Period within) {
        if (left.signum() <= 0) {
            return Optional.of(lastDay);
        }
        LocalDate since = lastDay.minusDays(FORECAST_DAYS);
        BigDecimal recent = sum(entry -> entry.workedOn().isAfter(since));
        if (recent.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal days = left.multiply(BigDecimal.valueOf(FORECAST_DAYS)).divide(recent, 0, RoundingMode.CEILING);
        return days.compareTo(BigDecimal.valueOf(within.days())) > 0
                ? Optional.empty()
                : Optional.of(lastDay.plusDays(days.longValueExact())).filter(within::contains);
    }

    private List<HoursUse.TierFit> neighbours(Tier tier, Catalogue catalogue) {
        return catalogue.tiers().stream()
                .filter(other -> Math.abs(other.rank() - tier.rank()) == 1)
                .map(other -> new HoursUse.TierFit(
                        other.name(),
                        other.hours().perQuarter(),
                        other.hours().perYear(),
                        quartersOverage(other.hours().perQuarter()).add(overageYear(other.hours()))))
                .toList();
    }
}
