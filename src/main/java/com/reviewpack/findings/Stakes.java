package com.reviewpack.findings;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a finding is worth in money, where that can be told (ours): the contacts, orders or revenue that its difference
 * stands for, at the period's own conversion rate and average order value.
 */
public final class Stakes {

    private final FigureSet figures;

    public Stakes(FigureReport report) {
        this.figures = report.figures();
    }

    /** In the account's currency, above 0, not rounded; empty where the figure leads to no money, or rests on too little. */
    public Optional<BigDecimal> of(Finding finding) {
        return gap(finding)
                .flatMap(gap -> switch (finding.figure().id()) {
                    case "conversations.revenue" -> Optional.of(gap);
                    case "conversations.conversions" -> times(gap, "conversations.aov");
                    case "conversations.aov" -> times(gap, "conversations.conversions");
                    case "conversations.conversion_rate" ->
                        times(gap.multiply(observations(finding)), "conversations.aov");
                    case "conversations.abandonment_rate", "visitors.acceptance_rate" ->
                        times(
                                gap.multiply(observations(finding)),
                                "conversations.conversion_rate",
                                "conversations.aov");
                    default -> Optional.empty();
                })
                .filter(money -> money.signum() > 0);
    }

    /** How far the value is off what it is compared with, in the figure's unit. */
    private static Optional<BigDecimal> gap(Finding finding) {
        Optional<BigDecimal> value = finding.departure()
                .map(Departure::value)
                .orElse(finding.figure().value())
                .known();
        return finding.difference().flatMap(gap -> switch (gap.kind()) {
            case POINTS, ABSOLUTE -> Optional.of(gap.amount().abs());
            case PER_CENT ->
                value.filter(now -> gap.amount().compareTo(BigDecimal.ONE.negate()) > 0)
                        .map(now -> now.subtract(now.divide(BigDecimal.ONE.add(gap.amount()), Measurement.PRECISION))
                                .abs());
        });
    }

    /** Of the day or the hours that the finding tells of, else of the period. */
    private static BigDecimal observations(Finding finding) {
        return BigDecimal.valueOf(finding.departure()
                .map(Departure::value)
                .orElse(finding.figure().value())
                .n());
    }

    private Optional<BigDecimal> times(BigDecimal quantity, String... ids) {
        BigDecimal product = quantity;
        for (String id : ids) {
            Optional<BigDecimal> factor = figures.find(id)
                    .map(Figure::value)
                    .filter(value -> value instanceof Measurement.Known known && !known.small())
                    .flatMap(Measurement::known);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            product = product.multiply(factor.get());
        }
        return Optional.of(product);
    }
}
