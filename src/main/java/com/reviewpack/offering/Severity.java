package com.reviewpack.offering;

/** How badly an issue hurts the customer. */
public enum Severity {
    /** Unavailable or severely degraded, with significant business impact and no workaround; security incidents. */
    P1,
    /** Degraded, with moderate impact; a workaround may exist. */
    P2,
    /** A performance issue or a bug for some users; a short-term workaround exists that does not scale. */
    P3
}
