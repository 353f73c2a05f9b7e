package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.transcripts.Speaker;
import com.reviewpack.transcripts.TranscriptAnalysis;
import com.reviewpack.transcripts.TranscriptAnalysis.DimensionScore;
import com.reviewpack.transcripts.TranscriptAnalysis.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was said: masked lines that show each dimension at its best and at its worst, and how transcripts were read. */
final class ExcerptPages {

    private static final Pattern MASK = Pattern.compile("\\[(name|e-mail|phone|card|number|address|link)]");

    private static final int DIMENSIONS_A_PAGE = 4;

    private final Draft draft;
    private final Optional<TranscriptAnalysis> analysis;

    ExcerptPages(Draft draft) {
        this.draft = draft;
        this.analysis = draft.report().studies().transcripts();
    }

    /** The dimensions that cost most first. */
    List<Page> excerpts() {
        List<DimensionScore> shown = analysis.stream()
                .flatMap(read -> read.dimensions().stream())
                .filter(one -> one.best().or(one::worst).isPresent())
                .sorted(Comparator.comparing(DimensionScore::lost).reversed().thenComparing(DimensionScore::key))
                .toList();
        List<Page> pages = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += DIMENSIONS_A_PAGE) {
            List<DimensionScore> part = shown.subList(from, Math.min(shown.size(), from + DIMENSIONS_A_PAGE));
            pages.add(page(from / DIMENSIONS_A_PAGE, part));
        }
        return pages;
    }

    private Page page(int number, List<DimensionScore> part) {
        List<Row> rows = new ArrayList<>();
        for (DimensionScore dimension : part) {
            dimension.worst().ifPresent(excerpt -> rows.addAll(rows(dimension, "transcripts.worst", excerpt)));
            dimension.best().ifPresent(excerpt -> rows.addAll(rows(dimension, "transcripts.best", excerpt)));
        }
        String names = Lists.shortened(part.stream().map(this::name).toList(), DIMENSIONS_A_PAGE, draft.words());
        String title = draft.say("transcripts.excerpts_title", "names", names);
        String key = "transcript_excerpts" + (number == 0 ? "" : "_" + (number + 1));
        return new Page(
                key,
                Page.Layout.CONTENT,
                draft.say("section.transcript_excerpts"),
                title,
                draft.subtitle(draft.say("subtitle.transcript_excerpts")),
                List.of(new Block.Table(
                        key,
                        "",
                        List.of(
                                new Column(draft.say("transcripts.column.speaker"), false, 16),
                                new Column(draft.say("transcripts.column.line"), false, 84)),
                        rows,
                        draft.say("transcripts.excerpts_note"))),
                List.of(Sentences.ended(title)),
                draft.evidence(
                        part.stream().map(one -> "transcripts." + one.key()).toList()));
    }

    private String name(DimensionScore dimension) {
        return draft.words()
                .figureName("transcripts." + dimension.key())
                .orElseGet(() -> dimension.key().replace('_', ' '));
    }

    private List<Row> rows(DimensionScore dimension, String key, Excerpt excerpt) {
        List<Row> rows = new ArrayList<>();
        String about = draft.say(
                key,
                "name",
                name(dimension),
                "score",
                draft.formats().quantity(excerpt.score(), Unit.SCORE),
                "agent",
                excerpt.agent().isEmpty() ? draft.say("part.unnamed") : excerpt.agent(),
                "day",
                draft.day(excerpt.day()));
        rows.add(new Row(List.of(new Cell.Empty(), new Cell.Text(about)), Row.Kind.GROUP));
        excerpt.lines()
                .forEach(line -> rows.add(new Row(
                        List.of(new Cell.Text(speaker(line.by())), new Cell.Text(masked(line.text()))),
                        Row.Kind.PLAIN)));
        return rows;
    }

    /** What stands for a masked word, in the reader's language. */
    private String masked(String line) {
        return MASK.matcher(line).replaceAll(mask -> "[" + draft.say("transcripts.mask." + mask.group(1)) + "]");
    }

    private String speaker(Speaker speaker) {
        return draft.say("transcripts.speaker." + speaker.name().toLowerCase(Locale.ROOT));
    }

    /** How transcripts were read, for whoever wants to check or change it. */
    List<Page> method() {
        if (analysis.isEmpty()) {
            return List.of();
        }
        TranscriptAnalysis read = analysis.get();
        List<String> points = new ArrayList<>(List.of(
                draft.say("transcripts.method.rule"),
                draft.say("transcripts.method.score"),
                draft.say("transcripts.method.language"),
                draft.say("transcripts.method.agent"),
                draft.say("transcripts.method.chance"),
                draft.say("transcripts.method.mask"),
                draft.say("transcripts.method.scope")));
        if (read.withoutAgent() > 0) {
            points.add(draft.say("transcripts.method.without_agent", "n", read.withoutAgent()));
        }
        if (read.unmatched() > 0) {
            points.add(draft.say("transcripts.method.unmatched", "n", read.unmatched()));
        }
        return List.of(new Page(
                "transcript_method",
                Page.Layout.CONTENT,
                draft.say("section.transcript_method"),
                draft.say("transcripts.method_title", "n", draft.formats().count(read.read())),
                draft.subtitle(draft.say("subtitle.transcript_method")),
                List.of(new Block.Bullets("", points)),
                List.of(),
                draft.evidence(List.of("transcripts.read"))));
    }
}
