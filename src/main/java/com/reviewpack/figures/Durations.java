package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;

/** A growing list of durations, exact to the nanosecond up to 292 years, with its order statistics. Not thread-safe. */
final class Durations {

    private long[] nanos = new long[8];
    private int size;
    private boolean sorted = true;

    void add(Duration duration) {
        grow(size + 1);
        nanos[size++] = duration.toNanos();
        sorted = false;
    }

    void addAll(Durations other) {
        grow(size + other.size);
        System.arraycopy(other.nanos, 0, nanos, size, other.size);
        size += other.size;
        sorted = other.size == 0 && sorted;
    }

    int size() {
        return size;
    }

    private void grow(int needed) {
        if (needed > nanos.length) {
            nanos = Arrays.copyOf(nanos, Math.max(needed, nanos.length * 2));
        }
    }

    /**
     * The value below which {@code percent} of the list lies, by linear interpolation between order statistics as the
     * spreadsheets' PERCENTILE.INC does.
     *
     * @param percent 0 to 100
     * @param unit what one unit of the result is, such as a second
     */
    Measurement percentile(int percent, Duration unit) {
        if (size == 0) {
            return new Measurement.NothingToMeasure();
        }
        sort();
        long rankTimes100 = (size - 1L) * percent;
        int below = Math.toIntExact(rankTimes100 / 100);
        BigDecimal value = BigDecimal.valueOf(nanos[below]);
        long fraction = rankTimes100 % 100;
        if (fraction > 0) {
            long gap = nanos[below + 1] - nanos[below];
            value = value.add(BigDecimal.valueOf(gap).multiply(BigDecimal.valueOf(fraction, 2)));
        }
        return Measurement.statistic(inUnit(value, unit), size);
    }

    Measurement mean(Duration unit) {
        if (size == 0) {
            return new Measurement.NothingToMeasure();
        }
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(BigInteger.valueOf(nanos[i]));
        }
        BigDecimal units = new BigDecimal(sum);
        BigDecimal divisor = BigDecimal.valueOf(unit.toNanos()).multiply(BigDecimal.valueOf(size));
        return Measurement.statistic(units.divide(divisor, Measurement.PRECISION), size);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(nanos, 0, size);
            sorted = true;
        }
    }

    private static BigDecimal inUnit(BigDecimal nanos, Duration unit) {
        return nanos.divide(BigDecimal.valueOf(unit.toNanos()), Measurement.PRECISION);
    }
}
