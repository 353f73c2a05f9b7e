package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts neighbouring hours of a weekday together: {@code 2-09..2-13} is Tuesday 09:00 to 13:00, its end exclusive. */
final class Stretches {

    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Statistic statistic;
    private final Unit unit;

    Stretches(Statistic statistic, Unit unit) {
        this.statistic = statistic;
        this.unit = unit;
    }

    /** Every stretch of one hour to a whole day that begins and ends with an hour in which something happens. */
    List<Contribution> of(List<Contribution> hours) {
        Map<String, Contribution> byKey = new HashMap<>();
        hours.forEach(hour -> byKey.put(hour.key(), hour));
        List<Contribution> stretches = new ArrayList<>();
        for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
            for (int from = 0; from < HOURS; from++) {
                Contribution sum = byKey.get(ConversationBreakdown.hourOfWeek(weekday, from));
                for (int to = from + 1; sum != null && to <= HOURS; to++) {
                    @Nullable Contribution last = byKey.get(ConversationBreakdown.hourOfWeek(weekday, to - 1));
                    if (last != null) {
                        sum = to == from + 1 ? named(sum, weekday, from, to) : together(sum, last, weekday, from, to);
                        stretches.add(sum);
                    }
                }
            }
        }
        return stretches;
    }

    private static String key(int weekday, int from, int to) {
        return ConversationBreakdown.hourOfWeek(weekday, from) + ".." + ConversationBreakdown.hourOfWeek(weekday, to);
    }

    private static Contribution named(Contribution hour, int weekday, int from, int to) {
        return new Contribution(
                key(weekday, from, to),
                hour.now(),
                hour.then(),
                hour.amount(),
                hour.rate(),
                hour.weight(),
                hour.noise());
    }

    private Contribution together(Contribution some, Contribution more, int weekday, int from, int to) {
        return new Contribution(
                key(weekday, from, to),
                together(some.now(), more.now()),
                together(some.then(), more.then()),
                some.amount().add(more.amount()),
                some.rate().add(more.rate()),
                some.weight().add(more.weight()),
                Math.sqrt(some.noise() * some.noise() + more.noise() * more.noise()));
    }

    /** The value of two parts taken together. */
    Measurement together(Measurement some, Measurement more) {
        if (!(some instanceof Measurement.Known a)) {
            return more;
        }
        if (!(more instanceof Measurement.Known b)) {
            return some;
        }
        long n = a.n() + b.n();
        return switch (statistic) {
            case COUNT -> Measurement.count(a.value().add(b.value()).longValue());
            case TOTAL, PERCENTILE, MODEL, DERIVED ->
                Measurement.total(a.value().add(b.value()), n);
            case RATIO, MEAN -> average(a, b, n);
        };
    }

    private Measurement average(Measurement.Known a, Measurement.Known b, long n) {
        if (a.numerator() == null || b.numerator() == null || a.denominator() == null || b.denominator() == null) {
            BigDecimal sum =
                    a.value().multiply(BigDecimal.valueOf(a.n())).add(b.value().multiply(BigDecimal.valueOf(b.n())));
            return Measurement.statistic(sum.divide(BigDecimal.valueOf(Math.max(n, 1)), Measurement.PRECISION), n);
        }
        Measurement ratio = Measurement.ratio(
                a.numerator().add(b.numerator()), a.denominator().add(b.denominator()), n);
        return unit.kind() == Unit.Kind.NPS ? ratio.map(share -> share.multiply(HUNDRED)) : ratio;
    }
}
