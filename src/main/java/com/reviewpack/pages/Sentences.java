package com.reviewpack.pages;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.Parts;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.pack.Formats;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says in words what a finding holds. The words follow the finding's numbers: they add none and turn none round. */
public final class Sentences {

    /** Characters of two lines of a slide's title, about. */
    private static final int MOST_ON_SLIDES = 124;

    private static final int WHOLE_DAY = 24;

    /** Dimensions whose parts are named as the exports write them. */
    private static final Set<String> QUOTED = Set.of("segment", "skill", "lob");

    private final Draft draft;

    public Sentences(Draft draft) {
        this.draft = draft;
    }

    /**
     * A page's title with what proves it.
     *
     * @param finding the finding that title and chart come from; empty where nothing is remarkable
     * @param evidence ids of figures, the most telling first
     */
    record Message(String title, Optional<Finding> finding, List<String> evidence) {}

    /** The top finding of the subjects as a title; where there is none, how {@code figure} stands. */
    Message title(String figure, String... subjects) {
        return draft.finding(subjects)
                .map(this::leading)
                .orElseGet(() -> new Message(standing(figure), Optional.empty(), List.of(figure)));
    }

    /** The like, of findings that {@code shown} holds for; where there is none, the top finding all the same. */
    Message title(String figure, Predicate<Finding> shown, String subject) {
        return draft.notLed(finding -> finding.subject().equals(subject) && shown.test(finding))
                .map(this::leading)
                .orElseGet(() -> title(figure, subject));
    }

    private Message leading(Finding finding) {
        draft.lead(finding);
        return new Message(headline(finding), Optional.of(finding), finding.evidence());
    }

    /** How a figure stands where nothing is remarkable, or why it cannot be told. */
    String standing(String id) {
        Optional<Figure> figure = draft.figure(id);
        if (figure.isEmpty()) {
            return draft.say("finding.absent", "name", draft.name(id));
        }
        return switch (figure.get().value()) {
            case Measurement.Known known ->
                shortOfTarget(figure.get(), known)
                        .orElseGet(() -> draft.say(
                                known.small() ? "finding.small" : "finding.none",
                                "name",
                                draft.name(id),
                                "value",
                                draft.text(figure.get()),
                                "n",
                                draft.formats().count(known.n())));
            case Measurement.NothingToMeasure none -> draft.say("finding.nothing", "name", draft.name(id));
            case Measurement.MissingData missing -> draft.say("finding.missing", "name", draft.name(id));
            case Measurement.NotCovered not -> draft.say("finding.not_covered", "name", draft.name(id));
            case Measurement.NotApplicable not -> draft.say("finding.not_applicable", "name", draft.name(id));
        };
    }

    /** By how much a target is missed that is missed by too little for a finding. */
    private Optional<String> shortOfTarget(Figure figure, Measurement.Known known) {
        return known.small()
                ? Optional.empty()
                : Difference.fromTarget(known, figure.target(), figure.unit())
                        .filter(gap -> gap.effect(draft.direction(figure.id())) == Effect.BAD)
                        .map(gap -> {
                            Formats.Compared both = draft.formats()
                                    .apart(known.value(), Objects.requireNonNull(figure.target()), figure.unit());
                            return draft.say(
                                    "finding.short_of_target",
                                    "name",
                                    draft.name(figure.id()),
                                    "value",
                                    both.first(),
                                    "target",
                                    both.second(),
                                    "size",
                                    draft.formats().size(Draft.change(gap, figure, Effect.BAD)));
                        });
    }

    /** The sentence, and where it shows most. */
    public String withDriver(Finding finding) {
        return driver(finding)
                .map(driver -> draft.say("finding.with_driver", "sentence", of(finding), "driver", driver))
                .orElseGet(() -> of(finding));
    }

    /** With what explains most of it, where a title of two lines on a slide has room for that. */
    String headline(Finding finding) {
        String whole = withDriver(finding);
        return draft.onSlides() && whole.length() > MOST_ON_SLIDES ? of(finding) : whole;
    }

