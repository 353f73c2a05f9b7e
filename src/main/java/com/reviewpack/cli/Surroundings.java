package com.reviewpack.cli;

import com.reviewpack.nightly.StopSignal;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the machine gives to a command; nothing else reads the machine's clock, zone or environment.
 *
 * @param zone the machine's, where no other is set
 * @param terminal whether somebody watches: progress may rewrite its line
 * @param stop set when the process is asked to end
 * @param pause waits
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        Clock clock,
        ZoneId zone,
        Map<String, String> environment,
        boolean terminal,
        StopSignal stop,
        Consumer<Duration> pause) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
