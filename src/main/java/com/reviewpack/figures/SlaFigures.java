package com.reviewpack.figures;

import static com.reviewpack.figures.FigureDefinition.Statistic.COUNT;
import static com.reviewpack.figures.FigureDefinition.Statistic.RATIO;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of service levels: for each clock and severity the tickets opened in the period whose clock was met,
 * breached or runs at the close, and the attainment.
 */
final class SlaFigures {

    private interface Reading {
        Measurement of(SlaTally tally, SlaClock clock, Severity severity);
    }

    static final List<Formula<SlaTally>> ALL = all();

    private SlaFigures() {}

    private static List<Formula<SlaTally>> all() {
        List<Formula<SlaTally>> formulas = new ArrayList<>();
        for (SlaClock clock : SlaClock.values()) {
            for (Severity severity : Severity.values()) {
                formulas.add(count(clock, severity, "met", Direction.UP_IS_GOOD, SlaTally::met));
                formulas.add(count(clock, severity, "breached", Direction.DOWN_IS_GOOD, SlaTally::breached));
                formulas.add(count(clock, severity, "running", Direction.NEUTRAL, SlaTally::running));
                formulas.add(formula(
                        clock,
                        severity,
                        "attainment",
                        Unit.Kind.RATIO,
                        Direction.UP_IS_GOOD,
                        RATIO,
                        "Met ÷ (met + breached); clocks that still run are left out. " + meaning(clock),
                        SlaTally::attainment));
            }
        }
        return List.copyOf(formulas);
    }

    private static Formula<SlaTally> count(
            SlaClock clock, Severity severity, String word, Direction direction, Reading reading) {
        String meaning = "Tickets opened in the period whose clock at the close reads " + word + ". " + meaning(clock);
        return formula(clock, severity, word, Unit.Kind.COUNT, direction, COUNT, meaning, reading);
    }

    private static Formula<SlaTally> formula(
            SlaClock clock,
            Severity severity,
            String word,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String meaning,
            Reading reading) {
        FigureDefinition definition = new FigureDefinition(
                "sla." + clock.key() + "." + severity + "." + word,
                unit,
                direction,
                statistic,
                clock.title() + " " + severity + ", " + word,
                meaning,
                "tickets and ticket events exports; targets of the catalogue");
        return new Formula<>(definition, tally -> {
            if (!tally.covers(severity)) {
                return new Measurement.NotCovered();
            }
            return tally.applies(clock, severity)
                    ? reading.of(tally, clock, severity)
                    : new Measurement.NotApplicable();
        });
    }

    private static String meaning(SlaClock clock) {
        return switch (clock) {
            case RESPONSE ->
                "From opening to first response, exactly on the target is met; a resolution counts as a first response"
                        + " where there is none.";
            case UPDATE ->
                "Breached where any gap between opening, first response, updates and resolution (or the close) is longer"
                        + " than the interval; it stands still from resolved to reopened.";
            case RESOLUTION ->
                "Open time less the time between pending and resumed; bugs are left out, tickets of unknown kind are"
                        + " left in. A pending without resumed ends when the ticket is reopened (ours).";
            case RCA ->
                "Due at the same local time so many business days after the resolution; after a resolution on a free day"
                        + " counted from 00:00 of the next business day.";
        };
    }
}
