package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A measurement as what can be added up over parts: {@code top ÷ bottom} is its value, or {@code top} alone for counts and
 * sums, whose {@code bottom} is how many observations they rest on.
 *
 * @param square the sum of squares by which single observations lie off {@code top ÷ bottom}: what chance plays with
 */
public record Mass(BigDecimal top, BigDecimal bottom, double square) {

    public static final Mass NONE = new Mass(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED_AWAY = new BigDecimal("1e-9");

    /** Empty where the measurement is not known, or its figure cannot be added up over parts. */
    public static Optional<Mass> of(Measurement measurement, Statistic statistic, Unit unit) {
        if (measurement instanceof Measurement.NothingToMeasure) {
            return Optional.of(NONE);
        }
        if (!(measurement instanceof Measurement.Known known)) {
            return Optional.empty();
        }
        return switch (statistic) {
            case COUNT, TOTAL -> Optional.of(new Mass(known.value(), BigDecimal.valueOf(known.n()), 0));
            case RATIO, MEAN -> Optional.of(average(known, unit));
            case PERCENTILE, MODEL, DERIVED -> Optional.empty();
        };
    }

    private static Mass average(Measurement.Known known, Unit unit) {
        BigDecimal numerator = known.numerator();
        BigDecimal denominator = known.denominator();
        BigDecimal bottom = denominator == null ? BigDecimal.valueOf(known.n()) : denominator;
        BigDecimal top = numerator == null
                ? known.value().multiply(bottom)
                : unit.kind() == Unit.Kind.NPS ? numerator.multiply(HUNDRED) : numerator;
        double value = known.value().doubleValue();
        double variance = switch (unit.kind()) {
            case RATIO -> Math.max(0, value * (1 - value));
            case NPS -> Math.max(0, 100 * 100 - value * value);
            case COUNT, MEAN, SECONDS, MINUTES, HOURS, MONEY, SCORE, FACTOR -> value * value;
        };
        return new Mass(top, bottom, variance * bottom.doubleValue());
    }

    public Mass plus(Mass other) {
        return new Mass(top.add(other.top), bottom.add(other.bottom), square + other.square);
    }

    public Mass minus(Mass other) {
        return new Mass(top.subtract(other.top), bottom.subtract(other.bottom), Math.max(0, square - other.square));
    }

    /** Whether it can be what is left of {@code whole} beside named parts: something over some observations, or nothing. */
    public boolean canRemainOf(Mass whole) {
        BigDecimal nothing = whole.top.abs().multiply(ROUNDED_AWAY);
        return bottom.signum() > 0 || (bottom.signum() == 0 && top.abs().compareTo(nothing) <= 0);
    }

    public boolean isEmpty() {
        return bottom.signum() == 0;
    }

    /** How much of {@code whole} this is, by observations; 0 where the whole has none. */
    public BigDecimal weightIn(Mass whole) {
        return whole.isEmpty() ? BigDecimal.ZERO : bottom.divide(whole.bottom, MathContext.DECIMAL128);
    }

    /** What observations around {@code centre} add to the whole's average above it. */
    public BigDecimal above(BigDecimal centre, Mass whole) {
        return whole.isEmpty()
                ? BigDecimal.ZERO
                : top.subtract(centre.multiply(bottom)).divide(whole.bottom, MathContext.DECIMAL128);
    }

    /** The square of the error that chance gives {@link #above}. */
    public double noiseAbove(BigDecimal centre, Mass whole) {
        if (isEmpty() || whole.isEmpty()) {
            return 0;
        }
        double n = bottom.doubleValue();
        double off = top.doubleValue() / n - centre.doubleValue();
        double all = whole.bottom.doubleValue();
        return (square + n * off * off) / (all * all);
    }
}
