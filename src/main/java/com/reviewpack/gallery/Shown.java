package com.reviewpack.gallery;

import java.util.List;
import java.util.Locale;

/**
 * What the gallery shows of one document in one language.
 *
 * @param what the document: a deliverable's key, {@code charts}, {@code blocks}, a view or a mail
 * @param content what it is filled with; empty for what is filled by the gallery itself
 * @param files relative to the gallery's folder, with forward slashes
 * @param pageKeys of its pages, in their order
 * @param fault why it could not be made; empty where it was
 */
public record Shown(
        Locale language, String what, String content, List<String> files, List<String> pageKeys, String fault) {
    public Shown {
        files = List.copyOf(files);
        pageKeys = List.copyOf(pageKeys);
    }

    boolean isMade() {
        return fault.isEmpty();
    }
}
