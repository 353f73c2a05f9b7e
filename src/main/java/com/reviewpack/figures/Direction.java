package com.reviewpack.figures;

/** What is good for a figure. */
public enum Direction {
    /** More is better, such as satisfaction. */
    UP_IS_GOOD,
    /** Less is better, such as waiting. */
    DOWN_IS_GOOD,
    /** Neither is good in itself, such as demand. */
    NEUTRAL
}
