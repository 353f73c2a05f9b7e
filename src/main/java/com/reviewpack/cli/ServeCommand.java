package com.reviewpack.cli;

import com.reviewpack.installation.Installation;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightServing;
import com.reviewpack.report.NightReport;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stays up and runs the nights itself. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Stays up and starts the nights itself; a night missed while it was down is run at its start.",
        description = "")
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            defaultValue = "0 2 * * *",
            description = "When: minute, hour, day of month, month, day of week (default: ${DEFAULT-VALUE}).")
    String cron = "0 2 * * *";

    @Option(names = "--zone", paramLabel = "Z", description = "The zone of --cron (default: the operator's).")
    @Nullable
    String zone;

    ServeCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() {
        CronExpression times = times();
        Installation installation = options.installation(surroundings);
        ZoneId where = zone == null ? installation.settings().zone() : zoneOf(zone);
        surroundings.out().println("Serving; nights start at '" + cron + "' in " + where + ".");
        new NightServing(
                        installation,
                        times,
                        where,
                        surroundings.clock(),
                        ProgressLines.on(surroundings),
                        surroundings.stop(),
                        new Growth(Duration.ofSeconds(1), surroundings.pause()),
                        line -> {
                            surroundings.out().println(line);
                            surroundings.out().flush();
                        })
                .serve();
        return surroundings.stop().failure().isPresent() ? NightReport.STOPPED : NightReport.WELL;
    }

    private CronExpression times() {
        String withSeconds = cron.strip().split("\\s+").length == 5 ? "0 " + cron.strip() : cron.strip();
        try {
            return CronExpression.parse(withSeconds);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--cron '" + cron + "' is no cron expression: " + e.getMessage());
        }
    }

    private static ZoneId zoneOf(String text) {
        try {
            return ZoneId.of(text);
        } catch (java.time.DateTimeException e) {
            throw new UsageFault("--zone '" + text + "' is no time zone; write it like Europe/Berlin");
        }
    }
}
