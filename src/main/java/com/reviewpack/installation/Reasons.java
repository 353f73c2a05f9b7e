package com.reviewpack.installation;

import com.reviewpack.document.PageTemplates;

/** Failures in words that fit on one line. */
public final class Reasons {

    private Reasons() {}

    /** What failed: a template with its line, all else from its deepest cause that has words. */
    public static String of(Throwable failure) {
        if (failure instanceof PageTemplates.TemplateFault wrong) {
            return wrong.asFault(wrong.file()).toString();
        }
        String words = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage();
            }
        }
        if (failure instanceof OutOfMemoryError) {
            return "the memory does not suffice; start the program with more, as in java -Xmx2g -jar";
        }
        if (failure instanceof StackOverflowError) {
            return "it calls itself without end; look for a template that includes itself";
        }
        String kind = failure.getClass().getSimpleName();
        return words.isEmpty() ? kind : words.lines().findFirst().orElse(kind).strip();
    }
}
