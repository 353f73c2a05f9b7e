package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Direction;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Series;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.findings.Findings;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.warehouse.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the pages of one pack are written from: its figures, findings and words. Used by one thread, for one pack. */
public final class Draft {

    /** Lines of business that a cover names. */
    private static final int MOST_LOBS = 4;

    private final DueItem item;
    private final Scope scope;
    private final FigureReport report;
    private final Background background;
    private final Words words;
    private final Practices practices;
    private final Playbook playbook;
    private final List<Finding> findings;
    private final Set<Finding> led = new HashSet<>();
    private final LinkedHashSet<String> cited = new LinkedHashSet<>();
    private final LinkedHashSet<Recommendation> recommended = new LinkedHashSet<>();

    public Draft(
            DueItem item,
            Scope scope,
            FigureReport report,
            Background background,
            Words words,
            FindingRules rules,
            Practices practices,
            Playbook playbook) {
        this.item = item;
        this.scope = scope;
        this.report = report;
        this.background = background;
        this.words = words;
        this.practices = practices;
        this.playbook = playbook;
        this.findings = Findings.of(report, rules);
    }

    public DueItem item() {
        return item;
    }

    public Scope scope() {
        return scope;
    }

    public FigureReport report() {
        return report;
    }

    Background background() {
        return background;
    }

    public Words words() {
        return words;
    }

    Practices practices() {
        return practices;
    }

    Formats formats() {
        return words.formats();
    }

    Playbook playbook() {
        return playbook;
    }

    /** Notes that a page shows this recommendation. */
    void recommend(Recommendation recommendation) {
        recommended.add(recommendation);
    }

    /**
     * Notes that a page shows this proposal, where a figure of the pack tells later what became of it.
     *
     * @param play names the kind of proposal
     * @param figure id of the figure that it is to move
     * @param expected the value that acting is to bring; empty where none is named
     */
    Block.Actions.Action proposed(
            String play, String figure, Optional<BigDecimal> expected, Block.Actions.Action action) {
        known(figure)
                .ifPresent(moved -> recommend(new Recommendation(
                        play,
                        figure,
                        "",
                        moved.value().known().orElseThrow(),
                        moved.value().n(),
                        expected,
                        action.what(),
                        action.owner(),
                        action.by().orElse(item.dueOn()))));
        return action;
    }

