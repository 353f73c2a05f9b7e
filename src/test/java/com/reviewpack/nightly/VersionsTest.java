package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.installation.Stores;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
import com.reviewpack.requests.Approving;
import com.reviewpack.requests.Doubts;
import com.reviewpack.requests.History;
import com.reviewpack.requests.NightStatus;
import com.reviewpack.requests.Resending;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people decide on packs and mails, and what late data does to what was sent. */
class VersionsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final String REVIEW = "acme/performance_review-acme-f1-2026-10";
    private static final String PLAN = "acme/account_plan-acme-f1-2026-10";

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        SmallInstallation.write(folder);
    }

    @Test
    void keepsBackWhatWaitsForApprovalAndMailsItTheNightAfterItIsGiven() throws IOException {
        Installation installation = installation("acme/performance_review");
        NightReport first = night(installation, FIRST);
        assertThat(first.count(State.DELIVERED)).isEqualTo(1);
        assertThat(stateOf(first, PLAN)).isEqualTo(State.DELIVERED);
        assertThat(stateOf(first, REVIEW)).isEqualTo(State.HELD);
        assertThat(lineOf(first, REVIEW).owed().reason())
                .contains("reviewpack.approval")
                .contains("2026-11-01/acme/performance_review-acme-f1-2026-10.pdf")
                .endsWith("release it with: reviewpack approve " + REVIEW);
        assertThat(first.totals()).allMatch(NightReport.Total::agrees);
        assertThat(night(installation, FIRST).due()).isEqualTo(first.due());

        assertThat(approving(installation).waiting())
                .extracting(waiting -> waiting.pack().itemKey())
                .containsExactly(REVIEW);
        approving(installation).approve(only(REVIEW), "Ben", false);
        assertThat(approving(installation).waiting()).isEmpty();

        NightReport second = night(installation, FIRST.plusDays(1));
        assertThat(stateOf(second, REVIEW)).isEqualTo(State.DELIVERED);
        assertThat(history(installation, REVIEW))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.approval().orElseThrow().by()).isEqualTo("Ben"));
    }

    @Test
    void mailsAtOnceWhatIsApprovedWithThatWish() throws IOException {
        Installation installation = installation("acme");
        night(installation, FIRST);
        Approving.Decided decided = approving(installation)
                .approve(
                        new Approving.Choice(
                                Set.of(), Optional.of(new AccountId("acme")), Optional.of(Deliverable.ACCOUNT_PLAN)),
                        "Ben",
                        true);
        assertThat(decided.packs()).extracting(pack -> pack.itemKey()).containsExactly(PLAN);
        assertThat(decided.mails()).extracting(Mail::state).containsExactly(MailState.ACCEPTED);
        assertThat(NightStatus.read(installation, Optional.empty()).waiting())
                .extracting(waiting -> waiting.pack().itemKey())
                .containsExactly(REVIEW);
    }

    @Test
    void refusesToApproveWhatDoesNotWait() throws IOException {
        Installation installation = installation("qbr");
        night(installation, FIRST);
        assertThatThrownBy(() -> approving(installation).approve(only(REVIEW), "Ben", false))
                .isInstanceOf(NightRefused.class)
                .hasMessage("nothing waits under '" + REVIEW + "'; approve without names lists what waits");
    }

    @Test
    void refusesToStartWhereASettingWouldLetEverythingLeave() {
        assertThatThrownBy(() -> night(installation("acme/qrb"), FIRST))
                .isInstanceOf(NightRefused.class)
                .hasMessageContaining("reviewpack.approval names 'acme/qrb'");
    }

    @Test
    void makesAnewWhatWasApprovedAndNotMailedWhenFactsChange() throws IOException {
        Installation installation = installation("performance_review");
        night(installation, FIRST);
        approving(installation).approve(only(REVIEW), "Ben", false);
        addConversations(1);

        NightReport second = night(installation, FIRST.plusDays(1));
        NightReport.Line line = lineOf(second, REVIEW);
        assertThat(line.owed().state()).isEqualTo(State.HELD);
        assertThat(line.owed().reason())
                .contains("the approval of version 1 by Ben lapsed, as facts behind it changed");
        assertThat(line.pack().orElseThrow().version()).isEqualTo(2);
        assertThat(requested(installation, "2026-11-02/acme/performance_review-acme-f1-2026-10-v2.figures.json"))
                .isEqualTo(40);

        approving(installation).approve(only(REVIEW), "Ben", false);
        assertThat(stateOf(night(installation, FIRST.plusDays(2)), REVIEW)).isEqualTo(State.DELIVERED);
        assertThat(history(installation, REVIEW))
                .singleElement()
                .satisfies(entry -> assertThat(entry.pack().version()).isEqualTo(2));
    }

    /** 39 good conversations at first; one more, then another, come late. */
    @Test
    void proposesOneCorrectionOfWhatWasMailedHoweverOftenDataComesLate() throws IOException {
        Installation installation = installation();
        NightReport first = night(installation, FIRST);
        assertThat(first.proposed()).isEmpty();

        addConversations(1);
        NightReport second = night(installation, FIRST.plusDays(1));
        assertThat(second.due()).isEmpty();
        assertThat(proposals(second)).containsExactly(PLAN + " v2 of 1 held", REVIEW + " v2 of 1 held");
        assertThat(second.exitCode()).isEqualTo(NightReport.EXCEPTIONS);
        assertThat(second.totals()).allMatch(NightReport.Total::agrees);
        assertThat(second.proposed().getLast().line().owed().reason())
                .startsWith("version 2 corrects version 1, mailed by the night of 2026-11-01; look at")
                .endsWith("reviewpack approve " + REVIEW);

        addConversations(2);
        NightReport third = night(installation, FIRST.plusDays(2));
        assertThat(proposals(third)).containsExactly(PLAN + " v3 of 1 held", REVIEW + " v3 of 1 held");
        JsonNode page = json(installation, "2026-11-03/acme/performance_review-acme-f1-2026-10-v3.figures.json")
                .get("pages")
                .valueStream()
                .filter(one -> one.get("key").asString().equals("restated"))
                .findFirst()
                .orElseThrow();
        assertThat(page.get("title").asString()).contains("differ from version 1 of");
        assertThat(page.toString())
                .contains("Requested conversations")
                .contains("39")
                .contains("41");

        approving(installation).approve(only("<" + messageIdOf(installation, REVIEW) + ">"), "Ben", false);
        NightReport fourth = night(installation, FIRST.plusDays(3));
        assertThat(proposals(fourth)).containsExactly(PLAN + " v3 of 1 delivered", REVIEW + " v3 of 1 delivered");
        assertThat(fourth.exitCode()).isEqualTo(NightReport.WELL);
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast())
                .contains("Takes the place of version 1 of")
                .contains("-v3.pdf");
        assertThat(night(installation, FIRST.plusDays(4)).proposed()).isEmpty();
    }

    @Test
    void leavesWhatWasMailedAsItIsWhereChangedFactsChangeNoFigure() throws IOException {
        Installation installation = installation();
        night(installation, FIRST);
        Path export = folder.resolve("exports/conversations-2026-10.csv");
        Files.writeString(export, Files.readString(export).replace(",v7,", ",v8,"));
        assertThat(night(installation, FIRST.plusDays(1)).proposed()).isEmpty();
    }

    @Test
    void setsACorrectionAsideWhenItIsDeclinedOrTakenBackByLaterData() throws IOException {
        Installation installation = installation();
        Path export = folder.resolve("exports/conversations-2026-10.csv");
        String before = Files.readString(export);
        night(installation, FIRST);
        addConversations(1);
        assertThat(night(installation, FIRST.plusDays(1)).proposed()).hasSize(2);
        approving(installation).decline(only(PLAN), "Ben");
        assertThat(approving(installation).waiting())
                .extracting(waiting -> waiting.pack().itemKey())
                .containsExactly(REVIEW);
        Files.writeString(export, before + "\n");
        assertThat(night(installation, FIRST.plusDays(2)).proposed()).isEmpty();
    }

    @Test
    void givesTheVeryBytesThatWereSentAndWhatTheyWereMadeFrom() throws IOException {
        Installation installation = installation();
        night(installation, FIRST);
        List<History.Entry> entries = history(installation, REVIEW);
        History.Entry entry = entries.getFirst();
        byte[] bytes = new History(installation).bytes(entry.sent().mail().messageId());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(mails().getFirst());
        assertThat(FinishedFile.sha256(bytes)).isEqualTo(entry.sent().mail().sha256());
        assertThat(entry.sent().person()).isEqualTo("anna");
        assertThat(entry.standing().origin().sources().exports()).hasSize(64);
        assertThat(new History(installation)
                        .read(question(Optional.of(entry.sent().mail().messageId())))
                        .getFirst()
                        .exports())
                .extracting(export -> export.name() + " " + export.sha256())
                .containsExactly(
                        "conversations-2026-10.csv " + sha256("conversations-2026-10.csv"),
                        "tickets-2026-10.csv " + sha256("tickets-2026-10.csv"));
    }

    @Test
    void sendsOnceMoreWhatWasSentToWhoeverMayGetItToday() throws IOException {
        Installation installation = installation();
        night(installation, FIRST);
        String first = "<" + messageIdOf(installation, REVIEW) + ">";
        Resending resending = new Resending(installation, clock(FIRST.plusDays(1)));
        assertThatThrownBy(() -> resending.send(first, Optional.of("ben@example.com"), "Ben"))
                .isInstanceOf(NightRefused.class)
                .hasMessageStartingWith("ben@example.com may not get it: it goes to anna at anna@example.com");

        Mail again = resending.send(first, Optional.empty(), "Ben");
        assertThat(again.state()).isEqualTo(MailState.ACCEPTED);
        assertThat(again.messageId()).isNotEqualTo(first);
        List<String> mails = mails();
        assertThat(mails).hasSize(2);
        assertThat(mails.getLast().replace("=\r\n", ""))
                .contains("References: " + first)
                .contains("Sent once more")
                .contains("as Ben wished");
        assertThat(attachments(mails.getLast())).isNotEmpty().isEqualTo(attachments(mails.getFirst()));
        assertThat(history(installation, REVIEW)).hasSize(2);
        assertThat(night(installation, FIRST).due()).hasSize(2);

        Path people = folder.resolve("portfolio/people.csv");
        Files.writeString(people, Files.readString(people).replace("2026-01-01,\n", "2026-01-01,2026-11-02\n"));
        assertThatThrownBy(() -> resending.send(first, Optional.empty(), "Ben"))
                .isInstanceOf(NightRefused.class)
                .hasMessageContaining("nobody may get")
                .hasMessageContaining("anna");
    }

    @Test
    void settlesMailsInDoubtAsPeopleFindOut() throws IOException {
        Installation installation = installation();
        night(installation, FIRST);
        String messageId = "<" + messageIdOf(installation, REVIEW) + ">";
        Doubts doubts = new Doubts(installation, clock(FIRST));
        assertThat(doubts.all()).isEmpty();
        assertThatThrownBy(() -> doubts.settle(List.of(messageId), true, "Ben"))
                .isInstanceOf(NightRefused.class)
                .hasMessageStartingWith("no mail with the Message-ID " + messageId + " is in doubt");

        doubt(installation, messageId);
        assertThat(doubts.all())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.packs()).contains(PLAN, REVIEW));
        doubts.settle(List.of(messageId), true, "Ben");
        assertThat(doubts.all()).isEmpty();
        assertThat(Files.readString(installation.data().resolve("deliveries.journal")))
                .contains("ACCEPTED\t" + messageId)
                .contains("arrived, as Ben has found out");

        doubt(installation, messageId);
        doubts.settle(List.of(messageId), false, "Ben");
        assertThat(stateOf(night(installation, FIRST), REVIEW)).isEqualTo(State.DELIVERED);
    }

    private static void doubt(Installation installation, String messageId) {
        try (Stores stores = Stores.open(installation)) {
            Mail mail = stores.deliveries().withMessageId(messageId).orElseThrow();
            stores.deliveries().move(mail.id(), mail.state(), MailState.UNKNOWN, "cut off", mail.changedAt());
        }
    }

    private static List<String> attachments(String mail) {
        List<String> parts = List.of(mail.split("Content-Disposition: attachment"));
        return parts.subList(1, parts.size()).stream()
                .map(part -> part.substring(0, part.indexOf("------=_")))
                .toList();
    }

    private void addConversations(int number) throws IOException {
        Path export = folder.resolve("exports/conversations-2026-10.csv");
        Files.writeString(
                export,
                Files.readString(export)
                        + "late%d,acme,,sales,,chat,w%d,a1,2026-10-05T10:00:00Z,2026-10-05T10:00:20Z,2026-10-05T10:00:40Z,2026-10-05T10:08:00Z,420,5,6,0,agent,5,,yes,no,\n"
                                .formatted(number, number));
    }

    private String sha256(String export) throws IOException {
        return FinishedFile.sha256(Files.readAllBytes(folder.resolve("exports").resolve(export)));
    }

    private static NightReport night(Installation installation, LocalDate date) {
        NightRun.Ending ending = new NightRun(
                        installation,
                        clock(date),
                        new Silence(),
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(date, new TreeSet<>(), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
        return ((NightRun.Done) ending).report();
    }

    /** Noon of the morning after. */
    private static Clock clock(LocalDate date) {
        return Clock.fixed(date.plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Approving approving(Installation installation) {
        return new Approving(installation, clock(FIRST.plusDays(1)), new Growth(Duration.ZERO, wait -> {}));
    }

    private static Approving.Choice only(String name) {
        return new Approving.Choice(Set.of(name), Optional.empty(), Optional.empty());
    }

    private static NightReport.Line lineOf(NightReport report, String key) {
        return report.due().stream()
                .filter(line -> line.owed().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static State stateOf(NightReport report, String key) {
        return lineOf(report, key).owed().state();
    }

    private static List<String> proposals(NightReport report) {
        return report.proposed().stream()
                .map(one -> one.line().owed().key() + " v"
                        + one.line().pack().orElseThrow().version() + " of " + one.restates() + " "
                        + one.line().owed().state().key())
                .toList();
    }

    private static History.Question question(Optional<String> messageId) {
        return new History.Question(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), messageId);
    }

    private static List<History.Entry> history(Installation installation, String key) {
        return new History(installation)
                .read(question(Optional.empty())).stream()
                        .filter(entry -> entry.pack().itemKey().equals(key))
                        .toList();
    }

    private static String messageIdOf(Installation installation, String key) {
        String whole = history(installation, key).getFirst().sent().mail().messageId();
        return whole.substring(1, whole.length() - 1);
    }

    private static JsonNode json(Installation installation, String path) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(installation.output().resolve(path)));
    }

    private static int requested(Installation installation, String path) throws IOException {
        return json(installation, path)
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("id").asString().equals("conversations.requested"))
                .findFirst()
                .orElseThrow()
                .get("value")
                .asInt();
    }

    /** What lies in the outbox, by name. */
    private List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("output/outbox"))) {
            return files.sorted().map(VersionsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Installation installation(String... approval) {
        return new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.empty()),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.HOLD,
                        List.of(),
                        List.of(approval),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
    }
}
