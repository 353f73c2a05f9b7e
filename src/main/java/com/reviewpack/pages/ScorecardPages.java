package com.reviewpack.pages;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scorecard: actual, previous, last year, target, variance and n, for the whole and for each line of business. */
final class ScorecardPages {

    private static final int MOST_LOBS = 12;

    private static final List<String> WHOLE = List.of(
            "conversations.requested",
            "conversations.connected",
            "conversations.abandonment_rate",
            "conversations.answered_within_60s_rate",
            "conversations.first_response_seconds.p50",
            "conversations.first_response_seconds.p90",
            "conversations.handle_seconds.mean",
            "conversations.interactive_rate",
            "conversations.transfer_rate",
            "conversations.containment_rate",
            "conversations.csat",
            "conversations.nps",
            "conversations.fcr",
            "conversations.conversions",
            "conversations.conversion_rate",
            "conversations.revenue",
            "conversations.aov",
            "visitors.visitors",
            "visitors.prospect_rate",
            "visitors.exposed_rate",
            "visitors.acceptance_rate",
            "tickets.opened",
            "tickets.resolved",
            "tickets.backlog",
            "tickets.unanswered",
            "tickets.reopen_rate",
            "tickets.first_response_minutes.p90",
            "tickets.resolution_minutes.p90");

    private static final List<String> EACH_LOB = List.of(
            "conversations.requested",
            "conversations.abandonment_rate",
            "conversations.answered_within_60s_rate",
            "conversations.handle_seconds.mean",
            "conversations.transfer_rate",
            "conversations.csat",
            "conversations.conversion_rate",
            "conversations.revenue",
            "tickets.opened",
            "tickets.unanswered");

    private final Draft draft;

    ScorecardPages(Draft draft) {
        this.draft = draft;
    }

    List<Page> whole() {
        List<Figure> figures =
                WHOLE.stream().flatMap(id -> draft.figure(id).stream()).toList();
        Block.Table table = table("scorecard", "", figures, notes(figures));
        return table.rows().isEmpty()
                ? List.of()
                : List.of(new Page(
                        "scorecard",
                        Page.Layout.CONTENT,
                        draft.say("section.scorecard"),
                        title(),
                        draft.subtitle(draft.say("subtitle.scorecard")),
                        List.of(table),
                        List.of(),
                        draft.evidence(figures.stream().map(Figure::id).toList())));
    }

    /** How many figures got better and worse, how many missed their target, and how much is out of the ordinary. */
    private String title() {
        long better = changed(Effect.GOOD);
        long worse = changed(Effect.BAD);
        long missed = draft.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.TARGET_MISSED)
                .count();
        int unusual = UnusualPages.of(draft.findings()).size();
        if (draft.comparesNothing()) {
            return draft.say("scorecard.title_unknown");
        }
        return better + worse + missed + unusual == 0
                ? draft.say("scorecard.title_level")
                : draft.say(
                        "scorecard.title",
                        "moved",
                        better + worse == 0 ? "none" : "some",
                        "better",
                        better,
                        "worse",
                        worse,
                        "missed",
                        missed,
                        "unusual",
                        unusual);
    }

    private long changed(Effect effect) {
        return draft.findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.CHANGED && finding.effect() == effect)
                .count();
    }

    /** One scorecard a line of business, the busiest first; of very many the rest stand in the workbook. */
    List<Page> byLob() {
        List<String> lobs = draft.report().figures().lobs().stream()
                .sorted(Comparator.comparing(this::requested).reversed().thenComparing(lob -> lob))
                .toList();
        if (lobs.size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Charts charts = new Charts(draft);
        charts.structure("conversations.requested", "lob")
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        for (String lob : lobs.subList(0, Math.min(MOST_LOBS, lobs.size()))) {
            List<Figure> figures = EACH_LOB.stream()
                    .flatMap(id -> draft.report().figures().find(id, lob).stream())
                    .toList();
            blocks.add(table("scorecard-" + (blocks.size()), lob, figures, ""));
        }
        if (lobs.size() > MOST_LOBS) {
            blocks.add(new Block.Prose(
                    List.of(draft.say("lobs.more", "n", draft.formats().count(lobs.size() - MOST_LOBS)))));
        }
        return List.of(new Page(
                "lobs",
                Page.Layout.CONTENT,
                draft.say("section.lobs"),
                lobTitle(lobs),
                draft.subtitle(draft.say("subtitle.lobs")),
                blocks,
                List.of(),
                draft.evidence(EACH_LOB)));
    }

    private BigDecimal requested(String lob) {
        return draft.report()
                .figures()
                .find("conversations.requested", lob)
                .flatMap(figure -> figure.value().known())
                .orElse(BigDecimal.ZERO);
    }

    private String lobTitle(List<String> lobs) {
        Optional<Finding> telling = draft.findings().stream()
                .filter(finding -> finding.driver()
                        .map(driver -> driver.dimension().equals("lob"))
                        .orElse(false))
                .findFirst();
        return telling.map(new Sentences(draft)::withDriver)
                .orElseGet(() -> draft.say(
                        "lobs.title",
                        "lob",
                        lobs.getFirst(),
                        "value",
                        draft.formats().quantity(requested(lobs.getFirst()), Unit.COUNT),
                        "whole",
                        draft.figure("conversations.requested").map(draft::text).orElse("")));
    }

    private Block.Table table(String key, String heading, List<Figure> figures, String note) {
        List<Column> columns = List.of(
                new Column(draft.say("column.figure"), false, 30),
                new Column(draft.say("column.actual"), true, 13),
                new Column(draft.say("column.previous"), true, 13),
                new Column(draft.say("column.change"), true, 12),
                new Column(draft.say("column.last_year"), true, 13),
                new Column(draft.say("column.target"), true, 11),
                new Column(draft.say("column.variance"), true, 12),
                new Column("n", true, 9));
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (Figure figure : figures) {
            String its = figure.id().substring(0, figure.id().indexOf('.'));
            if (!its.equals(group) && heading.isEmpty()) {
                group = its;
                rows.add(groupRow(draft.say("group." + its), columns.size()));
            }
            rows.add(new Row(cells(figure), Row.Kind.PLAIN));
        }
        return new Block.Table(key, heading, columns, rows, note);
    }

    static Row groupRow(String name, int columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(name));
        while (cells.size() < columns) {
            cells.add(new Cell.Empty());
        }
        return new Row(cells, Row.Kind.GROUP);
    }

    private List<Cell> cells(Figure figure) {
        BigDecimal target = figure.target();
        return List.of(
                new Cell.Text(draft.name(figure.id())),
                draft.value(figure),
                then(figure, figure.previous()),
                draft.change(figure, figure.previous()),
                then(figure, figure.lastYear()),
                target == null ? new Cell.Empty() : new Cell.Quantity(target, figure.unit()),
                draft.variance(figure),
                count(figure.value()));
    }

    private static Cell then(Figure figure, @Nullable Measurement then) {
        return then == null || then.known().isEmpty() ? new Cell.Empty() : new Cell.Value(then, figure.unit());
    }

    private static Cell count(Measurement value) {
        return value instanceof Measurement.Known known && (known.denominator() != null || known.n() > 0)
                ? new Cell.Quantity(BigDecimal.valueOf(known.n()), Unit.COUNT)
                : new Cell.Empty();
    }

    private String notes(List<Figure> figures) {
        boolean small = figures.stream().anyMatch(figure -> figure.value().status() == Status.SMALL);
        return small
                ? draft.say("scorecard.note_small", "least", Measurement.SMALL_BELOW)
                : draft.say("scorecard.note");
    }
}
