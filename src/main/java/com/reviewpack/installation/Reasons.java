package com.reviewpack.installation;

import com.reviewpack.document.PageTemplates;

/** Failures in words that fit on one line. */
public final class Reasons {

    /** What to do where there is no room left in memory. */
    public static final String TOO_LITTLE_MEMORY =
            "the memory does not suffice; start the program with more, as in java -Xmx2g -jar";

    private Reasons() {}

    /** Whether the memory did not suffice, whatever was made of that on the way. */
    public static boolean isOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The database keeps the words alone.
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
                return true;
            }
        }
        return false;
    }

    /** What failed: a template with its line, all else from its deepest cause that has words. */
    public static String of(Throwable failure) {
        if (failure instanceof PageTemplates.TemplateFault wrong) {
            return wrong.asFault(wrong.file()).toString();
        }
        if (isOfMemory(failure)) {
            return TOO_LITTLE_MEMORY;
        }
        String words = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage();
            }
        }
        if (failure instanceof StackOverflowError) {
            return "it calls itself without end; look for a template that includes itself";
        }
        String kind = failure.getClass().getSimpleName();
        return words.isEmpty() ? kind : words.lines().findFirst().orElse(kind).strip();
    }
}
