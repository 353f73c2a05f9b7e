package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.DOWN_IS_GOOD;
import static com.reviewpack.figures.Direction.NEUTRAL;
import static com.reviewpack.figures.FigureDefinition.Statistic.DERIVED;
import static com.reviewpack.figures.FigureDefinition.Statistic.TOTAL;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The figures of hours worked for a package, each beside its formula. */
final class HoursFigures {

    static final List<Formula<HoursUse>> ALL = List.of(
            hours(
                    "used_quarter",
                    NEUTRAL,
                    TOTAL,
                    "Hours used, quarter",
                    "Hours of the contract quarter that holds the period's last day, up to and including that day;"
                            + " travel is left out.",
                    HoursUse::usedQuarter),
            hours(
                    "cap_quarter",
                    NEUTRAL,
                    TOTAL,
                    "Hours included, quarter",
                    "Hours the tier includes a contract quarter, at most; not cut where a quarter is short (ours).",
                    HoursUse::capQuarter),
            hours(
                    "used_year",
                    NEUTRAL,
                    TOTAL,
                    "Hours used, year",
                    "Hours of the contract year that holds the period's last day, up to and including that day; travel"
                            + " is left out.",
                    HoursUse::usedYear),
            hours(
                    "cap_year",
                    NEUTRAL,
                    TOTAL,
                    "Hours included, year",
                    "Hours the tier includes a contract year, at most.",
                    HoursUse::capYear),
            hours(
                    "overage_quarter",
                    DOWN_IS_GOOD,
                    TOTAL,
                    "Overage, quarter",
                    "Hours past the quarter's cap.",
                    HoursUse::overageQuarter),
            hours(
                    "overage_year",
                    DOWN_IS_GOOD,
                    TOTAL,
                    "Overage, year",
                    "Hours of the year, less its quarters' overage, past the year's cap: no hour is billed twice, and an"
                            + " hour already billed uses up none of the year (the reading that bills least).",
                    HoursUse::overageYear),
            hours(
                    "left_quarter",
                    NEUTRAL,
                    TOTAL,
                    "Hours left, quarter",
                    "The quarter's cap less the hours used, not below 0.",
                    use -> use.capQuarter().subtract(use.usedQuarter()).max(BigDecimal.ZERO)),
            hours(
                    "left_year",
                    NEUTRAL,
                    TOTAL,
                    "Hours left, year",
                    "The year's cap less the hours used that are not billed as a quarter's overage, not below 0.",
                    HoursUse::leftYear),
            rate("use_rate_quarter", "Rate of use, quarter", HoursUse::usedQuarter, HoursUse::capQuarter),
            rate("use_rate_year", "Rate of use, year", HoursUse::usedYear, HoursUse::capYear),
            left(
                    "expansion_left",
                    "Expansion hours left",
                    "Hours of the tier's expansion packs less those used, not below 0; they lapse at the end of the contract"
                            + " year or of the package, whichever comes first (ours).",
                    HoursPool.EXPANSION),
            left(
                    "discretionary_left",
                    "Discretionary hours left",
                    "The contract year's allowance of discretionary consulting less the hours used, not below 0.",
                    HoursPool.DISCRETIONARY),
            left(
                    "solutions_engineering_left",
                    "Solutions engineering hours left",
                    "The contract year's pool of solutions engineering less the hours used, not below 0.",
                    HoursPool.SOLUTIONS_ENGINEERING));

    private HoursFigures() {}

    private static Formula<HoursUse> hours(
            String id,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<HoursUse, BigDecimal> of) {
        return formula(
                id,
                Unit.Kind.HOURS,
                direction,
                statistic,
                name,
                meaning,
                use -> Measurement.total(of.apply(use), use.entries()));
    }

    private static Formula<HoursUse> rate(
            String id, String name, Function<HoursUse, BigDecimal> used, Function<HoursUse, BigDecimal> cap) {
        return formula(
                id,
                Unit.Kind.RATIO,
                NEUTRAL,
                DERIVED,
                name,
                "Hours used ÷ hours included; above 1 past the cap.",
                use -> new Measurement.Known(
                        used.apply(use).divide(cap.apply(use), Measurement.PRECISION),
                        use.entries(),
                        used.apply(use),
                        cap.apply(use),
                        false));
    }

    private static Formula<HoursUse> left(String id, String name, String meaning, HoursPool pool) {
        return formula(
                id,
                Unit.Kind.HOURS,
                NEUTRAL,
                TOTAL,
                name,
                meaning,
                use -> use.left(pool)
                        .<Measurement>map(hours -> Measurement.total(hours, use.entries()))
                        .orElseGet(Measurement.NotCovered::new));
    }

    private static Formula<HoursUse> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<HoursUse, Measurement> of) {
        String source = "hours export; caps of the catalogue";
        return new Formula<>(
                new FigureDefinition("hours." + id, unit, direction, statistic, name, meaning, source), of);
    }
}
