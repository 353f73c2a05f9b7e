package com.reviewpack.document.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.layout.breaker.LineBreakingStrategy;

/** Lines break where Unicode allows it for the language, so that a time of day such as 22:00 stays whole. */
final class LineBreaks implements LineBreakingStrategy {

    @Override
    public BreakPointsProvider getBreakPointsProvider(
            String text, @Nullable String language, @Nullable CalculatedStyle style) {
        BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language == null ? "" : language));
        breaks.setText(text);
        return () -> {
            int next = breaks.next();
            return next == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(next);
        };
    }
}
