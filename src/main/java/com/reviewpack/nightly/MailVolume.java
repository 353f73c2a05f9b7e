package com.reviewpack.nightly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds a night that would write to far more people than any night before it: a portfolio whose owners were mixed up, or
 * rules that suddenly owe everybody something. A night writes to a person once, so that quarters and Mondays, when much is
 * due, stay within what the installation has seen. The bounds are ours.
 */
final class MailVolume {

    /** Mails of a night that need no look, however few there were before. */
    static final int FEW = 50;

    /** Times as many as on the night with the most. */
    static final int TIMES = 3;

    /** Nights with mails that must have been before there is anything to compare with. */
    static final int NIGHTS = 8;

    /** Longer than a year, so that what comes once a year was there once. */
    private static final int DAYS_BACK = 400;

    private MailVolume() {}

    /**
     * @param tonight mails that this night would have written, those already written included
     * @return why they must not go without a look
     */
    static Optional<String> objection(Night night, long tonight) {
        LocalDate date = night.order().date();
        return night.order().acceptVolume()
                ? Optional.empty()
                : objection(night.stores().deliveries().mailsByNight(date.minusDays(DAYS_BACK), date), tonight);
    }

    /**
     * @param before how many mails each night wrote that wrote any
     */
    static Optional<String> objection(List<Long> before, long tonight) {
        long most = before.stream().max(Comparator.naturalOrder()).orElse(0L);
        boolean believable = before.size() < NIGHTS || tonight <= FEW || tonight <= TIMES * most;
        return believable
                ? Optional.empty()
                : Optional.of("this night would write " + tonight + " mails, more than " + TIMES + " times the " + most
                        + " of the largest night before it; look whether that is meant, and run the night again with"
                        + " --accept-volume");
    }
}
