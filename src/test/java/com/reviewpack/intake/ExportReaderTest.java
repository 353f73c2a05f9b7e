package com.reviewpack.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows and files are taken, and what is said of the others. */
class ExportReaderTest {
    private static final String EVENTS = "ticket_id,at,event\nt1,2026-10-01T00:00:00Z,update\n";

    @TempDir
    Path folder;

    Exports exports;

    @BeforeEach
    void open() {
        exports = new Exports(folder);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/intake/rejected-rows.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false,
            emptyValue = "",
            nullValues = "null")
    void rejectsABadRowOnceWithItsPlace(
            String id,
            String clause,
            String kind,
            String row,
            @org.jspecify.annotations.Nullable String column,
            String reason)
            throws Exception {
        ExportKind exportKind = ExportKind.valueOf(kind.toUpperCase(Locale.ROOT));

        ReadCounts counts = exports.read(kind + "-2026-10-01.csv", Exports.header(exportKind) + "\n" + row + "\n");

        assertThat(exports.rejected)
                .containsExactly(new RejectedRow(
                        exportKind, kind + "-2026-10-01.csv", 2, column == null ? "" : column, reason, row));
        assertThat(counts.rejected()).isEqualTo(1);
        assertThat(counts.accepted()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/intake/accepted-rows.csv", numLinesToSkip = 1)
    void takesARowAtTheEdgeOfTheRules(String id, String clause, String kind, String row) throws Exception {
        ExportKind exportKind = ExportKind.valueOf(kind.toUpperCase(Locale.ROOT));

        ReadCounts counts = exports.read(kind + ".csv", Exports.header(exportKind) + "\n" + row + "\n");

        assertThat(exports.rejected).isEmpty();
        assertThat(counts.accepted()).isEqualTo(1);
    }

    @Test
    void readsColumnsInAnyOrderAndCaseAndSaysWhichItDoesNotKnow() throws Exception {
        ReadCounts counts = exports.read(
                "ticket_events-1.csv", "\ufeffEvent,note, AT ,Ticket_ID\nupdate,x,2026-10-01T00:00:00Z,t1");

        assertThat(exports.keys).containsExactly("t1");
        assertThat(counts.warnings()).containsExactly("columns not known and not read: 'note'");
    }

    @Test
    void namesThePhysicalLineOfARecordBehindLineBreaksInQuotes() throws Exception {
        exports.read(
                "tickets.csv",
                Exports.header(ExportKind.TICKETS)
                        + "\r\nt1,acme,,P1,,,2026-10-01T10:00:00Z,,,,,,\"a\r\nb\nc\",\r\n\r\nt2,acme,,P9,,,,,,,,,,\r\n");

        assertThat(exports.rejected).extracting(RejectedRow::line).containsExactly(6L);
    }

    @Test
    void readsTheSameFromPlainGzAndZip() throws Exception {
        exports.read("ticket_events-1.csv", EVENTS);
        exports.read("ticket_events-2.csv.gz", gz(EVENTS));
        exports.read("ticket_events-3.csv.zip", zip("events.csv", EVENTS));

        assertThat(exports.keys).containsExactly("t1", "t1", "t1");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        refuses("ticket_events-1.csv", (EVENTS + "tä,").getBytes(StandardCharsets.ISO_8859_1), "not valid UTF-8");
        refuses("ticket_events-2.csv", EVENTS.getBytes(StandardCharsets.UTF_16), "UTF-16");
        refuses("ticket_events-3.csv", EVENTS.getBytes(Charset.forName("UTF-16LE")), "NUL");
        refuses("ticket_events-4.csv", bytes(EVENTS, 0xc0, 0xaf), "not valid UTF-8");
        refuses("ticket_events-5.csv", bytes(EVENTS, 0xed, 0xa0, 0x80), "not valid UTF-8");
        refuses("ticket_events-6.csv", bytes(EVENTS, 'x', 0, 'y'), "NUL");
    }

    @Test
    void refusesAHeaderThatCannotBeRead() {
        refuses("ticket_events-1.csv", "ticket_id,at,event,AT\nt,2026-10-01T00:00:00Z,update,x\n", "'at' twice");
        refuses("ticket_events-2.csv", "ticket_id,when,event\nt,x,update\n", "the column at is missing in the header");
        refuses(
                "conversations-1.csv",
                Exports.header(ExportKind.CONVERSATIONS).replace("connected_at", "answered_at") + "\n",
                "the column connected_at is missing");
    }

    @Test
    void refusesAnEmptyExport() {
        refuses("ticket_events-1.csv", "", "empty export");
        refuses("ticket_events-2.csv", "ticket_id,at,event\n", "empty export");
        refuses("transcripts-1.jsonl", "", "empty export");
    }

    @Test
    void takesAnEmptyExportWhoseMarkerSaysSo() throws Exception {
        Files.writeString(folder.resolve("ticket_events-1.csv.done"), "rows=0");

        assertThat(exports.read("ticket_events-1.csv", "ticket_id,at,event\n").rows())
                .isZero();
    }

    @Test
    void refusesAFileThatHasOtherRowsThanItsMarkerStates() throws Exception {
        Files.writeString(folder.resolve("ticket_events-1.csv.done"), "{\"rows\": 2}");

        refuses("ticket_events-1.csv", EVENTS, "its marker states 2 rows but there are 1");
    }

    @Test
    void refusesAFileThatIsCutOffInARow() {
        refuses("ticket_events-1.csv", EVENTS + "t2,2026-10-0", "cut off in the row on line 3");
        refuses("ticket_events-2.csv", EVENTS + "\"t2,2026-10-01T00:00:00Z", "the quote opened on line 3");
        refuses("ticket_events-3.csv.gz", Arrays.copyOf(gz(EVENTS), 40), "cut off");
    }

    @Test
    void takesALastRowWithoutALineEnd() throws Exception {
        assertThat(exports.read("ticket_events-1.csv", EVENTS.strip()).accepted())
                .isEqualTo(1);
    }

    @Test
    void refusesAZipThatIsNotOnePlainTable() {
        refuses("ticket_events-1.zip", zip("events.csv", EVENTS, "more.csv", EVENTS), "2 entries");
        refuses("ticket_events-2.zip", zip("../events.csv", EVENTS), "plain file without a folder");
        refuses("ticket_events-3.zip", zip("folder/events.csv", EVENTS), "plain file without a folder");
        refuses("ticket_events-4.zip", zip("inner.zip", "PK"), "must end in .csv");
        byte[] encrypted = zip("events.csv", EVENTS);
        encrypted[6] |= 1;
        refuses("ticket_events-5.zip", encrypted, "encrypted");
        refuses("ticket_events-6.zip", "no zip at all", "damaged");
        refuses("ticket_events-7.gz", "no gz at all", "damaged");
    }

    @Test
    void refusesWhatSwellsBeyondReason() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            byte[] rows = "t1,2026-10-01T00:00:00Z,update\n".repeat(4_000).getBytes(StandardCharsets.UTF_8);
            out.write("ticket_id,at,event\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 600; i++) {
                out.write(rows);
            }
        }

        refuses("ticket_events-1.csv.gz", bomb.toByteArray(), "come out of the compressed file");
    }

