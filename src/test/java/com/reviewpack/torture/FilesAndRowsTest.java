package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Section A of the torture list: spoiled files and rows. They cost nobody else a pack and are told with their place. */
class FilesAndRowsTest {

    @TempDir
    static Path shared;

    private static Site sound;
    private static Site spoiled;
    private static Site.Said night;

    @TempDir
    Path folder;

    @BeforeAll
    static void runANightOnSoundAndOneOnSpoiledFiles() throws IOException, InterruptedException {
        sound = new Site(shared.resolve("sound"));
        assertThat(sound.night().code()).isZero();
        spoiled = new Site(shared.resolve("spoiled"));
        new SpoiledExports(spoiled).write();
        night = spoiled.night();
    }

    @Test
    @DisplayName("A: a night on spoiled files ends with exceptions, traces nothing and sends everybody the same packs")
    void costsNobodyAPack() throws IOException {
        assertThat(night.code()).isEqualTo(2);
        assertThat(night.isPlain()).as(night.out() + night.err()).isTrue();
        assertThat(spoiled.due().values()).hasSize(4).containsOnly("delivered");
        for (String account : List.of("acme", "bolt")) {
            assertThat(figures(spoiled, account)).isEqualTo(figures(sound, account));
        }
    }

    /** Values only: a pack also says how many exports it was made from. */
    private static List<String> figures(Site site, String account) throws IOException {
        List<String> values = new ArrayList<>();
        for (String id :
                List.of("conversations.requested", "conversations.csat", "tickets.opened", "tickets.resolved")) {
            JsonNode figure = site.figure(account, "performance_review", id);
            values.add(id + " " + figure.get("status") + " " + figure.get("value") + " " + figure.get("n"));
        }
        return values;
    }

    @Test
    @DisplayName("A1 a file without its marker is not touched and told, and who depends on it waits")
    void waitsForTheMarker() throws IOException {
        Site site = new Site(folder);
        site.set("--reviewpack.exports.done-markers=true");
        site.export("conversations-2026-10.csv.done", "");

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.outcomeOf("tickets-2026-10.csv"))
                .isEqualTo("waiting: its marker tickets-2026-10.csv.done is not there");
        assertThat(site.due().values()).containsOnly("held");
        assertThat(site.reasonOf("acme/performance_review-acme-f1-2026-10")).contains("tickets-2026-10.csv is waiting");

