package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Term;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.warehouse.TicketHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one window, all but health, which is told from these. */
final class GroupValues {

    private final Scope scope;
    private final FoldedFacts facts;
    private final TicketClocks clocks;
    private final Window window;
    private final Map<FigureKey, Measurement> values = new LinkedHashMap<>();
    private final List<ClockReading> readings = new ArrayList<>();
    private Optional<HoursUse> hours = Optional.empty();
    private Optional<RoiStatement> roi = Optional.empty();
    private Optional<TargetAnalysis> target = Optional.empty();
    private Optional<MissedOpportunity> missed = Optional.empty();
    private Optional<AgentEffectiveness> agents = Optional.empty();

    GroupValues(
            Scope scope,
            FoldedFacts facts,
            TicketClocks clocks,
            Window window,
            Set<FigureGroup> groups,
            Set<String> lobs) {
        this.scope = scope;
        this.facts = facts;
        this.clocks = clocks;
        this.window = window;
        for (FigureGroup group : FigureGroup.values()) {
            if (groups.contains(group)) {
                compute(group, lobs);
            }
        }
    }

    private void compute(FigureGroup group, Set<String> lobs) {
        switch (group) {
            case CONVERSATIONS ->
                eachLob(
                        lobs,
                        ConversationFigures.ALL,
                        ExportKind.CONVERSATIONS,
                        lob -> facts.conversations.over(window.period(), lob));
            case VISITORS ->
                eachLob(
                        lobs,
                        VisitorFigures.ALL,
                        ExportKind.VISITORS,
                        lob -> facts.visitors.over(window.period(), lob));
            case TARGET -> {
                target = reading().target();
                values.putAll(reading().values(target));
            }
            case MISSED -> {
                missed = reading().missed();
                values.putAll(reading().valuesOfMissed(missed));
            }
            case AGENTS -> {
                each(AgentFigures.ALL, null, ExportKind.AGENTS, facts.agents.over(window.period(), null));
                coverage();
            }
            case EFFECTIVENESS -> effectiveness();
            case TICKETS ->
                eachLob(
                        lobs,
                        TicketFigures.ALL,
                        ExportKind.TICKETS,
                        lob -> TicketTally.of(facts.ticketsOf(lob), window));
            case SLA -> serviceLevels();
            case HOURS -> hours();
            case ROI -> {
                RoiStatement statement = new RoiCalculation(scope, window.period(), facts).statement();
                roi = Optional.of(statement);
                RoiFigures.ALL.forEach(formula -> put(formula, null, statement));
            }
            case HEALTH, BENCHMARK, TRANSCRIPTS -> {
                // Told once the other values, those of the period before and those of peers are there, or apart from
                // them.
            }
        }
    }

    private TargetReading reading() {
        return new TargetReading(scope, facts, window.period());
    }

    private <T> void eachLob(
            Set<String> lobs, List<Formula<T>> formulas, ExportKind kind, Function<@Nullable String, T> tally) {
        each(formulas, null, kind, tally.apply(null));
        lobs.forEach(lob -> each(formulas, lob, kind, tally.apply(lob)));
    }

    private <T> void each(List<Formula<T>> formulas, @Nullable String lob, ExportKind kind, T tally) {
        formulas.forEach(formula -> values.put(
                new FigureKey(formula.id(), lob),
                facts.availability
                        .missing(kind, window.period(), formula.id())
                        .orElseGet(() -> formula.of().apply(tally))));
    }

    private <T> void put(Formula<T> formula, @Nullable String lob, T from) {
        values.put(new FigureKey(formula.id(), lob), formula.of().apply(from));
    }

    private void effectiveness() {
        AgentEffectiveness study = AgentStudy.of(
                facts.agentBook(window.period()),
                measure -> facts.availability
                        .missing(ExportKind.CONVERSATIONS, window.period(), measure.figure())
                        .isEmpty(),
                facts.availability.missing(ExportKind.AGENTS, window.period(), "agents.occupancy"));
        each(EffectivenessFigures.ALL, null, ExportKind.CONVERSATIONS, study);
        agents = facts.availability
                        .missing(ExportKind.CONVERSATIONS, window.period(), "agents.agents")
                        .isEmpty()
                ? Optional.of(study)
                : Optional.empty();
    }

    private void coverage() {
        CoverageTally tally = facts.coverage.over(window.period(), null);
        CoverageFigures.ALL.forEach(formula -> values.put(
                new FigureKey(formula.id(), null),
                facts.availability
                        .missing(ExportKind.AGENTS, window.period(), formula.id())
                        .or(() -> facts.availability.missing(ExportKind.CONVERSATIONS, window.period()))
                        .orElseGet(() -> formula.of().apply(tally))));
    }

    private void serviceLevels() {
        for (Severity severity : Severity.values()) {
            scope.tier().serviceLevel(severity).ifPresent(level -> {
                for (TicketHistory history : facts.opened(window, severity)) {
                    readings.addAll(clocks.read(history, level, window.close()));
                }
            });
        }
        SlaTally tally = new SlaTally(scope.tier(), readings);
        for (Formula<SlaTally> formula : SlaFigures.ALL) {
            Measurement value = formula.of().apply(tally);
            boolean told = value instanceof Measurement.NotCovered || value instanceof Measurement.NotApplicable;
            values.put(
                    new FigureKey(formula.id(), null),
                    told
                            ? value
                            : facts.availability
                                    .missing(ExportKind.TICKETS, window.period(), formula.id())
                                    .orElse(value));
        }
    }

    private void hours() {
        LocalDate lastDay = window.period().lastDay();
        ContractCalendar contract = new ContractCalendar(scope.successPackage().startsOn());
        @Nullable
        LocalDate ends =
                scope.portfolio().termOf(scope.successPackage()).map(Term::last).orElse(null);
        HoursUse use = new HoursCounting(facts.hours, contract, lastDay).against(scope.tier(), scope.catalogue(), ends);
        Optional<Measurement> missing = facts.availability.missing(ExportKind.HOURS, window.period());
        if (missing.isEmpty()) {
            hours = Optional.of(use);
        }
        for (Formula<HoursUse> formula : HoursFigures.ALL) {
            Measurement value = formula.of().apply(use);
            boolean told = formula.id().startsWith("hours.cap_") || value instanceof Measurement.NotCovered;
            values.put(new FigureKey(formula.id(), null), told ? value : missing.orElse(value));
        }
    }

    Window window() {
        return window;
    }

    /** In the order of {@code figures.json}. */
    Map<FigureKey, Measurement> values() {
        return values;
    }

    Optional<Measurement> value(String id) {
        return Optional.ofNullable(values.get(new FigureKey(id, null)));
    }

    List<ClockReading> readings() {
        return readings;
    }

    /** Empty where hours are not asked for, or the export is missing. */
    Optional<HoursUse> hoursUse() {
        return hours;
    }

    /** Empty where agents are not asked for, or the export does not name them. */
    Optional<AgentEffectiveness> agents() {
        return agents;
    }

    Optional<RoiStatement> roi() {
        return roi;
    }

    /** Empty where it is not asked for, or an export is missing. */
    Optional<TargetAnalysis> target() {
        return target;
    }

    /** Empty where it is not asked for, or an export is missing. */
    Optional<MissedOpportunity> missed() {
        return missed;
    }
}
