package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a number of agent intervals add up to; an unknown time adds nothing. */
final class AgentTally implements Tally<AgentTally> {

    long rows;
    Duration online = Duration.ZERO;
    Duration away = Duration.ZERO;
    Duration engaged = Duration.ZERO;

    void add(AgentInterval row) {
        rows++;
        online = online.plus(orZero(row.online()));
        away = away.plus(orZero(row.away()));
        engaged = engaged.plus(orZero(row.engaged()));
    }

    private static Duration orZero(@Nullable Duration time) {
        return time == null ? Duration.ZERO : time;
    }

    @Override
    public void add(AgentTally other) {
        rows += other.rows;
        online = online.plus(other.online);
        away = away.plus(other.away);
        engaged = engaged.plus(other.engaged);
    }
}
