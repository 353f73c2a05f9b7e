package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Source;
import com.reviewpack.figures.Studies;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetPagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOO_FEW             | Too few visitors are targeted: 12,300 offers now, 18,401 would be best, bringing 640 more quality contacts (95% interval 420 to 860)
            TOO_MANY            | Too many visitors are targeted: 12,300 offers now, 18,401 would be best, bringing 640 more quality contacts (95% interval 420 to 860)
            WRONG_ONES          | The wrong visitors are targeted: 12,300 offers now, 18,401 would be best, bringing 640 more quality contacts (95% interval 420 to 860)
            NO_GAIN_SHOWN       | No better choice of visitors is shown: 12,300 offers now, 18,401 at the optimum, bringing 640 more quality contacts (95% interval 420 to 860)
            ABOUT_RIGHT         | About the right number of visitors is targeted: 12,300 offers now, 18,401 would be best, bringing 640 more quality contacts (95% interval 420 to 860)
            TOO_LITTLE_DATA     | Too little data to say whether the optimum number of visitors is targeted: 12,300 offers and 2,300 conversations with an agent
            NO_AGENTS           | No agent was online: 12,300 offers were made, and the best number is none
            NOTHING_ACCEPTED    | None of 12,300 offers was accepted, so neither more nor fewer of them bring contacts
            NO_VISITORS         | No visitors came in the period, so there was nobody to target
            NOTHING_OFFERED     | Nobody of 78,800 visitors was offered a conversation, so how many would accept is not known
            NO_CONVERSATIONS    | No conversation reached an agent in the period, so the optimum number of visitors cannot be told
            NO_QUALITY_CONTACTS | 12,300 offers led to no quality contact, so no number of visitors is better than another
            """)
    void answersTheQuestionFirst(Verdict verdict, String answer) {
        Page page = new TargetPages(draft(SampleStudies.target(verdict), Locale.UK))
                .answer()
                .getFirst();
        assertThat(page.title()).isEqualTo(answer);
        assertThat(page.talkingPoints().getFirst()).isEqualTo(answer + ".");
    }

    @Test
    void saysWhatTheServiceGoalCosts() {
        TargetAnalysis study = SampleStudies.costing("-40.4", "-90.2", "10.3", "-1500");
        assertThat(new TargetPages(draft(study, Locale.UK)).sentence(study))
                .isEqualTo("More visitors are targeted than the team can serve in time: 12,300 offers now, 9,000 within"
                        + " the service goal, costing 40 quality contacts, not beyond chance (95% interval −90 to 10)");
    }

    @Test
    void saysWhatBindsAnOptimumBelowTheOffersOfNow() {
        String bound =
                "The optimum lies below today’s offers because it keeps the service goal (80.0% answered within 60\u00a0s,"
                        + " at most 5.0% abandoned) in every hour; in 2 hours of the week more is asked for than the team can take"
                        + " so.";
        Draft draft = draft(SampleStudies.costing("-40.4", "-90.2", "10.3", "-1500"), Locale.UK);
        assertThat(new TargetPages(draft).answer().getFirst().talkingPoints()).contains(bound);
        assertThat(new TargetPages(draft).slide().getFirst().blocks())
                .last()
                .isInstanceOfSatisfying(
                        Block.Callout.class,
                        callout -> assertThat(callout.text()).endsWith(bound));
        Draft more = draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK);
        assertThat(new TargetPages(more).answer().getFirst().talkingPoints())
                .noneMatch(text -> text.contains("service goal"));
    }

    @Test
    void tellsOfMoneyThatFewerContactsBring() {
        TargetAnalysis study = SampleStudies.costing("-40.4", "-90.2", "10.3", "1284");
        assertThat(new TargetPages(draft(study, Locale.UK)).sentence(study))
                .endsWith(
                        "with 40 fewer quality contacts and no gain in money beyond chance (95% interval −€716 to €3,284)");
        TargetAnalysis sure = SampleStudies.costing("-40.4", "-90.2", "10.3", "2600");
        assertThat(new TargetPages(draft(sure, Locale.UK)).sentence(sure))
                .endsWith("bringing €2,600 more with 40 fewer quality contacts (95% interval €600 to €4,600)");
    }

    @Test
    void callsADifferenceThatRoundsToNothingNone() {
        TargetAnalysis study = SampleStudies.target(Verdict.ABOUT_RIGHT, "12280", "0.4", "-3.1", "4.2");
        assertThat(new TargetPages(draft(study, Locale.UK)).sentence(study))
                .endsWith("12,280 would be best, bringing as many quality contacts (95% interval −3 to 4)");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void hasAPageForEveryVerdictInBothLanguages(Verdict verdict) {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Draft draft = draft(SampleStudies.target(verdict), locale);
            List<Page> pages = new java.util.ArrayList<>(new TargetPages(draft).answer());
            pages.addAll(new TargetSegmentPages(draft).segments());
            pages.addAll(new TargetHourPages(draft).hours());
            pages.addAll(new TargetHourPages(draft).agents());
            pages.addAll(new TargetActions(draft).act());
            pages.addAll(new TargetBasisPages(draft).basis());
            assertThat(pages).allSatisfy(page -> {
                assertThat(page.title()).isNotBlank().doesNotContain("{", "null");
                assertThat(page.blocks()).isNotEmpty();
            });
            assertThat(charts(pages).stream().anyMatch(chart -> chart.kind() == Chart.Kind.CURVE))
                    .isEqualTo(verdict.tellsOptimum());
        }
    }

    @Test
    void standsTodayAndTheOptimumBesideAnUnbrokenCurve() {
        Chart curve = TargetCurve.of(
                        draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK), SampleStudies.target(Verdict.TOO_FEW))
                .orElseThrow();
        List<java.math.BigDecimal> at = curve.positions().orElseThrow().at();
        assertThat(at).hasSize(15).contains(new java.math.BigDecimal("12300"), new java.math.BigDecimal("18400.6"));
        ChartSeries line = curve.series().getFirst();
        assertThat(line.values()).doesNotContainNull();
        // Between 12,000 (1,690) and 14,000 (1,850) offers: 1,690 + 300 × 160 ÷ 2,000.
        assertThat(line.values().get(at.indexOf(new java.math.BigDecimal("12300"))))
                .isEqualByComparingTo("1714");
        assertThat(curve.series().get(1).values().get(at.indexOf(new java.math.BigDecimal("12300"))))
                .isEqualByComparingTo("1500");
        assertThat(curve.series().get(2).values().get(at.indexOf(new java.math.BigDecimal("18400.6"))))
                .isEqualByComparingTo("2140");
    }

    @Test
    void namesTheHoursThatLoseAndThoseWithRoom() {
        Page page = new TargetHourPages(draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK))
                .hours()
                .getFirst();
        // Tuesday 09:00 and 10:00 lose 20.2 each; of the 48 hours with room, Friday 17:00 (index 113) passes over 613.
        assertThat(page.title())
                .isEqualTo("2 hours of the week are overloaded, worst Tue 09:00 with 20 quality contacts lost;"
                        + " 48 have room, most Fri 17:00 with 613 prospects not offered");
        Chart map = charts(List.of(page)).getFirst();
        assertThat(map.categories()).startsWith("08:00").endsWith("17:00").hasSize(10);
        // 22.4 less 130 ÷ 4 = -10.1, in whole ones since the largest is above 10.
        assertThat(map.series().get(1).values().get(1)).isEqualByComparingTo("-10");
        assertThat(map.series().get(1).tones().get(1)).isEqualTo(Tone.BAD);
        assertThat(map.series().get(1).tones().get(0)).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void movesOffersToTheSegmentThatTheOptimumMovesMost() {
        Page page = new TargetSegmentPages(draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK))
                .segments()
                .getFirst();
        assertThat(page.title())
                .isEqualTo("Offer more conversations to “returning”: 4,200 offers now, 10,800 at the optimum");
        Block.Table table = (Block.Table) page.blocks().getLast();
        // The nameless segment has 100 offers and 20 acceptances, so its conversion rests on 20: shown, and marked.
        assertThat(table.rows().getLast().cells().get(6))
                .isInstanceOfSatisfying(
                        Cell.Value.class,
                        value -> assertThat(value.measurement().status())
                                .isEqualTo(com.reviewpack.measure.Status.SMALL));
        assertThat(table.note()).endsWith("New in this period: visitors of no segment.");
    }

    @Test
    void asksForNoShiftThatIsNotShownToBringMore() {
        TargetAnalysis study = SampleStudies.target(Verdict.NO_GAIN_SHOWN);
        assertThat(new TargetSegmentPages(draft(study, Locale.UK))
                        .segments()
                        .getFirst()
                        .title())
                .startsWith("No shift of offers between segments is shown to bring more; an offer is worth most to ");
        Block.Actions actions = (Block.Actions) new TargetActions(draft(study, Locale.UK))
                .act()
                .getFirst()
                .blocks()
                .getFirst();
        assertThat(actions.actions().stream().map(Block.Actions.Action::what))
                .containsExactly(
                        "Hold offers back, or add agents: Tue 09:00, Tue 10:00", "Staff one more agent: Tue 09:00");
    }

    @Test
    void saysWhetherEngagingBringsSales() {
        assertThat(new TargetBasisPages(draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK))
                        .basis()
                        .getFirst()
                        .title())
                // 300 ÷ 2,300 − 90 ÷ 1,200 = 5.54 pp.
                .startsWith("Engaged visitors convert 5.5\u00a0pp more often than the control group (95% interval +");
    }

    @Test
    void asksForWhatTheOptimumMoves() {
        Page act = new TargetActions(draft(SampleStudies.target(Verdict.TOO_FEW), Locale.UK))
                .act()
                .getFirst();
        Block.Actions actions = (Block.Actions) act.blocks().getFirst();
        assertThat(actions.actions().stream().map(Block.Actions.Action::what))
                .containsExactly(
                        "Hold offers back, or add agents: Tue 09:00, Tue 10:00",
                        "Offer more conversations: returning",
                        "Offer fewer conversations: visitors of no segment",
                        "Offer conversations while agents are idle: Fri 17:00, Fri 16:00, Fri 15:00, Fri 14:00 and 44 more",
                        "Staff one more agent: Tue 09:00");
        assertThat(actions.actions())
                .allSatisfy(action -> assertThat(action.owner()).isEqualTo("Dana Whitfield"));
    }

    @Test
    void keepsWhatItAsksForWhereAFigureTellsLaterWhatBecameOfIt() {
        Scope scope = SamplePacks.scope(Deliverable.TARGET_ANALYSIS);
        FigureReport report = new FigureReport(
                new FigureSet(List.of(
                        count("target.overloaded_hours", 2),
                        count("target.exposed_now", 12300),
                        count("target.exposed_optimum", 18401))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Studies.none().withTarget(Optional.of(SampleStudies.target(Verdict.TOO_FEW))));
        Draft draft = draft(report, scope, Locale.UK);
        new TargetActions(draft).act();
        // Of the five, idle hours have no figure here: four are kept, the offers with where they are to go.
        assertThat(draft.recommended())
                .extracting(made -> made.figure() + " " + made.value() + " "
                        + made.expected().map(java.math.BigDecimal::toString).orElse("-"))
                .containsExactly(
                        "target.overloaded_hours 2 -",
                        "target.exposed_now 12300 18401",
                        "target.exposed_now 12300 18401",
                        "target.overloaded_hours 2 -");
        assertThat(draft.recommended().getFirst().what())
                .isEqualTo("Hold offers back, or add agents: Tue 09:00, Tue 10:00");
    }

    private static Figure count(String id, long value) {
        return new Figure(id, null, Unit.COUNT, Measurement.count(value), null, null, null, List.of(Source.VISITORS));
    }

    @Test
    void saysThatItCannotBeToldWithoutTheExports() {
        Draft draft = draft(Studies.none(), Deliverable.TARGET_ANALYSIS, Locale.UK);
        assertThat(new TargetPages(draft).answer().getFirst().title())
                .isEqualTo("Whether the optimum number of visitors is targeted cannot be told from the data at hand");
        assertThat(new TargetSegmentPages(draft).segments()).isEmpty();
        assertThat(new TargetHourPages(draft).hours()).isEmpty();
        assertThat(new TargetBasisPages(draft).basis()).isEmpty();
    }

    @Test
    void putsTheAnswerOnASlideBesideTheFunnel() {
        Scope scope = SamplePacks.scope(Deliverable.QBR);
        FigureReport whole = SamplePacks.qbr().report();
        FigureReport report = new FigureReport(
                whole.figures(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Studies.none().withTarget(Optional.of(SampleStudies.target(Verdict.TOO_FEW))));
        Page slide = new TargetPages(draft(report, scope, Locale.UK)).slide().getFirst();
        assertThat(slide.key()).isEqualTo("targeting");
        assertThat(slide.title()).isEqualTo("Too few visitors are targeted: 12,300 offers now, 18,401 would be best");
        assertThat(slide.blocks().getLast())
                .isEqualTo(new Block.Callout(
                        "At the optimum", "640 more quality contacts (95% interval 420 to 860).", Tone.NEUTRAL));
        Block.Beside beside = (Block.Beside) slide.blocks().getFirst();
        assertThat(((Block.ChartBlock) beside.left().getFirst()).chart().kind()).isEqualTo(Chart.Kind.FUNNEL);
        assertThat(((Block.ChartBlock) beside.right().getFirst()).chart().kind())
                .isEqualTo(Chart.Kind.CURVE);
    }

    static List<Chart> charts(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Block.ChartBlock.class::isInstance)
                .map(block -> ((Block.ChartBlock) block).chart())
                .toList();
    }

    private static Draft draft(TargetAnalysis study, Locale locale) {
        return draft(Studies.none().withTarget(Optional.of(study)), Deliverable.TARGET_ANALYSIS, locale);
    }

    static Draft draft(Studies studies, Deliverable deliverable, Locale locale) {
        FigureReport report = new FigureReport(
                new FigureSet(List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                studies);
        return draft(report, SamplePacks.scope(deliverable), locale);
    }

    static Draft draft(FigureReport report, Scope scope, Locale locale) {
        return new Draft(
                SamplePacks.item(scope),
                scope,
                report,
                Background.none(),
                Words.builtIn(locale),
                FindingRules.builtIn(),
                Practices.builtIn(),
                Playbook.builtIn());
    }
}
