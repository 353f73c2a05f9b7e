package com.reviewpack.document.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.layout.breaker.LineBreakingStrategy;

/**
 * Lines break where Unicode allows it for the language, so that a time of day such as 22:00 stays whole. Remembers where,
 * since the same texts are broken again each time a page is laid out. For one thread.
 */
final class LineBreaks implements LineBreakingStrategy {

    private static final String HYPHEN = "-";

    /** @param divided whether long words may be divided by hyphens */
    private record Line(String language, String text, boolean divided) {}

    /** @param hyphen what the line ends with where it breaks there */
    private record Place(int at, String hyphen) {}

    private final Map<String, WordBreaks> languages = new HashMap<>();
    private final Map<Line, List<Place>> known = new HashMap<>();
    private final Hyphens hyphens;

    /** @param hyphens of the document's language: the library tells the language only where an element names its own */
    LineBreaks(Hyphens hyphens) {
        this.hyphens = hyphens;
    }

    @Override
    public BreakPointsProvider getBreakPointsProvider(
            String text, @Nullable String language, @Nullable CalculatedStyle style) {
        boolean divided = style != null && style.getHyphens() == IdentValue.AUTO;
        List<Place> places =
                known.computeIfAbsent(new Line(Objects.requireNonNullElse(language, ""), text, divided), this::find);
        int[] next = {0};
        return () -> next[0] < places.size() ? point(places.get(next[0]++)) : BreakPoint.getDonePoint();
    }

    private static BreakPoint point(Place place) {
        BreakPoint point = new BreakPoint(place.at());
        point.setHyphen(place.hyphen());
        return point;
    }

    private List<Place> find(Line line) {
        List<Place> places = new ArrayList<>();
        WordBreaks breaks = languages.computeIfAbsent(line.language(), WordBreaks::new);
        Arrays.stream(breaks.in(line.text())).forEach(at -> places.add(new Place(at, "")));
        if (line.divided()) {
            hyphens.in(line.text()).forEach(at -> places.add(new Place(at, HYPHEN)));
            places.sort(Comparator.comparingInt(Place::at));
        }
        return List.copyOf(places);
    }
}
