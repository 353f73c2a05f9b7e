package com.reviewpack.intake.reading;

import java.io.IOException;

/** The text of an export breaks a bound or a rule of its form, so that nothing behind the place can be trusted. */
public final class BrokenText extends IOException {
    private static final long serialVersionUID = 1L;

    public BrokenText(String message) {
        super(message);
    }
}
