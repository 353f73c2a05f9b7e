package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure against a second implementation that shares nothing with the first but the types of rows. */
class SecondImplementationTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnARandomInstallation(long seed) {
        Installation in = RandomInstallations.of(seed);
        FigureReport report = in.report();
        Instant close = in.asOf.plusDays(1).atStartOfDay(in.zone).toInstant();
        NaiveFigures naive = new NaiveFigures(in, in.period.start(), in.period.end(), close);
        assertThat(told(report, null)).containsAllEntriesOf(only(naive.answers(), report));
        for (String lob : report.figures().lobs()) {
            NaiveFigures ofLob = new NaiveFigures(in, in.period.start(), in.period.end(), close);
            assertThat(told(report, lob)).isEqualTo(ofLob.answersOfLob(lob));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesOnThePrecedingPeriodAsOfItsEnd(long seed) {
        Installation in = RandomInstallations.of(seed);
        FigureReport report = in.report();
        Period previous = in.previous;
        if (previous == null) {
            assertThat(report.figures().all()).allMatch(figure -> figure.previous() == null);
            return;
        }
        NaiveFigures naive = new NaiveFigures(in, previous.start(), previous.end(), previous.endsAt(in.zone));
        Map<String, String> told = new TreeMap<>();
        report.figures().all().stream()
                .filter(figure -> figure.lob() == null)
                .forEach(figure -> told.put(figure.id(), told(figure.id(), Objects.requireNonNull(figure.previous()))));
        assertThat(told).containsAllEntriesOf(only(naive.answers(), report));
    }

    private static Map<String, String> told(FigureReport report, @Nullable String lob) {
        Map<String, String> told = new TreeMap<>();
        for (Figure figure : report.figures().all()) {
            boolean extra = figure.id().equals("tickets.unanswered_longest_hours");
            if (Objects.equals(figure.lob(), lob) && !extra) {
                told.put(figure.id(), told(figure.id(), figure.value()));
            }
        }
        return told;
    }

    private static String told(String id, Measurement value) {
        String status = value.status().key();
        if (value instanceof Measurement.Known known) {
            String number = status + " " + NaiveFigures.shown(known.value());
            return id.startsWith("hours.") ? number : number + " " + known.n();
        }
        return status;
    }

    /** The answers to what the deliverable holds: a performance review has no hours. */
    private static Map<String, String> only(Map<String, String> answers, FigureReport report) {
        Map<String, String> asked = new LinkedHashMap<>(answers);
        if (report.figures().find("hours.cap_year").isEmpty()) {
            asked.keySet().removeIf(id -> id.startsWith("hours."));
        }
        return asked;
    }
}
