package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.warehouse.MailReports.Mark;
import com.reviewpack.warehouse.MailReports.Report;
import com.reviewpack.warehouse.MailReports.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReportsTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    @TempDir
    Path folder;

    Database open(Path data) {
        return Database.embedded(data);
    }

    @Test
    void keepsEachMessageOnce() {
        try (Database database = open(folder)) {
            MailReports reports = new MailReports(database.source());
            Report first = report("1/7", Verdict.RETURNED, "2026-11-01-anna-0123456789ab", "5.1.1");
            reports.add(first);
            reports.add(report("1/7", Verdict.IGNORED, "", "said later"));
            Report other = report("1/8", Verdict.IGNORED, "", "w".repeat(1000));
            reports.add(report("1/8", Verdict.IGNORED, "", "w".repeat(2000)));
            assertThat(reports.of(NIGHT)).hasSize(2).startsWith(first);
            assertThat(reports.of(NIGHT).getLast().words()).hasSameSizeAs(other.words());
            assertThat(reports.of(NIGHT.plusDays(1))).isEmpty();
            assertThat(reports.handled("imap mail.example.com:993 INBOX")).containsExactlyInAnyOrder("1/7", "1/8");
            assertThat(reports.handled("another")).isEmpty();
        }
    }

    @Test
    void remembersHowFarAMailboxWasRead() {
        try (Database database = open(folder)) {
            MailReports reports = new MailReports(database.source());
            assertThat(reports.mark("box")).isEmpty();
            for (Mark mark : List.of(new Mark(1, 5), new Mark(1, 6), new Mark(4_294_967_295L, 0))) {
                reports.moveMark("box", mark);
                assertThat(reports.mark("box")).contains(mark);
            }
        }
    }

    private static Report report(String id, Verdict verdict, String mail, String words) {
        return new Report("imap mail.example.com:993 INBOX", id, NIGHT, NOW, verdict, mail, words);
    }
}
