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
            count("requested", NEUTRAL, "Requested", "All conversations.", t -> t.requested),
            count(
                    "offered",
                    NEUTRAL,
                    "Offered to agents",
                    "Requested, less those that a bot handled alone.",
                    ConversationTally::offered),
            count(
                    "connected",
                    NEUTRAL,
                    "Connected",
                    "Conversations with a connection, handled by an agent or by a bot and then an agent.",
                    t -> t.connected),
            count(
                    "interactive",
                    NEUTRAL,
                    "Interactive",
                    "Connected, with at least one line of the consumer and one of the agent.",
                    t -> t.interactive),
            count(
                    "abandoned",
                    DOWN_IS_GOOD,
                    "Abandoned",
                    "Never connected and not handled by a bot alone.",
                    t -> t.abandoned),
            share(
                    "abandonment_rate",
                    DOWN_IS_GOOD,
                    "Abandonment rate",
                    "Abandoned ÷ offered.",
                    t -> ratio(t.abandoned, t.offered())),
            share(
                    "interactive_rate",
                    UP_IS_GOOD,
                    "Interactive rate",
                    "Interactive ÷ connected.",
                    t -> ratio(t.interactive, t.connected)),
            share(
                    "answered_within_60s_rate",
                    UP_IS_GOOD,
                    "Answered within 60 s",
                    "Connected conversations with a first response within 60 seconds ÷ offered (not ÷ answered).",
                    t -> ratio(t.answeredWithin60s, t.offered())),
            firstResponse(PERCENTILE, "p50", "First response, median", t -> t.firstResponse.percentile(50, SECOND)),
            firstResponse(
                    PERCENTILE, "p90", "First response, 90th percentile", t -> t.firstResponse.percentile(90, SECOND)),
            firstResponse(MEAN, "mean", "First response, mean", t -> t.firstResponse.mean(SECOND)),
            handle(PERCENTILE, "p50", "Handle time, median", t -> t.handle.percentile(50, SECOND)),
            handle(PERCENTILE, "p90", "Handle time, 90th percentile", t -> t.handle.percentile(90, SECOND)),
            handle(MEAN, "mean", "Handle time, mean", t -> t.handle.mean(SECOND)),
            share(
                    "transfer_rate",
                    DOWN_IS_GOOD,
                    "Transfer rate",
                    "Connected conversations with at least one transfer ÷ connected, charged to their own line of business.",
                    t -> ratio(t.transferred, t.connected)),
            share(
                    "containment_rate",
                    UP_IS_GOOD,
                    "Bot containment",
                    "Handled by a bot alone ÷ (by a bot alone + by a bot and then an agent).",
                    t -> ratio(t.botAlone, t.botAlone + t.botThenAgent)),
            share(
                    "csat",
                    UP_IS_GOOD,
                    "Customer satisfaction",
                    "Answers of 4 or 5 on a scale of 5 ÷ answers.",
                    t -> ratio(t.csatGood, t.csatAnswers)),
            formula(
                    "nps",
                    Unit.Kind.NPS,
                    UP_IS_GOOD,
                    RATIO,
                    "Net promoter score",
                    "Per cent of answers 9 and 10 less per cent of answers 0 to 6.",
                    t -> ratio(t.promoters - t.detractors, t.npsAnswers)
                            .map(share -> HUNDRED.multiply(BigDecimal.valueOf(t.promoters - t.detractors))
                                    .divide(BigDecimal.valueOf(t.npsAnswers), Measurement.PRECISION))),
            share(
                    "fcr",
                    UP_IS_GOOD,
                    "First contact resolution",
                    "Resolved at first contact: yes ÷ (yes + no); rows without an answer are left out.",
                    t -> ratio(t.fcrYes, t.fcrAnswers)),
            count(
                    "conversions",
                    UP_IS_GOOD,
                    "Conversions",
                    "Conversations marked as converted, connected or not.",
                    t -> t.conversions),
            share(
                    "conversion_rate",
                    UP_IS_GOOD,
                    "Conversion rate",
                    "Connected conversations marked as converted ÷ connected.",
                    t -> ratio(t.connectedConversions, t.connected)),
            formula(
                    "revenue",
                    Unit.Kind.MONEY,
                    UP_IS_GOOD,
                    TOTAL,
                    "Revenue",
                    "The revenue of all conversations; n is how many name one.",
                    t -> Measurement.total(t.revenue, t.revenueRows)),
            formula(
                    "aov",
                    Unit.Kind.MONEY,
                    UP_IS_GOOD,
                    MEAN,
                    "Average order value",
                    "Revenue ÷ conversions.",
                    t -> ratio(t.revenue, BigDecimal.valueOf(t.conversions), t.conversions)));

    private ConversationFigures() {}

    private static Formula<ConversationTally> count(
            String id, Direction direction, String name, String meaning, Function<ConversationTally, Long> of) {
        return formula(
                id, Unit.Kind.COUNT, direction, COUNT, name, meaning, of.andThen(value -> Measurement.count(value)));
    }

    private static Formula<ConversationTally> share(
            String id, Direction direction, String name, String meaning, Function<ConversationTally, Measurement> of) {
        return formula(id, Unit.Kind.RATIO, direction, RATIO, name, meaning, of);
    }

    private static Formula<ConversationTally> firstResponse(
            Statistic statistic, String id, String name, Function<ConversationTally, Measurement> of) {
        String meaning = "From the request to the first response, over connected conversations that have one.";
        return formula("first_response_seconds." + id, Unit.Kind.SECONDS, DOWN_IS_GOOD, statistic, name, meaning, of);
    }

    private static Formula<ConversationTally> handle(
            Statistic statistic, String id, String name, Function<ConversationTally, Measurement> of) {
        String meaning = "Talk, hold and wrap, over connected conversations that have it.";
        return formula("handle_seconds." + id, Unit.Kind.SECONDS, NEUTRAL, statistic, name, meaning, of);
    }

    private static Formula<ConversationTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<ConversationTally, Measurement> of) {
        return new Formula<>(
                new FigureDefinition(
                        "conversations." + id, unit, direction, statistic, name, meaning, "conversations export"),
                of);
    }
}
