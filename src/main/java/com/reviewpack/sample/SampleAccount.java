package com.reviewpack.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An invented customer, and what happens to it.
 *
 * @param volume conversations a day as a multiple of what was asked for
 * @param growthPerYear 0.2: a fifth more after a year
 * @param sales whether visitors buy: conversions, revenue and a visitor funnel
 * @param patienceSeconds how long the average customer waits before leaving
 */
record SampleAccount(
        String id,
        String name,
        String industry,
        String segment,
        String region,
        String country,
        ZoneId zone,
        String locale,
        String currency,
        String csm,
        String partner,
        LocalDate activeFrom,
        double volume,
        double growthPerYear,
        double botShare,
        double handleSeconds,
        double orderValue,
        double patienceSeconds,
        List<SampleLob> lobs,
        Story story) {

    SampleAccount {
        lobs = List.copyOf(lobs);
    }

    /** What is special about an account. */
    enum Story {
        /** Nothing out of the ordinary. */
        STEADY,
        /** A product launch in mid-September brings a wave of new buyers. */
        LAUNCH,
        /** An outage on a Tuesday in October. */
        OUTAGE,
        /** From June on fewer chats, fewer agents, worse ratings and tickets that nobody answers. */
        TROUBLE,
        /** Grows month by month and uses more hours than its tier includes. */
        OUTGROWN,
        /** Too few agents on Tuesday mornings. */
        UNDERSTAFFED,
        /** A handful of conversations a week. */
        TINY
    }

    /**
     * A line of business.
     *
     * @param share of the account's conversations, 0 to 1
     * @param sales whether visitors buy here
     */
    record SampleLob(String name, double share, boolean sales, String skill) {}
}
