package com.reviewpack.cli;

import com.reviewpack.installation.Installation;
import com.reviewpack.requests.NightStatus;
import com.reviewpack.warehouse.Mail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a night stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what was owed, produced, delivered, parked, and why.",
        description = "")
final class StatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(names = "--date", paramLabel = "D", description = "The business date (default: the latest night).")
    @Nullable
    LocalDate date;

    StatusCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() {
        Installation installation = options.installation(surroundings);
        NightStatus status = NightStatus.read(installation, Optional.ofNullable(date));
        surroundings.out().println("Night of " + status.date());
        surroundings.out().println();
        List<List<String>> rows = new ArrayList<>();
        for (NightStatus.Line line : status.lines()) {
            rows.add(List.of(
                    line.owed().subject().owner(),
                    line.owed().subject().kind(),
                    line.owed().subject().part(),
                    line.owed().periodName(),
                    line.owed().dueOn().toString(),
                    line.owed().state().key(),
                    mails(line.mails()),
                    line.owed().reason()));
        }
        if (rows.isEmpty()) {
            surroundings.out().println("Nothing was owed.");
        } else {
            Columns.print(
                    surroundings.out(),
                    List.of("ACCOUNT", "DELIVERABLE", "PACKAGE", "PERIOD", "DUE ON", "STATE", "MAIL", "WHY"),
                    rows);
        }
        if (!status.waiting().isEmpty()) {
            surroundings.out().println();
            surroundings.out().println("Waiting for approval:");
            status.waiting()
                    .forEach(waiting ->
                            surroundings.out().println("  " + waiting.pack().itemKey() + ": " + waiting.why()));
        }
        return 0;
    }

    private static String mails(List<Mail> mails) {
        return mails.isEmpty()
                ? "-"
                : mails.getLast().recipient() + " " + mails.getLast().state().key();
    }
}
