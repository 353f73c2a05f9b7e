package com.reviewpack.pages;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page that a user has written as a file: their words, and figures of the report by id. Texts that name a figure which
 * is not known are left out; without a title, or with nothing below it, so is the page.
 *
 * @param key also the name of its file, without the ending
 * @param label in contents lists and on sheet tabs
 * @param parts in the order of the file
 */
record OwnSection(String key, OwnText label, OwnText title, Optional<OwnText> subtitle, List<Part> parts)
        implements PageSource {

    private static final double LEFT_OF_CHART = 0.42;

    OwnSection {
        parts = List.copyOf(parts);
    }

    /** A part of the page. */
    sealed interface Part {}

    /** Paragraphs. */
    record Paragraphs(OwnText text) implements Part {}

    /** Points under a heading. */
    record Points(Optional<OwnText> heading, OwnText points) implements Part {}

    /** A remark set off from the text. */
    record Remark(Optional<OwnText> heading, OwnText text, Tone tone) implements Part {}

    /** Two to six key figures. */
    record KeyFigures(List<String> ids) implements Part {
        KeyFigures {
            ids = List.copyOf(ids);
        }
    }

    /**
     * A figure along time or structure.
     *
     * @param along as {@link com.reviewpack.figures.Series#unfolds} knows it
     */
    record Drawn(String figure, String along) implements Part {}

    /** What to do. */
    record Steps(Optional<OwnText> heading, List<Step> steps) implements Part {
        Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One thing to do.
     *
     * @param days from the day on which the pack is due; empty: no day is named
     */
    record Step(OwnText what, Optional<OwnText> owner, Optional<Integer> days, Optional<OwnText> effect) {}

    @Override
    public List<Page> pages(Draft draft) {
        Optional<String> heading = title.line(draft);
        List<Block> blocks = heading.isPresent() ? blocks(draft) : List.of();
        if (blocks.isEmpty()) {
            return List.of();
        }
        String name = label.line(draft).orElse(key);
        return List.of(new Page(
                key,
                Page.Layout.CONTENT,
                name,
                heading.orElseThrow(),
                draft.subtitle(subtitle.flatMap(text -> text.line(draft)).orElse(name)),
                blocks,
                List.of(Sentences.ended(heading.orElseThrow())),
                draft.evidence(List.copyOf(figures(draft)))));
    }

    /** On slides, words stand to the left of a chart; elsewhere one follows the other. */
    private List<Block> blocks(Draft draft) {
        List<Block> above = new ArrayList<>();
        List<Block> words = new ArrayList<>();
        List<Block> charts = new ArrayList<>();
        List<Block> below = new ArrayList<>();
        for (Part part : parts) {
            Optional<Block> block = block(part, draft);
            switch (part) {
                case KeyFigures tiles -> block.ifPresent((words.isEmpty() ? above : below)::add);
                case Paragraphs text -> block.ifPresent(words::add);
                case Points points -> block.ifPresent(words::add);
                case Remark remark -> block.ifPresent(words::add);
                case Drawn chart -> block.ifPresent(charts::add);
                case Steps steps -> block.ifPresent(below::add);
            }
        }
        if (!draft.onSlides() || charts.isEmpty() || words.isEmpty()) {
            return parts.stream().flatMap(part -> block(part, draft).stream()).toList();
        }
        List<Block> all = new ArrayList<>(above);
        all.add(new Block.Beside(words, charts, LEFT_OF_CHART));
        all.addAll(below);
        return all;
    }

    private Optional<Block> block(Part part, Draft draft) {
        return switch (part) {
            case Paragraphs text ->
                Optional.of(text.text().lines(draft))
                        .filter(lines -> !lines.isEmpty())
                        .map(Block.Prose::new);
            case Points points -> {
                List<String> lines = points.points().lines(draft);
                yield lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Block.Bullets(heading(points.heading(), draft), lines));
            }
            case Remark remark ->
                remark.text()
                        .line(draft)
                        .map(text -> new Block.Callout(heading(remark.heading(), draft), text, remark.tone()));
            case KeyFigures tiles -> {
                List<Block.Tiles.Tile> known = new SummaryPages(draft).tiles(tiles.ids());
                yield known.size() < 2 ? Optional.empty() : Optional.of(new Block.Tiles(known));
            }
            case Drawn drawn -> chart(drawn, draft).map(Block.ChartBlock::new);
            case Steps steps -> actions(steps, draft);
        };
    }

    private static Optional<Chart> chart(Drawn drawn, Draft draft) {
        Charts charts = new Charts(draft);
        return switch (drawn.along()) {
            case "hour_of_week" -> charts.heatMap(drawn.figure());
            case "week", "month", "day" -> charts.trend(drawn.figure(), drawn.along());
            default -> charts.structure(drawn.figure(), drawn.along());
        };
    }

    private static Optional<Block> actions(Steps steps, Draft draft) {
        List<Block.Actions.Action> actions = new ArrayList<>();
        for (Step step : steps.steps()) {
            step.what()
                    .line(draft)
                    .ifPresent(what -> actions.add(new Block.Actions.Action(
                            what,
                            heading(step.owner(), draft),
                            step.days().map(draft.item().dueOn()::plusDays),
                            heading(step.effect(), draft),
                            "",
                            Tone.NEUTRAL)));
        }
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Actions(heading(steps.heading(), draft), actions));
    }

    private static String heading(Optional<OwnText> text, Draft draft) {
        return text.flatMap(own -> own.line(draft)).orElse("");
    }

    /** All that the page names, its title's first. */
    private Set<String> figures(Draft draft) {
        Set<String> ids = new LinkedHashSet<>(title.figures(draft));
        subtitle.ifPresent(text -> ids.addAll(text.figures(draft)));
        for (Part part : parts) {
            switch (part) {
                case Paragraphs text -> ids.addAll(text.text().figures(draft));
                case Points points -> ids.addAll(points.points().figures(draft));
                case Remark remark -> ids.addAll(remark.text().figures(draft));
                case KeyFigures tiles -> ids.addAll(tiles.ids());
                case Drawn drawn -> ids.add(drawn.figure());
                case Steps steps ->
                    steps.steps().forEach(step -> ids.addAll(step.what().figures(draft)));
            }
        }
        ids.removeIf(id -> draft.known(id).isEmpty());
        return ids;
    }
}
