package com.reviewpack.cli;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.Entitlements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the contract years promise, over all packages. */
@Command(
        name = "entitlements",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what each package is promised in its contract year, and what became of it.",
        description = "")
final class EntitlementsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "As of the beginning of this day (default: the day after the latest night).")
    @Nullable
    LocalDate date;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.table;

    /** How the statements are written; the words of the command line. */
    enum Format {
        /** One line a package. */
        table,
        /** One line a deliverable of a package, for a spreadsheet. */
        csv
    }

    EntitlementsCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() {
        List<EntitlementStatement> statements =
                Entitlements.read(options.installation(surroundings), Optional.ofNullable(date));
        switch (format) {
            case table -> EntitlementTables.print(surroundings.out(), statements);
            case csv -> surroundings.out().print(EntitlementTables.csv(statements));
        }
        return NightReport.WELL;
    }
}
