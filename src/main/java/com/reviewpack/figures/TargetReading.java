package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Cost;
import com.reviewpack.staffing.Concurrency;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.Missing;
import com.reviewpack.targeting.Observation;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Targeting;
import com.reviewpack.targeting.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads target analysis and missed opportunity of one period, or which export or column is missing for them. */
final class TargetReading {

    private final Scope scope;
    private final FoldedFacts facts;
    private final Period period;

    TargetReading(Scope scope, FoldedFacts facts, Period period) {
        this.scope = scope;
        this.facts = facts;
        this.period = period;
    }

    /** Empty where an export or a column that it needs is missing. */
    Optional<TargetAnalysis> target() {
        return missingForTarget().isPresent()
                ? Optional.empty()
                : Optional.of(Targeting.analyse(facts.observation(period), terms()));
    }

    /** Empty where an export or a column that it needs is missing. */
    Optional<MissedOpportunity> missed() {
        return missingForMissed().isPresent()
                ? Optional.empty()
                : Optional.of(Missing.count(facts.observation(period), terms()));
    }

    /** Figures that need fewer exports than the analysis are told even where it is not. */
    Map<FigureKey, Measurement> values(Optional<TargetAnalysis> analysis) {
        Map<FigureKey, Measurement> values = new LinkedHashMap<>();
        Observation seen = facts.observation(period);
        for (Formula<TargetAnalysis> formula : TargetFigures.ALL) {
            Measurement value = switch (formula.id()) {
                case "target.exposed_now" ->
                    missing(ExportKind.VISITORS, "exposed").orElseGet(() -> Measurement.count(seen.exposed()));
                case "target.quality_contacts_now" ->
                    missingForQuality().orElseGet(() -> Measurement.count(seen.qualityContacts()));
                default -> missingForTarget().orElseGet(() -> formula.of().apply(analysis.orElseThrow()));
            };
            values.put(new FigureKey(formula.id(), null), value);
        }
        return values;
    }

    Map<FigureKey, Measurement> valuesOfMissed(Optional<MissedOpportunity> missed) {
        Map<FigureKey, Measurement> values = new LinkedHashMap<>();
        for (Formula<MissedOpportunity> formula : MissedFigures.ALL) {
            Optional<Measurement> missing = switch (formula.id()) {
                case "missed.conversions" ->
                    missingForMissed().or(() -> missing(ExportKind.CONVERSATIONS, "converted"));
                case "missed.revenue" ->
                    missingForMissed().or(() -> missing(ExportKind.CONVERSATIONS, "converted", "revenue"));
                default -> missingForMissed();
            };
            values.put(
                    new FigureKey(formula.id(), null),
                    missing.orElseGet(() -> formula.of().apply(missed.orElseThrow())));
        }
        return values;
    }

    private Terms terms() {
        return new Terms(
                ServiceGoal.USUAL,
                Concurrency.USUAL,
                Prices.of(scope, period, "margin", Cost.Per.RATIO).known(),
                segmentsBefore());
    }

    /** Known for the pack's own period alone, and only where the visitors of the preceding one are. */
    private Optional<Set<String>> segmentsBefore() {
        return Optional.ofNullable(scope.previous())
                .filter(previous -> period.equals(scope.period()))
                .filter(previous -> facts.availability
                        .missing(ExportKind.VISITORS, previous)
                        .isEmpty())
                .map(previous -> facts.observation(previous).segments());
    }

    private Optional<Measurement> missingForTarget() {
        return missing(ExportKind.VISITORS, "visitors", "prospects", "exposed", "accepted")
                .or(this::missingForQuality)
                .or(this::missingForCapacity);
    }

    private Optional<Measurement> missingForMissed() {
        return missing(ExportKind.CONVERSATIONS)
                .or(() -> missing(ExportKind.VISITORS, "prospects", "exposed", "exposed_while_unavailable", "accepted"))
                .or(this::missingForCapacity);
    }

    private Optional<Measurement> missingForCapacity() {
        return missing(ExportKind.CONVERSATIONS, "handle_seconds")
                .or(() -> missing(ExportKind.AGENTS, "online_seconds"))
                .or(this::missingAgents);
    }

    private Optional<Measurement> missingAgents() {
        return facts.observation(period).tellsAgents()
                ? Optional.empty()
                : Optional.of(new Measurement.MissingData(MissingInput.Kind.EXPORT_OF_LOBS, ExportKind.AGENTS.key()));
    }

    /** Either of sale and resolution makes a quality contact. */
    private Optional<Measurement> missingForQuality() {
        return missing(ExportKind.CONVERSATIONS, "consumer_lines", "agent_lines")
                .or(() -> missing(ExportKind.CONVERSATIONS, "converted")
                        .flatMap(sale -> missing(ExportKind.CONVERSATIONS, "resolved_first_contact")));
    }

    private Optional<Measurement> missing(ExportKind kind, String... columns) {
        return facts.availability.missing(kind, period, List.of(columns));
    }
}
