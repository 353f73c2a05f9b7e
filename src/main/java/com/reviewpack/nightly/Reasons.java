package com.reviewpack.nightly;

import com.reviewpack.document.PageTemplates;

/** Failures in words that fit on one line. */
final class Reasons {

    private Reasons() {}

    /** What failed: a template with its line, all else from its deepest cause that has words. */
    static String of(Throwable failure) {
        if (failure instanceof PageTemplates.TemplateFault wrong) {
            return wrong.asFault(wrong.file()).toString();
        }
        String words = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage();
            }
        }
        String kind = failure.getClass().getSimpleName();
        return words.isEmpty() ? kind : words.lines().findFirst().orElse(kind).strip();
    }
}
