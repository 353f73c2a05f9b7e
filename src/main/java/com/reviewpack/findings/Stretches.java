package com.reviewpack.findings;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.ConversationBreakdown;
import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts neighbouring hours together: {@code 2-09..2-13} is Tuesday 09:00 to 13:00, its end exclusive, {@code 0-22..0-07} every
 * day from 22:00 to 07:00.
 */
final class Stretches {

    private static final String TO = "..";
    private static final int EVERY_DAY = 0;
    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Statistic statistic;
    private final Unit unit;

    Stretches(Statistic statistic, Unit unit) {
        this.statistic = statistic;
        this.unit = unit;
    }

    /**
     * Every stretch of one hour to a whole day that begins and ends with an hour in which something happens, and the like
     * of all days together, across midnight where need be. One with all hours of a weekday in which something happens is
     * named as the whole day: {@code 2-00..2-24}.
     */
    List<Contribution> of(List<Contribution> hours) {
        Set<String> wholeDays = wholeDays(hours);
        List<Contribution> stretches = new ArrayList<>();
        ofWeekdays(hours)
                .forEach(stretch -> stretches.add(
                        wholeDays.contains(stretch.key())
                                ? named(stretch, key(stretch.key().charAt(0) - '0', 0, HOURS))
                                : stretch));
        List<Contribution> daily = daily(hours);
        for (int from = 0; from < daily.size(); from++) {
            Contribution sum = daily.get(from);
            stretches.add(sum);
            for (int more = 1; more < daily.size() - 1; more++) {
                Contribution last = daily.get((from + more) % daily.size());
                sum = together(sum, last, start(sum.key()) + TO + end(last.key()));
                stretches.add(sum);
            }
        }
        return stretches;
    }

    /** The stretches from the first to the last hour of each weekday. */
    private static Set<String> wholeDays(List<Contribution> hours) {
        Set<String> keys = new HashSet<>();
        for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
            char day = (char) ('0' + weekday);
            IntSummaryStatistics of = hours.stream()
                    .filter(hour -> hour.key().charAt(0) == day)
                    .mapToInt(hour -> Integer.parseInt(hour.key().substring(2)))
                    .summaryStatistics();
            if (of.getCount() > 0) {
                keys.add(key(weekday, of.getMin(), of.getMax() + 1));
            }
        }
        return keys;
    }

    /** Each hour of the day over all weekdays, by hour. */
    private List<Contribution> daily(List<Contribution> hours) {
        SortedMap<Integer, Contribution> byHour = new TreeMap<>();
        for (Contribution hour : hours) {
            int of = Integer.parseInt(hour.key().substring(2));
            String key = key(EVERY_DAY, of, (of + 1) % HOURS);
            byHour.merge(of, named(hour, key), (some, more) -> together(some, more, key));
        }
        return List.copyOf(byHour.values());
    }

    private static String start(String stretch) {
        return stretch.substring(0, stretch.indexOf(TO));
    }

    private static String end(String stretch) {
        return stretch.substring(stretch.indexOf(TO) + TO.length());
    }

    /** Every stretch within a weekday. */
    List<Contribution> ofWeekdays(List<Contribution> hours) {
        Map<String, Contribution> byKey = new HashMap<>();
        hours.forEach(hour -> byKey.put(hour.key(), hour));
        List<Contribution> stretches = new ArrayList<>();
        for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
            for (int from = 0; from < HOURS; from++) {
                Contribution sum = byKey.get(ConversationBreakdown.hourOfWeek(weekday, from));
                for (int to = from + 1; sum != null && to <= HOURS; to++) {
                    @Nullable Contribution last = byKey.get(ConversationBreakdown.hourOfWeek(weekday, to - 1));
                    if (last != null) {
                        String key = key(weekday, from, to);
                        sum = to == from + 1 ? named(sum, key) : together(sum, last, key);
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

    private static Contribution named(Contribution hour, String key) {
        return new Contribution(key, hour.now(), hour.then(), hour.amount(), hour.rate(), hour.weight(), hour.noise());
    }

    private Contribution together(Contribution some, Contribution more, String key) {
        return new Contribution(
                key,
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

    /** The value of all parts taken together, the same as two at a time; nothing to measure where there is none. */
    Measurement together(List<Measurement> parts) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        long n = 0;
        boolean all = statistic == Statistic.RATIO && unit.kind() == Unit.Kind.RATIO;
        for (Measurement part : parts) {
            if (part instanceof Measurement.Known known) {
                BigDecimal above = known.numerator();
                BigDecimal below = known.denominator();
                if (above == null || below == null) {
                    all = false;
                    break;
                }
                numerator = numerator.add(above);
                denominator = denominator.add(below);
                n += known.n();
            }
        }
        return all && denominator.signum() != 0
                ? Measurement.ratio(numerator, denominator, n)
                : parts.stream().reduce(new Measurement.NothingToMeasure(), this::together);
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
