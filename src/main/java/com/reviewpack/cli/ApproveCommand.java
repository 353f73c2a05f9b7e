package com.reviewpack.cli;

import com.reviewpack.nightly.Growth;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.Approving;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A person's word on packs that wait for it. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Releases packs that wait for a person's word; without names, lists them.",
        description = "")
final class ApproveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Parameters(
            paramLabel = "KEY|MESSAGE-ID",
            arity = "0..*",
            description = "The pack's key; or the mail whose packs have a correction that waits.")
    List<String> names = new ArrayList<>();

    @Option(names = "--account", paramLabel = "A", description = "All that waits of this account.")
    @Nullable
    String account;

    @Option(names = "--deliverable", paramLabel = "K", description = "Only packs of this kind: qbr, account_plan, …")
    @Nullable
    String deliverable;

    @Option(names = "--by", paramLabel = "NAME", description = "Who approves (default: who is logged in).")
    @Nullable
    String by;

    @Option(names = "--send", description = "Mail them at once instead of with the next night.")
    boolean send;

    @Option(names = "--decline", description = "Set corrections aside instead: what their readers have stands.")
    boolean decline;

    ApproveCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Approving.Choice choice = new Approving.Choice(
                new TreeSet<>(names),
                Optional.ofNullable(account).map(AccountId::new),
                Optional.ofNullable(deliverable).map(Deliverables::of));
        Approving approving = new Approving(
                options.installation(surroundings),
                surroundings.clock(),
                new Growth(Duration.ofSeconds(1), surroundings.pause()));
        if (choice.isEmpty()) {
            return list(approving.waiting());
        }
        String person = Persons.by(by, surroundings);
        return decline
                ? tell(approving.decline(choice, person), "declined")
                : tell(approving.approve(choice, person, send), "approved");
    }

    private int list(List<Approving.Waiting> waiting) {
        if (waiting.isEmpty()) {
            surroundings.out().println("Nothing waits.");
            return NightReport.WELL;
        }
        Columns.print(
                surroundings.out(),
                List.of("KEY", "VERSION", "MADE ON", "LOOK AT", "WHY"),
                waiting.stream()
                        .map(one -> List.of(
                                one.pack().itemKey(),
                                String.valueOf(one.pack().version()),
                                one.pack().businessDate().toString(),
                                one.lookAt(),
                                one.why()))
                        .toList());
        surroundings.out().println("\nTheir files lie below the output folder. Release with: reviewpack approve KEY");
        return NightReport.WELL;
    }

    private int tell(Approving.Decided decided, String what) {
        PrintWriter out = surroundings.out();
        String then = decline || send ? "" : "; the next night mails it";
        for (ProducedPack pack : decided.packs()) {
            out.println(pack.itemKey() + " version " + pack.version() + " is " + what + then);
        }
        for (Mail mail : decided.mails()) {
            out.println(MailWords.of(mail));
        }
        boolean left = decided.mails().stream().allMatch(mail -> mail.state() == MailState.ACCEPTED);
        boolean well = !send || decline || !decided.mails().isEmpty() && left;
        return well ? NightReport.WELL : NightReport.EXCEPTIONS;
    }
}
