package com.reviewpack.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The figures of one pack: every number that a document shows comes from here, by id. */
public final class FigureSet {

    private record Key(String id, @Nullable String lob) {}

    private final Map<Key, Figure> byKey = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException where two figures have the same id and line of business
     */
    public FigureSet(List<Figure> figures) {
        for (Figure figure : figures) {
            if (byKey.put(new Key(figure.id(), figure.lob()), figure) != null) {
                throw new IllegalArgumentException("figure stands twice: " + figure.id() + " of " + figure.lob());
            }
        }
    }

    /** All figures, in the order in which they are listed in {@code figures.json}. */
    public List<Figure> all() {
        return List.copyOf(byKey.values());
    }

    /** The figure of the whole scope. */
    public Optional<Figure> find(String id) {
        return Optional.ofNullable(byKey.get(new Key(id, null)));
    }

    /** The figure of one line of business. */
    public Optional<Figure> find(String id, String lob) {
        return Optional.ofNullable(byKey.get(new Key(id, lob)));
    }

    /** The lines of business that have figures of their own, sorted. */
    public SortedSet<String> lobs() {
        SortedSet<String> lobs = new TreeSet<>();
        byKey.keySet().forEach(key -> {
            if (key.lob() != null) {
                lobs.add(key.lob());
            }
        });
        return lobs;
    }
}