    /** What explains most of a finding; empty where no part stands out, or the sentence itself names it. */
    Optional<String> driver(Finding finding) {
        return finding.kind() == Finding.Kind.WEAK_HOURS
                ? Optional.empty()
                : finding.driver().map(driver -> driver(finding, driver));
    }

    private String driver(Finding finding, Finding.Driver driver) {
        boolean points = driver.amount().kind() == Difference.Kind.POINTS;
        boolean offset = driver.share().compareTo(BigDecimal.ONE) > 0;
        String key = switch (driver.amount().kind()) {
            case POINTS, ABSOLUTE -> offset ? "driver.beyond" : "driver.cause";
            case PER_CENT -> offset ? "driver.share_beyond" : "driver.share";
        };
        return draft.say(
                key,
                "part",
                said(driver.dimension(), driver.key()),
                "many",
                driver.dimension().equals(Parts.HOURS) ? "yes" : "no",
                "why",
                finding.kind() == Finding.Kind.TARGET_MISSED ? "missed" : "changed",
                "at",
                points ? "yes" : "no",
                "value",
                draft.formats().measurement(driver.value(), driver.unit()),
                "amount",
                draft.formats().size(Draft.change(driver.amount(), finding.figure(), finding.effect())),
                "size",
                finding.difference().map(gap -> size(gap, finding)).orElse(""),
                "share",
                draft.formats().quantity(driver.share().min(BigDecimal.ONE), Unit.RATIO));
    }

    private String size(Difference gap, Finding finding) {
        return draft.formats().size(Draft.change(gap, finding.figure(), finding.effect()));
    }

    /** A part of a whole in words: a line of business, a channel, an hour or a stretch of the week. */
    String part(String dimension, String key) {
        return switch (dimension) {
            case Parts.HOURS -> key.contains("..") ? stretch(key) : hourOfWeek(key);
            case "channel" -> draft.words().find("channel." + key).orElse(key);
            default -> key.isEmpty() ? draft.say("part.unnamed") : draft.say("part.of." + dimension, "name", key);
        };
    }

    /** The part as a sentence names it: what the exports write, be it a code, in quotes. */
    private String said(String dimension, String key) {
        return QUOTED.contains(dimension) && !key.isEmpty()
                ? draft.say("part.said." + dimension, "name", key)
                : part(dimension, key);
    }

    private String hourOfWeek(String key) {
        int dash = key.indexOf('-');
        DayOfWeek day = DayOfWeek.of(Integer.parseInt(key.substring(0, dash)));
        return draft.formats().weekday(day) + " " + draft.formats().hour(Integer.parseInt(key.substring(dash + 1)));
    }

    /** {@code 2-09..2-13} as "Tuesdays 09:00–13:00", the whole day as "Tuesdays", {@code 0-22..0-07} as "daily 22:00–07:00". */
    private String stretch(String key) {
        String[] ends = key.split("\\.\\.", -1);
        int from = Integer.parseInt(ends[0].substring(2));
        int to = Integer.parseInt(ends[1].substring(2));
        String day = draft.say("weekdays." + key.charAt(0));
        return to - from == WHOLE_DAY
                ? day
                : draft.say(
                        "part.hours",
                        "day",
                        day,
                        "from",
                        draft.formats().hour(from),
                        "to",
                        draft.formats().hour(to % 24));
    }

