package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.HourOfWeek;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Heat maps of the hours of a week, from the first hour of day in which there is something to the last. */
final class WeekMap {

    /** From here on values are told in whole ones. */
    private static final BigDecimal WHOLE_FROM = BigDecimal.TEN;

    private static final int HOURS_A_DAY = 24;

    private final Draft draft;

    WeekMap(Draft draft) {
        this.draft = draft;
    }

    /**
     * One hour.
     *
     * @param small whether it rests on too little to be shaded
     */
    record Shade(BigDecimal value, Tone tone, boolean small) {}

    /**
     * The map; empty where fewer than two hours of day hold anything.
     *
     * @param toned whether the tones of the cells are shown, and shades tell the distance from zero
     * @param cells hours without a cell are left white
     */
    Optional<Chart> of(
            String id, String title, String altText, Unit unit, boolean toned, Map<HourOfWeek, Shade> cells) {
        List<Integer> hours = cells.keySet().stream()
                .map(HourOfWeek::hour)
                .distinct()
                .sorted()
                .toList();
        if (hours.size() < 2) {
            return Optional.empty();
        }
        BigDecimal most =
                cells.values().stream().map(shade -> shade.value().abs()).reduce(BigDecimal.ZERO, BigDecimal::max);
        int digits = most.compareTo(WHOLE_FROM) >= 0 ? 0 : 1;
        List<ChartSeries> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day(day, hours.getFirst(), hours.getLast(), digits, toned, cells));
        }
        return Optional.of(new Chart(
                id,
                Chart.Kind.HEAT_MAP,
                title,
                altText,
                unit,
                java.util.stream.IntStream.rangeClosed(hours.getFirst(), hours.getLast())
                        .mapToObj(draft.formats()::hour)
                        .toList(),
                days,
                List.of()));
    }

    private ChartSeries day(
            DayOfWeek day, int first, int last, int digits, boolean toned, Map<HourOfWeek, Shade> cells) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<Boolean> small = new ArrayList<>();
        List<Tone> tones = new ArrayList<>();
        for (int hour = first; hour <= last; hour++) {
            Shade shade = cells.get(new HourOfWeek((day.getValue() - 1) * HOURS_A_DAY + hour));
            values.add(shade == null ? null : shade.value().setScale(digits, RoundingMode.HALF_EVEN));
            small.add(shade != null && shade.small());
            tones.add(shade == null ? Tone.NEUTRAL : shade.tone());
        }
        return new ChartSeries(draft.formats().weekday(day), Role.ACTUAL, values, small, toned ? tones : List.of());
    }
}
