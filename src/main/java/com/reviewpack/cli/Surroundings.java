package com.reviewpack.cli;

import com.reviewpack.nightly.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the machine gives to a command; nothing else reads the machine's clock, zone or environment.
 *
 * @param zone the machine's, where no other is set
 * @param terminal whether somebody watches: progress may rewrite its line
 * @param stop set when the process is asked to end
 * @param pause waits
 * @param opens shows a file in the program that the desktop keeps for it; false where there is no desktop, or no such program
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        ZoneId zone,
        Map<String, String> environment,
        boolean terminal,
        StopSignal stop,
        Consumer<Duration> pause,
        Predicate<Path> opens) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
