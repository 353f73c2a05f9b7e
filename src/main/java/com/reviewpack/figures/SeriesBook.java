package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Unfolds figures along time and structure. A stretch that the exports do not cover is missing data, never 0; weeks and
 * months before the first that is covered are left out.
 */
final class SeriesBook {

    private static final List<String> OVER_TIME = List.of(
            "conversations.requested",
            "conversations.connected",
            "conversations.abandonment_rate",
            "conversations.answered_within_60s_rate",
            "conversations.first_response_seconds.p90",
            "conversations.csat",
            "conversations.conversion_rate",
            "conversations.revenue");
    private static final List<String> BY_HOUR =
            List.of("conversations.requested", "conversations.answered_within_60s_rate");
    private static final List<String> BY_PART = List.of(
            "conversations.requested",
            "conversations.answered_within_60s_rate",
            "conversations.conversion_rate",
            "conversations.csat");
    private static final List<String> OF_VISITORS =
            List.of("visitors.visitors", "visitors.exposed", "visitors.acceptance_rate");
    private static final List<String> OF_TICKETS = List.of("tickets.opened", "tickets.resolved", "tickets.backlog");

    /** Which figures are unfolded, along what. */
    static boolean unfolds(String figure, String along) {
        return switch (along) {
            case "day" -> OVER_TIME.contains(figure) || OF_VISITORS.contains(figure);
            case "week", "month" ->
                OVER_TIME.contains(figure) || OF_VISITORS.contains(figure) || OF_TICKETS.contains(figure);
            case "hour_of_week" -> BY_HOUR.contains(figure);
            case "channel", "segment", "skill", "lob" -> BY_PART.contains(figure);
            default -> false;
        };
    }

    private final Scope scope;
    private final FoldedFacts facts;
    private final Set<String> lobs;
    private final TimeSpans spans;
    private final List<Series> series = new ArrayList<>();

    SeriesBook(Scope scope, FoldedFacts facts, Set<String> lobs) {
        this.scope = scope;
        this.facts = facts;
        this.lobs = lobs;
        this.spans = TimeSpans.endingIn(scope.period());
    }

    List<Series> series(Set<FigureGroup> groups) {
        if (groups.contains(FigureGroup.CONVERSATIONS)) {
            overTime(
                    pick(ConversationFigures.ALL, OVER_TIME),
                    ExportKind.CONVERSATIONS,
                    period -> facts.conversations.over(period, null));
            conversationParts();
        }
        if (groups.contains(FigureGroup.VISITORS)) {
            overTime(
                    pick(VisitorFigures.ALL, OF_VISITORS),
                    ExportKind.VISITORS,
                    period -> facts.visitors.over(period, null));
        }
        if (groups.contains(FigureGroup.TICKETS)) {
            ZoneId zone = scope.account().zone();
            overTime(
                    pick(TicketFigures.ALL, OF_TICKETS),
                    ExportKind.TICKETS,
                    period -> TicketTally.of(facts.tickets, Window.atItsEnd(period, zone)));
        }
        return List.copyOf(series);
    }

    private static <T> List<Formula<T>> pick(List<Formula<T>> formulas, List<String> ids) {
        return formulas.stream().filter(formula -> ids.contains(formula.id())).toList();
    }

    private <T> void overTime(List<Formula<T>> formulas, ExportKind kind, Function<Period, T> tally) {
        if (kind != ExportKind.TICKETS) {
            along("day", spans.days(), formulas, kind, tally);
        }
        along("week", covered(spans.weeks(), kind), formulas, kind, tally);
        along("month", covered(spans.months(), kind), formulas, kind, tally);
    }

    private SortedMap<String, Period> covered(SortedMap<String, Period> stretches, ExportKind kind) {
        LocalDate active = scope.account().activeFrom();
        for (Map.Entry<String, Period> stretch : stretches.entrySet()) {
            Period period = stretch.getValue();
            if (!period.start().isBefore(active)
                    && facts.availability.missing(kind, period).isEmpty()) {
                return stretches.tailMap(stretch.getKey());
            }
        }
        return stretches.headMap(stretches.isEmpty() ? "" : stretches.firstKey());
    }

