package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.peers.AccountResults;
import com.reviewpack.peers.Benchmark;
import com.reviewpack.peers.IndustryComparison;
import com.reviewpack.peers.KeyFigure;
import com.reviewpack.peers.Quartiles;
import com.reviewpack.peers.Standing;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.warehouse.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The figures beside those of the peers: {@code benchmark.<figure>.…} for each key figure of conversations. */
public final class BenchmarkFigures {

    /** What accounts are compared by: rates, scores and times, never sizes, which say how large a peer is. */
    private static final List<String> COMPARED = List.of(
            "conversations.answered_within_60s_rate",
            "conversations.abandonment_rate",
            "conversations.first_response_seconds.p50",
            "conversations.handle_seconds.mean",
            "conversations.csat",
            "conversations.nps",
            "conversations.fcr",
            "conversations.transfer_rate",
            "conversations.interactive_rate",
            "conversations.containment_rate",
            "conversations.conversion_rate",
            "conversations.aov");

    private static final String SOURCE = "conversations export of all accounts";

    private static final String ROUNDED = " Rounded to coarse steps: see the definition of the number of peers.";

    private static final String RULE =
            " Peers (ours): accounts of the same industry and size with at least 30 observations; of the industry, then of"
                    + " all industries where those are fewer than 5 or one carries more than 40 % of the observations. Each"
                    + " peer's value over all its lines of business is rounded to coarse steps (shares 0.5 to 2 points,"
                    + " scores 5, times and amounts about 5 %) and each quartile is the mean of three or four of them,"
                    + " rounded again, so that no account can be told.";

    private BenchmarkFigures() {}

    /** Ids of the figures that accounts are compared by. */
    static List<String> compared() {
        return COMPARED;
    }

    /** What the account reached over all its lines of business, for others to be compared with. */
    public static AccountResults results(Account account, Facts facts, Period period) {
        Availability availability = new Availability(facts, period);
        Map<String, Measurement> values = new LinkedHashMap<>();
        if (availability.missing(ExportKind.CONVERSATIONS, period).isEmpty()) {
            ConversationTally tally = new ConversationTally();
            facts.conversations(period, tally::add);
            ConversationFigures.ALL.stream()
                    .filter(formula -> COMPARED.contains(formula.id()))
                    .forEach(formula -> values.put(
                            formula.id(),
                            availability
                                    .missing(ExportKind.CONVERSATIONS, period, formula.id())
                                    .orElseGet(() -> formula.of().apply(tally))));
        }
        return new AccountResults(account.id(), account.industry(), account.segment(), account.currency(), values);
    }

    /** The account beside its peers, figure by figure. */
    static IndustryComparison compare(Account account, Map<FigureKey, Measurement> values, List<AccountResults> all) {
        Map<String, Measurement> own = new LinkedHashMap<>();
        List<KeyFigure> figures = new ArrayList<>();
        for (String id : COMPARED) {
            Measurement value = values.get(new FigureKey(id, null));
            if (value != null) {
                own.put(id, value);
            }
            FigureDefinition definition = FigureDefinitions.of(id).orElseThrow();
            figures.add(new KeyFigure(id, definition.unitFor(account), better(definition.direction())));
        }
        return IndustryComparison.of(account, own, all, figures);
    }

    private static KeyFigure.Better better(Direction direction) {
        return switch (direction) {
            case UP_IS_GOOD -> KeyFigure.Better.HIGHER;
            case DOWN_IS_GOOD -> KeyFigure.Better.LOWER;
            case NEUTRAL -> KeyFigure.Better.NEITHER;
        };
    }

    /** The comparison as figures, in the order of {@link #definitions()}. */
    static Map<FigureKey, Measurement> values(IndustryComparison comparison) {
        Map<FigureKey, Measurement> values = new LinkedHashMap<>();
        for (Standing standing : comparison.standings()) {
            String stem = "benchmark." + standing.figure().id() + ".";
            values.put(key(stem + "quartile"), quartile(standing));
            values.put(key(stem + "first_quartile"), quartile(standing, Quartiles::first));
            values.put(key(stem + "median"), quartile(standing, Quartiles::median));
            values.put(key(stem + "third_quartile"), quartile(standing, Quartiles::third));
            values.put(
                    key(stem + "peers"),
                    Measurement.count(
                            standing.shown().map(Benchmark.Shown::peers).orElse(0)));
        }
        return values;
    }

    private static FigureKey key(String id) {
        return new FigureKey(id, null);
    }

    private static Measurement quartile(Standing standing) {
        if (standing.shown().isEmpty()) {
            return withheld();
        }
        Measurement own = standing.own();
        return own.status() == Status.SMALL
                ? new Measurement.NotApplicable()
                : standing.place()
                        .map(place -> Measurement.total(BigDecimal.valueOf(place.quartile()), own.n()))
                        .orElse(own);
    }

    private static Measurement quartile(Standing standing, Function<Quartiles, BigDecimal> which) {
        return standing.shown()
                .map(shown -> Measurement.total(which.apply(shown.quartiles()), shown.peers()))
                .orElseGet(BenchmarkFigures::withheld);
    }

    private static Measurement withheld() {
        return new Measurement.MissingData("at least " + Quartiles.FEWEST + " peers, none of them above 40 %");
    }

    /** Five definitions a compared figure. */
    static List<FigureDefinition> definitions() {
        List<FigureDefinition> definitions = new ArrayList<>();
        for (Formula<ConversationTally> formula : ConversationFigures.ALL) {
            if (COMPARED.contains(formula.id())) {
                definitions.addAll(definitions(formula.definition()));
            }
        }
        return definitions;
    }

    private static List<FigureDefinition> definitions(FigureDefinition of) {
        String name = of.name() + " beside peers";
        return List.of(
                definition(
                        of,
                        "quartile",
                        Unit.Kind.COUNT,
                        of.direction() == Direction.NEUTRAL ? Direction.NEUTRAL : Direction.UP_IS_GOOD,
                        name + ": quarter",
                        "The quarter of the peers that the account's value falls into, 1 to 4, 4 the "
                                + (of.direction() == Direction.NEUTRAL ? "highest" : "best")
                                + "; none where the value has fewer than 30 observations. The outer quarters begin a step beyond the"
                                + " quartile."),
                definition(
                        of,
                        "first_quartile",
                        of.unit(),
                        of.direction(),
                        name + ": first quartile",
                        "A quarter of the peers lies about or below it." + ROUNDED),
                definition(
                        of,
                        "median",
                        of.unit(),
                        of.direction(),
                        name + ": median",
                        "Half of the peers lie about or below it." + ROUNDED),
                definition(
                        of,
                        "third_quartile",
                        of.unit(),
                        of.direction(),
                        name + ": third quartile",
                        "A quarter of the peers lies about or above it." + ROUNDED),
                definition(
                        of,
                        "peers",
                        Unit.Kind.COUNT,
                        Direction.NEUTRAL,
                        name + ": number of peers",
                        "How many accounts the quartiles rest on; 0 where they are withheld." + RULE));
    }

    private static FigureDefinition definition(
            FigureDefinition of, String part, Unit.Kind unit, Direction direction, String name, String meaning) {
        return new FigureDefinition(
                "benchmark." + of.id() + "." + part, unit, direction, Statistic.DERIVED, name, meaning, SOURCE);
    }
}
