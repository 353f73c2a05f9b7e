package com.reviewpack.cli;

import com.reviewpack.installation.Installation;
import com.reviewpack.nightly.Growth;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.OnDemandRun;
import com.reviewpack.trial.PackPreview;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One pack on demand. */
@Command(
        name = "produce",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Makes one pack on demand; it counts against the entitlement.",
        description = {"", "With --preview it is only for looking at: nothing is counted, recorded or sent.", ""})
final class ProduceCommand implements Callable<Integer> {

    /** The option that needs a desktop. */
    static final String OPEN = "--open";

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(names = "--account", paramLabel = "A", required = true, description = "The account.")
    String account = "";

    @Option(
            names = "--deliverable",
            paramLabel = "K",
            required = true,
            description = "What to make: qbr, account_plan, …")
    String deliverable = "";

    @Option(names = "--package", paramLabel = "P", description = "The package (default: the account's only one).")
    @Nullable
    String packageId;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "The business date (default: yesterday in the operator's zone).")
    @Nullable
    LocalDate date;

    @Option(names = "--deliver", description = "Mail it to the account's CSM.")
    boolean deliver;

    @Option(
            names = "--preview",
            paramLabel = "DIR",
            description = "Only write the documents into DIR: count, record and send nothing.")
    @Nullable
    Path preview;

    @Option(
            names = ProduceCommand.OPEN,
            description = "Open the documents in the desktop's programs; where there are none, say where they are.")
    boolean open;

    @Option(names = "--beyond-entitlement", description = "Make it even past the cap of the contract year.")
    boolean beyondEntitlement;

    ProduceCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Deliverable asked = Deliverables.of(deliverable);
        if (account.isBlank()) {
            throw new UsageFault("--account must name an account");
        }
        if (preview != null && deliver) {
            throw new UsageFault("--preview sends nothing: leave out --deliver, or --preview");
        }
        Installation installation = options.installation(surroundings);
        LocalDate day = date != null
                ? date
                : LocalDate.ofInstant(
                                surroundings.clock().instant(),
                                installation.settings().zone())
                        .minusDays(1);
        OnDemandRun.Request request = new OnDemandRun.Request(
                new AccountId(account),
                asked,
                Optional.ofNullable(packageId).map(PackageId::new),
                day,
                deliver,
                beyondEntitlement);
        Growth growth = new Growth(Duration.ofSeconds(1), surroundings.pause());
        return preview != null
                ? tell(new PackPreview(installation, surroundings.clock(), growth).run(request, preview))
                : tell(new OnDemandRun(installation, surroundings.clock(), growth).run(request), installation);
    }

    private int tell(List<Path> previewed) {
        previewed.forEach(surroundings.out()::println);
        surroundings.out().println("A preview: nothing was counted, recorded or sent.");
        show(previewed);
        return NightReport.WELL;
    }

    private int tell(OnDemandRun.Made made, Installation installation) {
        for (ProducedPack.ProducedFile file : made.pack().files()) {
            surroundings.out().println(installation.output().resolve(file.path()));
        }
        surroundings.out().println(made.entitlement());
        show(made.pack().files().stream()
                .map(file -> installation.output().resolve(file.path()))
                .toList());
        if (!deliver) {
            return NightReport.WELL;
        }
        made.waits().ifPresent(reason -> surroundings.out().println("Not mailed: " + reason));
        for (Mail mail : made.mails()) {
            surroundings
                    .out()
                    .println("Mail to " + mail.recipient() + ": " + mail.state().key() + " " + mail.reply());
        }
        boolean delivered = made.mails().stream().anyMatch(mail -> mail.state() == MailState.ACCEPTED);
        return delivered ? NightReport.WELL : NightReport.EXCEPTIONS;
    }

    /** Opens what people look at, where that is wished: not the figures that programs read. */
    private void show(List<Path> files) {
        if (open) {
            List<Path> documents = files.stream()
                    .filter(file -> !file.toString().endsWith(".json"))
                    .toList();
            surroundings.out().println(new OpenedDocuments(surroundings.opens()).open(documents));
        }
    }
}
