package com.reviewpack.document.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.layout.breaker.LineBreakingStrategy;

/**
 * Lines break where Unicode allows it for the language, so that a time of day such as 22:00 stays whole. Remembers where,
 * since the same texts are broken again each time a page is laid out. For one thread.
 */
final class LineBreaks implements LineBreakingStrategy {

    private record Line(String language, String text) {}

    private final Map<String, WordBreaks> languages = new HashMap<>();
    private final Map<Line, int[]> known = new HashMap<>();

    @Override
    public BreakPointsProvider getBreakPointsProvider(
            String text, @Nullable String language, @Nullable CalculatedStyle style) {
        int[] breaks = known.computeIfAbsent(new Line(Objects.requireNonNullElse(language, ""), text), this::find);
        int[] next = {0};
        return () -> next[0] < breaks.length ? new BreakPoint(breaks[next[0]++]) : BreakPoint.getDonePoint();
    }

    private int[] find(Line line) {
        return languages.computeIfAbsent(line.language(), WordBreaks::new).in(line.text());
    }
}
