package com.reviewpack.pages;

import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Figure;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What changed and why, demand, service, quality, outcomes and the visitors' funnel. */
final class PerformancePages {

    private static final int MOST_BARS = 10;

    private final Draft draft;
    private final Sentences sentences;
    private final Charts charts;

    PerformancePages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
        this.charts = new Charts(draft);
    }

    /** What changed most since the period before, points and per cent kept apart, and where it shows most. */
    List<Page> changed() {
        List<Finding> changes = draft.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.CHANGED)
                .toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        draft.lead(changes.getFirst());
        List<Block> blocks = new ArrayList<>();
        variances("changed-points", changes, Difference.Kind.POINTS).ifPresent(blocks::add);
        variances("changed-per-cent", changes, Difference.Kind.PER_CENT).ifPresent(blocks::add);
        List<String> why = changes.stream()
                .filter(finding -> finding.driver().isPresent())
                .limit(4)
                .map(sentences::withDriver)
                .toList();
        if (!why.isEmpty()) {
            blocks.add(new Block.Bullets(draft.say("changed.why"), why));
        }
        FindingCharts proofs = new FindingCharts(draft);
        changes.stream()
                .flatMap(finding -> proofs.causes(finding).stream())
                .findFirst()
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        return List.of(page(
                "changed",
                sentences.withDriver(changes.getFirst()),
                blocks,
                changes.stream().flatMap(finding -> finding.evidence().stream()).toList()));
    }

    private Optional<Block> variances(String id, List<Finding> changes, Difference.Kind kind) {
        Map<String, Finding> byFigure = new LinkedHashMap<>();
        changes.stream()
                .filter(finding -> finding.difference()
                        .map(Difference::kind)
                        .filter(kind::equals)
                        .isPresent())
                .limit(MOST_BARS)
                .forEach(finding -> byFigure.put(finding.figure().id(), finding));
        List<Finding> shown = byFigure.values().stream()
                .sorted(Comparator.comparing(PerformancePages::amount).reversed())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String title = draft.say(
                kind == Difference.Kind.POINTS ? "chart.changed_points" : "chart.changed_per_cent",
                "period",
                draft.periodText());
        Cell.Change.Kind told = kind == Difference.Kind.POINTS ? Cell.Change.Kind.POINTS : Cell.Change.Kind.PER_CENT;
        return Optional.of(new Block.ChartBlock(new Chart(
                id,
                Chart.Kind.VARIANCE_BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join("; ", shown.stream().map(sentences::of).toList())),
                Unit.RATIO,
                shown.stream().map(finding -> draft.name(finding.figure().id())).toList(),
                List.of(new ChartSeries(
                        draft.say("column.change"),
                        Role.ACTUAL,
                        shown.stream().map(PerformancePages::amount).toList(),
                        Collections.nCopies(shown.size(), false),
                        shown.stream()
                                .map(finding -> Draft.tone(finding.effect()))
                                .toList())),
                List.of(),
                Optional.of(told))));
    }

    private static BigDecimal amount(Finding finding) {
        return finding.difference().map(Difference::amount).orElse(BigDecimal.ZERO);
    }

    List<Page> demand() {
        Sentences.Message message = sentences.title("conversations.requested", "demand");
        String figure = message.evidence().getFirst();
        List<Block> blocks = new ArrayList<>();
        charts.trend(message).map(Block.ChartBlock::new).ifPresent(blocks::add);
        structures(figure, "channel", "segment").ifPresent(blocks::add);
        return blocks.isEmpty()
                ? List.of()
                : List.of(page(
                        "demand",
                        message,
                        blocks,
                        List.of("conversations.requested", "conversations.offered", "conversations.connected")));
    }

    List<Page> service() {
        Sentences.Message message = sentences.title("conversations.answered_within_60s_rate", "service");
        List<Block> blocks = new ArrayList<>();
        charts.trend(message).map(Block.ChartBlock::new).ifPresent(blocks::add);
        charts.heatMap("conversations.answered_within_60s_rate")
                .or(() -> charts.heatMap("conversations.requested"))
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        return blocks.isEmpty()
                ? List.of()
                : List.of(page(
                        "service",
                        message,
                        blocks,
                        List.of(
                                "conversations.answered_within_60s_rate",
                                "conversations.abandonment_rate",
                                "conversations.first_response_seconds.p50",
                                "conversations.first_response_seconds.p90")));
    }

    /** Demand beside service, for a deck. */
    List<Page> operations() {
        Sentences.Message message = sentences.title("conversations.answered_within_60s_rate", "service", "demand");
        List<Block> left = charts.trend("conversations.requested").stream()
                .<Block>map(Block.ChartBlock::new)
                .toList();
        String figure = message.evidence().getFirst();
        List<Block> right = message
                .finding()
                .flatMap(new FindingCharts(draft)::proof)
                .or(() -> charts.heatMap(figure))
                .or(() -> charts.trend(message))
                .or(() -> charts.heatMap("conversations.requested"))
                .stream()
                .<Block>map(Block.ChartBlock::new)
                .toList();
        List<Block> blocks = left.isEmpty() || right.isEmpty()
                ? new ArrayList<>(left.isEmpty() ? right : left)
                : List.of(new Block.Beside(left, right, 0.5));
        return blocks.isEmpty()
                ? List.of()
                : List.of(page(
                        "operations",
                        message,
                        blocks,
                        List.of(
                                "conversations.requested",
                                "conversations.connected",
                                "conversations.answered_within_60s_rate",
                                "conversations.abandonment_rate")));
    }

    List<Page> quality() {
        return subject(
                "quality",
                "conversations.csat",
                List.of(
                        "conversations.csat",
                        "conversations.nps",
                        "conversations.fcr",
                        "conversations.transfer_rate",
                        "conversations.interactive_rate",
                        "conversations.containment_rate"));
    }

    List<Page> outcomes() {
        return subject(
                "value",
                "conversations.conversion_rate",
                List.of(
                        "conversations.conversions",
                        "conversations.conversion_rate",
                        "conversations.revenue",
                        "conversations.aov"));
    }

    /** The top finding's own trend and structure, and the subject's figures beside. */
    private List<Page> subject(String key, String standing, List<String> figures) {
        if (figures.stream().noneMatch(id -> draft.known(id).isPresent())) {
            return List.of();
        }
        Sentences.Message message = shown(sentences.title(standing, charts::shows, key), standing);
        String figure = message.evidence().getFirst();
        List<Block> blocks = new ArrayList<>();
        List<Block.Tiles.Tile> tiles = new SummaryPages(draft).tiles(figures);
        if (tiles.size() > 1) {
            blocks.add(new Block.Tiles(tiles));
        }
        Optional<Block> trend = charts.trend(message).map(charts::block);
        if (draft.onSlides()) {
            beside(trend, structure(figure, "channel", "segment", "skill")).ifPresent(blocks::add);
        } else {
            trend.ifPresent(blocks::add);
            structures(figure, "segment", "skill", "channel").ifPresent(blocks::add);
        }
        return blocks.isEmpty() ? List.of() : List.of(page(key, message, blocks, figures));
    }

    /** A slide has a chart: where the top finding has none, the title says how the subject's first figure stands. */
    private Sentences.Message shown(Sentences.Message message, String standing) {
        return draft.onSlides()
                        && charts.trend(message).isEmpty()
                        && charts.trend(standing).isPresent()
                ? new Sentences.Message(sentences.standing(standing), Optional.empty(), List.of(standing))
                : message;
    }

    /** The chart of the first dimension that has one. */
    private Optional<Block> structure(String figure, String... dimensions) {
        return Stream.of(dimensions)
                .flatMap(dimension -> charts.structure(figure, dimension).stream())
                .findFirst()
                .map(charts::block);
    }

    private static Optional<Block> beside(Optional<Block> left, Optional<Block> right) {
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Block.Beside(List.of(left.get()), List.of(right.get()), 0.58))
                : left.or(() -> right);
    }

    /** Up to two charts of structure side by side. */
    private Optional<Block> structures(String figure, String... dimensions) {
        List<Block> found = new ArrayList<>();
        for (String dimension : dimensions) {
            if (found.size() < 2) {
                charts.structure(figure, dimension).map(charts::block).ifPresent(found::add);
            }
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Block.Beside(List.of(found.getFirst()), List.of(found.getLast()), 0.5));
        };
    }

    /** The visitors' funnel with the rate of each step. */
    List<Page> visitors() {
        List<Figure> steps =
                List.of("visitors.visitors", "visitors.prospects", "visitors.exposed", "visitors.accepted").stream()
                        .flatMap(id -> draft.known(id).stream())
                        .toList();
        if (steps.size() < 2
                || steps.getFirst().value().known().orElse(BigDecimal.ZERO).signum() == 0) {
            return List.of();
        }
        String title = draft.say("chart.funnel", "period", draft.periodText());
        Chart funnel = new Chart(
                "visitors.funnel",
                Chart.Kind.FUNNEL,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join(
                                "; ",
                                steps.stream()
                                        .map(step -> draft.name(step.id()) + " " + draft.text(step))
                                        .toList())),
                Unit.COUNT,
                steps.stream().map(step -> draft.name(step.id())).toList(),
                List.of(Charts.series(draft.name("visitors.visitors"), Role.ACTUAL, steps, Figure::value)),
                List.of());
        List<String> rates = List.of("visitors.prospect_rate", "visitors.exposed_rate", "visitors.acceptance_rate");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ChartBlock(funnel));
        rates("funnel-rates", rates).ifPresent(blocks::add);
        List<String> shown = new ArrayList<>(steps.stream().map(Figure::id).toList());
        shown.addAll(rates);
        return List.of(page("visitors", sentences.title("visitors.acceptance_rate", "visitors"), blocks, shown));
    }

    /** A small table of ratios: actual, previous, change, n. */
    private Optional<Block> rates(String key, List<String> ids) {
        List<Row> rows = ids.stream()
                .flatMap(id -> draft.figure(id).stream())
                .map(figure -> new Row(
                        List.of(
                                new Cell.Text(draft.name(figure.id())),
                                draft.value(figure),
                                figure.previous() == null
                                        ? new Cell.Empty()
                                        : new Cell.Value(figure.previous(), figure.unit()),
                                draft.change(figure, figure.previous()),
                                new Cell.Quantity(
                                        BigDecimal.valueOf(figure.value().n()), Unit.COUNT)),
                        Row.Kind.PLAIN))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        key,
                        "",
                        List.of(
                                new Column(draft.say("column.figure"), false, 34),
                                new Column(draft.say("column.actual"), true, 18),
                                new Column(draft.say("column.previous"), true, 18),
                                new Column(draft.say("column.change"), true, 16),
                                new Column("n", true, 14)),
                        rows,
                        ""));
    }

    private Page page(String key, Sentences.Message message, List<Block> blocks, List<String> more) {
        List<String> figures = new ArrayList<>(message.evidence());
        more.stream().filter(id -> !figures.contains(id)).forEach(figures::add);
        return page(key, message.title(), blocks, figures);
    }

    private Page page(String key, String title, List<Block> blocks, List<String> figures) {
        return draft.page(key, title, blocks, figures.stream().distinct().toList());
    }
}
