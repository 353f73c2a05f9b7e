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
                        SlaTally::attainment));
            }
        }
        return List.copyOf(formulas);
    }

    private static Formula<SlaTally> count(
            SlaClock clock, Severity severity, String word, Direction direction, Reading reading) {
        return formula(clock, severity, word, Unit.Kind.COUNT, direction, COUNT, reading);
    }

    private static Formula<SlaTally> formula(
            SlaClock clock,
            Severity severity,
            String word,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            Reading reading) {
        FigureDefinition definition = new FigureDefinition(
                "sla." + clock.key() + "." + severity + "." + word,
                unit,
                direction,
                statistic,
                Source.TICKETS,
                Source.TICKET_EVENTS,
                Source.SERVICE_LEVELS);
        return new Formula<>(definition, tally -> {
            if (!tally.covers(severity)) {
                return new Measurement.NotCovered();
            }
            return tally.applies(clock, severity)
                    ? reading.of(tally, clock, severity)
                    : new Measurement.NotApplicable();
        });
    }
}