    private <T> void along(
            String dimension,
            SortedMap<String, Period> stretches,
            List<Formula<T>> formulas,
            ExportKind kind,
            Function<Period, T> tally) {
        if (stretches.isEmpty()) {
            return;
        }
        List<List<Series.Point>> points = formulas.stream()
                .<List<Series.Point>>map(formula -> new ArrayList<>())
                .toList();
        stretches.forEach((key, period) -> {
            T sum = tally.apply(period);
            for (int i = 0; i < formulas.size(); i++) {
                Measurement value = facts.availability
                        .missing(kind, period, formulas.get(i).id())
                        .orElse(formulas.get(i).of().apply(sum));
                points.get(i).add(new Series.Point(key, value));
            }
        });
        for (int i = 0; i < formulas.size(); i++) {
            add(formulas.get(i), dimension, points.get(i));
        }
    }

    private void conversationParts() {
        if (facts.availability.missing(ExportKind.CONVERSATIONS, scope.period()).isPresent()) {
            return;
        }
        ConversationBreakdown parts = facts.breakdown;
        hoursOfWeek(parts);
        byPart("channel", parts.byChannel);
        byPart("segment", parts.bySegment);
        byPart("skill", parts.bySkill);
        SortedMap<String, ConversationTally> byLob = new java.util.TreeMap<>();
        lobs.forEach(lob -> byLob.put(lob, facts.conversations.over(scope.period(), lob)));
        byPart("lob", byLob);
    }

    /** Those whose columns every file of the period has. */
    private List<Formula<ConversationTally>> told(List<String> ids) {
        return pick(ConversationFigures.ALL, ids).stream()
                .filter(formula -> facts.availability
                        .missing(ExportKind.CONVERSATIONS, scope.period(), formula.id())
                        .isEmpty())
                .toList();
    }

    private void hoursOfWeek(ConversationBreakdown parts) {
        for (Formula<ConversationTally> formula : told(BY_HOUR)) {
            List<Series.Point> points = new ArrayList<>();
            for (int weekday = 1; weekday <= 7; weekday++) {
                for (int hour = 0; hour < 24; hour++) {
                    String key = ConversationBreakdown.hourOfWeek(weekday, hour);
                    ConversationTally tally = parts.byHourOfWeek.get(key);
                    points.add(
                            new Series.Point(key, formula.of().apply(tally == null ? new ConversationTally() : tally)));
                }
            }
            add(formula, "hour_of_week", points);
        }
    }

    private void byPart(String dimension, SortedMap<String, ConversationTally> parts) {
        if (parts.isEmpty()) {
            return;
        }
        for (Formula<ConversationTally> formula : told(BY_PART)) {
            add(
                    formula,
                    dimension,
                    parts.entrySet().stream()
                            .map(part ->
                                    new Series.Point(part.getKey(), formula.of().apply(part.getValue())))
                            .toList());
        }
    }

    /** Hours a calendar month of the contract year, and the use of the year at the end of each. */
    static List<Series> ofHours(HoursUse use, HoursCounting counting, LocalDate lastDay) {
        List<Series.Point> monthly = new ArrayList<>();
        List<Series.Point> cumulative = new ArrayList<>();
        YearMonth last = YearMonth.from(lastDay);
        for (YearMonth month = YearMonth.from(use.year().start()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate from =
                    month.atDay(1).isBefore(use.year().start()) ? use.year().start() : month.atDay(1);
            LocalDate end = month.plusMonths(1).atDay(1);
            monthly.add(new Series.Point(
                    month.toString(), Measurement.total(counting.usedIn(new Period(from, end)), use.entries())));
            cumulative.add(new Series.Point(
                    month.toString(),
                    Measurement.total(counting.usedIn(new Period(use.year().start(), end)), use.entries())));
        }
        return List.of(
                new Series("hours.used by month", null, com.reviewpack.measure.Unit.HOURS, monthly),
                new Series("hours.used_year by month", null, com.reviewpack.measure.Unit.HOURS, cumulative));
    }

    private void add(Formula<?> formula, String dimension, List<Series.Point> points) {
        series.add(new Series(
                formula.id() + " by " + dimension, null, formula.definition().unitFor(scope.account()), points));
    }
}
