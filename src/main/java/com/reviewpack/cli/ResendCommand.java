package com.reviewpack.cli;

import com.reviewpack.report.NightReport;
import com.reviewpack.requests.Resending;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What was sent, once more. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Sends what a mail carried once more, as a new mail that says so, to whoever may get it today.",
        description = "")
final class ResendCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Parameters(paramLabel = "MESSAGE-ID", description = "The mail, with its angle brackets.")
    String messageId = "";

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "The address that is meant; refused where it is not the one that may get it today.")
    @Nullable
    String to;

    @Option(names = "--by", paramLabel = "NAME", description = "Who wishes it (default: who is logged in).")
    @Nullable
    String by;

    ResendCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Mail mail = new Resending(options.installation(surroundings), surroundings.clock())
                .send(messageId, Optional.ofNullable(to), Persons.by(by, surroundings));
        surroundings.out().println(MailWords.of(mail));
        return mail.state() == MailState.ACCEPTED ? NightReport.WELL : NightReport.EXCEPTIONS;
    }
}
