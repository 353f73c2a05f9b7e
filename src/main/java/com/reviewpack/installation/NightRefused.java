package com.reviewpack.installation;

import java.util.List;

/** A night cannot begin; nothing was done. */
public final class NightRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public NightRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public NightRefused(String line) {
        this(List.of(line));
    }

    /** What is wrong, one fault a line. */
    public List<String> lines() {
        return lines;
    }
}
