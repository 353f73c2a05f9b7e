package com.reviewpack.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an export, of which kind and days, and when it may be touched. */
class ExportFolderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "conversations-2026-10-31.csv.gz, CONVERSATIONS",
        "ticket_events-2026-10.csv, TICKET_EVENTS",
        "tickets_2026.csv, TICKETS",
        "hours.csv, HOURS",
        "transcripts-1.jsonl, TRANSCRIPTS",
        "ticketsale-1.csv, ",
        "tickets, ",
        "my-tickets.csv, "
    })
    void tellsTheKindByTheLongestKnownBeginning(String name, @org.jspecify.annotations.Nullable ExportKind kind) {
        assertThat(ExportFolder.kindOf(name)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "-2026-10-31.csv, 2026-10-31, 2026-10-31",
        "_20261031.csv, 2026-10-31, 2026-10-31",
        "-2028-02.csv, 2028-02-01, 2028-02-29",
        "-2026-10-01_2026-10-31.csv, 2026-10-01, 2026-10-31",
        "-2026-10-31-part2.csv, 2026-10-31, 2026-10-31",
        "-2026-10-31-of-2026-10-30.csv, 2026-10-31, 2026-10-31",
    })
    void readsTheDaysThatANameStates(String name, LocalDate first, LocalDate last) {
        assertThat(StatedDays.in(name)).contains(new StatedDays(first, last));
    }

    @ParameterizedTest
    @CsvSource({"-2026-13-01.csv", "-2026-02-29.csv", "-all.csv", "-120261031.csv"})
    void statesNoDaysWithoutADateOfTheCalendar(String name) {
        assertThat(StatedDays.in(name)).isEmpty();
    }

    @Test
    @Timeout(20)
    void neverFollowsOrOpensWhatIsNoRegularFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("elsewhere.txt"), "x");
        Path exports = Files.createDirectory(folder.resolve("exports"));
        Files.createSymbolicLink(exports.resolve("tickets-1.csv"), secret);
        Files.createDirectory(exports.resolve("tickets-2.csv"));
        Files.createDirectories(exports.resolve("acme/deeper"));
        int made = new ProcessBuilder("mkfifo", exports.resolve("tickets-3.csv").toString())
                .start()
                .waitFor();
        Files.writeString(exports.resolve("readme.txt"), "x");
        Files.writeString(exports.resolve("tickets-4.csv.part"), "x");
        Files.writeString(exports.resolve("acme/tickets-5.csv"), "x");

        ExportFolder.Scan scan = ExportFolder.scan(exports, false);

        assertThat(made).isZero();
        assertThat(scan.files()).extracting(ExportFile::name).containsExactly("acme/tickets-5.csv");
        assertThat(scan.files()).extracting(ExportFile::folder).containsExactly("acme");
        assertThat(scan.odd())
                .extracting(seen -> seen.name() + ": " + seen.reason())
                .containsExactly(
                        "acme/deeper: it is a folder; put a regular file in its place",
                        "tickets-1.csv: it is a symbolic link; put a regular file in its place",
                        "tickets-2.csv: it is a folder; put a regular file in its place",
                        "tickets-3.csv: it is a device or a pipe; put a regular file in its place");
        assertThat(scan.ignored()).containsExactly("readme.txt", "tickets-4.csv.part");
    }

    @Test
    void waitsForTheMarkerWhereMarkersAreConfigured() throws IOException {
        Files.writeString(folder.resolve("tickets-1.csv"), "x");
        Files.writeString(folder.resolve("tickets-2.csv"), "x");
        Files.writeString(folder.resolve("tickets-2.csv.done"), "bytes=1 sha256=" + "ab".repeat(32));

        ExportFolder.Scan scan = ExportFolder.scan(folder, true);

        assertThat(scan.files()).extracting(ExportFile::name).containsExactly("tickets-2.csv");
        assertThat(scan.files().getFirst().marker().bytes()).hasValue(1);
        assertThat(scan.files().getFirst().marker().sha256()).isEqualTo("ab".repeat(32));
        assertThat(scan.waiting())
                .containsExactly(new ExportFolder.Seen(
                        "tickets-1.csv",
                        Optional.of(ExportKind.TICKETS),
                        "its marker tickets-1.csv.done is not there"));
    }

    @Test
    void waitsForAFileThatHasNotStoppedGrowing() throws IOException {
        Path growing = Files.writeString(folder.resolve("tickets-1.csv"), "x");
        Files.writeString(folder.resolve("tickets-2.csv"), "x");
        ExportFolder.Scan first = ExportFolder.scan(folder, false);
        Files.writeString(growing, "xy");
        Files.setLastModifiedTime(growing, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.writeString(folder.resolve("tickets-3.csv"), "x");

        ExportFolder.Scan second = ExportFolder.scan(folder, false).unchangedSince(first);

        assertThat(second.files()).extracting(ExportFile::name).containsExactly("tickets-2.csv");
        assertThat(second.waiting())
                .extracting(ExportFolder.Seen::name)
                .containsExactly("tickets-1.csv", "tickets-3.csv");
    }
}
