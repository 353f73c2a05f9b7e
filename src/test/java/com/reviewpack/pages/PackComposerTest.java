package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackComposerTest {

    private static final List<Deliverable> COMPOSED = List.of(
            Deliverable.PERFORMANCE_REVIEW,
            Deliverable.ACCOUNT_PLAN,
            Deliverable.QBR,
            Deliverable.MBR,
            Deliverable.STRATEGIC_ROADMAP,
            Deliverable.PRODUCT_RELEASE_REVIEW,
            Deliverable.PRODUCT_ROADMAP_REVIEW);

    /** A number with decimals, a grouped one, or one with a sign of per cent. */
    private static final Pattern TELLING = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?%?|\\d+\\.\\d+%?|\\d+%");

    static Stream<Pack> packs() {
        return COMPOSED.stream()
                .flatMap(deliverable -> Stream.of(
                        SamplePacks.of(deliverable, Locale.UK),
                        SamplePacks.of(deliverable, Locale.GERMANY),
                        SamplePacks.of(deliverable, Locale.forLanguageTag("pl-PL")),
                        SamplePacks.longNames(deliverable),
                        SamplePacks.manyScripts(deliverable),
                        SamplePacks.crowded(deliverable),
                        SamplePacks.tiny(deliverable),
                        SamplePacks.empty(deliverable)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void givesEveryPageATitleAKeyOfItsOwnAndSomethingToShow(Pack pack) {
        Set<String> keys = new HashSet<>();
        for (Page page : pack.pages()) {
            assertThat(page.title()).isNotBlank();
            assertThat(page.label()).isNotBlank();
            assertThat(page.blocks()).isNotEmpty();
            assertThat(keys.add(page.key())).as(page.key()).isTrue();
        }
        assertThat(pack.highlights()).hasSizeBetween(1, 3);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void leavesNoTraceOfWhatIsNotThere(Pack pack) {
        assertThat(PackTexts.of(pack))
                .noneMatch(text -> text.contains("null")
                        || text.contains("NaN")
                        || text.contains("Infinity")
                        || text.contains("Optional")
                        || text.contains("{"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void neverShowsMissingDataAsZero(Deliverable deliverable) {
        Pack empty = SamplePacks.empty(deliverable);
        assertThat(PackTexts.of(empty)).noneMatch(text -> text.matches(".*\\b0(\\.0)?%.*"));
        assertThat(empty.highlights())
                .containsExactly("Requested conversations cannot be told: the data of the period are not complete.");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void ranksNothingThatRestsOnFewObservations(Deliverable deliverable) {
        Pack tiny = SamplePacks.tiny(deliverable);
        assertThat(PackTexts.of(tiny))
                .noneMatch(text -> text.matches(".* accounts? for .*") || text.contains(" pp to "));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void saysNoNumberInATitleThatIsNotInTheFigures(Deliverable deliverable) {
        Pack pack = SamplePacks.of(deliverable, Locale.UK);
        String known = String.join(" ", numbers(pack));
        for (Page page : pack.pages()) {
            Matcher number = TELLING.matcher(page.title());
            while (number.find()) {
                assertThat(known).as(page.title()).contains(number.group());
            }
        }
    }

    private static List<String> numbers(Pack pack) {
        Formats formats = pack.words().formats();
        Stream<String> figures = pack.report().figures().all().stream()
                .flatMap(figure -> Stream.of(
                                figure.value(),
                                figure.previous() == null ? new Measurement.NotApplicable() : figure.previous())
                        .map(value -> formats.measurement(value, figure.unit())));
        Stream<String> targets = pack.report().figures().all().stream()
                .filter(figure -> figure.target() != null)
                .map(figure -> formats.quantity(figure.target(), figure.unit()));
        Stream<String> changes = pack.report().figures().all().stream()
                .flatMap(PackComposerTest::differences)
                .map(change -> formats.size(change));
        Stream<String> parts = pack.report().series().stream()
                .flatMap(series ->
                        series.points().stream().map(point -> formats.measurement(point.value(), series.unit())));
        Stream<String> goals = pack.report().goals().stream()
                .flatMap(goal -> goal.goal().target().stream())
                .map(target -> formats.quantity(target, com.reviewpack.measure.Unit.RATIO));
        return Stream.of(figures, targets, changes, parts, goals)
                .flatMap(numbers -> numbers)
                .toList();
    }

    private static Stream<Cell.Change> differences(Figure figure) {
        return Stream.of(
                        Difference.between(figure.value(), figure.previous(), figure.unit()),
                        Difference.between(figure.value(), figure.lastYear(), figure.unit()),
                        Difference.fromTarget(figure.value(), figure.target(), figure.unit()))
                .flatMap(difference -> difference.stream())
                .map(difference -> new Cell.Change(
                        difference.amount(),
                        Cell.Change.Kind.valueOf(difference.kind().name()),
                        figure.unit(),
                        Tone.NEUTRAL));
    }

    @Test
    void givesAQuarterlyReviewTenToFourteenPagesInTheAgreedOrder() {
        assertThat(SamplePacks.qbr().pages().stream().map(Page::key))
                .containsExactly(
                        "cover",
                        "quarter",
                        "goals",
                        "roi",
                        "operations",
                        "quality",
                        "sla",
                        "hours",
                        "visitors",
                        "learned",
                        "recommendations",
                        "ahead",
                        "definitions",
                        "notes");
    }

    @Test
    void takesTitleAndChartFromTheSameFinding() {
        Page service = page(SamplePacks.performanceReview(), "service");
        assertThat(service.title().replace('\u00a0', ' '))
                .isEqualTo("Abandonment rate at 9.9% missed the target of 5.0% by 4.9 pp");
        assertThat(service.blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.ChartBlock.class,
                        block -> assertThat(block.chart().id()).isEqualTo("conversations.abandonment_rate by week"));
        assertThat(service.evidence().getFirst())
                .isEqualTo("conversations.abandonment_rate = 9.9% (n = 16,220); Previous 7.2%");
    }

    @Test
    void saysPlainlyThatTheTierPromisesNoServiceLevel() {
        assertThat(page(SamplePacks.empty(Deliverable.QBR), "hours").blocks())
                .contains(new Block.Prose(
                        List.of("Service levels: The Foundations tier carries no enhanced service level.")));
    }

    @Test
    void namesThePeriodThatIsShortAndTheExportThatIsMissing() {
        Pack whole = SamplePacks.performanceReview();
        DueItem item = SamplePacks.item(SamplePacks.scope(Deliverable.PERFORMANCE_REVIEW));
        DueItem shortened = new DueItem(
                item.account(),
                item.packageId(),
                item.deliverable(),
                item.cadence(),
                item.period(),
                item.periodName(),
                true,
                item.dueOn(),
                item.verdict(),
                item.reason());
        Background gap = new Background(List.of(), List.of(), List.of(new Background.Gap("visitors", item.period())));
        Pack pack = new PackComposer(Sections.builtIn())
                .compose(
                        shortened,
                        SamplePacks.scope(Deliverable.PERFORMANCE_REVIEW),
                        whole.report(),
                        gap,
                        whole.words());
        assertThat(pack.dataNotes())
                .contains(
                        "Short period of 31 days (October 2026): the package began or ended within it.",
                        "Incomplete data: visitors, October 2026.");
    }

    @Test
    void drawsTheHoursLeftMonthByMonth() {
        Block.ChartBlock chart = page(SamplePacks.qbr(), "hours").blocks().stream()
                .filter(Block.ChartBlock.class::isInstance)
                .map(Block.ChartBlock.class::cast)
                .findFirst()
                .orElseThrow();
        // 985 − 70.25 = 914.75; 914.75 − 82 = 832.75; nine months use 688.25, so 296.75 are left in October.
        assertThat(chart.chart().series().getFirst().values().getFirst()).isEqualByComparingTo("914.75");
        assertThat(chart.chart().series().getFirst().values().get(1)).isEqualByComparingTo("832.75");
        assertThat(chart.chart().series().getFirst().values().get(8)).isEqualByComparingTo("296.75");
        assertThat(chart.chart().series().getFirst().values().get(9)).isNull();
        // Even use: 28 of the 365 days are gone at the end of February, so 985 × 337 ÷ 365 are left.
        assertThat(chart.chart().series().get(1).values().getFirst())
                .isEqualByComparingTo(new BigDecimal("985")
                        .multiply(new BigDecimal("337"))
                        .divide(new BigDecimal("365"), Measurement.PRECISION));
    }

    @Test
    void composesTheSameTwice() {
        assertThat(PackTexts.of(SamplePacks.qbr())).isEqualTo(PackTexts.of(SamplePacks.qbr()));
    }

    private static Page page(Pack pack, String key) {
        return pack.pages().stream()
                .filter(page -> page.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
