package com.reviewpack.due;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What became of due items so far, as the stores of an installation know it.
 *
 * @param firstNight the business date of the installation's first night: what fell due up to that day was owed before
 *     there was any record
 * @param made the key of each item that has a pack made for delivery, with the business date of the first one
 * @param byHand the keys of items for which the program had no pack, so that people prepared them
 */
public record DeliveryRecord(LocalDate firstNight, Map<String, LocalDate> made, Set<String> byHand) {

    public DeliveryRecord {
        made = Map.copyOf(made);
        byHand = Set.copyOf(byHand);
    }

    /** Where no night has run before the one of {@code day}. */
    public static DeliveryRecord none(LocalDate day) {
        return new DeliveryRecord(day, Map.of(), Set.of());
    }
}
