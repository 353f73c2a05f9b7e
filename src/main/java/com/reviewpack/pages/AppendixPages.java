package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Definitions of the figures that pages cite, and what must be known of the data. */
final class AppendixPages {

    private static final int MOST_ON_SLIDES = 8;

    private final Draft draft;

    AppendixPages(Draft draft) {
        this.draft = draft;
    }

    /** On slides those cited first, each in its first sentence; the workbook holds all. */
    List<Page> definitions() {
        boolean deck = draft.onSlides();
        List<Pack.Definition> all = of(draft.cited());
        List<Pack.Definition> shown = deck ? all.subList(0, Math.min(MOST_ON_SLIDES, all.size())) : all;
        List<Row> rows = shown.stream()
                .map(definition -> new Row(
                        List.of(
                                new Cell.Text(definition.name()),
                                new Cell.Text(deck ? firstSentence(definition.meaning()) : definition.meaning())),
                        Row.Kind.PLAIN))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        int left = all.size() - shown.size();
        return List.of(new Page(
                "definitions",
                Page.Layout.APPENDIX,
                draft.say("section.definitions"),
                draft.say("definitions.title"),
                draft.subtitle(draft.say("subtitle.definitions")),
                List.of(new Block.Table(
                        "definitions",
                        "",
                        List.of(
                                new Column(draft.say("column.figure"), false, 28),
                                new Column(draft.say("column.meaning"), false, 72)),
                        rows,
                        left > 0 ? draft.say("definitions.more", "n", left) : "")),
                List.of(),
                List.of()));
    }

    List<Page> notes() {
        return List.of(new Page(
                "notes",
                Page.Layout.APPENDIX,
                draft.say("section.notes"),
                draft.say("notes.title"),
                draft.subtitle(draft.say("subtitle.notes")),
                List.of(new Block.Bullets("", new DataNotes(draft).all())),
                List.of(),
                List.of()));
    }

    /** Definitions of every figure of the report, in its order. */
    List<Pack.Definition> all() {
        return of(draft.report().figures().all().stream()
                .map(Figure::id)
                .distinct()
                .toList());
    }

    private List<Pack.Definition> of(Collection<String> ids) {
        List<Pack.Definition> definitions = new ArrayList<>();
        ids.stream().flatMap(this::definition).forEach(definitions::add);
        return definitions;
    }

    private Stream<Pack.Definition> definition(String id) {
        return FigureDefinitions.of(id).stream().map(known -> Pack.Definition.of(known, draft.words()));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
