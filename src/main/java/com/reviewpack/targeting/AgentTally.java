package com.reviewpack.targeting;

import com.reviewpack.intake.AgentInterval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who was online when, and how many conversations agents led at a time. */
final class AgentTally {

    private static final long MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();
    private static final int ONE_IN = 10;

    private record AgentHour(String agent, Instant hour) {}

    private final ZoneId zone;
    private final Map<AgentHour, Long> online = new HashMap<>();
    private final TreeMap<Integer, Long> atATime = new TreeMap<>();

    AgentTally(ZoneId zone) {
        this.zone = zone;
    }

    /** An interval longer than the rest of its hour is spread evenly over the hours that it covers (ours). */
    void add(AgentInterval row) {
        Duration time = row.online();
        if (time == null || time.isZero() || time.isNegative()) {
            return;
        }
        Duration engaged = row.engaged();
        if (row.maxConcurrency() != null && engaged != null && !engaged.isNegative()) {
            atATime.merge(row.maxConcurrency(), engaged.toMillis(), Long::sum);
        }
        Instant start = row.intervalStart();
        Instant hour = start.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
        long length = row.interval() == null ? 0 : row.interval().toMillis();
        long first =
                Math.min(length, MILLIS_AN_HOUR - Duration.between(hour, start).toMillis());
        if (length <= first) {
            note(row.agent(), hour, time.toMillis());
            return;
        }
        long done = 0;
        for (long end = first; done < length; end = Math.min(length, end + MILLIS_AN_HOUR)) {
            note(row.agent(), hour, (long) ((double) time.toMillis() * (end - done) / length));
            done = end;
            hour = hour.plus(1, ChronoUnit.HOURS);
        }
    }

    private void note(String agent, Instant hour, long millis) {
        online.merge(new AgentHour(agent, hour), millis, Long::sum);
    }

    /**
     * Time online in each hour of the week. One agent is online an hour an hour at most, in however many skills or lines
     * of business (ours).
     */
    Duration[] byHour() {
        long[] millis = new long[HourOfWeek.COUNT];
        online.forEach((who, time) -> {
            int hour = HourOfWeek.of(who.hour().atZone(zone).toLocalDateTime()).index();
            millis[hour] += Math.min(time, MILLIS_AN_HOUR);
        });
        Duration[] times = new Duration[HourOfWeek.COUNT];
        for (int hour = 0; hour < times.length; hour++) {
            times[hour] = Duration.ofMillis(millis[hour]);
        }
        return times;
    }

    /** The highest number of conversations reached in at least a tenth of the time engaged; 1 where none is known. */
    int concurrency() {
        long known = atATime.values().stream().mapToLong(Long::longValue).sum();
        long reached = 0;
        for (Map.Entry<Integer, Long> one : atATime.descendingMap().entrySet()) {
            reached += one.getValue();
            if (reached * ONE_IN >= known) {
                return Math.max(1, one.getKey());
            }
        }
        return 1;
    }
}
