package com.reviewpack.intake;

/** Who took a conversation. */
public enum HandledBy {
    AGENT,
    BOT,
    BOT_THEN_AGENT,
    NONE
}
