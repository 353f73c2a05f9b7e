package com.reviewpack.pages;

import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.targeting.HourOfWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How the analyses of targeting name hours, segments and expected numbers, and how their pages are put together. */
final class StudyTexts {

    private final Draft draft;

    StudyTexts(Draft draft) {
        this.draft = draft;
    }

    /** {@code Tue 09:00}. */
    String hour(HourOfWeek hour) {
        return draft.formats().weekday(hour.day()) + " " + draft.formats().hour(hour.hour());
    }

    /** The first {@code most} hours by name. */
    String hours(List<HourOfWeek> hours, int most) {
        return Lists.shortened(hours.stream().map(this::hour).toList(), most, draft.words());
    }

    String segment(String name) {
        return name.isEmpty() ? draft.say("target.unnamed") : name;
    }

    Unit money() {
        return Unit.money(draft.scope().account().currency());
    }

    /** An expected number of things, told in whole ones. */
    static BigDecimal whole(BigDecimal expected) {
        return expected.setScale(0, RoundingMode.HALF_EVEN);
    }

    /** Which way a difference leads that is told in whole things: {@code up}, {@code down} or {@code level}. */
    static String way(BigDecimal difference) {
        return switch (whole(difference).signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "level";
        };
    }

    String count(BigDecimal expected) {
        return draft.formats().quantity(whole(expected), Unit.COUNT);
    }

    /** An expected number in whole things, or an en dash where there is none. */
    String count(Measurement expected) {
        return expected.known().map(this::count).orElse("–");
    }

    /** A cell with an expected number in whole things, or with the reason why there is none. */
    static Cell countCell(Measurement expected) {
        return new Cell.Value(expected.map(StudyTexts::whole), Unit.COUNT);
    }

    static Cell countCell(long count) {
        return new Cell.Quantity(BigDecimal.valueOf(count), Unit.COUNT);
    }

    /** A rate an hour with one decimal. */
    static Cell rateCell(BigDecimal perHour) {
        return new Cell.Quantity(perHour.setScale(1, RoundingMode.HALF_EVEN), Unit.MEAN);
    }

    /** {@code 420 to 860}, each end as a quantity of the unit; counts in whole things. */
    String interval(Interval interval, Unit unit) {
        boolean counts = unit.kind() == Unit.Kind.COUNT;
        return draft.say(
                "study.interval",
                "low",
                draft.formats().quantity(counts ? whole(interval.low()) : interval.low(), unit),
                "high",
                draft.formats().quantity(counts ? whole(interval.high()) : interval.high(), unit));
    }

    /** What a figure wants, in words; empty where nothing is missing. */
    Optional<String> missing(String figure) {
        return draft.figure(figure)
                .map(one -> one.value())
                .filter(Measurement.MissingData.class::isInstance)
                .map(Measurement.MissingData.class::cast)
                .map(gap -> draft.words().missing(gap.input()));
    }

    /** A page whose name, subtitle and place in the wording follow from its key. */
    Page page(String key, String title, List<Block> blocks, List<String> talkingPoints, List<String> figures) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                draft.say("section." + key),
                title,
                draft.subtitle(draft.say("subtitle." + key)),
                blocks,
                talkingPoints,
                draft.evidence(figures));
    }
}
