package com.reviewpack.pack;

import com.reviewpack.figures.Direction;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.MissingInput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What figures are called, what they mean, where they come from and why one is missing, in the words of the wording files.
 * The clocks of service levels and what stands beside peers are many: their names and meanings are put together.
 */
record FigureWords(Words words) {

    private static final Pattern CLOCK =
            Pattern.compile("sla\\.(response|update|resolution|rca)\\.(P\\d)\\.(met|breached|running|attainment)");

    private static final Pattern BENCHMARK =
            Pattern.compile("benchmark\\.(.+)\\.(quartile|first_quartile|median|third_quartile|peers)");

    /** By the figure's id; empty where the wording has none. */
    Optional<String> name(String id) {
        Matcher benchmark = BENCHMARK.matcher(id);
        if (benchmark.matches()) {
            return name(benchmark.group(1))
                    .map(name -> words.say("figure.benchmark." + benchmark.group(2), Map.of("name", name)));
        }
        Matcher clock = CLOCK.matcher(id);
        return clock.matches()
                ? Optional.of(words.say(
                        "figure.clock",
                        Map.of(
                                "clock", words.say("clock." + clock.group(1)),
                                "severity", clock.group(2),
                                "outcome", words.say("figure.clock." + clock.group(3)))))
                : words.find("figure." + id);
    }

    /**
     * The formula in words, and what to beware of. The median, the 90th percentile and the mean of the same time share one
     * meaning; a dimension that an edited scorecard adds is told by what all of them have in common.
     */
    String meaning(FigureDefinition figure) {
        String id = figure.id();
        Matcher benchmark = BENCHMARK.matcher(id);
        if (benchmark.matches()) {
            return words.say(
                    "definition.benchmark." + benchmark.group(2),
                    Map.of("rank", figure.direction() == Direction.NEUTRAL ? "size" : "merit"));
        }
        Matcher clock = CLOCK.matcher(id);
        if (clock.matches()) {
            return words.say(
                    "definition.clock." + clock.group(3),
                    Map.of("clock", words.say("definition.clock.of." + clock.group(1))));
        }
        return words.find("definition." + id)
                .or(() -> words.find("definition." + id.substring(0, id.lastIndexOf('.'))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no wording file says what " + id + " means: add a line definition." + id + " = …"));
    }

    String sources(Collection<Source> sources) {
        return sources.stream()
                .map(source -> words.say("source." + source.key()))
                .collect(Collectors.joining(", "));
    }

    String missing(MissingInput input) {
        String key = "missing." + input.kind().key();
        return switch (input.kind()) {
            case EXPORT, EXPORT_OF_LOBS -> words.say(key, Map.of("source", export(input)));
            case EXPORT_BEFORE ->
                words.say(
                        key,
                        Map.of(
                                "source",
                                export(input),
                                "day",
                                words.formats()
                                        .day(LocalDate.parse(input.names().get(1)))));
            case COLUMNS ->
                words.say(
                        key,
                        Map.of("source", export(input), "columns", input.names().get(1)));
            case COST -> words.say(key, Map.of("cost", cost(input.names().getFirst())));
            case FEE -> words.say(key, Map.of("package", input.names().getFirst()));
            case EXCHANGE_RATE ->
                words.say(
                        key,
                        Map.of(
                                "item", input.names().get(0),
                                "currency", input.names().get(1)));
            case HEALTH_COMPONENT -> words.say("figure.health." + input.names().getFirst());
            case PERIOD_BEFORE,
                    COMPARISON_GROUP,
                    ORDER_VALUE,
                    REVIEWS_HELD,
                    CONVERSATIONS_BEFORE,
                    OUTCOMES_BEFORE,
                    MEASURED_GOALS,
                    CLOCKS,
                    ABANDONMENT,
                    EVERY_COMPONENT,
                    PEERS -> words.say(key);
        };
    }

    private String export(MissingInput input) {
        return words.say("source." + input.names().getFirst());
    }

    /** By its kind in the portfolio's costs; the kind itself where the wording has no name for it. */
    private String cost(String kind) {
        return words.find("cost." + kind).orElse(kind);
    }
}
