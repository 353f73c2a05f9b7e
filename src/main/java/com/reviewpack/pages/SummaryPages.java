package com.reviewpack.pages;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cover, the first page with what matters, and what was learned. */
final class SummaryPages {

    private static final int MOST_POINTS = 4;
    private static final int MOST_ON_SLIDES = 3;
    private static final int MOST_TILES = 6;

    private static final List<String> REVIEW_TILES = List.of(
            "conversations.requested",
            "conversations.answered_within_60s_rate",
            "conversations.abandonment_rate",
            "conversations.csat",
            "conversations.conversion_rate",
            "conversations.revenue",
            "tickets.unanswered");
    private static final List<String> MONTH_TILES = List.of(
            "conversations.requested",
            "conversations.answered_within_60s_rate",
            "conversations.abandonment_rate",
            "conversations.csat",
            "tickets.unanswered",
            "hours.used_quarter");
    private static final List<String> PLAN_TILES = List.of(
            "health.score",
            "roi.value",
            "conversations.csat",
            "conversations.conversions",
            "conversations.revenue",
            "hours.used_quarter",
            "tickets.unanswered");

    private final Draft draft;
    private final Sentences sentences;

    SummaryPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
    }

    List<Page> cover() {
        List<String> who = new ArrayList<>();
        who.add(draft.say("cover.package", "tier", draft.scope().tier().name(), "scope", draft.coverage()));
        if (!draft.csm().isEmpty()) {
            who.add(draft.say("cover.csm", "name", draft.csm()));
        }
        who.add(draft.say("page.as_of", "day", draft.day(draft.scope().asOf())));
        return List.of(new Page(
                "cover",
                Page.Layout.COVER,
                draft.say("section.cover"),
                draft.say(
                        "cover.title",
                        "name",
                        draft.say("deliverable." + draft.item().deliverable().key()),
                        "account",
                        draft.account()),
                draft.periodText(),
                List.of(new Block.Prose(who)),
                List.of(),
                List.of()));
    }

    List<Page> review() {
        return List.of(summary("summary", "section.summary", REVIEW_TILES));
    }

    List<Page> plan() {
        return List.of(summary("summary", "section.summary", PLAN_TILES));
    }

    List<Page> month() {
        return List.of(summary("month", "section.month", MONTH_TILES));
    }

    List<Page> quarter() {
        return List.of(summary("quarter", "section.quarter", PLAN_TILES));
    }

    private Page summary(String key, String label, List<String> figures) {
        Sentences.Message message = headline();
        List<Block> blocks = new ArrayList<>();
        List<Block.Tiles.Tile> tiles = tiles(figures);
        if (tiles.size() > 1) {
            blocks.add(new Block.Tiles(tiles));
        }
        blocks.add(new Block.Beside(
                List.of(points("summary.reached", Effect.GOOD, "summary.reached_none")),
                List.of(points("summary.missed", Effect.BAD, "summary.missed_none")),
                0.5));
        ask().ifPresent(blocks::add);
        new DataNotes(draft).callout().ifPresent(blocks::add);
        List<String> evidence = new ArrayList<>(message.evidence());
        figures.stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
        return new Page(
                key,
                Page.Layout.CONTENT,
                draft.say(label),
                message.title(),
                draft.subtitle(draft.say("subtitle.summary", "scope", draft.coverage())),
                blocks,
                talkingPoints(),
                draft.evidence(evidence));
    }

    /** What we ask for: a table in a report, a remark on a slide. */
    private Optional<Block> ask() {
        List<Block.Actions.Action> ask = new ActionPages(draft).fromFindings(2);
        if (ask.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                draft.onSlides()
                        ? new Block.Callout(
                                draft.say("summary.ask"),
                                String.join(
                                                ". ",
                                                ask.stream()
                                                        .map(Block.Actions.Action::what)
                                                        .toList()) + ".",
                                Tone.NEUTRAL)
                        : new Block.Actions(draft.say("summary.ask"), ask));
    }

    /** The first thing to say: the top finding, or that there is nothing to say, or too little to say it from. */
    Sentences.Message headline() {
        if (!draft.findings().isEmpty()) {
            Finding top = draft.findings().getFirst();
            return new Sentences.Message(sentences.headline(top), Optional.of(top), top.evidence());
        }
        return new Sentences.Message(
                sentences.standing("conversations.requested"), Optional.empty(), List.of("conversations.requested"));
    }

    /** The best findings as they would be spoken. */
    List<String> talkingPoints() {
        return draft.findings().stream()
                .limit(MOST_POINTS)
                .map(finding -> Sentences.ended(sentences.withDriver(finding)))
                .toList();
    }

    private Block points(String heading, Effect effect, String none) {
        List<String> points = onePerTopic(effect).stream()
                .limit(draft.onSlides() ? MOST_ON_SLIDES : MOST_POINTS)
                .map(sentences::of)
                .toList();
        return new Block.Bullets(draft.say(heading), points.isEmpty() ? List.of(none(none)) : points);
    }

    /**
     * Findings of that effect, at most one a topic, the most important first. What rose on the period and fell on the year
     * is told once, by the more important of the two.
     */
    private List<Finding> onePerTopic(Effect effect) {
        Map<String, Finding> byTopic = new LinkedHashMap<>();
        draft.findings().stream()
                .filter(finding -> finding.effect() == Effect.GOOD || finding.effect() == Effect.BAD)
                .forEach(finding -> byTopic.putIfAbsent(topic(finding), finding));
        return byTopic.values().stream()
                .filter(finding -> finding.effect() == effect)
                .toList();
    }

    /** Broken service levels are one topic, whatever the clock. */
    private static String topic(Finding finding) {
        return finding.kind() == Finding.Kind.LEVEL_BREACHED
                ? finding.subject()
                : finding.figure().id();
    }

    /** Up to six figures of the list whose values are known, in its order. */
    List<Block.Tiles.Tile> tiles(List<String> figures) {
        List<Block.Tiles.Tile> tiles = new ArrayList<>();
        for (String id : figures) {
            Optional<Figure> figure = draft.known(id);
            if (figure.isPresent() && tiles.size() < MOST_TILES) {
                tiles.add(tile(figure.get()));
            }
        }
        return tiles;
    }

    private Block.Tiles.Tile tile(Figure figure) {
        if (figure.id().equals("hours.used_quarter")) {
            return new Block.Tiles.Tile(draft.name(figure.id()), draft.value(figure), new Cell.Empty(), ofCap());
        }
        Cell change = draft.change(figure, figure.previous());
        String note = switch (change) {
            case Cell.Change known -> draft.say("tile.to_previous");
            case Cell.Text text -> "";
            case Cell.State state -> "";
            case Cell.Value value -> "";
            case Cell.Quantity quantity -> "";
            case Cell.Day day -> "";
            case Cell.Empty empty -> noteWithoutChange(figure);
        };
        return new Block.Tiles.Tile(draft.name(figure.id()), draft.value(figure), change, note);
    }

    /** A contract quarter that runs is set beside its cap: an earlier one that is over is not its like. */
    private String ofCap() {
        return draft.figure("hours.cap_quarter")
                .filter(cap -> cap.value().known().isPresent())
                .map(cap -> draft.say("hours.of_cap", "cap", draft.text(cap)))
                .orElse("");
    }

    private String noteWithoutChange(Figure figure) {
        Measurement previous = figure.previous();
        if (figure.value().status() == Status.SMALL) {
            return draft.n(figure.value());
        }
        return previous != null && previous.status() == Status.SMALL
                ? draft.say("tile.previous_small")
                : draft.say("tile.no_previous");
    }

    /** What worked and what did not, each with where it shows most. */
    List<Page> learned() {
        List<Finding> good = onePerTopic(Effect.GOOD);
        List<Finding> bad = onePerTopic(Effect.BAD);
        Optional<Finding> telling = draft.findings().stream()
                .filter(finding -> finding.driver().isPresent())
                .findFirst()
                .or(() -> draft.findings().stream().findFirst());
        if (telling.isEmpty()) {
            return List.of();
        }
        String title = sentences
                .driver(telling.get())
                .map(driver -> draft.say(
                        "learned.title",
                        "name",
                        draft.name(telling.get().figure().id()),
                        "driver",
                        driver))
                .orElseGet(() -> sentences.of(telling.get()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Beside(
                List.of(lessons("learned.worked", good, "summary.reached_none")),
                List.of(lessons("learned.failed", bad, "summary.missed_none")),
                0.5));
        List<Finding> told = Stream.concat(
                        good.stream().limit(MOST_POINTS), bad.stream().limit(MOST_POINTS))
                .toList();
        List<String> unusual = UnusualPages.of(draft.findings()).stream()
                .filter(finding -> !told.contains(finding))
                .limit(MOST_ON_SLIDES)
                .map(sentences::of)
                .toList();
        if (!unusual.isEmpty()) {
            blocks.add(new Block.Bullets(draft.say("learned.unusual"), unusual));
        }
        List<String> evidence = new ArrayList<>(telling.get().evidence());
        draft.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(id -> !evidence.contains(id))
                .limit(MOST_POINTS)
                .forEach(evidence::add);
        return List.of(new Page(
                "learned",
                Page.Layout.CONTENT,
                draft.say("section.learned"),
                title,
                draft.subtitle(draft.say("subtitle.learned")),
                blocks,
                talkingPoints(),
                draft.evidence(evidence)));
    }

    private String none(String key) {
        return draft.say(draft.comparesNothing() ? "summary.unknown" : key);
    }

    private Block lessons(String heading, List<Finding> findings, String none) {
        List<String> points =
                findings.stream().limit(MOST_POINTS).map(sentences::withDriver).toList();
        return new Block.Bullets(draft.say(heading), points.isEmpty() ? List.of(none(none)) : points);
    }
}
