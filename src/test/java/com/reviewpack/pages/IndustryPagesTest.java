package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Studies;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import com.reviewpack.peers.AccountResults;
import com.reviewpack.peers.IndustryComparison;
import com.reviewpack.peers.KeyFigure;
import com.reviewpack.peers.KeyFigure.Better;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndustryPagesTest {

    private static final String CSAT = "conversations.csat";
    private static final String ABANDONED = "conversations.abandonment_rate";
    private static final String RESPONSE = "conversations.first_response_seconds.p50";

    private static final List<KeyFigure> FIGURES = List.of(
            new KeyFigure(ABANDONED, Unit.RATIO, Better.LOWER),
            new KeyFigure(RESPONSE, Unit.SECONDS, Better.LOWER),
            new KeyFigure(CSAT, Unit.RATIO, Better.HIGHER));

    private static final Account ACCOUNT =
            SamplePacks.scope(Deliverable.INDUSTRY_KPI_ANALYSIS).account();

    private static Measurement value(String value, long n) {
        return Measurement.statistic(new BigDecimal(value), n);
    }

    /** Satisfaction at 0.90, 20 % given up, 30 seconds. */
    private static Map<String, Measurement> own(long n) {
        return Map.of(CSAT, value("0.90", n), ABANDONED, value("0.20", n), RESPONSE, value("30", n));
    }

    /** Peers alike: satisfaction at 0.80, 10 % given up, 30.1 seconds; their ids and names say so. */
    private static List<AccountResults> peers(int number) {
        List<AccountResults> peers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Map<String, Measurement> values = new HashMap<>();
            values.put(CSAT, value("0.80", 100 + i));
            values.put(ABANDONED, value("0.10", 100 + i));
            values.put(RESPONSE, value("30.1", 100 + i));
            peers.add(new AccountResults(
                    new AccountId("SECRET-" + i),
                    i % 2 == 0 ? ACCOUNT.industry() : "SECRET-TRADE",
                    ACCOUNT.segment(),
                    Currency.getInstance("EUR"),
                    values));
        }
        return peers;
    }

    private static Draft draft(Deliverable deliverable, Locale locale, long n, int peers) {
        IndustryComparison comparison = IndustryComparison.of(ACCOUNT, own(n), peers(peers), FIGURES);
        return TargetPagesTest.draft(Studies.none().withIndustry(Optional.of(comparison)), deliverable, locale);
    }

    private static Page first(long n, int peers) {
        return new IndustryPages(draft(Deliverable.INDUSTRY_KPI_ANALYSIS, Locale.UK, n, peers))
                .beside()
                .getFirst();
    }

    @Test
    void countsTheFiguresInTheBestAndTheLastQuarter() {
        assertThat(first(300, 6).title())
                .isEqualTo("1 of 3 figures in the best quarter of the peers, 1 in the last: Customer satisfaction is"
                        + " furthest ahead, Abandonment rate furthest behind");
    }

    @Test
    void ranksNothingThatRestsOnFewObservationsOfItsOwn() {
        Page page = first(29, 6);
        assertThat(page.title()).isEqualTo("Too few conversations of its own to place the account among its peers");
        assertThat(PackTexts.of(List.of(page), Words.builtIn(Locale.UK)))
                .contains("small n")
                .noneMatch(text -> text.contains("best quarter") && !text.startsWith("Best quarter:"));
    }

    @Test
    void saysWhyThereIsNoComparison() {
        assertThat(first(300, 4).title())
                .isEqualTo("No comparison with peers can be shown: fewer than five have enough conversations");
    }

    @Test
    void namesWhomItComparesWithByTheirCircleAlone() {
        Draft draft = draft(Deliverable.INDUSTRY_KPI_ANALYSIS, Locale.UK, 300, 12);
        IndustryPages pages = new IndustryPages(draft);
        List<Page> all = Stream.of(pages.beside(), pages.subjects(), pages.act())
                .flatMap(List::stream)
                .toList();
        assertThat(PackTexts.of(all, draft.words()))
                .contains("Compared with 6 other accounts of the same industry (retail) and size (enterprise).")
                .noneMatch(text -> text.contains("SECRET"));
    }

    @Test
    void proposesWhatToDoWhereTheAccountIsBehind() {
        Page page = new IndustryPages(draft(Deliverable.INDUSTRY_KPI_ANALYSIS, Locale.UK, 300, 6))
                .act()
                .getFirst();
        assertThat(page.title())
                .isEqualTo("1 proposal to catch up with peers: Abandonment rate at 20.0% is in the last quarter"
                        + " of the peers, whose median is 10.0%");
        Block.Actions actions = (Block.Actions) page.blocks().getFirst();
        assertThat(actions.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.expectedEffect())
                        .isEqualTo("Abandonment rate from 20.0% to the median of 10.0%"));
    }

    @Test
    void drawsEachSubjectInTheUnitsOfItsFigures() {
        Page service = new IndustryPages(draft(Deliverable.INDUSTRY_KPI_ANALYSIS, Locale.UK, 300, 6))
                .subjects()
                .getFirst();
        Chart chart = TargetPagesTest.charts(List.of(service)).getFirst();
        assertThat(chart.kind()).isEqualTo(Chart.Kind.RANGE);
        assertThat(chart.units()).containsExactly(Unit.RATIO, Unit.SECONDS);
        assertThat(chart.series().getFirst().tones()).containsExactly(Tone.BAD, Tone.NEUTRAL);
    }

    @Test
    void givesPracticesOnlyInTheAnalysisThatEndsAContractYear() {
        // The package starts on 1 February; the period of the sample scope is October.
        Draft draft = draft(Deliverable.INDUSTRY_KPI_ANALYSIS, Locale.UK, 300, 6);
        assertThat(new PracticePages(draft).practices()).isEmpty();
        Page page = new PracticePages(endOfYear(draft)).practices().getFirst();
        assertThat(page.title())
                .isEqualTo(
                        "2 best practices for the figure behind the median; first: Staff to the demand of each hour");
        assertThat(((Block.Bullets) page.blocks().getFirst()).points().getLast())
                .isEqualTo("Measured by: Abandonment rate (20.0%, median 10.0%).");
    }

    /** The same, of a package whose contract year ends with the period. */
    private static Draft endOfYear(Draft draft) {
        Scope of = draft.scope();
        SuccessPackage bought = of.successPackage();
        SuccessPackage since = new SuccessPackage(
                bought.id(),
                bought.account(),
                bought.tier(),
                bought.lobs(),
                of.period().end().minusYears(2),
                bought.endsOn(),
                bought.feePerYear(),
                bought.overageRate());
        Scope scope = new Scope(
                of.account(),
                since,
                of.tier(),
                of.catalogue(),
                of.deliverable(),
                of.period(),
                of.previous(),
                of.asOf(),
                of.portfolio());
        return TargetPagesTest.draft(draft.report(), scope, Locale.UK);
    }

    @Test
    void speaksGermanToo() {
        Page page = new IndustryPages(draft(Deliverable.QBR, Locale.GERMANY, 300, 6))
                .beside()
                .getFirst();
        assertThat(page.title()).isEqualTo("1 von 3 Kennzahlen im besten Viertel der Vergleichsgruppe, 1 im letzten");
    }
}
