package com.reviewpack.figures;

/** What a difference means for the customer. */
public enum Effect {
    GOOD,
    BAD,
    /** Neither, or no difference at all. */
    NEUTRAL;

    /** Of a difference with that sign, for a figure of that direction. */
    static Effect of(int sign, Direction direction) {
        return switch (direction) {
            case UP_IS_GOOD -> sign > 0 ? GOOD : sign < 0 ? BAD : NEUTRAL;
            case DOWN_IS_GOOD -> sign < 0 ? GOOD : sign > 0 ? BAD : NEUTRAL;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
