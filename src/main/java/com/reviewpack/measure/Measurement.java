package com.reviewpack.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The value of a figure, or the reason why there is none. Nobody reads a figure without deciding both. */
public sealed interface Measurement {

    /** Below this many observations a ratio, a percentile or a mean is {@link Status#SMALL}. */
    long SMALL_BELOW = 30;

    /** Sixteen significant digits, half even: the precision of every division. */
    MathContext PRECISION = MathContext.DECIMAL64;

    Status status();

    /** The value, not rounded; empty where there is none. */
    default Optional<BigDecimal> known() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }

    /** How many observations stand behind the value; 0 where there is none. */
    default long n() {
        return 0;
    }

    /** A value with the same standing, changed by {@code change}; what is unknown stays unknown. */
    default Measurement map(UnaryOperator<BigDecimal> change) {
        return this instanceof Known known
                ? new Known(
                        change.apply(known.value()), known.n(), known.numerator(), known.denominator(), known.small())
                : this;
    }

    /**
     * A value that is known.
     *
     * @param value not rounded
     * @param n how many observations it rests on, 0 or more
     * @param numerator of a ratio, else null
     * @param denominator of a ratio, else null
     * @param small whether {@code n} is too small to conclude from
     */
    record Known(
            BigDecimal value,
            long n,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean small) implements Measurement {

        public Known {
            if (n < 0) {
                throw new IllegalArgumentException("n must be 0 or more: " + n);
            }
        }

        @Override
        public Status status() {
            return small ? Status.SMALL : Status.MEASURED;
        }
    }

    /** There was nothing to measure: a ratio over zero. */
    record NothingToMeasure() implements Measurement {
        @Override
        public Status status() {
            return Status.NOTHING_TO_MEASURE;
        }
    }

    /**
     * An input is missing.
     *
     * @param input what is missing
     */
    record MissingData(MissingInput input) implements Measurement {

        public MissingData(MissingInput.Kind kind, String... names) {
            this(MissingInput.of(kind, names));
        }

        @Override
        public Status status() {
            return Status.MISSING_DATA;
        }
    }

    /** The tier does not promise this. */
    record NotCovered() implements Measurement {
        @Override
        public Status status() {
            return Status.NOT_COVERED;
        }
    }

    /** The measure has no meaning here. */
    record NotApplicable() implements Measurement {
        @Override
        public Status status() {
            return Status.NOT_APPLICABLE;
        }
    }

    /** A count or a sum: always measured, 0 included. */
    static Measurement count(long value) {
        return new Known(BigDecimal.valueOf(value), value < 0 ? 0 : value, null, null, false);
    }

    /** A quantity summed from {@code n} observations: always measured, 0 included. */
    static Measurement total(BigDecimal value, long n) {
        return new Known(value, n, null, null, false);
    }

    /** A mean, a percentile or another statistic of {@code n} observations; nothing to measure where n is 0. */
    static Measurement statistic(BigDecimal value, long n) {
        return n == 0 ? new NothingToMeasure() : new Known(value, n, null, null, n < SMALL_BELOW);
    }

    /** {@code numerator ÷ denominator}, divided last; n is the denominator. */
    static Measurement ratio(long numerator, long denominator) {
        return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator);
    }

    /** {@code numerator ÷ denominator} over {@code n} observations, divided last. */
    static Measurement ratio(BigDecimal numerator, BigDecimal denominator, long n) {
        return denominator.signum() == 0
                ? new NothingToMeasure()
                : new Known(numerator.divide(denominator, PRECISION), n, numerator, denominator, n < SMALL_BELOW);
    }
}
