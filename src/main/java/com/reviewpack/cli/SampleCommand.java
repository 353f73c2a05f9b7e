package com.reviewpack.cli;

import com.reviewpack.sample.SampleInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An invented installation. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Invents an installation of any size: a portfolio and its exports, always the same for a seed.",
        description = "")
final class SampleCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "8",
            description = "How many (default: ${DEFAULT-VALUE}).")
    int accounts = 8;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "396",
            description = "Days of exports (default: ${DEFAULT-VALUE}).")
    int days = 396;

    @Option(
            names = "--conversations-per-day",
            paramLabel = "N",
            defaultValue = "20",
            description = "On an average account and day (default: ${DEFAULT-VALUE}).")
    double conversationsPerDay = 20;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of everything random (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--until",
            paramLabel = "D",
            defaultValue = "2026-11-01",
            description = "The last day, and the business date to run (default: ${DEFAULT-VALUE}).")
    LocalDate until = SampleInstallation.DEFAULT_UNTIL;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A folder that is new or empty.")
    Path to = Path.of("");

    SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (accounts < 1 || days < 1 || conversationsPerDay < 0) {
            throw new UsageFault("--accounts and --days must be at least 1, --conversations-per-day 0 or more");
        }
        requireEmpty();
        new SampleInstallation(accounts, days, conversationsPerDay, seed, until).write(to);
        boolean branded = Files.isDirectory(to.resolve("templates"));
        surroundings
                .out()
                .println("Written: " + to.resolve("portfolio") + (branded ? ", " + to.resolve("templates") : "")
                        + " and " + to.resolve("exports"));
        surroundings
                .out()
                .println("Try it:  nightly --portfolio " + to.resolve("portfolio") + " --exports "
                        + to.resolve("exports") + (branded ? " --templates " + to.resolve("templates") : "")
                        + " --date "
                        + until);
        return 0;
    }

    private void requireEmpty() throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> there = Files.list(to)) {
                if (there.findAny().isPresent()) {
                    throw new UsageFault("the folder " + to + " is not empty; name a new one with --to");
                }
            }
        } else if (Files.exists(to)) {
            throw new UsageFault(to + " is no folder; name a new one with --to");
        }
    }
}
