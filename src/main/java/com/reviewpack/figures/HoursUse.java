package com.reviewpack.figures;

import com.reviewpack.offering.HoursPool;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hours of a package up to and including a day, travel left out.
 *
 * @param day counted up to and including this day
 * @param quarter the contract quarter that holds the day
 * @param year the contract year that holds the day
 * @param overageQuarter hours past the quarter's cap
 * @param overageYear hours past the year's cap that no quarter's overage has counted already
 * @param earlierOverage the overage of the year's quarters before {@code quarter}, added up
 * @param usedByPool hours of the year by pool; pools of travel are left out
 * @param capByPool hours a contract year that the tier includes in a pool; a pool that is absent is not included
 * @param lapsesOn the last day on which the year's hours can be used: that of the contract year, or the package's own
 *     where that is earlier; hours of expansion packs do not carry forward (that a package without an end renews with
 *     its contract year is ours)
 * @param entries how many entries the year's use rests on
 * @param quarterCapOn the day on which the quarter's cap is reached if work goes on as in the last eight weeks; empty
 *     where that is not within the quarter
 * @param yearCapOn the like for the year
 * @param neighbours what the same use would mean one tier up and one down
 */
public record HoursUse(
        LocalDate day,
        Period quarter,
        Period year,
        BigDecimal usedQuarter,
        BigDecimal usedYear,
        BigDecimal capQuarter,
        BigDecimal capYear,
        BigDecimal overageQuarter,
        BigDecimal overageYear,
        BigDecimal earlierOverage,
        Map<HoursPool, BigDecimal> usedByPool,
        Map<HoursPool, BigDecimal> capByPool,
        LocalDate lapsesOn,
        long entries,
        Optional<LocalDate> quarterCapOn,
        Optional<LocalDate> yearCapOn,
        List<TierFit> neighbours) {

    public HoursUse {
        usedByPool = Collections.unmodifiableMap(new TreeMap<>(usedByPool));
        capByPool = Collections.unmodifiableMap(new TreeMap<>(capByPool));
        neighbours = List.copyOf(neighbours);
    }

    /**
     * Hours of the year's cap that are not used up and have not lapsed; hours billed as a quarter's overage use up none.
     * Never below 0.
     */
    public BigDecimal leftYear() {
        BigDecimal counted = usedYear.subtract(earlierOverage).subtract(overageQuarter);
        return capYear.subtract(counted).subtract(lapsed()).max(BigDecimal.ZERO);
    }

    /** Hours of the expansion packs that nobody can use any more. */
    public BigDecimal lapsed() {
        return day.isBefore(lapsesOn)
                ? BigDecimal.ZERO
                : left(HoursPool.EXPANSION).orElse(BigDecimal.ZERO);
    }

    /** Hours of the pool that can still be used, never below 0; empty where the tier includes none. */
    public Optional<BigDecimal> open(HoursPool pool) {
        return left(pool).map(hours -> pool == HoursPool.EXPANSION ? hours.subtract(lapsed()) : hours);
    }

    /** Hours of the year booked on the pool; 0 where there are none. */
    public BigDecimal used(HoursPool pool) {
        return usedByPool.getOrDefault(pool, BigDecimal.ZERO);
    }

    /** Hours of the pool that are not used up, be they lapsed or not, never below 0; empty where the tier includes none. */
    public Optional<BigDecimal> left(HoursPool pool) {
        return Optional.ofNullable(capByPool.get(pool))
                .map(cap -> cap.subtract(used(pool)).max(BigDecimal.ZERO));
    }

    /**
     * The same use under another tier.
     *
     * @param overage of the year's quarters and of the year together
     */
    public record TierFit(String tier, BigDecimal capQuarter, BigDecimal capYear, BigDecimal overage) {}
}
