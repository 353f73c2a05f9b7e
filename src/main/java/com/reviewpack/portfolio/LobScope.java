package com.reviewpack.portfolio;

import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of business a package covers.
 *
 * @param named the lines of business; empty: every row of the account, one without a line of business included
 */
public record LobScope(Set<String> named) {
    public LobScope {
        named = java.util.Collections.unmodifiableSet(new TreeSet<>(named));
    }

    public static LobScope all() {
        return new LobScope(Set.of());
    }

    public boolean isAll() {
        return named.isEmpty();
    }

    /** Whether a row of {@code lob} (empty where the row names none) counts in the package. */
    public boolean covers(String lob) {
        return isAll() || named.contains(lob);
    }
}
