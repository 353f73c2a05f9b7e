package com.reviewpack.pages;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Features of upcoming releases: what arrives, when, what it means for this account, and what to do before. */
final class ReleasePages {

    private static final int MOST_ROWS = 9;
    private static final int A_SLIDE = 6;
    private static final int MOST_FEATURES = 12;
    private static final int MOST_GOALS = 3;
    private static final int MOST_ACTIONS = 6;
    private static final int MOST_PAST = 3;
    private static final int DAYS_BEFORE = 7;

    private final Draft draft;
    private final UpcomingReleases releases;

    ReleasePages(Draft draft) {
        this.draft = draft;
        this.releases = new UpcomingReleases(draft);
    }

    /** What arrives, when, and what to do. */
    List<Page> releases() {
        List<Release> coming = releases.toCome();
        if (coming.isEmpty()) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Callout(
                    draft.say("releases.none_heading"), draft.say("releases.none_text"), Tone.NEUTRAL));
            blocks.addAll(past());
            return List.of(page("releases", draft.say("releases.none"), blocks));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(coming));
        if (coming.stream().allMatch(release -> release.plannedOn().isEmpty())) {
            blocks.addAll(past());
        }
        return List.of(page("releases", title(coming), blocks));
    }

    private Block table(List<Release> coming) {
        int left = coming.size() - MOST_ROWS;
        return new Block.Table(
                "releases",
                "",
                List.of(
                        new Column(draft.say("column.day"), false, 13),
                        new Column(draft.say("column.feature"), false, 21),
                        new Column(draft.say("column.state"), false, 11),
                        new Column(draft.say("column.for_whom"), false, 17),
                        new Column(draft.say("column.serves"), false, 20),
                        new Column(draft.say("column.to_do"), false, 18)),
                coming.stream().limit(MOST_ROWS).map(this::row).toList(),
                left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : "");
    }

    private String title(List<Release> coming) {
        Release first = coming.getFirst();
        List<LocalDate> days =
                coming.stream().flatMap(release -> release.plannedOn().stream()).toList();
        return draft.say(
                "releases.title",
                "n",
                coming.size(),
                "dated",
                days.isEmpty() ? "no" : "yes",
                "last",
                days.isEmpty() ? "" : draft.day(days.getLast()),
                "serving",
                serving(coming),
                "feature",
                first.feature(),
                "day",
                first.plannedOn().map(draft::day).orElse(""));
    }

    private long serving(List<Release> coming) {
        return coming.stream()
                .filter(release -> !releases.serves(release).isEmpty())
                .count();
    }

    private Row row(Release release) {
        return new Row(
                List.of(
                        releases.day(release),
                        new Cell.Text(release.feature()),
                        new Cell.Text(draft.planStatus(release.status())),
                        new Cell.Text(releases.forWhom(release)),
                        new Cell.Text(goals(release)),
                        new Cell.Text(draft.say(
                                "release.todo." + releases.audience(release).key()))),
                Row.Kind.PLAIN);
    }

    private String goals(Release release) {
        List<String> statements = releases.serves(release).stream()
                .map(Goal::statement)
                .distinct()
                .toList();
        return statements.isEmpty() ? draft.say("none") : Lists.shortened(statements, 1, draft.words());
    }

    /** What each of the next features does and means here, six a slide; how many more there are stands below the last. */
    List<Page> features() {
        List<Release> all = releases.toCome();
        List<Release> coming = all.subList(0, Math.min(MOST_FEATURES, all.size()));
        int more = all.size() - coming.size();
        List<Page> pages = new ArrayList<>();
        String title = draft.say("features.title", "n", all.size(), "serving", serving(all));
        for (int from = 0; from < coming.size(); from += A_SLIDE) {
            List<Release> some = coming.subList(from, Math.min(from + A_SLIDE, coming.size()));
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < some.size(); i += 2) {
                Block left = feature(some.get(i));
                blocks.add(
                        i + 1 < some.size()
                                ? new Block.Beside(List.of(left), List.of(feature(some.get(i + 1))), 0.5)
                                : left);
            }
            if (more > 0 && from + A_SLIDE >= coming.size()) {
                blocks.add(new Block.Prose(
                        List.of(draft.say("and_more", "n", draft.formats().count(more)))));
            }
            Page page = page("features", title, blocks);
            pages.add(
                    from == 0
                            ? page
                            : new Page(
                                    page.key() + "-" + (from / A_SLIDE + 1),
                                    page.layout(),
                                    page.label(),
                                    draft.say("page.continued", "title", title),
                                    page.subtitle(),
                                    blocks,
                                    page.talkingPoints(),
                                    page.evidence()));
        }
        return pages;
    }

    private Block feature(Release release) {
        List<String> points = new ArrayList<>();
        if (!release.summary().isBlank()) {
            points.add(release.summary());
        }
        points.add(draft.say("features.for", "whom", releases.forWhom(release)));
        List<String> statements = releases.serves(release).stream()
                .map(Goal::statement)
                .distinct()
                .toList();
        points.add(
                statements.isEmpty()
                        ? draft.say("features.no_goal")
                        : draft.say(
                                "features.serves", "goals", Lists.shortened(statements, MOST_GOALS, draft.words())));
        String day = release.plannedOn().map(draft::day).orElseGet(() -> draft.say("releases.undated"));
        return new Block.Bullets(draft.say("features.heading", "feature", release.feature(), "day", day), points);
    }

    /** What has come since the period began, and what should have; the latest first. */
    private List<Block> past() {
        List<Block> blocks = new ArrayList<>();
        latest(
                        releases.come(),
                        "releases.arrived_item",
                        draft.say(
                                "releases.arrived",
                                "day",
                                draft.day(draft.scope().period().start())))
                .ifPresent(blocks::add);
        latest(releases.overdue(), "releases.overdue_item", draft.say("releases.overdue"))
                .ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> latest(List<Release> some, String item, String heading) {
        List<String> told = new ArrayList<>(some.reversed().stream()
                .limit(MOST_PAST)
                .map(release -> draft.say(
                        item,
                        "feature",
                        release.feature(),
                        "day",
                        release.plannedOn().map(draft::day).orElse(""),
                        "status",
                        draft.planStatus(release.status()),
                        "summary",
                        release.summary()))
                .toList());
        int left = some.size() - told.size();
        if (left > 0) {
            told.add(draft.say("and_more", "n", draft.formats().count(left)));
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(new Block.Bullets(heading, told));
    }

    /** What to do before each feature arrives, a week ahead; below, what has come. */
    List<Page> preparing() {
        List<Release> dated = releases.toCome().stream()
                .filter(release -> release.plannedOn().isPresent())
                .toList();
        if (dated.isEmpty()) {
            return List.of();
        }
        int left = Math.max(0, dated.size() - MOST_ACTIONS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Actions(
                "",
                dated.stream().limit(MOST_ACTIONS).map(this::action).toList(),
                left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : ""));
        blocks.addAll(past());
        return List.of(page(
                "preparing",
                draft.say("preparing.title", "n", dated.size(), "day", draft.day(by(dated.getFirst()))),
                blocks));
    }

    private LocalDate by(Release release) {
        LocalDate before = release.plannedOn().orElseThrow().minusDays(DAYS_BEFORE);
        return before.isAfter(draft.item().dueOn()) ? before : draft.item().dueOn();
    }

    private Action action(Release release) {
        return new Action(
                draft.say(
                        "preparing.item",
                        "feature",
                        release.feature(),
                        "todo",
                        draft.say("release.todo." + releases.audience(release).key())),
                draft.csm(),
                Optional.of(by(release)),
                goals(release),
                draft.planStatus(release.status()),
                Tone.NEUTRAL);
    }

    private Page page(String key, String title, List<Block> blocks) {
        return draft.page(key, title, blocks, List.of());
    }
}
