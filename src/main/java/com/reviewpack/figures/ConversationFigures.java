package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.DOWN_IS_GOOD;
import static com.reviewpack.figures.Direction.NEUTRAL;
import static com.reviewpack.figures.Direction.UP_IS_GOOD;
import static com.reviewpack.figures.FigureDefinition.Statistic.COUNT;
import static com.reviewpack.figures.FigureDefinition.Statistic.MEAN;
import static com.reviewpack.figures.FigureDefinition.Statistic.PERCENTILE;
import static com.reviewpack.figures.FigureDefinition.Statistic.RATIO;
import static com.reviewpack.figures.FigureDefinition.Statistic.TOTAL;
import static com.reviewpack.measure.Measurement.ratio;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The figures of conversations, each beside its formula. A conversation counts where it was requested. */
final class ConversationFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Duration SECOND = Duration.ofSeconds(1);

    static final List<Formula<ConversationTally>> ALL = List.of(
            count("requested", NEUTRAL, t -> t.requested),
            count("offered", NEUTRAL, ConversationTally::offered),
            count("connected", NEUTRAL, t -> t.connected),
            count("interactive", NEUTRAL, t -> t.interactive),
            count("abandoned", DOWN_IS_GOOD, t -> t.abandoned),
            share("abandonment_rate", DOWN_IS_GOOD, t -> ratio(t.abandoned, t.offered())),
            share("interactive_rate", UP_IS_GOOD, t -> ratio(t.interactive, t.connected)),
            share("answered_within_60s_rate", UP_IS_GOOD, t -> ratio(t.answeredWithin60s, t.offered())),
            firstResponse(PERCENTILE, "p50", t -> t.firstResponse.percentile(50, SECOND)),
            firstResponse(PERCENTILE, "p90", t -> t.firstResponse.percentile(90, SECOND)),
            firstResponse(MEAN, "mean", t -> t.firstResponse.mean(SECOND)),
            handle(PERCENTILE, "p50", t -> t.handle.percentile(50, SECOND)),
            handle(PERCENTILE, "p90", t -> t.handle.percentile(90, SECOND)),
            handle(MEAN, "mean", t -> t.handle.mean(SECOND)),
            share("transfer_rate", DOWN_IS_GOOD, t -> ratio(t.transferred, t.connected)),
            share("containment_rate", UP_IS_GOOD, t -> ratio(t.botAlone, t.botAlone + t.botThenAgent)),
            share("csat", UP_IS_GOOD, t -> ratio(t.csatGood, t.csatAnswers)),
            formula(
                    "nps",
                    Unit.Kind.NPS,
                    UP_IS_GOOD,
                    RATIO,
                    t -> ratio(t.promoters - t.detractors, t.npsAnswers)
                            .map(share -> HUNDRED.multiply(BigDecimal.valueOf(t.promoters - t.detractors))
                                    .divide(BigDecimal.valueOf(t.npsAnswers), Measurement.PRECISION))),
            share("fcr", UP_IS_GOOD, t -> ratio(t.fcrYes, t.fcrAnswers)),
            count("conversions", UP_IS_GOOD, t -> t.conversions),
            share("conversion_rate", UP_IS_GOOD, t -> ratio(t.connectedConversions, t.connected)),
            formula("revenue", Unit.Kind.MONEY, UP_IS_GOOD, TOTAL, t -> Measurement.total(t.revenue, t.revenueRows)),
            formula(
                    "aov",
                    Unit.Kind.MONEY,
                    UP_IS_GOOD,
                    MEAN,
                    t -> ratio(t.revenue, BigDecimal.valueOf(t.conversions), t.conversions)));

    private ConversationFigures() {}

    private static Formula<ConversationTally> count(
            String id, Direction direction, Function<ConversationTally, Long> of) {
        return formula(id, Unit.Kind.COUNT, direction, COUNT, of.andThen(value -> Measurement.count(value)));
    }

    private static Formula<ConversationTally> share(
            String id, Direction direction, Function<ConversationTally, Measurement> of) {
        return formula(id, Unit.Kind.RATIO, direction, RATIO, of);
    }

    private static Formula<ConversationTally> firstResponse(
            Statistic statistic, String id, Function<ConversationTally, Measurement> of) {
        return formula("first_response_seconds." + id, Unit.Kind.SECONDS, DOWN_IS_GOOD, statistic, of);
    }

    private static Formula<ConversationTally> handle(
            Statistic statistic, String id, Function<ConversationTally, Measurement> of) {
        return formula("handle_seconds." + id, Unit.Kind.SECONDS, NEUTRAL, statistic, of);
    }

    private static Formula<ConversationTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            Function<ConversationTally, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("conversations." + id, unit, direction, statistic, Source.CONVERSATIONS), of);
    }
}
