package com.reviewpack.portfolio;

import com.reviewpack.offering.Deliverable;

/**
 * An agreement that one deliverable of one period need not be delivered.
 *
 * @param period as it reads in a file name: {@code 2026-10}, {@code 2026-Q3} or {@code 2026-08-01..2026-11-01}
 */
public record Waiver(
        AccountId account,
        PackageId packageId,
        Deliverable deliverable,
        String period,
        String agreedBy,
        String reason) {}
