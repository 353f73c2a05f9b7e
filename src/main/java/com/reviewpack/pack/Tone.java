package com.reviewpack.pack;

/** Whether something is good for the reader. Shown with a sign or an arrow, never by colour alone. */
public enum Tone {
    GOOD,
    BAD,
    NEUTRAL
}
