package com.reviewpack.due;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.time.LocalDate;

/**
 * One deliverable of one package for one period: what is owed, or why it is not.
 *
 * @param period what it covers
 * @param periodName the period as it reads in file names: {@code 2026-W44}, {@code 2026-10}, {@code START..END}
 * @param shortPeriod whether the package's term cut the period short
 * @param dueOn a business day in the account's country, on the account's own calendar
 * @param verdict whether it is owed
 * @param reason one sentence: the clause that makes it due on that day, or that lifts it
 */
public record DueItem(
        AccountId account,
        PackageId packageId,
        Deliverable deliverable,
        Cadence cadence,
        Period period,
        String periodName,
        boolean shortPeriod,
        LocalDate dueOn,
        Verdict verdict,
        String reason) {

    /** Whether a due item is owed. */
    public enum Verdict {
        OWED,
        /** Someone agreed that it need not be delivered. */
        WAIVED,
        /** The contract year's number is used up. */
        CAPPED
    }

    /** Names the item once and for all: account, deliverable, package and period. */
    public String key() {
        return account + "/" + deliverable.key() + "-" + packageId + "-" + periodName;
    }

    /** The name of its files, without the ending. */
    public String fileName() {
        return deliverable.key() + "-" + packageId + "-" + periodName;
    }
}
