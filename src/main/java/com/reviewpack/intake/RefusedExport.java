package com.reviewpack.intake;

/** Nothing of an export may be used; the message says why and what to do. */
public final class RefusedExport extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedExport(String message) {
        super(message);
    }

    public RefusedExport(String message, Throwable cause) {
        super(message, cause);
    }
}
