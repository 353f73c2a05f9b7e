package com.reviewpack.offering;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The hours a tier includes. The two caps are independent; work past either is overage.
 *
 * @param perQuarter up to so many hours a contract quarter
 * @param perYear up to so many hours a contract year
 * @param pools caps of single pools, hours a contract year, inside the total; a pool that is absent is not included
 */
public record HoursAllowance(BigDecimal perQuarter, BigDecimal perYear, Map<HoursPool, BigDecimal> pools) {
    public HoursAllowance {
        if (perQuarter.signum() <= 0 || perYear.signum() <= 0) {
            throw new IllegalArgumentException("hours must be above 0: " + perQuarter + " and " + perYear);
        }
        pools = Map.copyOf(pools);
    }
}
