package com.reviewpack.pages;

import com.reviewpack.pack.Tone;

/**
 * Why an account needs whoever looks after it. Weights add up and order the accounts; they and the levels are ours.
 */
enum NeedSign {
    /** Its signs are those of customers who leave. */
    LEAVING("leaving", Level.ACT, 100),
    /** Tickets stand open that nobody has answered for a day or longer. */
    UNANSWERED("unanswered", Level.ACT, 45),
    /** Something promised was due and was not made. */
    OVERDUE("overdue", Level.ACT, 40),
    /** The last of its packages ends soon, and none follows. */
    ENDING("ending", Level.ACT, 30),
    /** More hours are worked than a cap includes. */
    HOURS_PAST("hours_past", Level.ACT, 25),
    /** Its figures could not be drawn up. */
    UNTOLD("untold", Level.ACT, 20),
    /** Some signs of customers who leave. */
    WATCHED("watched", Level.WATCH, 15),
    /** Service level clocks were broken in the last four weeks. */
    BREACHED("breached", Level.WATCH, 12),
    /** At the present rate a cap of hours is reached within four weeks. */
    HOURS_ENDING("hours_ending", Level.WATCH, 10),
    /** Goals are not reached and not on the way. */
    OFF_TRACK("off_track", Level.WATCH, 8);

    /** How much an account asks of its reader. */
    enum Level {
        /** This week. */
        ACT("act", Tone.BAD),
        /** Nothing yet. */
        WATCH("watch", Tone.NEUTRAL),
        NONE("none", Tone.GOOD);

        private final String key;
        private final Tone tone;

        Level(String key, Tone tone) {
            this.key = key;
            this.tone = tone;
        }

        /** Names its word in wording files. */
        String key() {
            return key;
        }

        Tone tone() {
            return tone;
        }
    }

    private final String key;
    private final Level level;
    private final int weight;

    NeedSign(String key, Level level, int weight) {
        this.key = key;
        this.level = level;
        this.weight = weight;
    }

    /** Names its sentence and what to do about it in wording files. */
    String key() {
        return key;
    }

    Level level() {
        return level;
    }

    int weight() {
        return weight;
    }
}
