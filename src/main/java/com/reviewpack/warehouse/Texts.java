package com.reviewpack.warehouse;

/** Texts as columns take them. */
final class Texts {

    private Texts() {}

    /** The text, cut to {@code most} characters with an ellipsis where it is longer. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
