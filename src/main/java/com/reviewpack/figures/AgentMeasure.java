package com.reviewpack.figures;

import com.reviewpack.measure.Unit;
import java.util.function.Function;

/** What agents are compared by. */
public enum AgentMeasure {
    /** Answers of 4 or 5 ÷ answers. */
    SATISFACTION("conversations.csat", Unit.RATIO, Direction.UP_IS_GOOD, work -> work.content),
    /** Resolved at first contact: yes ÷ (yes + no). */
    RESOLUTION("conversations.fcr", Unit.RATIO, Direction.UP_IS_GOOD, work -> work.resolved),
    /** Conversions ÷ connected. */
    CONVERSION("conversations.conversion_rate", Unit.RATIO, Direction.UP_IS_GOOD, work -> work.converted),
    /** Connected with a transfer ÷ connected. */
    TRANSFER("conversations.transfer_rate", Unit.RATIO, Direction.DOWN_IS_GOOD, work -> work.transferred),
    /** From the connection to the first line: the part of the waiting that is the agent's own. */
    RESPONSE("agents.response_seconds.mean", Unit.SECONDS, Direction.DOWN_IS_GOOD, work -> work.response),
    /** Talk, hold and wrap; neither long nor short is good in itself, so nobody is coached on it. */
    HANDLE("conversations.handle_seconds.mean", Unit.SECONDS, Direction.NEUTRAL, work -> work.handle);

    private final String figure;
    private final Unit unit;
    private final Direction direction;
    private final Function<AgentWork, AgentSums> sums;

    AgentMeasure(String figure, Unit unit, Direction direction, Function<AgentWork, AgentSums> sums) {
        this.figure = figure;
        this.unit = unit;
        this.direction = direction;
        this.sums = sums;
    }

    /** The id of the team's figure. */
    public String figure() {
        return figure;
    }

    /** A ratio, or seconds. */
    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    boolean isRate() {
        return unit.kind() == Unit.Kind.RATIO;
    }

    AgentSums of(AgentWork work) {
        return sums.apply(work);
    }
}
