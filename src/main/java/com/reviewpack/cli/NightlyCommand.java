package com.reviewpack.cli;

import com.reviewpack.installation.Installation;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Progress;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.trial.DryRun;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One night. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Runs one night: takes in what is new, produces what is due, delivers, reports.",
        description = {"", "Safe to run again: nothing is produced or sent twice.", ""})
final class NightlyCommand implements Callable<Integer> {

    /** Between two looks at the exports: a file that changed in between is still being written. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The business date (default: yesterday in the operator's zone).")
    @Nullable
    LocalDate date;

    @Option(names = "--dry-run", description = "Compute everything and say what would happen; write and send nothing.")
    boolean dryRun;

    @Option(names = "--account", paramLabel = "A", description = "Only this account; may be given several times.")
    List<String> accounts = new ArrayList<>();

    @Option(
            names = "--accept-volume",
            description =
                    "Take in exports that are held for an unusual number of rows, and write mails that are held for their"
                            + " unusual number: somebody has looked.")
    boolean acceptVolume;

    NightlyCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Installation installation = options.installation(surroundings);
        LocalDate night = date != null
                ? date
                : LocalDate.ofInstant(
                                surroundings.clock().instant(),
                                installation.settings().zone())
                        .minusDays(1);
        TreeSet<AccountId> only = new TreeSet<>();
        accounts.forEach(id -> only.add(new AccountId(id)));
        NightOrder order = new NightOrder(night, only, acceptVolume);
        Progress progress = ProgressLines.on(surroundings);
        Growth growth = new Growth(BETWEEN_LOOKS, surroundings.pause());
        NightRun.Ending ending = dryRun
                ? new DryRun(installation, surroundings.clock(), progress, surroundings.stop(), growth).run(order)
                : new NightRun(installation, surroundings.clock(), progress, surroundings.stop(), growth).run(order);
        return tell(ending, installation);
    }

    private int tell(NightRun.Ending ending, Installation installation) {
        return switch (ending) {
            case NightRun.Done done -> {
                new NightTable(surroundings.out()).write(done.report(), installation.output(), dryRun);
                yield done.report().exitCode();
            }
            case NightRun.Stopped stopped -> {
                surroundings.err().println("reviewpack: stopped; the next start goes on where this one ended");
                yield NightReport.STOPPED;
            }
            case NightRun.Failed failed -> {
                surroundings
                        .err()
                        .println("reviewpack: the night was stopped: " + failed.reason()
                                + "; nothing more was sent; mend it and start again");
                yield NightReport.STOPPED;
            }
        };
    }
}