    /** The sentence with its end mark, which a unit's abbreviation at its end is already. */
    static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** The finding as one sentence without its end mark. */
    public String of(Finding finding) {
        Figure figure = finding.figure();
        return switch (finding.kind()) {
            case TARGET_MISSED -> compared("finding.target_missed", finding);
            case TARGET_REACHED -> compared("finding.target_reached", finding);
            case CHANGED -> compared("finding.changed", finding);
            case CHANGED_ON_YEAR -> compared("finding.changed_on_year", finding);
            case LEVEL_BREACHED -> breach(figure);
            case LEFT_UNANSWERED ->
                draft.say(
                        "finding.unanswered",
                        "n",
                        figure.value().known().orElse(BigDecimal.ZERO),
                        "count",
                        draft.text(figure));
            case HOURS_EXCEEDED -> hours("finding.hours_exceeded", figure);
            case HOURS_RUNNING_OUT -> hours("finding.hours_running_out", figure);
            case HOURS_LAPSING -> lapsing(figure);
            case OUT_OF_ORDINARY -> departure("finding.out_of_ordinary", finding);
            case UNUSUAL_DAY -> departure("finding.unusual_day", finding);
            case LEVEL_SHIFTED -> departure("finding.level_shifted", finding);
            case WEAK_HOURS -> departure("finding.weak_hours", finding);
        };
    }

    private String lapsing(Figure left) {
        HoursUse use =
                draft.report().hours().orElseThrow(() -> new IllegalStateException("hours lapse where none are known"));
        BigDecimal cap = use.capByPool().getOrDefault(HoursPool.EXPANSION, BigDecimal.ZERO);
        return draft.say(
                "finding.hours_lapsing",
                "left",
                draft.text(left),
                "cap",
                draft.formats().quantity(cap, Unit.HOURS),
                "day",
                draft.day(use.lapsesOn()));
    }

    private String hours(String key, Figure used) {
        Formats.Compared hours = draft.formats()
                .apart(
                        used.value().known().orElseThrow(),
                        draft.value("hours.cap_quarter").orElseThrow(),
                        used.unit());
        return draft.say(key, "used", hours.first(), "cap", hours.second());
    }

    private String compared(String key, Finding finding) {
        Figure figure = finding.figure();
        int sign = finding.difference().map(gap -> gap.amount().signum()).orElse(0);
        BigDecimal target = figure.target();
        Optional<Formats.Compared> compared = figure.value()
                .known()
                .filter(value -> target != null)
                .map(value -> draft.formats().apart(value, Objects.requireNonNull(target), figure.unit()));
        return draft.say(
                key,
                "name",
                draft.name(figure.id()),
                "value",
                compared.map(Formats.Compared::first).orElseGet(() -> draft.text(figure)),
                "way",
                sign > 0 ? "up" : sign < 0 ? "down" : "level",
                "size",
                finding.difference()
                        .map(gap -> draft.formats().size(Draft.change(gap, figure, finding.effect())))
                        .orElse(""),
                "target",
                compared.map(Formats.Compared::second).orElse(""));
    }

    private String departure(String key, Finding finding) {
        Departure departure = finding.departure().orElseThrow();
        Unit unit = finding.figure().unit();
        Formats.Compared compared = draft.formats()
                .apart(
                        departure.value().known().orElseThrow(),
                        departure.usual().known().orElseThrow(),
                        unit);
        return draft.say(
                key,
                "name",
                draft.name(finding.figure().id()),
                "value",
                compared.first(),
                "usual",
                compared.second(),
                "n",
                departure.compared(),
                "day",
                departure.day().map(draft::day).orElse(""),
                "part",
                finding.driver()
                        .map(driver -> part(driver.dimension(), driver.key()))
                        .orElse(""));
    }

    private String breach(Figure breached) {
        String[] parts = breached.id().split("\\.", -1);
        String id = "sla." + parts[1] + "." + parts[2];
        BigDecimal count = breached.value().known().orElse(BigDecimal.ZERO);
        return draft.say(
                "finding.breached",
                "n",
                count,
                "count",
                draft.text(breached),
                "clock",
                draft.say("clock." + parts[1]),
                "severity",
                parts[2],
                "kept",
                draft.value(id + ".met").orElse(BigDecimal.ZERO),
                "met",
                draft.figure(id + ".met").map(draft::text).orElse(""));
    }
}
