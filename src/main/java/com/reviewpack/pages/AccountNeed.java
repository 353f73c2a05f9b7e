package com.reviewpack.pages;

import java.util.Comparator;
import java.util.List;

/**
 * What an account asks of whoever looks after it.
 *
 * @param id the account's
 * @param csm the name of its success manager
 * @param reasons the weightiest first; none where it asks nothing
 */
record AccountNeed(String id, String account, String csm, List<Reason> reasons) {

    /** The most urgent first, then by name. */
    static final Comparator<AccountNeed> BY_URGENCY = Comparator.comparing(AccountNeed::level)
            .thenComparing(AccountNeed::weight, Comparator.reverseOrder())
            .thenComparing(AccountNeed::account);

    AccountNeed {
        reasons = reasons.stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.sign().weight())
                        .reversed())
                .toList();
    }

    /**
     * One reason.
     *
     * @param why a sentence without its end mark
     * @param what to do about it
     */
    record Reason(NeedSign sign, String why, String what) {}

    /** The sign that weighs most; asked only of an account that has one. */
    NeedSign first() {
        return reasons.getFirst().sign();
    }

    NeedSign.Level level() {
        return reasons.stream()
                .map(reason -> reason.sign().level())
                .min(Comparator.naturalOrder())
                .orElse(NeedSign.Level.NONE);
    }

    int weight() {
        return reasons.stream()
                .map(Reason::sign)
                .distinct()
                .mapToInt(NeedSign::weight)
                .sum();
    }
}
