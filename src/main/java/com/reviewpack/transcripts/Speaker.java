package com.reviewpack.transcripts;

import java.util.Locale;

/** Who says a line. */
public enum Speaker {
    /** A person who answers for the account. */
    AGENT,
    /** The person who asked. */
    CONSUMER,
    /** A program that answers. */
    BOT,
    /** Everything else, such as notes of the system. */
    OTHER;

    /** The speaker that an export's word stands for, in any case; unknown words are {@link #OTHER}. */
    static Speaker of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "agent", "operator" -> AGENT;
            case "consumer", "customer", "visitor", "user" -> CONSUMER;
            case "bot" -> BOT;
            default -> OTHER;
        };
    }
}
