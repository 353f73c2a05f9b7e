package com.reviewpack.targeting;

/** What the worth of a contact is counted in. */
public enum Worth {
    /** Incremental conversion × average order value × margin, in the account's currency. */
    CONTRIBUTION(true),
    /** Incremental conversion × average order value, in the account's currency: no margin is known. */
    REVENUE(true),
    /** The share of contacts that become quality contacts: no order value is known, or no lift is shown. */
    QUALITY(false);

    private final boolean money;

    Worth(boolean money) {
        this.money = money;
    }

    /** Whether a worth is an amount of money; else it is a share, 0 to 1. */
    public boolean money() {
        return money;
    }
}
