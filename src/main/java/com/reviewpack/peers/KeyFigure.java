package com.reviewpack.peers;

import com.reviewpack.measure.Unit;

/**
 * A figure that accounts are compared by.
 *
 * @param id as in {@code figures.json}: {@code conversations.csat}
 * @param unit of the account that is compared; amounts of money are compared within one currency
 * @param better which way is good
 */
public record KeyFigure(String id, Unit unit, Better better) {

    /** Which way is good. */
    public enum Better {
        HIGHER,
        LOWER,
        /** Neither way: places go by size, the highest first, and are no praise. */
        NEITHER
    }
}
