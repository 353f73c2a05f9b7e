package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of targeting against a second implementation, on random installations. */
class TargetingSecondImplementationTest {

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    private static Installation installation(long seed, Deliverable deliverable) {
        Installation in = RandomInstallations.of(seed);
        in.deliverable = deliverable;
        Random random = new Random(seed);
        Period before = in.previous;
        for (LocalDate day = before == null ? in.period.start() : before.start();
                day.isBefore(in.period.end());
                day = day.plusDays(1)) {
            for (int hour = 7; hour < 20; hour++) {
                int online = random.nextInt(4) - 1;
                for (int agent = 0; agent < online; agent++) {
                    in.agents.add(online(in, ZonedDateTime.of(day.atTime(hour, 0), in.zone), "a" + agent));
                }
            }
        }
        return in;
    }

    private static AgentInterval online(Installation in, ZonedDateTime at, String agent) {
        Duration hour = Duration.ofHours(1);
        return new AgentInterval(
                agent, Installation.ACCOUNT, "sales", "", at.toInstant(), hour, hour, Duration.ZERO, hour, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnTheTargetAnalysis(long seed) {
        Installation in = installation(seed, Deliverable.TARGET_ANALYSIS);
        FigureReport report = in.report();
        agreesOnTarget(in, in.period, id -> value(report, id));
        Period previous = in.previous;
        if (previous != null) {
            agreesOnTarget(
                    in,
                    previous,
                    id -> Objects.requireNonNull(figure(report, id).previous()));
        }
    }

    /** The two tests above compare something: an optimum and missed contacts are told often enough. */
    @Test
    void tellsAnOptimumOftenEnough() {
        assertThat(seeds().filter(seed -> tells(seed, Deliverable.TARGET_ANALYSIS, "target.exposed_optimum")))
                .hasSizeGreaterThan(15);
        assertThat(seeds().filter(seed -> tells(seed, Deliverable.MISSED_OPPORTUNITY_ANALYSIS, "missed.contacts")))
                .hasSizeGreaterThan(15);
    }

    /** Agents answered, and the export has none of them. */
    @Test
    void missesAgentsThatTheExportFilesUnderOtherLines() {
        long seed = seeds().filter(some -> tells(some, Deliverable.TARGET_ANALYSIS, "target.exposed_optimum"))
                .findFirst()
                .orElseThrow();
        Installation in = installation(seed, Deliverable.TARGET_ANALYSIS);
        in.agents.clear();
        FigureReport report = in.report();
        assertThat(value(report, "target.overloaded_hours"))
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.EXPORT_OF_LOBS, "agents"));
        assertThat(value(report, "target.exposed_now").known()).isPresent();
        assertThat(report.studies().target()).isEmpty();
    }

    private static boolean tells(long seed, Deliverable deliverable, String id) {
        return value(installation(seed, deliverable).report(), id).known().isPresent();
    }

    private interface Values {
        Measurement of(String id);
    }

    private static void agreesOnTarget(Installation in, Period period, Values told) {
        NaiveTargeting naive = new NaiveTargeting(in, period);
        boolean visitors = known(in, period, ExportKind.VISITORS);
        boolean conversations = known(in, period, ExportKind.CONVERSATIONS);
        long exposed = naive.offers(row -> true, row -> row.exposed() == null ? 0 : row.exposed());
        assertThat(number(told.of("target.exposed_now")))
                .isEqualTo(visitors ? Optional.of((double) exposed) : Optional.empty());
        assertThat(number(told.of("target.quality_contacts_now")))
                .isEqualTo(conversations ? Optional.of((double) naive.qualityContacts()) : Optional.empty());
        List<String> modelled = List.of("target.exposed_optimum", "target.quality_contacts_optimum");
        if (!visitors || !conversations || !known(in, period, ExportKind.AGENTS)) {
            for (String id : modelled) {
                assertThat(told.of(id)).isInstanceOf(Measurement.MissingData.class);
            }
            return;
        }
        naive.answer();
        agrees(naive.answers, told, "target.");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnMissedOpportunity(long seed) {
        Installation in = installation(seed, Deliverable.MISSED_OPPORTUNITY_ANALYSIS);
        FigureReport report = in.report();
        boolean all = known(in, in.period, ExportKind.VISITORS)
                && known(in, in.period, ExportKind.CONVERSATIONS)
                && known(in, in.period, ExportKind.AGENTS);
        assertThat(report.studies().missed().isPresent()).isEqualTo(all);
        if (!all) {
            assertThat(value(report, "missed.contacts")).isInstanceOf(Measurement.MissingData.class);
            return;
        }
        NaiveTargeting naive = new NaiveTargeting(in, in.period);
        naive.answer();
        agrees(naive.answers, id -> value(report, id), "missed.");
        assertThat(number(value(report, "missed.contacts"))).isPresent();
    }

    /** What the program tells must be what the loops tell; that it tells anything is asserted where it must. */
    private static void agrees(Map<String, Double> answers, Values told, String stem) {
        answers.forEach((id, answer) -> {
            if (id.startsWith(stem)) {
                number(told.of(id))
                        .ifPresent(value -> assertThat(value)
                                .as(id)
                                .isCloseTo(answer, within(1e-7 * Math.max(1, Math.abs(answer)))));
            }
        });
    }

    private static boolean known(Installation in, Period period, ExportKind kind) {
        @Nullable LocalDate first = in.firstDays.get(kind);
        return first != null && !period.start().isBefore(first);
    }

    private static Optional<Double> number(Measurement value) {
        return value.known().map(Number::doubleValue);
    }

    private static Figure figure(FigureReport report, String id) {
        return report.figures().find(id).orElseThrow();
    }

    private static Measurement value(FigureReport report, String id) {
        return figure(report, id).value();
    }
}