    @Test
    void refusesARowOfAnotherAccountInAnAccountsFolder() throws Exception {
        String hours = Exports.header(ExportKind.HOURS) + "\ne1,acme,p-acme,2026-10-01,1,general,,\n";

        assertThat(exports.read("acme/hours-2026-10.csv", hours).accepted()).isEqualTo(1);
        refuses("bolt/hours-2026-10.csv", hours, "line 2 is a row of account 'acme' in the folder of 'bolt'");
        refuses("Acme/hours-2026-10.csv", hours, "the folder 'Acme' is not named after an account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"conversation_id\":\"c1\",\"account_id\":\"acme\",\"lines\":[]}",
                "{\"conversation_id\":\"c1\",\"account_id\":\"acme\",\"lines\":[{\"at\":\"noon\"}]}",
                "{\"conversation_id\":17,\"account_id\":\"acme\",\"lines\":[{\"at\":\"2026-10-01T00:00:00Z\"}]}",
                "{\"conversation_id\":\"c1\",\"account_id\":\"nobody\",\"lines\":[{\"at\":\"2026-10-01T00:00:00Z\"}]}",
                "{\"conversation_id\":\"c\\ud800\",\"account_id\":\"acme\",\"lines\":[{\"at\":\"2026-10-01T00:00:00Z\"}]}",
                "[1]",
                "{\"conversation_id\":"
            })
    void rejectsABadTranscript(String line) throws Exception {
        exports.read("transcripts-2026-10-01.jsonl", line + "\n");

        assertThat(exports.rejected).extracting(RejectedRow::text).containsExactly(line);
    }

    @Test
    void readsTranscripts() throws Exception {
        String line = "{\"conversation_id\":\"c1\",\"account_id\":\"acme\",\"lines\":[{\"at\":\"2026-10-01T00:00:00Z\","
                + "\"by\":\"agent\",\"agent_id\":\"a1\",\"text\":\"Hello\"}]}";

        exports.read("transcripts-2026-10-01.jsonl", line + "\n\n" + line);

        assertThat(exports.keys).containsExactly("c1", "c1");
        refuses("transcripts-2026-10-02.jsonl", line + "\n" + line.substring(0, 50), "cut off in line 2");
    }

    @Test
    void writesRejectedRowsAsTheyStand() throws IOException {
        StringWriter text = new StringWriter();
        RejectedRowsCsv csv = new RejectedRowsCsv(text);
        csv.accept(new RejectedRow(ExportKind.HOURS, "hours-1.csv", 7, "", "2 fields", "a,\"b\"\nc"));
        csv.flush();

        assertThat(text).hasToString("file,line,column,reason,text\nhours-1.csv,7,,2 fields,\"a,\"\"b\"\"\nc\"\n");
    }

    private void refuses(String name, String text, String reason) {
        refuses(name, text.getBytes(StandardCharsets.UTF_8), reason);
    }

    private void refuses(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> exports.read(name, bytes))
                .isInstanceOf(RefusedExport.class)
                .hasMessageContaining(reason);
    }

    private static byte[] bytes(String start, int... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start.getBytes(StandardCharsets.UTF_8));
        Arrays.stream(more).forEach(all::write);
        return all.toByteArray();
    }

    private static byte[] gz(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notWritten) {
            throw new java.io.UncheckedIOException(notWritten);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException notWritten) {
            throw new java.io.UncheckedIOException(notWritten);
        }
        return bytes.toByteArray();
    }
}
