package com.reviewpack.cli;

import com.reviewpack.report.NightReport;
import com.reviewpack.trial.Checking;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks everything through. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Checks portfolio, catalogue, exports and templates; every fault at once, with its place.",
        description = {
            "",
            "Writes nothing. Exit code 1 where a night could not begin, 2 where accounts would be parked,",
            "files refused or rows rejected. A note is no fault.",
            ""
        })
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    CheckCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Checking.Found found = Checking.check(options.installation(surroundings));
        found.stops().forEach(surroundings.out()::println);
        found.exceptions().forEach(surroundings.out()::println);
        found.notes().forEach(note -> surroundings.out().println("Note: " + note));
        int faults = found.stops().size() + found.exceptions().size();
        surroundings
                .out()
                .println((faults == 0 ? "All well" : faults + (faults == 1 ? " fault" : " faults")) + "; "
                        + found.files() + " exports with " + found.rows() + " rows read.");
        if (!found.stops().isEmpty()) {
            return NightReport.NOT_BEGUN;
        }
        return found.exceptions().isEmpty() ? NightReport.WELL : NightReport.EXCEPTIONS;
    }
}
