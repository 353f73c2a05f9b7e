package com.reviewpack.pages;

import com.reviewpack.measure.Status;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.pages.Playbook.Play;
import com.reviewpack.peers.Standing;
import com.reviewpack.peers.Standing.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the account stands beside its industry: at a glance, subject by subject, and what to do about it. */
final class IndustryPages {

    private static final int MOST_POINTS = 3;
    private static final int MOST_ON_SLIDES = 10;
    private static final int MOST_ACTIONS = 5;

    /** Subjects of a comparison, each a page. */
    private enum Subject {
        SERVICE(
                "industry_service",
                List.of(
                        "conversations.answered_within_60s_rate",
                        "conversations.abandonment_rate",
                        "conversations.first_response_seconds.p50",
                        "conversations.handle_seconds.mean")),
        QUALITY(
                "industry_quality",
                List.of(
                        "conversations.csat",
                        "conversations.nps",
                        "conversations.fcr",
                        "conversations.transfer_rate",
                        "conversations.interactive_rate")),
        OUTCOME(
                "industry_outcome",
                List.of("conversations.containment_rate", "conversations.conversion_rate", "conversations.aov"));

        private final String key;
        private final List<String> figures;

        Subject(String key, List<String> figures) {
            this.key = key;
            this.figures = figures;
        }
    }

    private final Draft draft;
    private final PeerStandings standings;
    private final IndustryTables tables;

    IndustryPages(Draft draft) {
        this.draft = draft;
        this.standings = new PeerStandings(draft);
        this.tables = new IndustryTables(draft);
    }

    /** The answer on one page or slide: in how many figures the account is ahead of its peers and behind them. */
    List<Page> beside() {
        if (standings.all().isEmpty()) {
            return List.of();
        }
        if (standings.shown().isEmpty()) {
            String none = noData() ? "industry.no_data" : "industry.none";
            return List.of(page(
                    "industry",
                    draft.say(none),
                    List.of(new Block.Callout(
                            draft.say("industry.none_heading"), draft.say(none + "_text"), Tone.NEUTRAL)),
                    List.of()));
        }
        List<Block> blocks = draft.onSlides() ? slide() : report();
        return List.of(page("industry", title(), blocks, standings.ranked()));
    }

    private boolean noData() {
        return standings.all().stream().allMatch(standing -> standing.own().status() == Status.MISSING_DATA);
    }

    private String title() {
        List<Standing> ahead = standings.ahead();
        List<Standing> behind = standings.behind();
        int ranked = standings.ranked().size();
        if (ranked == 0) {
            return draft.say("industry.title_unranked");
        }
        String ends = ahead.isEmpty() ? "weak" : behind.isEmpty() ? "strong" : "both";
        return draft.say(
                draft.onSlides() ? "industry.title_short" : "industry.title",
                "best",
                standings.in(Place.BEST_QUARTER),
                "last",
                standings.in(Place.LAST_QUARTER),
                "n",
                ranked,
                "ends",
                ends,
                "strong",
                ahead.stream().findFirst().map(standings::name).orElse(""),
                "weak",
                behind.stream().findFirst().map(standings::name).orElse(""));
    }

    private List<Block> report() {
        return List.of(
                new Block.Beside(
                        List.of(points("industry.ahead", standings.ahead(), "industry.ahead_none")),
                        List.of(points("industry.behind", standings.behind(), "industry.behind_none")),
                        0.5),
                tables.overview(standings.all(), draft.say("industry.note")),
                new Block.Callout(draft.say("industry.peers_heading"), standings.whoTheyAre(), Tone.NEUTRAL));
    }

    private List<Block> slide() {
        List<Standing> telling = standings.shown().stream()
                .sorted(Comparator.comparing(
                        (Standing standing) ->
                                standing.lead().map(BigDecimal::abs).orElse(BigDecimal.ONE.negate()),
                        Comparator.reverseOrder()))
                .limit(MOST_ON_SLIDES)
                .toList();
        List<Standing> shown =
                standings.shown().stream().filter(telling::contains).toList();
        List<Block> right = new ArrayList<>();
        right.add(points("industry.ahead", standings.ahead(), "industry.ahead_none"));
        right.add(points("industry.behind", standings.behind(), "industry.behind_none"));
        List<Block> left = new ArrayList<>();
        tables.ranges("industry.ranges", shown).map(Block.ChartBlock::new).ifPresent(left::add);
        return List.of(new Block.Beside(left, right, 0.64), new Block.Prose(List.of(standings.whoTheyAre())));
    }

    private Block points(String heading, List<Standing> some, String none) {
        List<String> points = some.stream().limit(MOST_POINTS).map(this::point).toList();
        return new Block.Bullets(draft.say(heading), points.isEmpty() ? List.of(draft.say(none)) : points);
    }

    private String point(Standing standing) {
        return draft.say(
                "industry.point",
                "name",
                standings.name(standing),
                "own",
                standings.own(standing),
                "median",
                standings.median(standing));
    }

    /** A page a subject: own values in the range of the peers, and how both moved. */
    List<Page> subjects() {
        List<Page> pages = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            List<Standing> its = standings.shown().stream()
                    .filter(standing ->
                            subject.figures.contains(standing.figure().id()))
                    .toList();
            Optional<Chart> chart = tables.ranges(subject.key + ".ranges", its);
            if (chart.isPresent()) {
                String title = PeerStandings.mostTelling(its)
                        .map(standings::sentence)
                        .orElseGet(() -> standings.sentence(its.getFirst()));
                pages.add(page(
                        subject.key,
                        title,
                        List.of(new Block.ChartBlock(chart.get()), tables.movement(subject.key, its)),
                        its));
            }
        }
        return pages;
    }

    /** What to do where the account is behind the median, the furthest behind first. */
    List<Page> act() {
        List<Standing> behind = standings.behind().stream()
                .filter(standing -> play(standing).isPresent())
                .limit(MOST_ACTIONS)
                .toList();
        if (standings.ranked().isEmpty()) {
            return List.of();
        }
        if (behind.isEmpty()) {
            return List.of(page(
                    "industry_act",
                    draft.say("industry.act_none"),
                    List.of(new Block.Callout(
                            draft.say("act.none_heading"), draft.say("industry.act_none_text"), Tone.GOOD)),
                    standings.ranked()));
        }
        return List.of(page(
                "industry_act",
                draft.say("industry.act", "n", behind.size(), "first", standings.sentence(behind.getFirst())),
                List.of(
                        new Block.Actions("", behind.stream().map(this::action).toList()),
                        new Block.Prose(List.of(draft.say("industry.act_note")))),
                behind));
    }

    private Optional<Play> play(Standing standing) {
        return draft.playbook().answer(standing.figure().id());
    }

    private Block.Actions.Action action(Standing standing) {
        Play play = play(standing).orElseThrow();
        Block.Actions.Action action = new Block.Actions.Action(
                draft.say("playbook." + play.play()),
                play.owner() == Playbook.Owner.CSM
                        ? draft.csm()
                        : draft.say("owner." + play.owner().key()),
                Optional.of(draft.item().dueOn().plusDays(play.days())),
                draft.say(
                        "industry.effect",
                        "name",
                        standings.name(standing),
                        "median",
                        standings.median(standing),
                        "own",
                        standings.own(standing)),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
        return draft.proposed(
                play.play(),
                standing.figure().id(),
                standing.shown().map(shown -> shown.quartiles().median()),
                action);
    }

    private Page page(String key, String title, List<Block> blocks, List<Standing> behind) {
        return draft.page(key, title, blocks, standings.evidence(behind));
    }
}
