package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
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
        return new Measurement.MissingData(MissingInput.Kind.PEERS);
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
        Direction rank = of.direction() == Direction.NEUTRAL ? Direction.NEUTRAL : Direction.UP_IS_GOOD;
        return List.of(
                definition(of, "quartile", Unit.Kind.COUNT, rank),
                definition(of, "first_quartile", of.unit(), of.direction()),
                definition(of, "median", of.unit(), of.direction()),
                definition(of, "third_quartile", of.unit(), of.direction()),
                definition(of, "peers", Unit.Kind.COUNT, Direction.NEUTRAL));
    }

    private static FigureDefinition definition(FigureDefinition of, String part, Unit.Kind unit, Direction direction) {
        return new FigureDefinition(
                "benchmark." + of.id() + "." + part, unit, direction, Statistic.DERIVED, Source.PEERS);
    }
}
