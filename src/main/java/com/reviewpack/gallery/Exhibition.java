package com.reviewpack.gallery;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ReadableMail;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Silence;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Page;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightPage;
import com.reviewpack.report.NightReport;
import com.reviewpack.sample.SampleInstallation;
import com.reviewpack.trial.Rehearsal;
import com.reviewpack.workshop.PackWorkshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An invented installation after its night, from which documents are drawn in any language. Safe for several threads. */
final class Exhibition implements AutoCloseable {

    /** Ends the name of a document in which every section is shown. */
    static final String EVERY_SECTION = "-every-section";

    private static final LocalDate DATE = SampleInstallation.DEFAULT_UNTIL;
    /** Everywhere the business date has ended. */
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-02T18:00:00Z"), ZoneOffset.UTC);

    private final Content content;
    private final Path folder;
    private final Installation installation;
    private final Optional<NightRun.Ending> night;
    private final Rehearsal rehearsal;

    private Exhibition(
            Content content,
            Path folder,
            Installation installation,
            Optional<NightRun.Ending> night,
            Rehearsal rehearsal) {
        this.content = content;
        this.folder = folder;
        this.installation = installation;
        this.night = night;
        this.rehearsal = rehearsal;
    }

    /**
     * Invents the installation and runs its night, where the content has one.
     *
     * @param stage a new folder for the installation
     * @param folder the gallery's
     */
    static Exhibition open(Content content, Path stage, Path folder, Templates templates) throws IOException {
        content.write(stage);
        Installation installation = new Installation(
                stage.resolve("portfolio"),
                stage.resolve("exports"),
                Optional.empty(),
                templates,
                stage.resolve("output"),
                stage.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.SEND,
                        List.of(),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
        Optional<NightRun.Ending> night = content.night().map(account -> night(installation, account));
        return new Exhibition(content, folder, installation, night, Rehearsal.of(installation, DATE, MORNING));
    }

    /** One at a time: the framework tells the steps of nights in one process apart by their number in the night alone. */
    private static synchronized NightRun.Ending night(Installation installation, AccountId account) {
        return new NightRun(
                        installation, MORNING, new Silence(), new StopSignal(), new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(DATE, new TreeSet<>(List.of(account)), true));
    }

    /**
     * One deliverable in every format that it comes in.
     *
     * @param everySection whether sections are shown whose conditions do not hold
     */
    Shown pack(Showing showing, Deliverable deliverable, Locale language, boolean everySection) throws IOException {
        String what = deliverable.key() + (everySection ? EVERY_SECTION : "");
        try {
            return write(
                    folder,
                    language,
                    showing.key(),
                    what,
                    rehearsal.pack(
                            showing.shown(),
                            deliverable,
                            new Rehearsal.Setting(language, showing.brand(), everySection)));
        } catch (NightRefused refused) {
            return fault(language, showing.key(), what, String.join("; ", refused.lines()));
        } catch (RuntimeException fault) {
            return fault(language, showing.key(), what, fault.toString());
        }
    }

    /** Whether a deliverable has sections in that look that are shown on conditions alone. */
    boolean hasConditions(Showing showing, Deliverable deliverable) {
        return rehearsal.hasConditions(deliverable, showing.brand());
    }

    /** The views of everyone who looks after accounts. */
    List<Shown> views(Showing showing, Locale language) throws IOException {
        List<Shown> shown = new ArrayList<>();
        try {
            for (Rehearsal.View view : rehearsal.views(new Rehearsal.Setting(language, showing.brand(), false))) {
                shown.add(write(folder, language, showing.key(), "portfolio-" + view.viewer(), view.made()));
            }
        } catch (RuntimeException fault) {
            shown.add(fault(language, showing.key(), "portfolio", fault.toString()));
        }
        return shown;
    }

    /** The night's page and its mails, as they are opened in a browser; none where no night was run. */
    List<Shown> night(Locale language) throws IOException {
        return night.isEmpty() ? List.of() : night(language, night.get());
    }

    private List<Shown> night(Locale language, NightRun.Ending ending) throws IOException {
        List<Shown> shown = new ArrayList<>();
        switch (ending) {
            case NightRun.Done done -> shown.add(page(language, done.report()));
            case NightRun.Failed failed -> shown.add(fault(language, content.key(), "night", failed.reason()));
            case NightRun.Stopped stopped -> shown.add(fault(language, content.key(), "night", "it was stopped"));
        }
        Path outbox = installation.output().resolve("outbox");
        if (Files.isDirectory(outbox)) {
            try (Stream<Path> mails = Files.list(outbox)) {
                int number = 0;
                for (Path mail : mails.sorted().toList()) {
                    number++;
                    ReadableMail words = ReadableMail.of(Files.readAllBytes(mail));
                    String stem = stem(language, "mail-" + number);
                    String text = words.subject() + "\n\n" + words.text();
                    FinishedFile.write(
                            folder.resolve(stem + ".html"), words.html().getBytes(StandardCharsets.UTF_8));
                    FinishedFile.write(folder.resolve(stem + ".txt"), text.getBytes(StandardCharsets.UTF_8));
                    shown.add(new Shown(
                            language,
                            "mail-" + number,
                            content.key(),
                            List.of(stem + ".html", stem + ".txt"),
                            List.of(),
                            ""));
                }
            }
        }
        return shown;
    }

    private Shown page(Locale language, NightReport report) throws IOException {
        String file = stem(language, "night") + ".html";
        FinishedFile.write(
                folder.resolve(file),
                new NightPage(new PageTemplates(installation.templates())).write(report.withoutTimes()));
        return new Shown(language, "night", content.key(), List.of(file), List.of(), "");
    }

    /** Writes what was drawn, and says what is shown. */
    static Shown write(Path folder, Locale language, String content, String what, PackWorkshop.Made made)
            throws IOException {
        List<String> files = new ArrayList<>();
        for (PackWorkshop.Document document : made.documents()) {
            String file = language.toLanguageTag() + "/" + content + "/" + what + "." + document.ending();
            FinishedFile.write(folder.resolve(file), document.content());
            files.add(file);
        }
        return new Shown(
                language,
                what,
                content,
                files,
                made.pack().pages().stream().map(Page::key).toList(),
                "");
    }

    private static Shown fault(Locale language, String column, String what, String reason) {
        return new Shown(language, what, column, List.of(), List.of(), reason);
    }

    private String stem(Locale language, String what) {
        return language.toLanguageTag() + "/" + content.key() + "/" + what;
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
