package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.OnDemandRun;
import com.reviewpack.trial.DryRun;
import com.reviewpack.trial.PackPreview;
import com.reviewpack.warehouse.OwedItem.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole nights on a small invented installation. */
class NightRunTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final Instant MORNING = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    static Path shared;

    private static Map<String, String> undisturbed = Map.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void runANightThatNothingDisturbs() throws IOException {
        SmallInstallation.write(shared);
        Path own = shared.resolve("undisturbed");
        NightRun.Ending ending = run(own, new Quiet(), new StopSignal());
        assertThat(ending).isInstanceOf(NightRun.Done.class);
        undisturbed = packsAndMails(own);
    }

    @Test
    void makesAndMailsWhatIsDue() {
        assertThat(undisturbed.keySet().stream().map(name -> name.replaceAll("-[0-9a-f]{12}\\.eml", "-KEY.eml")))
                .containsExactly(
                        "2026-11-01/acme/account_plan-acme-f1-2026-10.figures.json",
                        "2026-11-01/acme/account_plan-acme-f1-2026-10.pdf",
                        "2026-11-01/acme/account_plan-acme-f1-2026-10.xlsx",
                        "2026-11-01/acme/performance_review-acme-f1-2026-10.figures.json",
                        "2026-11-01/acme/performance_review-acme-f1-2026-10.pdf",
                        "2026-11-01/acme/performance_review-acme-f1-2026-10.xlsx",
                        "2026-11-01/portfolio/csm-anna/portfolio_view-csm-anna-2026-W44.figures.json",
                        "2026-11-01/portfolio/csm-anna/portfolio_view-csm-anna-2026-W44.pdf",
                        "2026-11-01/portfolio/csm-anna/portfolio_view-csm-anna-2026-W44.xlsx",
                        "2026-11-01/rejected/conversations.csv",
                        "outbox/2026-11-01-anna-KEY.eml");
    }

    /** 40 conversations, one with a bad cell, and 2 tickets; 2 packs and a view of three files each, in one mail. */
    @Test
    void countsTheNightTwice() throws IOException {
        JsonNode totals = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(shared.resolve("undisturbed/output/2026-11-01/night.json")))
                .get("totals");
        assertThat(totals.valueStream()
                        .map(total -> total.get("name").asString() + ": "
                                + total.get("expected").asLong() + ", "
                                + total.get("found").asLong()))
                .containsExactly(
                        "rows read = rows accepted and rejected: 42, 42",
                        "rows accepted = rows stored: 41, 41",
                        "rows rejected = rows kept aside: 1, 1",
                        "items found due = items with a state: 3, 3",
                        "items delivered = items in an accepted mail: 3, 3",
                        "files of packs = files in the output folder: 9, 9",
                        "mails sent = mails in the journal: 1, 1");
        assertThat(totals.valueStream().map(total -> total.get("agrees").asBoolean()))
                .containsOnly(true);
    }

    @Test
    void tellsOperatorsOfEveryNightAndOnce() throws IOException {
        for (int run = 0; run < 2; run++) {
            new NightRun(told(folder), clock(), new Quiet(), new StopSignal(), growth()).run(order());
        }
        List<String> notices;
        try (Stream<Path> mails = Files.list(folder.resolve("output/outbox"))) {
            notices = mails.filter(mail -> mail.toString().contains("-notice-"))
                    .map(NightRunTest::text)
                    .toList();
        }
        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst())
                .contains("To: ops@example.com")
                .contains("Subject: Night of 2026-11-01: 1 thing to look at")
                .contains("export conversations-2026-10.csv has 1 rejected row")
                .contains("What was owed: 2 delivered.");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void makesAndSendsNothingTheSecondTimeAndReportsTheWholeNightAgain() throws IOException {
        NightRun.Done first = (NightRun.Done) run(folder, new Quiet(), new StopSignal());
        JsonNode firstJson = nightJson();
        NightRun.Done second = (NightRun.Done) run(folder, new Quiet(), new StopSignal());

        assertThat(packsAndMails(folder)).isEqualTo(undisturbed);
        assertThat(second.report().due()).isEqualTo(first.report().due());
        JsonNode secondJson = nightJson();
        assertThat(secondJson.get("due")).isEqualTo(firstJson.get("due"));
        assertThat(secondJson.get("exports")).isEqualTo(firstJson.get("exports"));
        assertThat(first.report().count(State.DELIVERED))
                .isEqualTo(first.report().due().size());
        assertThat(stepOf(second, "produce-packs").items()).isZero();
        assertThat(stepOf(first, "produce-packs").items())
                .isEqualTo(first.report().due().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"settle-corrections", "produce-packs+1", "produce-portfolio-views+1", "deliver", "report"})
    void goesOnAfterAFailureWithTheSameBytes(String where) throws IOException {
        NightRun.Ending failed = run(folder, new Breaking(where), new StopSignal());
        assertThat(failed).isEqualTo(new NightRun.Failed("broken at " + where));

        assertThat(run(folder, new Quiet(), new StopSignal())).isInstanceOf(NightRun.Done.class);
        assertThat(packsAndMails(folder)).isEqualTo(undisturbed);
    }

    @Test
    void finishesThePackInHandWhenStoppedAndGoesOnLater() throws IOException {
        StopSignal stop = new StopSignal();
        NightRun.Ending stopped = run(
                folder,
                new Quiet() {
                    @Override
                    public void advances(String step) {
                        if (step.equals("produce-packs")) {
                            stop.stop();
                        }
                    }
                },
                stop);
        assertThat(stopped).isEqualTo(new NightRun.Stopped());
        assertThat(packsAndMails(folder).keySet()).noneMatch(name -> name.startsWith("outbox/"));

        assertThat(run(folder, new Quiet(), new StopSignal())).isInstanceOf(NightRun.Done.class);
        assertThat(packsAndMails(folder)).isEqualTo(undisturbed);
    }

    @Test
    void runsNightAfterNightInOneProcess() {
        for (LocalDate date = NIGHT; date.isBefore(NIGHT.plusDays(3)); date = date.plusDays(1)) {
            NightRun.Ending ending = new NightRun(
                            installation(folder),
                            Clock.fixed(MORNING.plus(Duration.ofDays(10)), ZoneOffset.UTC),
                            new Quiet(),
                            new StopSignal(),
                            growth())
                    .run(new NightOrder(date, new TreeSet<>(), false));
            assertThat(ending).as("night of %s", date).isInstanceOf(NightRun.Done.class);
        }
    }

    @Test
    void writesAndSendsNothingWhenTriedDry() throws IOException {
        NightRun.Ending ending =
                new DryRun(installation(folder), clock(), new Quiet(), new StopSignal(), growth()).run(order());
        NightRun.Done done = (NightRun.Done) ending;
        assertThat(done.report().count(State.DELIVERED))
                .isEqualTo(done.report().due().size());
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).isEmpty();
        }
    }

    /** Twice, so that the second preview lies over the first; then for good, as the first version. */
    @Test
    void previewsAPackThatIsNeitherCountedNorRecordedNorSent() throws IOException {
        OnDemandRun.Request wish = new OnDemandRun.Request(
                new AccountId("acme"), Deliverable.PERFORMANCE_REVIEW, Optional.empty(), NIGHT, true, false);
        PackPreview preview = new PackPreview(installation(folder), clock(), growth());
        Path there = folder.resolve("preview");

        List<Path> files = preview.run(wish, there);

        assertThat(preview.run(wish, there)).isEqualTo(files);
        assertThat(files)
                .extracting(file -> there.relativize(file).toString())
                .containsExactly(
                        "performance_review-acme-f1-2026-10.pdf",
                        "performance_review-acme-f1-2026-10.xlsx",
                        "performance_review-acme-f1-2026-10.figures.json");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(there);
        }
        OnDemandRun.Made made = new OnDemandRun(installation(folder), clock(), growth())
                .run(new OnDemandRun.Request(
                        wish.account(), wish.deliverable(), wish.packageId(), NIGHT, false, false));
        assertThat(made.pack().version()).isEqualTo(1);
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i))
                    .hasSameBinaryContentAs(folder.resolve("output")
                            .resolve(made.pack().files().get(i).path()));
        }
    }

    /** A page that never ends, a mail that names what it does not get, and a report page that is no page. */
    @Test
    void losesNothingButItsOwnToABadTemplate() throws IOException {
        Path templates = folder.resolve("templates");
        for (String[] file : new String[][] {
            {"report/report.ftlh", "<html><body>\n<#list 1.. as i></#list></body></html>"},
            {"night/night.ftlh", "${dates}"},
        }) {
            Files.createDirectories(templates.resolve(file[0]).getParent());
            Files.writeString(templates.resolve(file[0]), file[1]);
        }

        NightRun.Done done = (NightRun.Done) new NightRun(
                        installation(folder, new Templates(Optional.of(templates))),
                        clock(),
                        new Quiet(),
                        new StopSignal(),
                        growth())
                .run(order());

        assertThat(done.report().due()).hasSize(2).allSatisfy(line -> {
            assertThat(line.owed().state()).isEqualTo(State.PARKED);
            assertThat(line.owed().reason())
                    .contains("report/report.ftlh:2 [column 1]")
                    .contains("goes round more than 5000000 times");
        });
        assertThat(folder.resolve("output/2026-11-01/night.html"))
                .content()
                .contains("template night/night.ftlh:1 [column 3] &#39;dates&#39;: is nothing that this page gets");
    }

    @Test
    void keepsThePacksWhoseMailCannotBeWrittenAndSendsThemLater() throws IOException {
        Path mail = folder.resolve("templates/mail/night.ftl");
        Files.createDirectories(mail.getParent());
        Files.writeString(mail, "\n${nmae}");
        Installation spoiled = installation(folder, new Templates(Optional.of(folder.resolve("templates"))));

        NightRun.Done first =
                (NightRun.Done) new NightRun(spoiled, clock(), new Quiet(), new StopSignal(), growth()).run(order());
        Files.delete(mail);
        NightRun.Done second =
                (NightRun.Done) new NightRun(spoiled, clock(), new Quiet(), new StopSignal(), growth()).run(order());

        assertThat(first.report().due()).hasSize(2).allSatisfy(line -> {
            assertThat(line.owed().state()).isEqualTo(State.PRODUCED);
            assertThat(line.owed().reason())
                    .isEqualTo("its mail could not be written: mail/night.ftl:2 [column 3] 'nmae': is nothing that this"
                            + " page gets; did you mean 'name'?");
        });
        assertThat(second.report().count(State.DELIVERED)).isEqualTo(2);
    }

    @Test
    void refusesToRunBesideAnother() throws IOException {
        Installation installation = installation(folder);
        try (NightLock other = NightLock.take(installation.data())) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> run(folder, new Quiet(), new StopSignal()))
                    .isInstanceOf(NightRefused.class)
                    .hasMessageContaining("another instance is at work on " + installation.data());
        }
    }

    @Test
    void leavesAccountsWhoseDayHasNotEndedToTheNextNight() throws IOException {
        NightRun.Done done = (NightRun.Done) new NightRun(
                        installation(folder),
                        Clock.fixed(Instant.parse("2026-11-01T22:59:59Z"), ZoneOffset.UTC),
                        new Quiet(),
                        new StopSignal(),
                        growth())
                .run(order());
        assertThat(done.report().due()).isEmpty();
        assertThat(done.report().tooEarly()).containsExactly("acme");
    }

    private static NightReport.StepTime stepOf(NightRun.Done done, String name) {
        return done.report().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode nightJson() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(folder.resolve("output/2026-11-01/night.json")));
    }

    /** The bytes of every pack and mail, by name; reports hold times and differ. */
    private static Map<String, String> packsAndMails(Path own) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Path output = own.resolve("output");
        if (!Files.isDirectory(output)) {
            return digests;
        }
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = output.relativize(file).toString();
                if (Files.isRegularFile(file) && !name.matches(".*/night\\.(json|html)")) {
                    digests.put(name, FinishedFile.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    private static NightRun.Ending run(Path own, Progress progress, StopSignal stop) {
        return new NightRun(installation(own), clock(), progress, stop, growth()).run(order());
    }

    private static NightOrder order() {
        return new NightOrder(NIGHT, new TreeSet<>(Set.<AccountId>of()), false);
    }

    private static Clock clock() {
        return Clock.fixed(MORNING, ZoneOffset.UTC);
    }

    private static Growth growth() {
        return new Growth(Duration.ZERO, wait -> {});
    }

    private static Installation installation(Path own) {
        return installation(own, MailSettings.outbox());
    }

    /** With somebody who runs it. */
    private static Installation told(Path own) {
        MailSettings outbox = MailSettings.outbox();
        return installation(
                own,
                new MailSettings(
                        null,
                        0,
                        null,
                        null,
                        null,
                        outbox.from(),
                        List.of(),
                        List.of("ops@example.com"),
                        null,
                        outbox.deadline(),
                        outbox.maxMegabytes(),
                        outbox.onUnknown(),
                        null,
                        null));
    }

    private static Installation installation(Path own, MailSettings mail) {
        return installation(own, new Templates(Optional.empty()), mail);
    }

    private static Installation installation(Path own, Templates templates) {
        return installation(own, templates, MailSettings.outbox());
    }

    private static Installation installation(Path own, Templates templates, MailSettings mail) {
        return new Installation(
                shared.resolve("portfolio"),
                shared.resolve("exports"),
                Optional.empty(),
                templates,
                own.resolve("output"),
                own.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.HOLD,
                        List.of(),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        mail));
    }

    /** Nobody listens. */
    private static class Quiet implements Progress {
        @Override
        public void begins(String step, long items) {}

        @Override
        public void advances(String step) {}

        @Override
        public void ends(String step) {}
    }

    /** Breaks the night where a step begins, or after its first item where the name ends in {@code +1}. */
    private static final class Breaking extends Quiet {
        private final String where;

        Breaking(String where) {
            this.where = where;
        }

        @Override
        public void begins(String step, long items) {
            if (step.equals(where)) {
                throw new IllegalStateException("broken at " + where);
            }
        }

        @Override
        public void advances(String step) {
            if (where.equals(step + "+1")) {
                throw new IllegalStateException("broken at " + where);
            }
        }
    }
}
