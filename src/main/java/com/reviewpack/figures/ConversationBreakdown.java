package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.period.Period;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The conversations of one period, or of none, by channel, segment, skill, agent and hour of the week. */
public final class ConversationBreakdown {

    private final @Nullable Period period;
    final SortedMap<String, ConversationTally> byChannel = new TreeMap<>();
    final SortedMap<String, ConversationTally> bySegment = new TreeMap<>();
    final SortedMap<String, ConversationTally> bySkill = new TreeMap<>();
    final SortedMap<String, ConversationTally> byAgent = new TreeMap<>();
    final SortedMap<String, ConversationTally> byHourOfWeek = new TreeMap<>();

    ConversationBreakdown(@Nullable Period period) {
        this.period = period;
    }

    /** Adds the row to each breakdown that it names a part of, if it falls in the period. */
    void add(Conversation row, LocalDateTime requested) {
        if (period == null || !period.contains(requested.toLocalDate())) {
            return;
        }
        add(byChannel, row.channel(), row);
        add(bySegment, row.segment(), row);
        add(bySkill, row.skill(), row);
        add(byAgent, row.agent(), row);
        add(byHourOfWeek, hourOfWeek(requested.getDayOfWeek().getValue(), requested.getHour()), row);
    }

    private static void add(SortedMap<String, ConversationTally> parts, String part, Conversation row) {
        if (!part.isEmpty()) {
            parts.computeIfAbsent(part, name -> new ConversationTally()).add(row);
        }
    }

    /**
     * {@code 1-09} for Monday 09:00.
     *
     * @param weekday 1 (Monday) to 7
     * @param hour 0 to 23
     */
    public static String hourOfWeek(int weekday, int hour) {
        return weekday + (hour < 10 ? "-0" : "-") + hour;
    }
}
