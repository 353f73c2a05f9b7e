package com.reviewpack.warehouse;

/** The database cannot be opened, or not so that what it acknowledges is stored. */
public final class DatabaseNotOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseNotOpened(String message) {
        super(message);
    }

    DatabaseNotOpened(String message, Throwable cause) {
        super(message, cause);
    }
}
