package com.reviewpack.document.type;

import com.reviewpack.pack.Words;
import java.util.Map;
import java.util.function.Predicate;

/** Titles of the slides on which a page goes on: they say so, however much of the title itself has to go. */
public final class ContinuedTitle {

    private ContinuedTitle() {}

    /** The title with the sign that it goes on; one that says so already says it once. */
    public static String of(String title, Words words) {
        return said(bare(title, words), words);
    }

    /** A title that fits, cut where it must be, but not in the sign that it goes on, where it bears one. */
    public static String fit(String title, Words words, Predicate<String> fits) {
        String bare = bare(title, words);
        if (fits.test(title) || bare.equals(title)) {
            return title;
        }
        String kept = bare;
        while (kept.length() > 1 && !fits.test(said(kept + "…", words))) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return said(kept + "…", words);
    }

    private static String said(String title, Words words) {
        return words.say("page.continued", Map.of("title", title));
    }

    private static String bare(String title, Words words) {
        String sign = said("", words).strip();
        return title.endsWith(sign)
                ? title.substring(0, title.length() - sign.length()).strip()
                : title;
    }
}
