package com.reviewpack.document;

import com.reviewpack.pack.Belonging;
import com.reviewpack.pack.Pack;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a finished file says of itself to programs: whose it is, and how many pages, slides or sheets were made. */
public final class SelfDescription {

    public static final String PAGES = Belonging.PREFIX + "pages";

    private SelfDescription() {}

    /** Properties by name, as they stand in the file. */
    public static SortedMap<String, String> of(Pack pack, int pages) {
        SortedMap<String, String> properties = new TreeMap<>();
        pack.head().belonging().properties().forEach((name, text) -> properties.put(Belonging.PREFIX + name, text));
        properties.put(PAGES, Integer.toString(pages));
        return properties;
    }
}
