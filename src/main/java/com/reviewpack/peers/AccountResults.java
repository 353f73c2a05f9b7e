package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import com.reviewpack.portfolio.AccountId;
import java.util.Currency;
import java.util.Map;

/**
 * What one account reached over a period, for others to be measured against. Its values are exact and leave this room
 * only by way of {@link Quartiles}.
 *
 * @param segment its size class
 * @param values by figure id; n of a value is its weight
 */
public record AccountResults(
        AccountId account, String industry, String segment, Currency currency, Map<String, Measurement> values) {

    public AccountResults {
        values = Map.copyOf(values);
    }
}
