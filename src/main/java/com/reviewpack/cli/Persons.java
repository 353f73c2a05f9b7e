package com.reviewpack.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who gives a command, as what it changes keeps it. */
final class Persons {

    private Persons() {}

    /** The name that was given; else who is logged in, where the system says so. */
    static String by(@Nullable String given, Surroundings surroundings) {
        if (given != null && !given.isBlank()) {
            return given.strip().replaceAll("\\p{Cntrl}+", " ");
        }
        Map<String, String> environment = surroundings.environment();
        String login = environment.getOrDefault("USER", environment.getOrDefault("USERNAME", ""));
        return login.isBlank() ? "somebody at the command line" : login;
    }
}
