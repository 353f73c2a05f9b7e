package com.reviewpack.pack;

import com.reviewpack.period.Period;
import java.util.List;

/**
 * What a pack tells beside its figures.
 *
 * @param delivered what of the package's promises was delivered before, by period
 * @param coming what falls due next, by day
 * @param gaps stretches for which an export is missing, refused or held, where the pack goes out all the same
 */
public record Background(List<DueItem> delivered, List<DueItem> coming, List<Gap> gaps) {

    /**
     * A stretch without complete data.
     *
     * @param kind of the export, as its file names begin: {@code conversations}
     */
    public record Gap(String kind, Period days) {}

    public Background {
        delivered = List.copyOf(delivered);
        coming = List.copyOf(coming);
        gaps = List.copyOf(gaps);
    }

    /** Where nothing else is known. */
    public static Background none() {
        return new Background(List.of(), List.of(), List.of());
    }
}