    /** What pages have recommended so far, first shown first. */
    List<Recommendation> recommended() {
        return List.copyOf(recommended);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Whether a page is a slide, which holds less than a page of a report. */
    boolean onSlides() {
        return switch (item.deliverable().shape()) {
            case DECK -> true;
            case REPORT -> false;
        };
    }

    /** A message with its arguments given as name, value, name, value. */
    public String say(String key, Object... arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        return words.say(key, named);
    }

    /** The most important finding of these subjects; one that no page has led with so far goes before. */
    Optional<Finding> finding(String... subjects) {
        List<String> wanted = List.of(subjects);
        return notLed(finding -> wanted.contains(finding.subject()));
    }

    /** The most important finding of a kind; one that no page has led with so far goes before. */
    Optional<Finding> notLed(Predicate<Finding> wanted) {
        List<Finding> found = findings.stream().filter(wanted).toList();
        return found.stream()
                .filter(finding -> !led.contains(finding))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Notes that a finding is a page's title, so that the next page leads with another one where it has one. */
    void lead(Finding finding) {
        led.add(finding);
    }

    Optional<Figure> figure(String id) {
        return report.figures().find(id);
    }

    /**
     * Whether no figure that may be good or bad can be held against anything: each is unknown, small, or has neither a
     * target nor a value before. Then nothing can be said to be well.
     */
    boolean comparesNothing() {
        return report.figures().all().stream()
                .noneMatch(figure -> direction(figure.id()) != Direction.NEUTRAL
                        && figure.value().status() == Status.MEASURED
                        && (figure.target() != null
                                || figure.previous() != null
                                        && figure.previous().known().isPresent()));
    }

    /** The figure of the whole scope, where its value is known. */
    Optional<Figure> known(String id) {
        return figure(id).filter(figure -> figure.value().known().isPresent());
    }

    /** The value of the whole scope, where it is known. */
    Optional<BigDecimal> value(String id) {
        return figure(id).flatMap(figure -> figure.value().known());
    }

    /** The series of the whole scope, where at least two of its points are known. */
    Optional<Series> series(String id) {
        return report.series(id)
                .filter(series -> series.points().stream()
                                .filter(point -> point.value().known().isPresent())
                                .count()
                        > 1);
    }

    Direction direction(String figure) {
        return Findings.direction(figure);
    }

    /** A figure's name in the language of the document. */
    public String name(String figure) {
        return words.figureName(figure).orElse(figure);
    }

    /** The value in words, or why there is none. */
    String text(Figure figure) {
        return words.cell(new Cell.Value(figure.value(), figure.unit()));
    }

    Cell value(Figure figure) {
        return new Cell.Value(figure.value(), figure.unit());
    }

    /**
     * The change since {@code then}, in its tone; of few observations, which may come by chance, without one. Empty where
     * either is not known or a share or a mean rests on too little.
     */
    Cell change(Figure figure, @Nullable Measurement then) {
        Cell change = cell(figure, Difference.between(figure.value(), then, figure.unit()));
        boolean few = figure.value() instanceof Measurement.Known known && known.n() < Measurement.SMALL_BELOW;
        return few && change instanceof Cell.Change told
                ? new Cell.Change(told.change(), told.kind(), told.unit(), Tone.NEUTRAL)
                : change;
    }

    /** The variance from the target, in its tone. */
    Cell variance(Figure figure) {
        return cell(figure, Difference.fromTarget(figure.value(), figure.target(), figure.unit()));
    }

    private Cell cell(Figure figure, Optional<Difference> difference) {
        return difference
                .<Cell>map(gap -> shown(change(gap, figure, gap.effect(direction(figure.id()))), formats()))
                .orElseGet(Cell.Empty::new);
    }

    /** A change as a cell shows it: one that is written as none is neither good nor bad. */
    static Cell.Change shown(Cell.Change change, Formats formats) {
        return formats.isLevel(change)
                ? new Cell.Change(change.change(), change.kind(), change.unit(), Tone.NEUTRAL)
                : change;
    }

    static Cell.Change change(Difference difference, Figure figure, Effect effect) {
        Cell.Change.Kind kind = switch (difference.kind()) {
            case POINTS -> Cell.Change.Kind.POINTS;
            case PER_CENT -> Cell.Change.Kind.PER_CENT;
            case ABSOLUTE -> Cell.Change.Kind.ABSOLUTE;
        };
        return new Cell.Change(difference.amount(), kind, figure.unit(), tone(effect));
    }

    static Tone tone(Effect effect) {
        return switch (effect) {
            case GOOD -> Tone.GOOD;
            case BAD -> Tone.BAD;
            case NEUTRAL -> Tone.NEUTRAL;
        };
    }

    /** {@code n = 310}, marked where it is small; empty for counts and where nothing is known. */
    String n(Measurement value) {
        return value instanceof Measurement.Known known && (known.denominator() != null || known.small())
                ? say(known.small() ? "n.small" : "n", "n", formats().count(known.n()))
                : "";
    }

    /** Who, what with unit, when. */
    String subtitle(String what) {
        return say("subtitle", "account", account(), "what", what, "period", periodText());
    }

    String account() {
        return scope.account().name();
    }

    /** How planned work stands: a common English word in the reader's language, any other as the team wrote it. */
    String planStatus(String written) {
        String key = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return words.find("plan.status." + key).orElse(written);
    }

    /** The lines of business the pack covers, in words. */
    String coverage() {
        LobScope lobs = scope.successPackage().lobs();
        List<String> named = List.copyOf(lobs.named());
        if (lobs.isAll()) {
            return say("scope.all");
        }
        return named.size() > MOST_LOBS ? Lists.shortened(named, MOST_LOBS, words) : Lists.listed(named, words);
    }

    String periodText() {
        return formats().period(scope.period());
    }

    String day(LocalDate day) {
        return formats().day(day);
    }

    /** The name of whoever looks after the account. */
    String csm() {
        return scope.portfolio()
                .person(scope.account().csm())
                .map(person -> person.name())
                .orElse("");
    }

    /**
     * A page under its section's label and subtitle, whose title is its talking point.
     *
     * @param key of the section: {@code section.KEY} and {@code subtitle.KEY} are in the wording
     * @param figures that prove the title, which thereby count as shown
     */
    Page page(String key, String title, List<Block> blocks, List<String> figures) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                say("section." + key),
                title,
                subtitle(say("subtitle." + key)),
                blocks,
                List.of(Sentences.ended(title)),
                evidence(figures));
    }

    /** Evidence lines for these figures, which thereby count as shown. */
    List<String> evidence(List<String> figures) {
        List<String> lines = new ArrayList<>();
        for (String id : figures) {
            figure(id).ifPresent(figure -> {
                cited.add(id);
                lines.add(evidence(figure));
            });
        }
        return lines;
    }

    private String evidence(Figure figure) {
        StringBuilder line = new StringBuilder(figure.id()).append(" = ").append(text(figure));
        if (!n(figure.value()).isEmpty()) {
            line.append(" (").append(n(figure.value())).append(')');
        }
        Measurement previous = figure.previous();
        if (previous != null && previous.known().isPresent()) {
            line.append("; ")
                    .append(say("column.previous"))
                    .append(' ')
                    .append(formats().measurement(previous, figure.unit()));
        }
        return line.toString();
    }

    /** Ids of the figures that pages have cited so far, first cited first. */
    List<String> cited() {
        return List.copyOf(cited);
    }
}
