package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.reviewpack.warehouse.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The torture list, E57 and E61: runs of unknown end, and backups. */
class NightFaultsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(
            name = "E57 a night with {0} of memory ends in words, and the next one, with enough, sends each once")
    @ValueSource(strings = {"-Xmx24m", "-Xmx32m"})
    @Tag("torture")
    void endsInWordsWhereTheMemoryDoesNotSuffice(String heap) throws Exception {
        ChildNight.assumeDayHasEnded();
        Site site = new Site(folder);
        int code = ChildNight.run(
                site,
                List.of(
                        heap,
                        "-XX:+UseParallelGC",
                        "-XX:GCTimeLimit=50",
                        "-XX:GCHeapFreeLimit=20",
                        "-XX:TieredStopAtLevel=1"));
        String said = Files.readString(folder.resolve("said.txt"));
        assertThat(code).as(said).isEqualTo(3);
        assertThat(said).contains("the memory does not suffice; start the program with more");
        assertThat(said).doesNotContain("\tat ", "Exception", "OutOfMemoryError");
        assertThat(site.mails()).isEmpty();

        Site.Said done = site.night();
        assertThat(done.code()).as(done.err() + done.out()).isZero();
        assertThat(site.due()).hasSize(4).values().containsOnly("delivered");
        assertThat(site.mails()).hasSize(2);
    }

    @ParameterizedTest(name = "E57 a page template that {0} for one account parks that account''s pack alone")
    @CsvSource(
            delimiter = '|',
            value = {
                "calls itself | <#macro again><@again/></#macro><@again/> | calls itself without end",
                "includes itself | <#include \"report.ftlh\"> | writes more than 8000000 characters",
                "nests without end | <#list 1..20000 as i><div></#list>x<#list 1..20000 as i></div></#list> | exceeds the limit"
            })
    void parksTheOnePackWhoseTemplateHasNoEnd(String what, String wrong, String reason) throws IOException {
        Site site = new Site(folder);
        Path templates = Files.createDirectories(folder.resolve("templates/report"));
        String page;
        try (InputStream own =
                Objects.requireNonNull(Site.class.getResourceAsStream("/templates/report/report.ftlh"))) {
            page = new String(own.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                templates.resolve("report.ftlh"),
                page.replace("</body>", "<#if account == \"Bolt Travel\">" + wrong + "</#if></body>"));
        site.set("--templates");
        site.set(templates.getParent().toString());

        Site.Said said = site.night();

        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.isPlain()).as(said.err()).isTrue();
        assertThat(site.due())
                .containsOnly(
                        entry("acme/account_plan-acme-f1-2026-10", "delivered"),
                        entry("acme/performance_review-acme-f1-2026-10", "delivered"),
                        entry("bolt/account_plan-bolt-f1-2026-10", "parked"),
                        entry("bolt/performance_review-bolt-f1-2026-10", "parked"));
        assertThat(site.reasonOf("bolt/performance_review-bolt-f1-2026-10")).contains(reason);
        assertThat(site.mails()).hasSize(2);

        Files.writeString(templates.resolve("report.ftlh"), page);
        assertThat(site.night("2026-11-02").code()).isZero();
        assertThat(site.report("2026-11-02")
                        .get("due")
                        .valueStream()
                        .map(item -> item.get("state").asString()))
                .hasSize(2)
                .containsOnly("delivered");
        assertThat(site.mails()).hasSize(3);
    }

    @Test
    @DisplayName("E57 a run of which nobody knows how it ended is taken up by the next start")
    void takesUpARunOfUnknownEnd() throws Exception {
        Site site = new Site(folder);
        assertThat(site.night().code()).isZero();
        try (Database database = Database.embedded(folder.resolve("data"));
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE batch_job_execution SET status = 'UNKNOWN', exit_code = 'UNKNOWN'");
            statement.execute("UPDATE batch_step_execution SET status = 'UNKNOWN', exit_code = 'UNKNOWN'");
        }
        Site.Said again = site.night();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(site.mails()).hasSize(2);
    }

    @Test
    @DisplayName("E61 backups lie beside the database, before and after each night, of the last seven nights")
    void keepsBackupsOfAWeek() throws IOException {
        Site site = new Site(folder);
        Path backups = folder.resolve("data/backups");
        for (int day = 10; day < 20; day++) {
            Files.createDirectories(backups.resolve("2026-10-" + day + "-after"));
        }
        site.night("2026-10-31");
        site.night();
        try (Stream<Path> kept = Files.list(backups)) {
            assertThat(kept.map(backup -> backup.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "2026-10-15-after",
                            "2026-10-16-after",
                            "2026-10-17-after",
                            "2026-10-18-after",
                            "2026-10-19-after",
                            "2026-10-31-after",
                            "2026-11-01-before",
                            "2026-11-01-after");
        }
        assertThat(backups.resolve("2026-11-01-after/reviewpack.script")).exists();
        assertThat(backups.resolve("2026-11-01-after/deliveries.journal")).exists();
    }
}
