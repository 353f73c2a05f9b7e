package com.reviewpack.intake;

import com.reviewpack.offering.HoursPool;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of an hours export: work done for a package. */
public record HoursEntry(
        String id,
        AccountId account,
        PackageId packageId,
        LocalDate workedOn,
        BigDecimal hours,
        HoursPool pool,
        String activity,
        String person) {}
