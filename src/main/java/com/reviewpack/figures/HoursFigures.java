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
            hours("used_quarter", NEUTRAL, TOTAL, HoursUse::usedQuarter),
            hours("cap_quarter", NEUTRAL, TOTAL, HoursUse::capQuarter),
            hours("used_year", NEUTRAL, TOTAL, HoursUse::usedYear),
            hours("cap_year", NEUTRAL, TOTAL, HoursUse::capYear),
            hours("overage_quarter", DOWN_IS_GOOD, TOTAL, HoursUse::overageQuarter),
            hours("overage_year", DOWN_IS_GOOD, TOTAL, HoursUse::overageYear),
            hours(
                    "left_quarter",
                    NEUTRAL,
                    TOTAL,
                    use -> use.capQuarter().subtract(use.usedQuarter()).max(BigDecimal.ZERO)),
            hours("left_year", NEUTRAL, TOTAL, HoursUse::leftYear),
            rate("use_rate_quarter", HoursUse::usedQuarter, HoursUse::capQuarter),
            rate("use_rate_year", HoursUse::usedYear, HoursUse::capYear),
            left("expansion_left", HoursPool.EXPANSION),
            left("discretionary_left", HoursPool.DISCRETIONARY),
            left("solutions_engineering_left", HoursPool.SOLUTIONS_ENGINEERING));

    private HoursFigures() {}

    private static Formula<HoursUse> hours(
            String id, Direction direction, Statistic statistic, Function<HoursUse, BigDecimal> of) {
        return formula(
                id, Unit.Kind.HOURS, direction, statistic, use -> Measurement.total(of.apply(use), use.entries()));
    }

    private static Formula<HoursUse> rate(
            String id, Function<HoursUse, BigDecimal> used, Function<HoursUse, BigDecimal> cap) {
        return formula(
                id,
                Unit.Kind.RATIO,
                NEUTRAL,
                DERIVED,
                use -> new Measurement.Known(
                        used.apply(use).divide(cap.apply(use), Measurement.PRECISION),
                        use.entries(),
                        used.apply(use),
                        cap.apply(use),
                        false));
    }

    private static Formula<HoursUse> left(String id, HoursPool pool) {
        return formula(
                id,
                Unit.Kind.HOURS,
                NEUTRAL,
                TOTAL,
                use -> use.left(pool)
                        .<Measurement>map(hours -> Measurement.total(hours, use.entries()))
                        .orElseGet(Measurement.NotCovered::new));
    }

    private static Formula<HoursUse> formula(
            String id, Unit.Kind unit, Direction direction, Statistic statistic, Function<HoursUse, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("hours." + id, unit, direction, statistic, Source.HOURS, Source.HOUR_CAPS), of);
    }
}
