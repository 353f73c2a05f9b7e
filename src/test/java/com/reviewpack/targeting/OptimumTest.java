package com.reviewpack.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

class OptimumTest {

    private static final HourOfWeek HOUR = new HourOfWeek(9);

    private static SegmentModel segment(String name, double acceptance, double effort, double worth) {
        BigDecimal amount = BigDecimal.valueOf(worth);
        return new SegmentModel(name, acceptance, 0, 0, 0, 0, 0, 0, effort, true, BigDecimal.ONE, amount);
    }

    private static List<SegmentModel> byWorth(List<SegmentModel> segments) {
        return segments.stream()
                .sorted(Comparator.comparingDouble(SegmentModel::density).reversed())
                .toList();
    }

    private static HourModel hour(double base, double capacity, double... offerable) {
        return new HourModel(HOUR, 1, 1, base, capacity, new double[offerable.length], offerable);
    }

    private static double worth(List<SegmentModel> segments, double[] offers) {
        double sum = 0;
        for (int s = 0; s < offers.length; s++) {
            SegmentModel segment = segments.get(s);
            sum += offers[s] * segment.acceptance() * segment.contactWorth().doubleValue();
        }
        return sum;
    }

    /** Loads of half, one or two requests and whole rooms, so that a grid of quarters holds the best plan. */
    @Test
    void equalsBruteForceOnSmallCases() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<SegmentModel> some = new ArrayList<>();
            double[] offerable = new double[3];
            for (int s = 0; s < 3; s++) {
                some.add(segment("s" + s, random.nextBoolean() ? 1 : 0.5, 1 + random.nextInt(2), random.nextInt(6)));
                offerable[s] = random.nextInt(4);
            }
            List<SegmentModel> segments = byWorth(some);
            int base = random.nextInt(3);
            int capacity = random.nextInt(9);
            double best = 0;
            for (double a = 0; a <= offerable[0]; a += 0.25) {
                for (double b = 0; b <= offerable[1]; b += 0.25) {
                    for (double c = 0; c <= offerable[2]; c += 0.25) {
                        double[] offers = {a, b, c};
                        if (base + load(segments, offers) <= Math.max(base, capacity)) {
                            best = Math.max(best, worth(segments, offers));
                        }
                    }
                }
            }
            double[] chosen = new Optimum(segments).offers(hour(base, capacity, offerable));
            assertThat(worth(segments, chosen)).as("round %s", round).isCloseTo(best, within(1e-12));
        }
    }

    private static double load(List<SegmentModel> segments, double[] offers) {
        double sum = 0;
        for (int s = 0; s < offers.length; s++) {
            sum += offers[s] * segments.get(s).acceptance() * segments.get(s).effort();
        }
        return sum;
    }

    /** A whole day of hours in one programme: choosing hour by hour loses nothing. */
    @Test
    void equalsALinearProgrammeOnAThousandRandomCases() {
        Random random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            List<SegmentModel> some = new ArrayList<>();
            int count = 1 + random.nextInt(6);
            for (int s = 0; s < count; s++) {
                double acceptance = random.nextInt(8) == 0 ? 0 : random.nextInt(8) == 0 ? 1 : random.nextDouble();
                double worth = random.nextInt(8) == 0 ? 0 : 100 * random.nextDouble();
                some.add(segment("s" + s, acceptance, 0.3 + 2 * random.nextDouble(), worth));
            }
            List<SegmentModel> segments = byWorth(some);
            List<HourModel> hours = new ArrayList<>();
            int openHours = 1 + random.nextInt(4);
            for (int h = 0; h < openHours; h++) {
                double[] offerable = random.doubles(count, 0, 80).toArray();
                hours.add(hour(random.nextDouble() * 10, random.nextDouble() * 40, offerable));
            }
            Optimum optimum = new Optimum(segments);
            double chosen = hours.stream()
                    .mapToDouble(hour -> worth(segments, optimum.offers(hour)))
                    .sum();
            double solved = solved(segments, hours);
            assertThat(chosen).as("round %s", round).isCloseTo(solved, within(1e-6 * Math.max(1, solved)));
        }
    }

    private static double solved(List<SegmentModel> segments, List<HourModel> hours) {
        ExpressionsBasedModel programme = new ExpressionsBasedModel();
        for (int h = 0; h < hours.size(); h++) {
            HourModel hour = hours.get(h);
            Expression room = programme.newExpression("room" + h).upper(Math.max(0, hour.capacity() - hour.base()));
            for (int s = 0; s < segments.size(); s++) {
                SegmentModel segment = segments.get(s);
                Variable offers = programme
                        .newVariable("x" + h + "_" + s)
                        .lower(0)
                        .upper(hour.offerable()[s])
                        .weight(segment.acceptance() * segment.contactWorth().doubleValue());
                room.set(offers, segment.acceptance() * segment.effort());
            }
        }
        Optimisation.Result result = programme.maximise();
        assertThat(result.getState().isOptimal()).isTrue();
        return result.getValue();
    }

    @Test
    void staysWithinCapacityAndProspectsAndOffersNothingWithoutWorth() {
        List<SegmentModel> segments =
                byWorth(List.of(segment("good", 0.1, 1, 5), segment("worthless", 0.5, 1, 0), segment("deaf", 0, 1, 9)));
        double[] offers = new Optimum(segments).offers(hour(4, 10, 20, 50, 30));
        int good = segments.indexOf(segment("good", 0.1, 1, 5));
        for (int s = 0; s < offers.length; s++) {
            // "good" is the only one worth offering to: its prospects take 2 of the 6 requests that fit.
            assertThat(offers[s]).isEqualTo(s == good ? hour(4, 10, 20, 50, 30).offerable()[s] : 0);
        }
    }

    @Test
    void offersNothingWhereBaseLoadFillsTheHour() {
        List<SegmentModel> segments = List.of(segment("good", 0.1, 1, 5));
        assertThat(new Optimum(segments).offers(hour(10, 10, 100))).containsExactly(0);
        assertThat(new Optimum(segments).offers(hour(12, 10, 100))).containsExactly(0);
    }
}
