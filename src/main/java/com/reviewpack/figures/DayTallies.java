package com.reviewpack.figures;

import com.reviewpack.period.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Facts folded once into one tally a line of business and local day; every window, week and month is put together from
 * these.
 */
final class DayTallies<T extends Tally<T>> {

    private final Supplier<T> empty;
    private final Map<String, TreeMap<LocalDate, T>> byLob = new HashMap<>();

    DayTallies(Supplier<T> empty) {
        this.empty = empty;
    }

    /** The tally of that day, to be added to. */
    T at(String lob, LocalDate day) {
        return byLob.computeIfAbsent(lob, name -> new TreeMap<>()).computeIfAbsent(day, date -> empty.get());
    }

    /**
     * The sum over a period.
     *
     * @param lob null: all lines of business
     */
    T over(Period period, @Nullable String lob) {
        T sum = empty.get();
        if (lob != null) {
            addTo(sum, byLob.get(lob), period);
        } else {
            byLob.values().forEach(days -> addTo(sum, days, period));
        }
        return sum;
    }

    private void addTo(T sum, @Nullable TreeMap<LocalDate, T> days, Period period) {
        if (days != null) {
            days.subMap(period.start(), period.end()).values().forEach(sum::add);
        }
    }

    /** The lines of business that have rows in the period; rows that name none are in none. */
    SortedSet<String> lobs(Period period) {
        SortedSet<String> lobs = new TreeSet<>();
        byLob.forEach((lob, days) -> {
            if (!lob.isEmpty() && !days.subMap(period.start(), period.end()).isEmpty()) {
                lobs.add(lob);
            }
        });
        return lobs;
    }
}
