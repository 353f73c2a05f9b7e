package com.reviewpack.targeting;

/**
 * What the optimum brings over today, over the period; below 0 where keeping the service goal costs more contacts than
 * better offers bring.
 *
 * @param qualityContacts contacts
 * @param conversions incremental ones; nothing to measure where no lift is shown
 * @param revenue incremental conversions × average order value, in the account's currency
 * @param contribution revenue × margin; missing data where no margin is known
 */
public record Gain(Estimate qualityContacts, Estimate conversions, Estimate revenue, Estimate contribution) {}
