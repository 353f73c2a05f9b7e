package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the figures of conversations down into parts, in the period and in the one before. Percentiles are left out: they
 * are no sum of their parts.
 */
final class PartsBook {

    private final FoldedFacts facts;
    private final Period period;
    private final @Nullable Period previous;

    PartsBook(FoldedFacts facts, Scope scope) {
        this.facts = facts;
        this.period = scope.period();
        this.previous = scope.previous();
    }

    List<Parts> parts() {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        dimensions.put("segment", new Dimension(facts.breakdown.bySegment, facts.breakdownBefore.bySegment));
        dimensions.put("skill", new Dimension(facts.breakdown.bySkill, facts.breakdownBefore.bySkill));
        dimensions.put("channel", new Dimension(facts.breakdown.byChannel, facts.breakdownBefore.byChannel));
        dimensions.put("agent", new Dimension(facts.breakdown.byAgent, facts.breakdownBefore.byAgent));
        dimensions.put(Parts.HOURS, new Dimension(facts.breakdown.byHourOfWeek, facts.breakdownBefore.byHourOfWeek));
        List<Parts> all = new ArrayList<>();
        for (Formula<ConversationTally> formula : ConversationFigures.ALL) {
            if (formula.definition().statistic() != Statistic.PERCENTILE && missing(period, formula.id()) == null) {
                dimensions.forEach(
                        (name, dimension) -> all.add(new Parts(formula.id(), name, parts(formula, dimension))));
            }
        }
        return all;
    }

    private record Dimension(SortedMap<String, ConversationTally> now, SortedMap<String, ConversationTally> then) {

        SortedSet<String> keys() {
            SortedSet<String> keys = new TreeSet<>(now.keySet());
            keys.addAll(then.keySet());
            return keys;
        }
    }

    private List<Parts.Part> parts(Formula<ConversationTally> formula, Dimension dimension) {
        @Nullable
        Measurement unknown = previous == null
                ? new Measurement.MissingData(MissingInput.Kind.PERIOD_BEFORE)
                : missing(previous, formula.id());
        return dimension.keys().stream()
                .map(key -> new Parts.Part(
                        key,
                        value(formula, dimension.now(), key),
                        unknown == null ? value(formula, dimension.then(), key) : unknown))
                .toList();
    }

    private static Measurement value(
            Formula<ConversationTally> formula, SortedMap<String, ConversationTally> parts, String key) {
        return formula.of().apply(parts.getOrDefault(key, new ConversationTally()));
    }

    private @Nullable Measurement missing(Period days, String figure) {
        return facts.availability
                .missing(ExportKind.CONVERSATIONS, days, figure)
                .orElse(null);
    }
}
