package com.reviewpack.cli;

/** A wrong use or setting, in one line; nothing was done. */
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageFault(String line) {
        super(line);
    }
}
