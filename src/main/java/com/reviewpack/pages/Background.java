package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.period.Period;
import com.reviewpack.warehouse.Recommendations;
import java.util.List;
import java.util.Optional;

/**
 * What a pack tells beside its figures.
 *
 * @param statements what the package is promised in the contract years that the period meets, oldest year first
 * @param coming what falls due next, by day
 * @param gaps stretches for which an export is missing, refused or held, where the pack goes out all the same
 * @param earlier what the last pack of the same deliverable and package recommended
 */
public record Background(
        List<EntitlementStatement> statements,
        List<DueItem> coming,
        List<Gap> gaps,
        Optional<Recommendations.Made> earlier) {

    /**
     * A stretch without complete data.
     *
     * @param kind of the export, as its file names begin: {@code conversations}
     */
    public record Gap(String kind, Period days) {}

    public Background {
        statements = List.copyOf(statements);
        coming = List.copyOf(coming);
        gaps = List.copyOf(gaps);
    }

    /** Where no earlier pack recommended anything. */
    public Background(List<EntitlementStatement> statements, List<DueItem> coming, List<Gap> gaps) {
        this(statements, coming, gaps, Optional.empty());
    }

    /** Where nothing else is known. */
    public static Background none() {
        return new Background(List.of(), List.of(), List.of());
    }
}
