package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Cost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The return and the health score against second implementations, on random installations with random costs. */
class SecondReturnTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnTheReturn(long seed) {
        Installation in = withCosts(seed);
        FigureReport report = in.report();
        if (report.figures().find("roi.value").isEmpty()) {
            return;
        }
        NaiveReturn now = new NaiveReturn(in, in.period.start(), in.period.end());
        agrees(value(report, "roi.benefit"), now.benefit());
        agrees(value(report, "roi.cost"), now.cost());
        if (now.cost() != 0) {
            agrees(value(report, "roi.value"), now.value());
        }
        Period previous = in.previous;
        if (previous != null) {
            NaiveReturn then = new NaiveReturn(in, previous.start(), previous.end());
            agrees(previous(report, "roi.benefit"), then.benefit());
            agrees(previous(report, "roi.cost"), then.cost());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnHealth(long seed) {
        Installation in = withCosts(seed);
        FigureReport report = in.report();
        if (report.figures().find("health.score").isEmpty()) {
            return;
        }
        double requested = number(value(report, "conversations.requested"));
        double before = number(previous(report, "conversations.requested"));
        long days = in.period.days();
        agrees(
                value(report, "health.usage_trend"),
                before == 0
                        ? Double.NaN
                        : bounded(50 + 100 * (requested / days - before / daysBefore(in)) / (before / daysBefore(in))));
        agrees(
                value(report, "health.capacity"),
                bounded(100 - 500 * large(value(report, "conversations.abandonment_rate"))));
        agrees(value(report, "health.outcome_trend"), outcome(report));
        double backlog = number(value(report, "tickets.backlog"));
        double unanswered = number(value(report, "tickets.unanswered"));
        agrees(
                value(report, "health.unanswered_tickets"),
                backlog == 0 ? 100 : bounded(100 - 100 * unanswered / backlog));
        agrees(value(report, "health.score"), score(report));
    }

    @Test
    void seesReturnsThatAreKnown() {
        long known = seeds().filter(seed -> withCosts(seed)
                        .report()
                        .figures()
                        .find("roi.value")
                        .flatMap(figure -> figure.value().known())
                        .isPresent())
                .count();
        assertThat(known).isGreaterThan(10);
    }

    /** The mean of the known components by the weights of the test's catalogue; engagement is never known. */
    private static double score(FigureReport report) {
        List<String> components = List.of(
                "usage_trend",
                "outcome_trend",
                "goals_on_track",
                "sla_attained",
                "unanswered_tickets",
                "hours_used",
                "capacity");
        double[] weights = {15, 15, 20, 15, 10, 10, 10};
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = number(value(report, "health." + components.get(i)));
            if (!Double.isNaN(part)) {
                sum += part * weights[i];
                weight += weights[i];
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    private static double outcome(FigureReport report) {
        double sum = 0;
        int parts = 0;
        for (String id : List.of("conversations.csat", "conversations.conversion_rate")) {
            double change = large(value(report, id)) - large(previous(report, id));
            if (!Double.isNaN(change)) {
                sum += bounded(50 + 500 * change);
                parts++;
            }
        }
        return parts == 0 ? Double.NaN : sum / parts;
    }

    private static double daysBefore(Installation in) {
        return in.previous == null ? Double.NaN : in.previous.days();
    }

    private static double bounded(double score) {
        return Math.max(0, Math.min(100, score));
    }

    /** A value of at least 30 observations. */
    private static double large(@Nullable Measurement value) {
        return value instanceof Measurement.Known known && known.n() >= 30
                ? known.value().doubleValue()
                : Double.NaN;
    }

    private static double number(@Nullable Measurement value) {
        return value == null
                ? Double.NaN
                : value.known().map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    private static Measurement value(FigureReport report, String id) {
        return report.figures().find(id).orElseThrow().value();
    }

    private static @Nullable Measurement previous(FigureReport report, String id) {
        return report.figures().find(id).orElseThrow().previous();
    }

    private static void agrees(@Nullable Measurement told, double expected) {
        Measurement value = Objects.requireNonNull(told);
        if (Double.isNaN(expected)) {
            assertThat(value).isInstanceOf(Measurement.MissingData.class);
        } else {
            assertThat(number(value)).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
        }
    }

    private static Installation withCosts(long seed) {
        Installation in = RandomInstallations.of(seed);
        Random random = new Random(seed + 7_000);
        in.fee = random.nextInt(8) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(90_000), 2));
        LocalDate start = in.period.start();
        cost(in, random, 8, "margin", Cost.Per.RATIO, 100);
        cost(in, random, 8, "contact_cost", Cost.Per.CONTACT, 1_000);
        cost(in, random, 8, "agent_hour", Cost.Per.HOUR, 4_000);
        for (Cost.Per per : Cost.Per.values()) {
            cost(in, random, 2, "add_on", per, per == Cost.Per.RATIO ? 20 : 30_000);
        }
        for (int i = 0; i < 80; i++) {
            in.agents.add(new AgentInterval(
                    "a" + i % 3,
                    Installation.ACCOUNT,
                    List.of("", "sales", "service", "other").get(random.nextInt(4)),
                    "",
                    start.plusDays(random.nextInt(80) - 40L)
                            .atStartOfDay(in.zone)
                            .toInstant(),
                    Duration.ofMinutes(15),
                    random.nextInt(5) == 0 ? null : Duration.ofMillis(random.nextInt(900_000)),
                    Duration.ZERO,
                    Duration.ZERO,
                    2));
        }
        return in;
    }

    /** One time in {@code absent} there is none; now and then it began or ended within the period. */
    private static void cost(Installation in, Random random, int absent, String kind, Cost.Per per, int most) {
        if (random.nextInt(absent) == 0) {
            return;
        }
        LocalDate start = in.period.start();
        in.costs.add(new Cost(
                Installation.ACCOUNT,
                kind + " " + per,
                kind,
                BigDecimal.valueOf(random.nextInt(most), 2),
                null,
                per,
                random.nextBoolean() ? null : start.plusDays(random.nextInt(30) - 20L),
                random.nextInt(4) == 0 ? start.plusDays(60 + random.nextInt(30)) : null));
    }
}