        site.export("tickets-2026-10.csv.done", "");
        assertThat(site.night().code()).isZero();
        assertThat(site.due().values()).containsOnly("delivered");
    }

    @ParameterizedTest(name = "A2 a marker that states {1}: {2}")
    @CsvSource({
        "m1, another size, its marker states 17 bytes but there are",
        "m2, other rows, its marker states 1000 rows but there are 1",
        "m3, another hash, its marker states the hash abab",
        "m4, what cannot be read, 'its marker says ''rows = 1,000'', which cannot be read'"
    })
    void refusesWhatItsMarkerDoesNotDescribe(String file, String what, String reason) throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-01-" + file + ".csv")).startsWith("refused: " + reason);
    }

    @Test
    @DisplayName("A2 a marker that sha256sum has printed is understood")
    void takesAPrintedHash() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-01-m5.csv")).isEqualTo("accepted: ");
    }

    @Test
    @DisplayName("A3 a file that is cut off in a row is refused")
    void refusesAFileCutOffInARow() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-02.csv"))
                .isEqualTo("refused: the file is cut off in the row on line 3; deliver the file again");
    }

    @Test
    @DisplayName(
            "A4 a marker that appears, or a file that grows, between two looks makes the file wait for the next night")
    void waitsForTheNextScan() throws IOException {
        Site site = new Site(folder);
        Path growing = site.export("hours-2026-10.csv", Site.HOURS + "\n");
        site.betweenLooks(() -> append(growing, "e1,acme,acme-f1,2026-10-05,1,general,,\n"));

        site.night();

        assertThat(site.outcomeOf("hours-2026-10.csv")).isEqualTo("waiting: the file is still being written");
        site.betweenLooks(() -> {});
        site.night();
        assertThat(site.outcomeOf("hours-2026-10.csv")).isEqualTo("accepted: ");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    @Test
    @DisplayName("A5 a file that is replaced, or goes away, before it is copied waits; nothing of it is used")
    void waitsForAFileThatChangesWhileItIsRead() throws IOException {
        Site site = new Site(folder);
        Path replaced = site.exports().resolve("tickets-2026-10.csv");
        Path gone = site.export("hours-2026-10.csv", Site.HOURS + "\ne1,acme,acme-f1,2026-10-05,1,general,,\n");
        try (Database database = Database.embedded(folder.resolve("data"))) {
            Intake intake = new Intake(
                    database.source(),
                    new KnownAccounts(Set.of("acme", "bolt"), Set.of(), Map.of("acme-f1", "acme", "bolt-f1", "bolt")),
                    LocalDate.parse(Site.DATE),
                    folder.resolve("reading"));
            List<ExportFile> files = intake.look(ExportFolder.scan(site.exports(), false));
            append(replaced, SpoiledExports.ticket("t3", "2026-10-06T09:00:00Z"));
            Files.delete(gone);
            for (ExportFile file : files) {
                intake.take(file);
            }
            intake.settle(false);

            assertThat(intake.outcomes())
                    .extracting(o -> o.file() + " " + o.state() + " " + o.reason())
                    .containsExactly(
                            "conversations-2026-10.csv " + ExportOutcome.State.ACCEPTED + " ",
                            "hours-2026-10.csv " + ExportOutcome.State.WAITING + " it went away",
                            "tickets-2026-10.csv " + ExportOutcome.State.WAITING
                                    + " the file changed while it was read");
        }
    }

    @Test
    @DisplayName("A6 the same bytes under another name count once")
    void countsTheSameBytesOnce() throws IOException {
        Site site = new Site(folder);
        Files.copy(
                site.exports().resolve("conversations-2026-10.csv"),
                site.exports().resolve("conversations-2026-10-again.csv"));

        site.night();

        assertThat(List.of(
                        site.outcomeOf("conversations-2026-10.csv"), site.outcomeOf("conversations-2026-10-again.csv")))
                .containsExactlyInAnyOrder(
                        "accepted: ", "known: the same bytes were taken in as conversations-2026-10-again.csv");
        assertThat(figures(site, "acme")).isEqualTo(figures(sound, "acme"));
    }

    @Test
    @DisplayName("A7 other bytes under the same name replace what the older ones gave")
    void replacesAnOlderEdition() throws IOException {
        Site site = new Site(folder);
        site.export(
                "hours-2026-10.csv",
                Site.HOURS + "\ne0,acme,acme-f1,2026-09-15,8,general,,\ne1,acme,acme-f1,2026-10-05,1,general,,\n");
        site.night("2026-10-30");
        site.export(
                "hours-2026-10.csv",
                Site.HOURS + "\ne0,acme,acme-f1,2026-09-15,8,general,,\ne1,acme,acme-f1,2026-10-05,2.5,general,,\n");
        site.night();

        assertThat(site.figure("acme", "account_plan", "hours.used_quarter")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("2.5");
    }

    @Test
    @DisplayName("A8 a row id that stands twice counts once; the last one holds")
    void letsTheLastRowHold() throws IOException {
        Site site = new Site(folder);
        site.export(
                "hours-2026-10.csv",
                Site.HOURS
                        + "\ne0,acme,acme-f1,2026-09-15,8,general,,\ne1,acme,acme-f1,2026-10-05,1,general,,\ne2,acme,acme-f1,2026-10-05,4,general,,\n"
                        + "e2,acme,acme-f1,2026-10-05,4,general,,\ne1,acme,acme-f1,2026-10-05,2,general,,\n");

        site.night();

        assertThat(site.figure("acme", "account_plan", "hours.used_quarter")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("6");
    }

    @Test
    @DisplayName("A9 a late row of a closed period is kept and changes nothing that was sent")
    void neverChangesWhatWasSent() throws IOException {
        Site site = new Site(folder);
        site.night();
        Map<String, String> sent = site.packs("acme");
        site.export(
                "conversations-2026-10-late.csv",
                Site.CONVERSATIONS + "\nlate,acme,,sales,,chat,,,2026-10-05T10:00:00Z,,,,,,,,none,,,,,\n");

        site.at("2026-11-03T12:00:00Z");
        site.night("2026-11-02");

        assertThat(site.packs("acme")).isEqualTo(sent);
        assertThat(site.enter("status", "--date", Site.DATE).out()).isNotEmpty();
    }

    @ParameterizedTest(name = "A10 {0}: {1}")
    @CsvSource({
        "tickets, d1, opened_at, a local time that the clock skipped",
        "tickets, d2, opened_at, a local time that comes twice",
        "tickets, d3, opened_at, no zone",
        "tickets, d4, opened_at, 29 February of a common year",
        "hours, n8, worked_on, 30 February",
        "hours, n9, worked_on, year 0001",
        "hours, n10, worked_on, year 9999"
    })
    void rejectsDatesThatAreNone(String kind, String id, String column, String what) {
        assertRejected(kind, id, column);
    }

    private static void assertRejected(String kind, String id, String column) {
        assertThat(spoiled.rejected(kind).lines().filter(line -> line.contains(id + ",")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).matches(kind + "-2024-07\\.csv,[0-9]+," + column + ",.*\"?" + id + ",.*"));
    }

    @Test
    @DisplayName("A10 a row behind the business date is kept and not seen by its night")
    void keepsRowsOfTheFuture() throws IOException {
        Site site = new Site(folder);
        site.export(
                "tickets-2026-11.csv", Site.TICKETS + "\n" + SpoiledExports.ticket("future", "2026-11-20T09:00:00Z"));

        assertThat(site.night().code()).isZero();

        assertThat(site.outcomeOf("tickets-2026-11.csv")).isEqualTo("accepted: ");
        assertThat(figures(site, "acme")).isEqualTo(figures(sound, "acme"));
    }

    @Test
    @DisplayName(
            "A11 columns in any order and case, with a byte order mark and one more, are read; a missing one is named")
    void readsHeadersAsTheyCome() throws IOException {
        assertThat(spoiled.outcomeOf("ticket_events-2024-03.csv"))
                .isEqualTo("accepted: columns not known and not read: 'note'");
        assertThat(spoiled.outcomeOf("tickets-2024-03-missing.csv"))
                .isEqualTo("refused: the column severity is missing in the header; export the file with it");
    }

    @Test
    @DisplayName("A12 two columns of one name refuse the file")
    void refusesAColumnThatStandsTwice() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-03-twice.csv"))
                .isEqualTo("refused: the header has the column 'kind' twice; each may stand once: leave one out");
    }

    @Test
    @DisplayName("A13 a row with too few or too many fields is rejected alone")
    void rejectsRowsOfAnotherWidth() {
        assertRejected("hours", "n13", "");
        assertRejected("hours", "n14", "");
        assertThat(spoiled.rejected("hours")).contains("6 fields where the header has 8");
    }

    @ParameterizedTest(name = "A14 {0} is an empty export, whatever other file has the same bytes")
    @CsvSource({"tickets-2024-02-0.csv", "hours-2024-02-0.csv", "tickets-2024-02-1.csv", "tickets-2024-02-2.csv"})
    void refusesEmptyExports(String file) throws IOException {
        assertThat(spoiled.outcomeOf(file)).startsWith("refused: empty export: there");
    }

    @Test
    @DisplayName("A14 an empty export never reads as no tickets and all service levels met")
    void holdsPacksOfAnEmptyExport() throws IOException {
        Site site = new Site(folder);
        site.export("tickets-2026-10.csv", Site.TICKETS + "\n");

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.due().values()).containsOnly("held");
        assertThat(site.reasonOf("acme/performance_review-acme-f1-2026-10"))
                .contains("tickets-2026-10.csv is refused: empty export");
    }

    @Test
    @DisplayName("A14 a file of many rows not one of which can be taken is as good as none")
    void holdsPacksOfAHopelessExport() throws IOException {
        Site site = new Site(folder);
        StringBuilder rows = new StringBuilder(Site.TICKETS + "\n");
        for (int i = 0; i < 12; i++) {
            rows.append(SpoiledExports.ticket("t" + i, "05.10.2026 09:00"));
        }
        site.export("tickets-2026-10.csv", rows.toString());

        site.night();

        assertThat(site.due().values()).containsOnly("held");
        assertThat(site.reasonOf("acme/performance_review-acme-f1-2026-10"))
                .contains("not one of the 12 rows of tickets-2026-10.csv could be taken");
    }

    @Test
    @DisplayName("A15 far fewer rows than on the weekdays before are held for a look, and so is who depends on them")
    void guardsTheVolume() throws IOException {
        Site site = new Site(folder);
        for (int week = 8; week >= 0; week--) {
            LocalDate day = LocalDate.parse(Site.DATE).minusWeeks(week);
            StringBuilder rows = new StringBuilder(Site.CONVERSATIONS + "\n");
            for (int i = 0; i < (week == 0 ? 9 : 1_000); i++) {
                rows.append("g%s-%d,acme,,sales,,chat,,,%sT10:00:00Z,,,,,,,,none,,,,,\n".formatted(day, i, day));
            }
            site.export(
                    "conversations-" + day.toString().substring(0, 7) + "-from-" + day.getDayOfMonth() + ".csv",
                    rows.toString());
        }

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.outcomeOf("conversations-2026-11-from-1.csv"))
                .startsWith("held: 9 rows for 2026-11-01, against 100");
    }

    @ParameterizedTest(name = "A16 {0}: {1}")
    @CsvSource({
        "utf16, the text is UTF-16; save it as UTF-8; deliver the file again",
        "utf16-unmarked, 'there is a NUL at its beginning, as in text that is UTF-16; save it as UTF-8; deliver the file again'",
        "1252, 'line 2 is not valid UTF-8: it has the byte FC, which is ''ü'' in Windows-1252; deliver the file in UTF-8'",
        "nul, 'a NUL character stands on line 2, as in text that is UTF-16 or none at all; deliver the file again'",
        "overlong, 'line 2 is not valid UTF-8: it has the byte C0, which is ''À'' in Windows-1252; deliver the file in UTF-8'",
        "lone, 'line 2 is not valid UTF-8: it has the byte ED, which is ''í'' in Windows-1252; deliver the file in UTF-8'"
    })
    void refusesWhatIsNotUtf8(String file, String reason) throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-04-" + file + ".csv")).isEqualTo("refused: " + reason);
    }

    @Test
    @DisplayName("A16 a row with letters that were lost before, or with half a character, is rejected")
    void rejectsLostLetters() {
        assertThat(spoiled.rejected("tickets"))
                .contains(
                        "tickets-2024-04-lost.csv,2,subject,\"'Gr??e' holds U+FFFD, which stands for a letter that was lost;");
        assertThat(spoiled.rejected("transcripts"))
                .contains("transcripts-2024-04.jsonl,1,text,the text holds a NUL or half a character");
    }

    @Test
    @DisplayName("A17 a quote that is not closed refuses the file, also where another quote further down closes it")
    void refusesAQuoteThatIsNotClosed() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-05-open.csv"))
                .isEqualTo("refused: the quote opened on line 2 is not closed before the end of the file; deliver the"
                        + " file again");
        assertThat(spoiled.outcomeOf("tickets-2024-05-swallowed.csv"))
                .isEqualTo("refused: a quote in the row on line 7 is not closed and takes in the 245 rows behind it, up"
                        + " to line 252; close or double it and deliver the file again");
    }

    @Test
    @DisplayName("A17 line ends of all kinds, and within quotes, are read")
    void readsAllLineEnds() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-05-ends.csv")).isEqualTo("accepted: ");
    }

    @Test
    @DisplayName("A18 a million columns and a field of megabytes refuse the file")
    void refusesOversizedRecords() throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-06-columns.csv"))
                .isEqualTo("refused: the record on line 1 has more than 1000 fields; deliver the file again");
        assertThat(spoiled.outcomeOf("tickets-2024-06-field.csv"))
                .isEqualTo("refused: the record on line 2 has a field of more than 131072 characters; deliver the file"
                        + " again");
    }

    @Test
    @Tag("torture")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    @DisplayName(
            "A18 a field of 200 MB, a line of 400 MB and 200 MB of rows that are all wrong fit into 256 MB of memory")
    void staysWithinItsMemory() throws Exception {
        ChildNight.assumeDayHasEnded();
        Site site = new Site(folder);
        try (var field = Files.newBufferedWriter(site.exports().resolve("tickets-2024-06-field.csv"));
                var line = Files.newBufferedWriter(site.exports().resolve("tickets-2024-06-line.csv"));
                var wrong = Files.newBufferedWriter(site.exports().resolve("tickets-2024-06-wrong.csv"))) {
            String megabyte = "x".repeat(1 << 20);
            field.write(Site.TICKETS + "\n");
            line.write(Site.TICKETS + "\n");
            wrong.write(Site.TICKETS + "\n");
            for (int i = 0; i < 200; i++) {
                field.write(megabyte);
            }
            for (int i = 0; i < 400; i++) {
                line.write("x,".repeat(1 << 19));
            }
            String row = "x".repeat(100_000) + "\n";
            for (int i = 0; i < 2_000; i++) {
                wrong.write(row);
            }
        }

        int code = ChildNight.run(site, List.of("-Xmx256m"));

        assertThat(code).isEqualTo(2);
        assertThat(site.due().values()).containsOnly("delivered");
        assertThat(site.outcomeOf("tickets-2024-06-field.csv")).startsWith("refused: ");
        assertThat(site.outcomeOf("tickets-2024-06-line.csv")).startsWith("refused: ");
    }

    @ParameterizedTest(name = "A19 {1} is no number of hours")
    @CsvSource({
        "n1, a decimal comma",
        "n2, 1e309",
        "n3, NaN",
        "n4, minus zero",
        "n5, a hexadecimal number",
        "n6, Arabic digits",
        "n7, a number of 40 digits",
        "n15, Infinity",
        "n16, a number with a separator of thousands"
    })
    void rejectsNumbersThatAreNone(String id, String what) {
        assertRejected("hours", id, "hours");
    }

    @Test
    @DisplayName("A19 the good row between the bad ones counts")
    void takesTheGoodRowBetweenBadOnes() throws IOException {
        for (JsonNode export : spoiled.report().get("exports")) {
            if (export.get("file").asString().equals("hours-2024-07.csv")) {
                assertThat(export.get("rows").asInt()).isEqualTo(17);
                assertThat(export.get("accepted").asInt()).isEqualTo(1);
                assertThat(export.get("rejected").asInt()).isEqualTo(16);
            }
        }
    }

    @Test
    @DisplayName("A20 steps out of order are rejected, and a ratio over nothing is nothing to measure")
    void neverMeasuresNothing() throws IOException {
        assertRejected("tickets", "d5", "resolved_at");
        JsonNode rate = sound.figure("bolt", "performance_review", "tickets.first_response_minutes.p50");
        assertThat(rate.get("value").isNull()).isTrue();
        assertThat(rate.get("status").asString()).isEqualTo("nothing_to_measure");
    }

    @Test
    @DisplayName("A21 a row of an unknown account is rejected and no account comes of it")
    void rejectsUnknownAccounts() throws IOException {
        assertRejected("hours", "n11", "account_id");
        assertRejected("hours", "n12", "package_id");
        assertThat(spoiled.due().keySet()).noneMatch(key -> key.contains("nobody"));
    }

    @Test
    @DisplayName("A22 accounts of equal names, and ids that look alike, are joined by the exact id alone")
    void keepsAccountsOfEqualNamesApart() throws IOException {
        Site site = new Site(folder);
        site.mend("accounts", "bolt,Bolt Travel,", "bolt,Acme Retail,");
        // Cyrillic letters, another case, a trailing space and a decomposed letter are other ids.
        site.export(
                "hours-2026-10.csv",
                Site.HOURS
                        + "\ne0,acme,acme-f1,2026-09-15,8,general,,\ne1,\u0430cme,acme-f1,2026-10-05,1,general,,\ne2,ACME,acme-f1,2026-10-05,1,general,,\n"
                        + "e3,acme ,acme-f1,2026-10-05,1,general,,\ne4,acme\u0301,acme-f1,2026-10-05,1,general,,\n"
                        + "e5,acme,acme-f1,2026-10-05,1,general,,\n");

        site.night();

        assertThat(site.rejected("hours").lines().filter(line -> line.contains("is no account of the portfolio")))
                .hasSize(4);
        assertThat(site.figure("acme", "account_plan", "hours.used_quarter")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("1");
        assertThat(site.packs("acme")).hasSize(6);
        assertThat(site.packs("bolt")).hasSize(6);
        assertThat(site.due().values()).containsOnly("delivered");
    }

    @Test
    @DisplayName("A23 ids are text: 00123, 123 and 1E5 are three accounts")
    void takesIdsAsText() throws IOException {
        Site site = new Site(folder);
        site.mend("accounts", "acme,Acme", "00123,Acme");
        site.mend("accounts", "bolt,Bolt", "123,Bolt");
        site.mend("packages", "acme-f1,acme,", "1E5,00123,");
        site.mend("packages", "bolt-f1,bolt,", "100000,123,");
        site.export(
                "conversations-2026-10.csv",
                Site.CONVERSATIONS + "\n" + Site.conversations("00123") + Site.conversations("123"));
        Files.delete(site.exports().resolve("tickets-2026-10.csv"));
        site.export(
                "hours-2026-10.csv",
                Site.HOURS + "\ne1,00123,1E5,2026-10-05,1,general,,\ne2,123,1E5,2026-10-05,1,general,,\n");

        site.night();

        assertThat(site.due().keySet())
                .containsExactly(
                        "00123/account_plan-1E5-2026-10",
                        "00123/performance_review-1E5-2026-10",
                        "123/account_plan-100000-2026-10",
                        "123/performance_review-100000-2026-10");
        assertThat(site.rejected("hours")).contains("the package '1E5' belongs to another account");
    }

    @Test
    @DisplayName(
            "A24 a row of another account in an account's folder refuses the file, whatever other file has the same bytes")
    void refusesRowsOfOthersInAnAccountsFolder() throws IOException {
        assertThat(spoiled.outcomeOf("bolt/tickets-2024-07.csv"))
                .isEqualTo(
                        "refused: line 2 is a row of account 'acme' in the folder of 'bolt'; a file there may hold that"
                                + " account's rows alone: deliver it without others");
        assertThat(spoiled.outcomeOf("nobody/tickets-2024-07.csv"))
                .startsWith("refused: the folder 'nobody' is not named after an account");
    }

    @Test
    @DisplayName("A25 who has left gets nothing, and the reason says what to do")
    void sendsNothingToWhoHasLeft() throws IOException {
        Site site = new Site(folder);
        site.mend(
                "people",
                "anna,Anna Kuhn,anna@example.com,2026-01-01,",
                "anna,Anna Kuhn,anna@example.com,2026-01-01,2026-11-01");

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.due())
                .containsEntry("acme/performance_review-acme-f1-2026-10", "parked")
                .containsEntry("bolt/performance_review-bolt-f1-2026-10", "delivered");
        assertThat(site.reasonOf("acme/performance_review-acme-f1-2026-10"))
                .isEqualTo("the CSM anna of account acme is not active on 2026-11-02; name another csm in the accounts"
                        + " table");
    }

    @ParameterizedTest(name = "A26 a packed export is refused: {0}: {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "slip.csv.zip, the zip's entry '../../x.csv' must be a plain file",
                "nested.csv.zip, the zip's entry 'tickets.zip' must end in .csv",
                "two.csv.zip, the zip holds 2 entries",
                "same.csv.zip, the zip holds 2 entries",
                "encrypted.csv.zip, the zip is encrypted",
                "bomb.csv.gz, more than 67108864 bytes come out of the compressed file",
                "none.csv.gz, the compressed file is damaged",
                "none.csv.zip, the compressed file is damaged",
                "cut.csv.gz, the compressed file is cut off"
            })
    void refusesPackedTraps(String file, String reason) throws IOException {
        assertThat(spoiled.outcomeOf("tickets-2024-08-" + file)).startsWith("refused: " + reason.strip());
    }

    @ParameterizedTest(name = "A27 {0} is not opened: {1}")
    @CsvSource({
        "tickets-2024-09-pipe.csv, it is a device or a pipe",
        "tickets-2024-09-link.csv, it is a symbolic link",
        "tickets-2024-09-folder.csv, it is a folder",
        "tickets-2024-09?2026-11-01 all is well.csv, its name holds characters that cannot be shown; rename it",
        "tickets-2024-09.xlsx, 'no tickets export ends so; deliver it as .csv, .csv.gz or .csv.zip'",
        "chats-2024-09.csv, it begins with no known kind of export"
    })
    void opensNothingThatIsNoFile(String name, String reason) throws IOException {
        assertThat(spoiled.outcomeOf(name)).startsWith("refused: " + reason);
    }

    @Test
    @DisplayName("A27 what is no data is passed over without a word")
    void saysNothingOfOtherFiles() throws IOException {
        assertThat(spoiled.outcomeOf("README.txt")).isEqualTo("nothing is said of it");
    }
}
