package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The fixed steps that every peer's value is rounded to before anything is made of it, and every published quartile
 * again (ours). What lies between two steps is in no document, whoever puts documents together.
 */
public enum Grid {
    /** Shares: 2 percentage points from 20 % to 80 %, 1 from 5 % and to 95 %, half a point beyond. */
    SHARE {
        @Override
        public BigDecimal round(BigDecimal value) {
            return plain(
                    value.compareTo(HALF) > 0
                            ? BigDecimal.ONE.subtract(lowerHalf(BigDecimal.ONE.subtract(value)))
                            : lowerHalf(value));
        }

        private BigDecimal lowerHalf(BigDecimal value) {
            BigDecimal step = value.compareTo(new BigDecimal("0.05")) < 0
                    ? new BigDecimal("0.005")
                    : value.compareTo(new BigDecimal("0.2")) < 0 ? new BigDecimal("0.01") : new BigDecimal("0.02");
            return toMultiple(value, step);
        }
    },
    /** Scores of a hundred: 5 points. */
    SCORE {
        @Override
        public BigDecimal round(BigDecimal value) {
            return plain(toMultiple(value, BigDecimal.valueOf(5)));
        }
    },
    /** Times, amounts and other sizes: 48 steps to each power of ten, about 5 % apart (the series E48 of IEC 60063). */
    SIZE {
        @Override
        public BigDecimal round(BigDecimal value) {
            if (value.signum() == 0) {
                return BigDecimal.ZERO;
            }
            if (value.signum() < 0) {
                return round(value.negate()).negate();
            }
            // From 100 up to 1000, as the series is written.
            int exponent = value.precision() - value.scale() - 3;
            BigDecimal mantissa = value.movePointLeft(exponent);
            BigDecimal nearest = E48.getFirst();
            for (BigDecimal step : E48) {
                if (mantissa.subtract(step)
                                .abs()
                                .compareTo(mantissa.subtract(nearest).abs())
                        < 0) {
                    nearest = step;
                }
            }
            return plain(nearest.movePointRight(exponent));
        }
    };

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final List<BigDecimal> E48 = List.of(
                    100, 105, 110, 115, 121, 127, 133, 140, 147, 154, 162, 169, 178, 187, 196, 205, 215, 226, 237, 249,
                    261, 274, 287, 301, 316, 332, 348, 365, 383, 402, 422, 442, 464, 487, 511, 536, 562, 590, 619, 649,
                    681, 715, 750, 787, 825, 866, 909, 953, 1000)
            .stream()
            .map(BigDecimal::valueOf)
            .toList();

    /** The grid that values of the unit are rounded to. */
    public static Grid of(Unit.Kind unit) {
        return switch (unit) {
            case RATIO -> SHARE;
            case NPS, SCORE -> SCORE;
            case COUNT, MEAN, SECONDS, MINUTES, HOURS, MONEY, FACTOR -> SIZE;
        };
    }

    /** The nearest step; larger values never give smaller steps. */
    public abstract BigDecimal round(BigDecimal value);

    private static BigDecimal toMultiple(BigDecimal value, BigDecimal step) {
        return value.divide(step, Measurement.PRECISION)
                .setScale(0, RoundingMode.HALF_EVEN)
                .multiply(step);
    }

    /** One way of writing a step: no zeros at the end, no power of ten. */
    private static BigDecimal plain(BigDecimal step) {
        BigDecimal stripped = step.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
