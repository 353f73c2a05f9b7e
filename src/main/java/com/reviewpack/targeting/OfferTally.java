package com.reviewpack.targeting;

import com.reviewpack.intake.VisitorHour;
import org.jspecify.annotations.Nullable;

/** What a number of visitor hours add up to; an unknown count adds nothing. */
final class OfferTally {

    long visitors;
    long prospects;
    long controlGroup;
    long exposed;
    long exposedWhileUnavailable;
    long accepted;
    long conversionsNotEngaged;
    long conversionsControlGroup;

    void add(VisitorHour row) {
        visitors += orZero(row.visitors());
        prospects += orZero(row.prospects());
        controlGroup += orZero(row.controlGroup());
        exposed += orZero(row.exposed());
        exposedWhileUnavailable += orZero(row.exposedWhileUnavailable());
        accepted += orZero(row.accepted());
        conversionsNotEngaged += orZero(row.conversionsNotEngaged());
        conversionsControlGroup += orZero(row.conversionsControlGroup());
    }

    void add(OfferTally other) {
        visitors += other.visitors;
        prospects += other.prospects;
        controlGroup += other.controlGroup;
        exposed += other.exposed;
        exposedWhileUnavailable += other.exposedWhileUnavailable;
        accepted += other.accepted;
        conversionsNotEngaged += other.conversionsNotEngaged;
        conversionsControlGroup += other.conversionsControlGroup;
    }

    /** Prospects who may be offered a conversation: not the control group (ours); never fewer than were offered one. */
    long offerable() {
        return Math.max(exposed, prospects - controlGroup);
    }

    long notOffered() {
        return offerable() - exposed;
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
