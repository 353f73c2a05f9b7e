package com.reviewpack.targeting;

import com.reviewpack.staffing.Concurrency;
import com.reviewpack.staffing.ServiceGoal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What an analysis takes as given.
 *
 * @param margin share of revenue, 0 to 1; empty where it is not known
 * @param segmentsBefore segments with visitors in the preceding period; empty where that period is not known
 */
public record Terms(
        ServiceGoal goal, Concurrency concurrency, Optional<BigDecimal> margin, Optional<Set<String>> segmentsBefore) {

    public Terms {
        segmentsBefore = segmentsBefore.map(Set::copyOf);
    }
}
