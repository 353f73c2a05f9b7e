package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.portfolio.ExternalBenchmark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What others have published of the industry, with year and source, apart from what this program measures. */
final class PublishedPages {

    private final Draft draft;

    PublishedPages(Draft draft) {
        this.draft = draft;
    }

    /** A table of the published values that tell of the industry; no page where there are none. */
    List<Page> published() {
        List<ExternalBenchmark> all = draft.scope().portfolio().benchmarks().stream()
                .filter(one -> one.tellsOf(draft.scope().account().industry()))
                .filter(one -> comparable(one).isPresent())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        ExternalBenchmark first = all.stream()
                .filter(one -> draft.known(one.figure()).isPresent())
                .findFirst()
                .orElseGet(all::getFirst);
        Figure own = comparable(first).orElseThrow();
        String title = draft.say(
                own.value().known().isPresent() ? "external.title" : "external.title_unknown",
                "name",
                draft.name(own.id()),
                "own",
                draft.text(own),
                "median",
                draft.formats().quantity(first.median(), first.unit()),
                "year",
                Integer.toString(first.year()),
                "source",
                first.source());
        return List.of(new Page(
                "external",
                Page.Layout.CONTENT,
                draft.say("section.external"),
                title,
                draft.subtitle(draft.say("subtitle.external")),
                List.of(table(all)),
                List.of(Sentences.ended(title)),
                draft.evidence(
                        all.stream().map(ExternalBenchmark::figure).distinct().toList())));
    }

    /** The account's own figure, where it has the same unit. */
    private Optional<Figure> comparable(ExternalBenchmark one) {
        return draft.figure(one.figure()).filter(figure -> figure.unit().equals(one.unit()));
    }

    private Block.Table table(List<ExternalBenchmark> all) {
        return new Block.Table(
                "external",
                "",
                List.of(
                        new Column(draft.say("column.figure"), false, 26),
                        new Column(draft.say("column.own"), true, 11),
                        new Column(draft.say("column.low"), true, 10),
                        new Column(draft.say("column.median"), true, 10),
                        new Column(draft.say("column.high"), true, 10),
                        new Column(draft.say("column.year"), true, 8),
                        new Column(draft.say("column.source"), false, 25)),
                all.stream().map(this::row).toList(),
                draft.say("external.note"));
    }

    private Row row(ExternalBenchmark one) {
        return new Row(
                List.of(
                        new Cell.Text(draft.name(one.figure())),
                        comparable(one).map(draft::value).orElseGet(Cell.Empty::new),
                        quantity(one.low(), one),
                        new Cell.Quantity(one.median(), one.unit()),
                        quantity(one.high(), one),
                        new Cell.Text(Integer.toString(one.year())),
                        new Cell.Text(draft.say("external.source", "source", one.source()))),
                Row.Kind.PLAIN);
    }

    private static Cell quantity(Optional<BigDecimal> value, ExternalBenchmark one) {
        return value.<Cell>map(some -> new Cell.Quantity(some, one.unit())).orElseGet(Cell.Empty::new);
    }
}
