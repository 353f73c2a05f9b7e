package com.reviewpack.warehouse;

/** The database could not store what it was given: the night must stop before anything else relies on it. */
public final class StorageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFailed(String message) {
        super(message);
    }

    public StorageFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
