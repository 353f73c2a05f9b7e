package com.reviewpack.document.chart;

import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;

/**
 * How strongly the cells of a heat map are shaded.
 *
 * @param low the lowest value that rests on enough; 0 where none does
 * @param high the highest such value
 * @param toned whether shades tell the distance from zero, in the colour of each cell's tone
 * @param lowTone of the lowest cell; neutral where cells have no tones
 * @param highTone of the highest cell
 */
public record HeatScale(BigDecimal low, BigDecimal high, boolean toned, Tone lowTone, Tone highTone) {

    /** The scale of a heat map. */
    public static HeatScale of(Chart chart) {
        HeatScale scale = null;
        for (ChartSeries series : chart.series()) {
            for (int i = 0; i < series.values().size(); i++) {
                BigDecimal value = series.values().get(i);
                if (value != null && !series.small().get(i)) {
                    Tone tone = tone(series, i);
                    scale = scale == null
                            ? new HeatScale(value, value, !series.tones().isEmpty(), tone, tone)
                            : scale.with(value, tone);
                }
            }
        }
        return scale == null
                ? new HeatScale(BigDecimal.ZERO, BigDecimal.ZERO, false, Tone.NEUTRAL, Tone.NEUTRAL)
                : scale;
    }

    private HeatScale with(BigDecimal value, Tone tone) {
        boolean lower = value.compareTo(low) < 0;
        boolean higher = value.compareTo(high) > 0;
        return new HeatScale(low.min(value), high.max(value), toned, lower ? tone : lowTone, higher ? tone : highTone);
    }

    /** The tone of a cell; neutral where cells have none. */
    public static Tone tone(ChartSeries series, int cell) {
        return series.tones().isEmpty() ? Tone.NEUTRAL : series.tones().get(cell);
    }

    /** How strongly a value is shaded, 0 to 1: from the lowest to the highest, or by its distance from zero. */
    public double share(BigDecimal value) {
        double share = toned ? ratio(value.abs(), low.abs().max(high.abs())) : ratio(value.subtract(low), range());
        return Math.clamp(share, 0, 1);
    }

    /** Whether all cells show one value, so that there is no from and to. */
    public boolean oneValue() {
        return range().signum() == 0;
    }

    private BigDecimal range() {
        return high.subtract(low);
    }

    private double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? (toned ? 0 : 0.5) : part.doubleValue() / whole.doubleValue();
    }

    /** Whether zero lies within the scale, so that it has two ends of different meaning. */
    public boolean crossesZero() {
        return toned && low.signum() < 0 && high.signum() > 0;
    }
}
