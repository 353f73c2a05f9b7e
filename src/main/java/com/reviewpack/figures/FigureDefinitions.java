package com.reviewpack.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every figure that this program knows, by id: the glossary of all documents. */
public final class FigureDefinitions {

    private static final Map<String, FigureDefinition> BY_ID = byId();

    private FigureDefinitions() {}

    private static Map<String, FigureDefinition> byId() {
        Map<String, FigureDefinition> definitions = new LinkedHashMap<>();
        Stream.of(
                        ConversationFigures.ALL,
                        VisitorFigures.ALL,
                        TargetFigures.ALL,
                        MissedFigures.ALL,
                        AgentFigures.ALL,
                        CoverageFigures.ALL,
                        EffectivenessFigures.ALL,
                        TicketFigures.ALL,
                        SlaFigures.ALL,
                        HoursFigures.ALL,
                        RoiFigures.ALL)
                .flatMap(List::stream)
                .map(Formula::definition)
                .forEach(definition -> definitions.put(definition.id(), definition));
        definitions.put(HealthFigures.SCORE.id(), HealthFigures.SCORE);
        HealthFigures.COMPONENTS.forEach(formula -> definitions.put(formula.id(), formula.definition()));
        BenchmarkFigures.definitions().forEach(definition -> definitions.put(definition.id(), definition));
        TranscriptFigures.all().forEach(definition -> definitions.put(definition.id(), definition));
        return definitions;
    }

    /** In the order of {@code figures.json}. */
    public static List<FigureDefinition> all() {
        return List.copyOf(BY_ID.values());
    }

    /** Their ids, in that order. */
    public static List<String> ids() {
        return List.copyOf(BY_ID.keySet());
    }

    public static Optional<FigureDefinition> of(String id) {
        return Optional.ofNullable(BY_ID.get(id)).or(() -> TranscriptFigures.of(id));
    }
}
