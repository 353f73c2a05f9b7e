package com.reviewpack.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of deliverables and views as English pages and mails say them: {@code industry_kpi_analysis} reads Industry KPI analysis. */
public final class SpokenKeys {

    private static final Set<String> SHORT = Set.of("qbr", "mbr", "kpi", "csm");

    private SpokenKeys() {}

    public static String of(String key) {
        String words = Arrays.stream(key.split("_"))
                .map(word -> SHORT.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
