package com.reviewpack.document.workbook;

import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.HashMap;
import java.util.Map;

/** What figures are called in one pack: as its pages call them, else as the wording does. */
final class FigureNames {

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
        return words.figureName(id).orElse(id);
    }
}
