package com.reviewpack.document;

import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What figures are called in one pack: as its pages call them, else as the wording or the definitions do. */
final class FigureNames {

    /** The clocks of service levels are many; their names are put together. */
    private static final Pattern CLOCK =
            Pattern.compile("sla\\.(response|update|resolution|rca)\\.(P\\d)\\.(met|breached|running|attainment)");

    private final Map<String, String> shown = new HashMap<>();
    private final Words words;

    FigureNames(Pack pack, Words words) {
        this.words = words;
        pack.definitions().stream()
                .filter(definition -> !definition.name().equals(definition.id()))
                .forEach(definition -> shown.put(definition.id(), definition.name()));
    }

    /** The figure's name; its id where nobody has named it. */
    String of(String id) {
        String name = shown.get(id);
        if (name != null) {
            return name;
        }
        Matcher clock = CLOCK.matcher(id);
        return clock.matches()
                ? words.say(
                        "workbook.clock",
                        Map.of(
                                "clock", words.say("clock." + clock.group(1)),
                                "severity", clock.group(2),
                                "outcome", words.say("workbook.clock." + clock.group(3))))
                : words.find("figure." + id)
                        .orElseGet(() -> FigureDefinitions.of(id)
                                .map(FigureDefinition::name)
                                .orElse(id));
    }
}
