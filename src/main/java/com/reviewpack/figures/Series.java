package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure along time or structure: what a chart draws.
 *
 * @param id of the figure it unfolds, and how: {@code conversations.requested by day}
 * @param lob the line of business; null: the package's whole scope
 */
public record Series(String id, @Nullable String lob, Unit unit, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /**
     * Whether a figure is unfolded along {@code week}, {@code month}, {@code day}, {@code channel}, {@code segment},
     * {@code skill}, {@code lob} or {@code hour_of_week}, in packs that hold it.
     */
    public static boolean unfolds(String figure, String along) {
        return SeriesBook.unfolds(figure, along);
    }

    /**
     * One point.
     *
     * @param key an ISO date for days, {@code 2026-W44} for weeks, {@code 2026-10} for months, {@code 1-09} for Monday
     *     09:00 of the hour of week, or the name of a segment, channel or skill
     */
    public record Point(String key, Measurement value) {}
}
