package com.reviewpack.gate;

import java.util.List;

/** What became of a pack at the gate. */
public sealed interface Verdict {

    /** Nothing was found. */
    record Good() implements Verdict {}

    /**
     * Somebody should look before it leaves.
     *
     * @param reasons a clause each: what was found, where, and what it may mean
     */
    record Degraded(List<String> reasons) implements Verdict {
        public Degraded {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It must not leave.
     *
     * @param reasons a clause each
     */
    record Failed(List<String> reasons) implements Verdict {
        public Failed {
            reasons = List.copyOf(reasons);
        }
    }

    /** The word for it in machine-readable output. */
    default String key() {
        return switch (this) {
            case Good good -> "good";
            case Degraded degraded -> "degraded";
            case Failed failed -> "failed";
        };
    }

    /** Why it is not good. */
    default List<String> reasons() {
        return switch (this) {
            case Good good -> List.of();
            case Degraded degraded -> degraded.reasons;
            case Failed failed -> failed.reasons;
        };
    }

    /** The worst of what was found; the reasons of both stand, those that weigh more first. */
    static Verdict of(List<String> failures, List<String> doubts) {
        if (failures.isEmpty()) {
            return doubts.isEmpty() ? new Good() : new Degraded(doubts);
        }
        return new Failed(java.util.stream.Stream.concat(failures.stream(), doubts.stream())
                .toList());
    }
}
