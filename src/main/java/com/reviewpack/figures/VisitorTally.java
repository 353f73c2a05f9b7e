package com.reviewpack.figures;

import com.reviewpack.intake.VisitorHour;
import org.jspecify.annotations.Nullable;

/** What a number of visitor hours add up to; an unknown count adds nothing. */
final class VisitorTally implements Tally<VisitorTally> {

    long rows;
    long visitors;
    long prospects;
    long controlGroup;
    long exposed;
    long accepted;
    long conversionsNotEngaged;
    long conversionsControlGroup;

    void add(VisitorHour row) {
        rows++;
        visitors += orZero(row.visitors());
        prospects += orZero(row.prospects());
        controlGroup += orZero(row.controlGroup());
        exposed += orZero(row.exposed());
        accepted += orZero(row.accepted());
        conversionsNotEngaged += orZero(row.conversionsNotEngaged());
        conversionsControlGroup += orZero(row.conversionsControlGroup());
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    @Override
    public void add(VisitorTally other) {
        rows += other.rows;
        visitors += other.visitors;
        prospects += other.prospects;
        controlGroup += other.controlGroup;
        exposed += other.exposed;
        accepted += other.accepted;
        conversionsNotEngaged += other.conversionsNotEngaged;
        conversionsControlGroup += other.conversionsControlGroup;
    }
}
