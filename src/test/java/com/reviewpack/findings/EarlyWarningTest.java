package com.reviewpack.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.SampleRows;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.Studies;
import com.reviewpack.findings.EarlyWarning.Reason;
import com.reviewpack.findings.EarlyWarning.Risk;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyWarningTest {

    private final List<Figure> figures = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();

    @Test
    void putsTheAccountInTroubleOnTopAndWatchesTheUnderstaffedOneAlone() {
        SampleRows rows = SampleRows.read();
        Map<String, EarlyWarning> warnings = new LinkedHashMap<>();
        for (SuccessPackage bought : rows.portfolio().packages().values()) {
            if (rows.portfolio().termOf(bought).orElseThrow().contains(SampleRows.DATE)) {
                FigureReport report = rows.report(rows.scope(
                        bought,
                        Deliverable.ACCOUNT_PLAN,
                        new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)),
                        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1))));
                warnings.put(bought.id().value(), EarlyWarning.of(report));
            }
        }
        EarlyWarning trouble = Objects.requireNonNull(warnings.remove("ACME-003-P"));
        assertThat(trouble.risk()).isEqualTo(Risk.LIKELY_TO_LEAVE);
        assertThat(trouble.reasons())
                .extracting(Reason::sign)
                .startsWith(WarningSign.FALLING_DEMAND, WarningSign.UNANSWERED_TICKETS);
        EarlyWarning understaffed = Objects.requireNonNull(warnings.remove("ACME-005-F2"));
        assertThat(understaffed.risk()).isEqualTo(Risk.WATCH);
        assertThat(understaffed.reasons())
                .extracting(Reason::sign)
                .containsExactly(WarningSign.GIVING_UP, WarningSign.NOBODY_ONLINE);
        assertThat(warnings)
                .isNotEmpty()
                .allSatisfy((account, warning) -> assertThat(warning.risk()).isEqualTo(Risk.NONE));
    }

    @ParameterizedTest(name = "{0} then {1} a week: {2} points")
    @CsvSource({
        // Few chats are normal: 8 a week and no change.
        "8, 8, 0",
        // 4 × 10 then 4 × 5: half is gone, and 20 is more than two roots of 60 = 15.5 away: an alarm, twice four
        // points.
        "10, 5, 8",
        // 40 then 28: 12 is less than two roots of 68 = 16.5 away: chance explains it.
        "10, 7, 0",
        // 400 then 320 is a fifth: it counts once.
        "100, 80, 4",
        // 400 then 344 is 14 per cent: below the 15 that count.
        "100, 86, 0",
        // 28 observations are too few to fall from.
        "7, 0, 0",
        // Everybody has gone.
        "10, 0, 8"
    })
    void countsTheFallWithinAQuarter(long before, long now, int points) {
        weeks(
                "conversations.requested",
                IntStream.range(0, 13)
                        .mapToObj(week -> Measurement.count(week < 4 ? before : week < 9 ? 1000 : now))
                        .toList());
        EarlyWarning warning = EarlyWarning.of(report());
        assertThat(warning.points()).isEqualTo(points);
        assertThat(warning.reasons()).hasSize(points > 0 ? 1 : 0).allSatisfy(reason -> {
            assertThat(reason.sign()).isEqualTo(WarningSign.FALLING_DEMAND);
            assertThat(reason.value()).isEqualByComparingTo(BigDecimal.valueOf(4 * now));
            assertThat(reason.reference()).contains(BigDecimal.valueOf(4 * before));
        });
    }

    @Test
    void takesASeasonForNoFall() {
        weeks(
                "conversations.requested",
                IntStream.range(0, 13)
                        .mapToObj(week -> Measurement.count(week < 9 ? 100 : 50))
                        .toList());
        months(210);
        assertThat(EarlyWarning.of(report()).reasons()).isEmpty();
    }

    @Test
    void takesAFallBelowTheYearBeforeForOne() {
        weeks(
                "conversations.requested",
                IntStream.range(0, 13)
                        .mapToObj(week -> Measurement.count(week < 9 ? 100 : 50))
                        .toList());
        months(230);
        assertThat(EarlyWarning.of(report()).reasons()).hasSize(1);
    }

    /** Thirteen months: {@code first}, eleven others, and 220 in the last. */
    private void months(long first) {
        series.add(new Series(
                "conversations.requested by month",
                null,
                Unit.COUNT,
                IntStream.range(0, 13)
                        .mapToObj(month -> new Series.Point(
                                "m" + month, Measurement.count(month == 0 ? first : month == 12 ? 220 : 400)))
                        .toList()));
    }

    @Test
    void addsUpWeeksByTheirAnswersAndNeverByTheirRates() {
        // 4 weeks of 18/20 are 72/80 = 90 %; then 9/10 + 1/10 + 50/100 + nothing = 60/120 = 50 %: 40 points are gone.
        List<Measurement> csat = new ArrayList<>();
        IntStream.range(0, 9).forEach(week -> csat.add(Measurement.ratio(18, 20)));
        csat.addAll(List.of(
                Measurement.ratio(9, 10),
                Measurement.ratio(1, 10),
                Measurement.ratio(50, 100),
                Measurement.ratio(0, 0)));
        weeks("conversations.csat", csat);
        assertThat(EarlyWarning.of(report()).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.sign()).isEqualTo(WarningSign.FALLING_SATISFACTION);
            assertThat(reason.value()).isEqualByComparingTo("0.5");
            assertThat(reason.strength()).isEqualByComparingTo("0.4");
            assertThat(reason.points()).isEqualTo(4);
        });
    }

    @Test
    void needsTwoTellingSignsForTheHighestRisk() {
        figure("tickets.unanswered", Unit.COUNT, Measurement.count(9));
        figure("tickets.unanswered_longest_hours", Unit.HOURS, Measurement.total(new BigDecimal("400"), 9));
        figure("sla.response.P1.breached", Unit.COUNT, Measurement.count(20));
        figure("sla.response.P1.met", Unit.COUNT, Measurement.count(20));
        // 6 + 2 + 2 points, one telling sign.
        assertThat(EarlyWarning.of(report())).returns(10, EarlyWarning::points).returns(Risk.WATCH, EarlyWarning::risk);
        // 30 of 100 gave up: 6 points more, and a second telling sign.
        figure("conversations.abandonment_rate", Unit.RATIO, Measurement.ratio(30, 100));
        assertThat(EarlyWarning.of(report()))
                .returns(16, EarlyWarning::points)
                .returns(Risk.LIKELY_TO_LEAVE, EarlyWarning::risk);
    }

    @Test
    void seesNothingInSmallNumbersAndInWhatIsMissing() {
        figure("conversations.abandonment_rate", Unit.RATIO, Measurement.ratio(9, 10));
        figure("agents.unattended_rate", Unit.RATIO, new Measurement.MissingData(MissingInput.Kind.EXPORT, "agents"));
        figure("tickets.unanswered", Unit.COUNT, new Measurement.MissingData(MissingInput.Kind.EXPORT, "tickets"));
        weeks(
                "conversations.requested",
                IntStream.range(0, 13)
                        .mapToObj(week -> week == 2
                                ? new Measurement.MissingData(MissingInput.Kind.PERIOD_BEFORE)
                                : Measurement.count(week < 9 ? 90 : 1))
                        .toList());
        assertThat(EarlyWarning.of(report())).isEqualTo(new EarlyWarning(Risk.NONE, 0, List.of()));
    }

    @Test
    void takesTheMostSeriousOfSeveralPackages() {
        EarlyWarning calm = new EarlyWarning(Risk.NONE, 3, List.of());
        EarlyWarning watch = new EarlyWarning(Risk.WATCH, 9, List.of());
        EarlyWarning leaving = new EarlyWarning(Risk.LIKELY_TO_LEAVE, 12, List.of());
        assertThat(EarlyWarning.mostSerious(List.of(calm, leaving, watch))).contains(leaving);
        assertThat(EarlyWarning.mostSerious(List.of())).isEmpty();
    }

    @Test
    void refusesATableThatIsNone() {
        String header = "sign,watch,alarm,weight\n";
        assertThatThrownBy(() -> EarlyWarningRules.parse(header + "falling_demand,0.1,0.3\n"))
                .hasMessage("early-warning.csv:2: 3 cells, expected 4");
        assertThatThrownBy(() -> EarlyWarningRules.parse(header + "full_moon,0.1,0.3,1\n"))
                .hasMessage("early-warning.csv:2: 'full_moon' is no sign");
        assertThatThrownBy(() -> EarlyWarningRules.parse(header + "giving_up,0.4,0.3,1\n"))
                .hasMessage("early-warning.csv:2: giving_up: expected 0 < watch <= alarm: 0.4, 0.3");
    }

    @Test
    void hasOneRuleForEverySign() {
        assertThat(EarlyWarningRules.builtIn().rules())
                .extracting(EarlyWarningRules.Rule::sign)
                .containsExactly(WarningSign.values());
    }

    private void figure(String id, Unit unit, Measurement value) {
        figures.add(new Figure(id, null, unit, value, null, null, null, List.of()));
    }

    private void weeks(String figure, List<Measurement> values) {
        series.add(new Series(
                figure + " by week",
                null,
                values.getFirst() instanceof Measurement.Known known && known.denominator() != null
                        ? Unit.RATIO
                        : Unit.COUNT,
                IntStream.range(0, values.size())
                        .mapToObj(week -> new Series.Point("w" + week, values.get(week)))
                        .toList()));
    }

    private FigureReport report() {
        return new FigureReport(
                new FigureSet(figures),
                series,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Studies.none());
    }
}
