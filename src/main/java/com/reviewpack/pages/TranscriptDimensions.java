package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.transcripts.TranscriptAnalysis.DimensionScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dimensions of conversations as a table: what each weighs, scores and costs. */
final class TranscriptDimensions {

    private final Draft draft;
    private final List<String> figures;

    /** For the figures of the whole score and of each dimension. */
    TranscriptDimensions(Draft draft, List<String> figures) {
        this.draft = draft;
        this.figures = List.copyOf(figures);
    }

    /** Those that cost most first, the whole last; with the period before where anything was read in it. */
    Block of(List<DimensionScore> all) {
        boolean compared = figures.stream().anyMatch(this::hasPrevious);
        List<Row> rows = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(DimensionScore::lost).reversed().thenComparing(DimensionScore::key))
                .forEach(one -> rows.add(row(one, compared)));
        rows.add(total(compared));
        return new Block.Table(
                "transcript dimensions", "", columns(compared), rows, draft.say("transcripts.dimensions_note"));
    }

    private boolean hasPrevious(String figure) {
        return draft.figure(figure)
                .flatMap(some -> Optional.ofNullable(some.previous()))
                .filter(then -> then.known().isPresent())
                .isPresent();
    }

    private List<Column> columns(boolean compared) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(draft.say("transcripts.column.dimension"), false, 30),
                new Column(draft.say("column.weight"), true, 12),
                new Column(draft.say("transcripts.column.score"), true, 12),
                new Column(draft.say("effectiveness.column.n"), true, 12),
                new Column(draft.say("transcripts.column.lost"), true, 16)));
        if (compared) {
            columns.add(new Column(draft.say("column.previous"), true, 12));
            columns.add(new Column(draft.say("column.change"), true, 12));
        }
        return columns;
    }

    private Row row(DimensionScore one, boolean compared) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(TranscriptPages.name(draft, one.key())),
                new Cell.Quantity(one.share(), Unit.RATIO),
                new Cell.Value(one.score(), Unit.SCORE),
                new Cell.Quantity(BigDecimal.valueOf(one.score().n()), Unit.COUNT),
                new Cell.Quantity(one.lost(), Unit.MEAN)));
        cells.addAll(before("transcripts." + one.key(), compared));
        return new Row(cells, Row.Kind.PLAIN);
    }

    private Row total(boolean compared) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(draft.name("transcripts.score")),
                new Cell.Empty(),
                draft.figure("transcripts.score").map(draft::value).orElseGet(Cell.Empty::new),
                draft.figure("transcripts.read").map(draft::value).orElseGet(Cell.Empty::new),
                new Cell.Empty()));
        cells.addAll(before("transcripts.score", compared));
        return new Row(cells, Row.Kind.TOTAL);
    }

    /** The period before and the change since, where any dimension was read in it. */
    private List<Cell> before(String id, boolean compared) {
        Optional<Figure> figure = draft.figure(id);
        return compared
                ? List.of(
                        previous(figure),
                        figure.map(some -> draft.change(some, some.previous())).orElseGet(Cell.Empty::new))
                : List.of();
    }

    private static Cell previous(Optional<Figure> figure) {
        return figure.flatMap(
                        some -> Optional.ofNullable(some.previous()).map(then -> new Cell.Value(then, some.unit())))
                .<Cell>map(value -> value)
                .orElseGet(Cell.Empty::new);
    }
}
