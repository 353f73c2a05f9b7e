package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;

/** Conversations that were offered to people, and those of them that nobody was online for. */
final class CoverageTally implements Tally<CoverageTally> {

    long offered;
    long unattended;

    void add(Conversation row, boolean attended) {
        if (row.handledBy() != HandledBy.BOT) {
            offered++;
            unattended += attended ? 0 : 1;
        }
    }

    @Override
    public void add(CoverageTally other) {
        offered += other.offered;
        unattended += other.unattended;
    }
}
