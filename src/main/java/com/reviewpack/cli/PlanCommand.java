package com.reviewpack.cli;

import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What falls due when, and why. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what falls due when, and why; writes nothing.",
        description = "")
final class PlanCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(names = "--from", paramLabel = "D", required = true, description = "The first due day.")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "D", required = true, description = "The last due day, inclusive.")
    LocalDate to = LocalDate.MIN;

    @Option(names = "--account", paramLabel = "A", description = "Only this account; may be given several times.")
    List<String> accounts = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Format format = Format.table;

    /** How a plan is written; the words of the command line. */
    enum Format {
        /** Aligned columns. */
        table,
        /** For a spreadsheet. */
        csv,
        /** For a program. */
        json,
        /** For a calendar. */
        ics
    }

    PlanCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new UsageFault("--to " + to + " is before --from " + from);
        }
        Installation installation = options.installation(surroundings);
        Inputs inputs = ReadingInputs.read(installation);
        TreeSet<AccountId> only = new TreeSet<>();
        accounts.forEach(id -> only.add(new AccountId(id)));
        inputs.requireKnown(only);
        List<DueItem> items = new DueRules(inputs.portfolio(), inputs.catalogues())
                .plan(from, to, only).stream()
                        .filter(item -> only.isEmpty() || only.contains(item.account()))
                        .toList();
        surroundings
                .out()
                .print(
                        switch (format) {
                            case table -> PlanTable.of(items);
                            case csv -> PlanCsv.of(items);
                            case json -> PlanJson.of(items);
                            case ics -> PlanCalendar.of(items);
                        });
        surroundings.out().flush();
        inputs.portfolio()
                .parked()
                .forEach((account, faults) -> faults.forEach(fault ->
                        surroundings.err().println("reviewpack: account " + account + " is parked: " + fault)));
        return inputs.portfolio().parked().isEmpty() ? NightReport.WELL : NightReport.EXCEPTIONS;
    }
}
