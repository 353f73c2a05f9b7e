package com.reviewpack.due;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.PackageId;

/** One making of a pack, by a night or on demand: each counts against the entitlement of the contract year. */
public record Production(PackageId packageId, Deliverable deliverable, Period period) {}
