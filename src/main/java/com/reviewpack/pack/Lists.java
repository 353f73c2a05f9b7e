package com.reviewpack.pack;

import java.util.ArrayList;
import java.util.List;

/** Writes lists of names, the longer ones shortened with how many are left out. */
public final class Lists {

    private Lists() {}

    /** All of the names as a sentence lists them: "one, two and three". */
    public static String listed(List<String> names, Words words) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : words.say(
                        "listed",
                        java.util.Map.of("rest", String.join(", ", names.subList(0, last)), "last", names.get(last)));
    }

    /** The first {@code most} names; of more, "and 14 more". */
    public static String shortened(List<String> names, int most, Words words) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(most, names.size())));
        String joined = String.join(", ", shown);
        int left = names.size() - shown.size();
        return left == 0
                ? joined
                : joined + " "
                        + words.say(
                                "and_more",
                                java.util.Map.of("n", words.formats().count(left)));
    }
}
