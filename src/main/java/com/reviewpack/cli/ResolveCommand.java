package com.reviewpack.cli;

import com.reviewpack.report.NightReport;
import com.reviewpack.requests.Doubts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What somebody found out about mails in doubt. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Settles mails of which nobody knows whether they arrived; without names, lists them.",
        description = "")
final class ResolveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Parameters(paramLabel = "MESSAGE-ID", arity = "0..*", description = "The mail, with its angle brackets.")
    List<String> messageIds = new ArrayList<>();

    @Option(names = "--arrived", description = "Its reader has it.")
    boolean arrived;

    @Option(names = "--not-arrived", description = "Its reader does not have it; the next night sends it again.")
    boolean notArrived;

    @Option(names = "--by", paramLabel = "NAME", description = "Who found out (default: who is logged in).")
    @Nullable
    String by;

    ResolveCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Doubts doubts = new Doubts(options.installation(surroundings), surroundings.clock());
        if (messageIds.isEmpty() && !arrived && !notArrived) {
            return list(doubts.all());
        }
        if (messageIds.isEmpty() || arrived == notArrived) {
            throw new UsageFault("resolve takes Message-IDs and either --arrived or --not-arrived");
        }
        doubts.settle(messageIds, arrived, Persons.by(by, surroundings));
        for (String messageId : messageIds) {
            surroundings.out().println(messageId + (arrived ? " is delivered" : " is sent again by the next night"));
        }
        return NightReport.WELL;
    }

    private int list(List<Doubts.Doubt> all) {
        if (all.isEmpty()) {
            surroundings.out().println("No mail is in doubt.");
            return NightReport.WELL;
        }
        Columns.print(
                surroundings.out(),
                List.of("MESSAGE-ID", "RECIPIENT", "AT", "WHY", "CARRIES"),
                all.stream()
                        .map(doubt -> List.of(
                                doubt.mail().messageId(),
                                doubt.mail().recipient(),
                                doubt.mail().changedAt().toString(),
                                doubt.mail().reply(),
                                String.join(", ", doubt.packs())))
                        .toList());
        return NightReport.WELL;
    }
}
