package com.reviewpack.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Silence;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.MailReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A night of November, and one of December that keeps a month. */
class RetentionTest {

    @TempDir
    Path folder;

    @Test
    void takesOutWhatIsOlderAndOwesNoneOfItAgain() throws IOException {
        SmallInstallation.write(folder);
        Path old = folder.resolve("exports/conversations-2023-01.csv");
        String header = Files.readAllLines(folder.resolve("exports/conversations-2026-10.csv"))
                .getFirst();
        Files.writeString(old, header + "\nold1,acme,,sales,,chat,v,a,2023-01-10T08:00:00Z,,,,,,,,none,,,,,\n");
        night("2026-11-01", null);
        assertThat(cellsBefore("2024-01-01")).isEqualTo(1);
        long facts = cellsBefore("2027-01-01");
        assertThat(folder.resolve("output/2026-11-01/acme")).isNotEmptyDirectory();

        night("2026-12-02", Period.ofMonths(1));

        assertThat(folder.resolve("output/2026-11-01")).doesNotExist();
        assertThat(mails()).isNotEmpty().noneMatch(name -> name.startsWith("2026-11-01"));
        assertThat(cellsBefore("2024-01-01")).isZero();
        assertThat(cellsBefore("2027-01-01")).isEqualTo(facts - 1);
        assertThat(one("SELECT COUNT(*) FROM rejected_row")).isZero();
        assertThat(one("SELECT COUNT(*) FROM mail WHERE business_date = DATE '2026-11-01' AND recipient LIKE '%@%'"))
                .isZero();
        assertThat(one("SELECT COUNT(*) FROM erased_file")).isEqualTo(9);
        assertThat(Files.readString(folder.resolve("output/2026-12-02/night.json")))
                .contains("erase-old")
                .doesNotContain("2026-10.pdf");
    }

    @Test
    void saysWhatItTookOutAndForgetsWordsOfThoseNights() throws IOException {
        SmallInstallation.write(folder);
        night("2026-11-01", null);
        try (Database database = open()) {
            new MailReports(database.source())
                    .add(new MailReports.Report(
                            "bounces",
                            "<1@relay>",
                            LocalDate.parse("2026-11-01"),
                            Instant.parse("2026-11-02T12:00:00Z"),
                            MailReports.Verdict.IGNORED,
                            "",
                            "from somebody@example.com"));
        }
        Path refused = Files.createDirectories(folder.resolve("output/2026-11-01/rejected/acme"));
        Files.writeString(refused.resolve("account_plan-acme-f1-2026-10.xlsx"), "refused");

        night("2026-12-02", Period.ofMonths(1));

        assertThat(one("SELECT COUNT(*) FROM mail_report WHERE words <> ''")).isZero();
        // Two packs and a view of three files each, the report as JSON and as a page, the refused pack and the rejected
        // rows; one mail; one rejected row.
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(Files.readAllBytes(folder.resolve("output/2026-12-02/night.json")))
                        .get("retired")
                        .toString())
                .isEqualTo("{\"nights_before\":\"2026-11-02\",\"facts_before\":\"2024-11-02\",\"files\":13,\"mails\":1,"
                        + "\"records\":1}");
        assertThat(Files.readString(folder.resolve("output/2026-12-02/night.html")))
                .contains("Of nights before 2026-11-02: 13 files and 1 mail. Of facts before 2024-11-02, and of rows"
                        + " rejected by those nights: 1 record.");
    }

    /** Where the installation keeps its records. */
    NightSettings.DatabaseSettings database() {
        return new NightSettings.DatabaseSettings(null, null, null);
    }

    Database open() {
        return Database.embedded(folder.resolve("data"));
    }

    private void night(String date, java.time.@org.jspecify.annotations.Nullable Period retention) {
        Installation installation = new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.empty()),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.SEND,
                        List.of(),
                        List.of(),
                        retention,
                        new NightSettings.ExportSettings(false),
                        database(),
                        MailSettings.outbox()));
        Clock morning = Clock.fixed(Instant.parse(LocalDate.parse(date).plusDays(1) + "T12:00:00Z"), ZoneOffset.UTC);
        NightRun.Ending ending = new NightRun(
                        installation, morning, new Silence(), new StopSignal(), new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(LocalDate.parse(date), new TreeSet<>(), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
    }

    private List<String> mails() throws IOException {
        try (Stream<Path> mails = Files.list(folder.resolve("output/outbox"))) {
            return mails.map(mail -> mail.getFileName().toString()).toList();
        }
    }

    private long cellsBefore(String day) {
        return one("SELECT COUNT(*) FROM cell WHERE utc_day < DATE '" + day + "'");
    }

    private long one(String sql) {
        try (Database database = open()) {
            Long found = new JdbcTemplate(database.source()).queryForObject(sql, Long.class);
            return found == null ? -1 : found;
        }
    }
}
