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
        String person) {

    /** The row of an export that was laid out as {@link ExportKind#HOURS}; hours of no pool are general ones. */
    public static HoursEntry from(Row row) {
        return new HoursEntry(
                row.text(0),
                row.account(1),
                new PackageId(row.text(2)),
                row.day(3),
                row.decimal(4),
                row.word(5, HoursPool.values(), HoursPool.GENERAL),
                row.text(6),
                row.text(7));
    }
}
