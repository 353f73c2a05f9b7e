package com.reviewpack.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.figures.Direction;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FindingsTest {

    private static final FindingRules RULES = FindingRules.builtIn();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/figures/findings.csv", numLinesToSkip = 1)
    void findsWhatTheTableSays(
            String id, String figure, String now, String before, String target, String kinds, String effects) {
        List<Finding> found = Findings.of(
                report(new Figure(
                        figure, null, Unit.RATIO, ratio(now), ratio(before), null, decimal(target), List.of())),
                RULES);
        assertThat(String.join(" ", found.stream().map(f -> f.kind().name()).toList()))
                .isEqualTo(kinds == null ? "" : kinds);
        assertThat(String.join(" ", found.stream().map(f -> f.effect().name()).toList()))
                .isEqualTo(effects == null ? "" : effects);
    }

    @Test
    void namesTheClockThatBrokeMostPromisesFirst() {
        List<Finding> found = Findings.of(
                report(
                        broken("sla.response.P1.breached", 1),
                        broken("sla.update.P1.breached", 4),
                        broken("sla.response.P2.breached", 7),
                        broken("sla.resolution.P2.breached", 4),
                        broken("sla.response.P3.breached", 0)),
                RULES);
        assertThat(found)
                .extracting(finding -> finding.figure().id() + " " + finding.rank())
                .containsExactly(
                        "sla.response.P2.breached 30",
                        "sla.update.P1.breached 29",
                        "sla.resolution.P2.breached 20",
                        "sla.response.P1.breached 18");
        assertThat(found.getFirst().evidence())
                .containsExactly("sla.response.P2.breached", "sla.response.P2.met", "sla.response.P2.running");
    }

    private static Figure broken(String id, long count) {
        return new Figure(id, null, Unit.COUNT, Measurement.count(count), null, null, null, List.of());
    }

    @Test
    void agreesWithTheNumbersForAnyFigures() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            List<Figure> figures = new ArrayList<>();
            for (FindingRules.Rule rule : RULES.rules()) {
                figures.add(randomFigure(rule.figure(), random));
            }
            for (Finding finding : Findings.of(report(figures.toArray(Figure[]::new)), RULES)) {
                agrees(finding);
            }
        }
    }

    private static void agrees(Finding finding) {
        Figure figure = finding.figure();
        Optional<BigDecimal> reference = switch (finding.kind()) {
            case CHANGED -> Optional.ofNullable(figure.previous()).flatMap(Measurement::known);
            case CHANGED_ON_YEAR -> Optional.ofNullable(figure.lastYear()).flatMap(Measurement::known);
            case TARGET_MISSED, TARGET_REACHED -> Optional.ofNullable(figure.target());
            case LEVEL_BREACHED,
                    LEFT_UNANSWERED,
                    HOURS_EXCEEDED,
                    HOURS_RUNNING_OUT,
                    HOURS_LAPSING,
                    OUT_OF_ORDINARY,
                    UNUSUAL_DAY,
                    LEVEL_SHIFTED,
                    WEAK_HOURS -> Optional.empty();
        };
        if (reference.isEmpty()) {
            return;
        }
        assertThat(figure.value().status()).isEqualTo(com.reviewpack.measure.Status.MEASURED);
        int sign = figure.value().known().orElseThrow().compareTo(reference.get());
        assertThat(finding.difference().orElseThrow().amount().signum()).isEqualTo(sign);
        Direction direction = FigureDefinitions.of(figure.id()).orElseThrow().direction();
        boolean better = direction == Direction.UP_IS_GOOD ? sign > 0 : sign < 0;
        switch (finding.kind()) {
            case TARGET_MISSED -> assertThat(better || sign == 0).isFalse();
            case TARGET_REACHED -> assertThat(better || sign == 0).isTrue();
            default ->
                assertThat(finding.effect())
                        .isEqualTo(direction == Direction.NEUTRAL ? Effect.NEUTRAL : better ? Effect.GOOD : Effect.BAD);
        }
    }

    private static Figure randomFigure(String id, Random random) {
        Unit.Kind kind = FigureDefinitions.of(id).orElseThrow().unit();
        Unit unit = kind == Unit.Kind.MONEY ? Unit.money(java.util.Currency.getInstance("EUR")) : new Unit(kind, null);
        return new Figure(
                id,
                null,
                unit,
                random(kind, random),
                random.nextInt(5) == 0 ? null : random(kind, random),
                random.nextInt(2) == 0 ? null : random(kind, random),
                random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(100)).movePointLeft(2) : null,
                List.of());
    }

    private static Measurement random(Unit.Kind kind, Random random) {
        long n = random.nextInt(200);
        return switch (kind) {
            case RATIO -> Measurement.ratio(n == 0 ? 0 : random.nextLong(n + 1), n);
            case COUNT -> Measurement.count(n);
            case MEAN, HOURS, MONEY, SCORE, FACTOR -> Measurement.total(BigDecimal.valueOf(random.nextInt(1000)), n);
            case SECONDS, MINUTES, NPS -> Measurement.statistic(BigDecimal.valueOf(random.nextInt(100)), n);
        };
    }

    @Test
    void refusesARuleWithoutAllItsCells() {
        assertThatThrownBy(
                        () -> FindingRules.parse("figure,subject,weight,notable,watch\nconversations.csat,quality,3\n"))
                .hasMessage("findings.csv:2: 3 cells, expected 5");
        assertThatThrownBy(() -> FindingRules.parse("figure,subject,weight,notable,watch\na,b,3,0.1,change tides\n"))
                .hasMessage("findings.csv:2: 'tides' is nothing to watch, expected one of"
                        + " [change, period, day, shift, hours]");
    }

    private static FigureReport report(Figure... figures) {
        return new FigureReport(new FigureSet(List.of(figures)), List.of());
    }

    private static Measurement ratio(String text) {
        if (text == null || text.isEmpty()) {
            return new Measurement.NothingToMeasure();
        }
        int slash = text.indexOf('/');
        return Measurement.ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    private static @org.jspecify.annotations.Nullable BigDecimal decimal(String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }
}
