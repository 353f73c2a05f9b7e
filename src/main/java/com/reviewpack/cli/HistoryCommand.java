package com.reviewpack.cli;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.History;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What was sent. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what was sent, to whom, when, and what it was made from; gives the very bytes.",
        description = "")
final class HistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(names = "--account", paramLabel = "A", description = "Only what holds this account's data.")
    @Nullable
    String account;

    @Option(names = "--person", paramLabel = "P", description = "Only what went to this person, by id or address.")
    @Nullable
    String person;

    @Option(names = "--deliverable", paramLabel = "K", description = "Only packs of this kind: qbr, account_plan, …")
    @Nullable
    String deliverable;

    @Option(names = "--from", paramLabel = "D", description = "The first day, in the operator's zone.")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "The last day, inclusive.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--message-id",
            paramLabel = "ID",
            description = "Only this mail, with its angle brackets; as JSON, with the exports behind it.")
    @Nullable
    String messageId;

    @Option(names = "--to-file", paramLabel = "FILE", description = "Write the bytes of that mail there.")
    @Nullable
    Path toFile;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    ListFormat format = ListFormat.table;

    HistoryCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        History history = new History(options.installation(surroundings));
        if (toFile != null) {
            if (messageId == null) {
                throw new UsageFault("--to-file needs --message-id: which mail");
            }
            FinishedFile written = FinishedFile.write(toFile, history.bytes(messageId));
            surroundings.out().println(written.path() + ": " + written.bytes() + " bytes, SHA-256 " + written.sha256());
            return NightReport.WELL;
        }
        List<History.Entry> entries = history.read(new History.Question(
                Optional.ofNullable(account).map(AccountId::new),
                Optional.ofNullable(person),
                Optional.ofNullable(deliverable).map(Deliverables::of),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(messageId)));
        switch (format) {
            case table -> HistoryOutput.table(surroundings.out(), entries);
            case csv -> surroundings.out().print(HistoryOutput.csv(entries));
            case json -> surroundings.out().print(HistoryOutput.json(entries));
        }
        return NightReport.WELL;
    }
}
