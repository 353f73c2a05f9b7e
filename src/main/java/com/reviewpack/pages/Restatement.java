package com.reviewpack.pages;

import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a pack corrects of the version that its reader has.
 *
 * @param version that the reader has
 * @param sentOn the day on which it reached them
 * @param changes at least one
 */
public record Restatement(int version, LocalDate sentOn, List<Change> changes) {

    public Restatement {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nothing differs from version " + version);
        }
    }

    /**
     * A figure that differs.
     *
     * @param figure its id
     * @param lob the line of business; empty: the package's whole scope
     */
    public record Change(String figure, Optional<String> lob, Unit unit, Reading then, Reading now) {}

    /**
     * What a version says of a figure.
     *
     * @param value not rounded; empty where there is none
     */
    public record Reading(Status status, Optional<BigDecimal> value) {

        /** Whether both say the same: the same value, however its decimals are written, or none for the same reason. */
        public boolean isSame(Reading other) {
            return value.isPresent() && other.value.isPresent()
                    ? value.get().compareTo(other.value.get()) == 0
                    : value.isEmpty() && other.value.isEmpty() && status == other.status;
        }
    }
}
