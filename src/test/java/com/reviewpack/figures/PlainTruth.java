package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What figures are, told from an installation's rows by the second implementation, for any days and any part. */
public final class PlainTruth {

    private final Installation in;
    private final Map<LocalDate, List<Conversation>> byDay = new HashMap<>();
    private final Map<Period, Map<String, String>> wholes = new HashMap<>();

    public PlainTruth(Installation in) {
        this.in = in;
        in.conversations.forEach(row -> byDay.computeIfAbsent(local(row).toLocalDate(), day -> new ArrayList<>())
                .add(row));
    }

    /**
     * A value.
     *
     * @param small whether a ratio or a statistic rests on fewer than 30
     */
    public record Value(BigDecimal value, long n, boolean small) {}

    public Period period() {
        return in.period;
    }

    public Optional<Period> previous() {
        return Optional.ofNullable(in.previous);
    }

    /** Of the whole scope, over the period or the one before it, as of its end; empty where it is not known. */
    public Optional<Value> whole(String figure, Period period) {
        return Optional.ofNullable(wholes.computeIfAbsent(period, this::answers).get(figure))
                .flatMap(PlainTruth::value);
    }

    private Map<String, String> answers(Period period) {
        LocalDate seen = period.equals(in.period) ? in.asOf.plusDays(1) : period.end();
        return new NaiveFigures(
                        in,
                        period.start(),
                        period.end(),
                        seen.atStartOfDay(in.zone).toInstant())
                .answers();
    }

    /** Of all conversations of these days. */
    public Optional<Value> days(String figure, Period days) {
        return some(figure, days, row -> true);
    }

    /** Of the conversations of these days that a part holds. */
    public Optional<Value> part(String figure, Period days, String dimension, String key) {
        return dimension.equals("lob") ? ofLob(figure, days, key) : some(figure, days, within(dimension, key));
    }

    private Optional<Value> ofLob(String figure, Period period, String lob) {
        LocalDate seen = period.equals(in.period) ? in.asOf.plusDays(1) : period.end();
        Map<String, String> answers = new NaiveFigures(
                        in,
                        period.start(),
                        period.end(),
                        seen.atStartOfDay(in.zone).toInstant())
                .answersOfLob(lob);
        return Optional.ofNullable(answers.get(figure)).flatMap(PlainTruth::value);
    }

    /** Of the conversations of these days on weekdays that {@code weekday} holds for, from one hour to another. */
    public Optional<Value> hours(String figure, Period days, Predicate<Integer> weekday, int from, int to) {
        return some(figure, days, row -> {
            ZonedDateTime at = local(row);
            boolean inHours =
                    from < to ? at.getHour() >= from && at.getHour() < to : at.getHour() >= from || at.getHour() < to;
            return inHours && weekday.test(at.getDayOfWeek().getValue());
        });
    }

    /** Hours of the expansion packs' 60 that the contract year has not used, up to the period's last day. */
    public BigDecimal expansionLeft() {
        LocalDate last = in.period.lastDay();
        return in.hours.stream()
                .filter(entry -> entry.packageId().equals(Installation.PACKAGE) && entry.pool() == HoursPool.EXPANSION)
                .filter(entry ->
                        !entry.workedOn().isAfter(last) && !entry.workedOn().isBefore(yearStart()))
                .map(HoursEntry::hours)
                .reduce(new BigDecimal("60"), BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /** The first day of the contract year that holds the period's last day. */
    public LocalDate yearStart() {
        int years = 0;
        while (!in.startsOn.plusYears(years + 1).isAfter(in.period.lastDay())) {
            years++;
        }
        return in.startsOn.plusYears(years);
    }

    private static Predicate<Conversation> within(String dimension, String key) {
        return switch (dimension) {
            case "segment" -> row -> row.segment().equals(key);
            case "skill" -> row -> row.skill().equals(key);
            case "channel" -> row -> row.channel().equals(key);
            case "agent" -> row -> row.agent().equals(key);
            default -> throw new IllegalArgumentException("no dimension of conversations: " + dimension);
        };
    }

    private Optional<Value> some(String figure, Period days, Predicate<Conversation> which) {
        List<Conversation> rows = days.start()
                .datesUntil(days.end())
                .flatMap(day -> byDay.getOrDefault(day, List.of()).stream())
                .filter(which)
                .toList();
        Map<String, String> answers = new TreeMap<>(new NaiveFigures(
                        in.withOnly(rows),
                        days.start(),
                        days.end(),
                        days.end().atStartOfDay(in.zone).toInstant())
                .answers());
        return Optional.ofNullable(answers.get(figure)).flatMap(PlainTruth::value);
    }

    private ZonedDateTime local(Conversation row) {
        return row.requestedAt().atZone(in.zone);
    }

    /** {@code measured 0.85 310}; without a value there is none. */
    private static Optional<Value> value(String answer) {
        String[] words = answer.split(" ", -1);
        return words.length < 2
                ? Optional.empty()
                : Optional.of(new Value(
                        new BigDecimal(words[1]),
                        words.length > 2 ? Long.parseLong(words[2]) : 0,
                        words[0].equals("small")));
    }
}
