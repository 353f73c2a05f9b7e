package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.report.NightReport;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole nights on a small installation with a mail server: what became of a mail stands in the report. */
class MailNightTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void parksWhatCameBackAndSendsItToTheMendedAddress() throws IOException {
        SmallInstallation.write(folder);
        Path bounces = Files.createDirectories(folder.resolve("bounces"));
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            NightReport first = run(server, bounces);
            assertThat(first.count(State.DELIVERED)).isEqualTo(2);
            JsonNode delivery = nightJson().get("due").get(0).get("deliveries").get(0);
            Files.writeString(
                    bounces.resolve("1.eml"), report(delivery.get("message_id").asString()));

            NightReport second = run(server, bounces);

            assertThat(second.count(State.PARKED)).isEqualTo(2);
            assertThat(second.exitCode()).isEqualTo(NightReport.EXCEPTIONS);
            assertThat(second.mail().returned()).isEqualTo(1);
            assertThat(second.mail().alerts())
                    .singleElement()
                    .asString()
                    .contains("anna@example.com")
                    .contains("came back: 5.1.1");
            JsonNode due = nightJson().get("due").get(0);
            assertThat(due.get("state").asString()).isEqualTo("parked");
            assertThat(due.get("deliveries").get(0).get("state").asString()).isEqualTo("bounced");
            assertThat(nightJson().get("returned_mails").get("returned").asInt())
                    .isEqualTo(1);
            assertThat(server.whole()).hasSize(1);

            Path people = folder.resolve("portfolio/people.csv");
            Files.writeString(people, Files.readString(people).replace("anna@", "anna.kuhn@"));
            NightReport third = run(server, bounces);

            assertThat(third.count(State.DELIVERED)).isEqualTo(2);
            assertThat(server.whole()).hasSize(2);
            assertThat(server.whole().getLast().recipients())
                    .singleElement()
                    .asString()
                    .startsWith("RCPT TO:<anna.kuhn@example.com>");
        }
    }

    @Test
    void saysWhereTheFilesLieWhereTheServerTakesNoLargeMail() throws IOException {
        SmallInstallation.write(folder);
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("offer:SIZE 60000", "offer:SIZE 60000"))) {
            NightReport report = run(server, folder);
            assertThat(report.count(State.DELIVERED)).isEqualTo(2);
            assertThat(server.whole())
                    .singleElement()
                    .satisfies(got -> assertThat(got.data())
                            .contains("Too large for a mail.")
                            .doesNotContain("Content-Disposition: attachment"));
            assertThat(report.mail().alerts())
                    .singleElement()
                    .asString()
                    .contains("was too large for the server")
                    .contains("the server takes at most 60000");
        }
    }

    @Test
    void sendsNothingThatWaitsToSomebodyWhoHasLeft() throws IOException {
        SmallInstallation.write(folder);
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("rcpt:450", "rcpt:450", "rcpt:450"))) {
            assertThat(run(server, folder).count(State.PRODUCED)).isEqualTo(2);
            Path people = folder.resolve("portfolio/people.csv");
            Files.writeString(people, Files.readString(people).replace("2026-01-01,\n", "2026-01-01,2026-11-01\n"));
            NightReport report = run(server, folder);
            assertThat(report.count(State.PARKED)).isEqualTo(2);
            assertThat(report.toLookAt()).anyMatch(point -> point.contains("no longer looks after"));
            assertThat(server.whole()).isEmpty();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    private NightReport run(ScriptedMailServer server, Path bounces) {
        now = now.plus(Duration.ofMinutes(15));
        NightRun.Ending ending = new NightRun(
                        installation(server, bounces),
                        Clock.fixed(now, ZoneOffset.UTC),
                        new Silence(),
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(NIGHT, new TreeSet<>(Set.<AccountId>of()), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
        return ((NightRun.Done) ending).report();
    }

    private Installation installation(ScriptedMailServer server, Path bounces) {
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
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        new MailSettings(
                                "localhost",
                                server.port(),
                                null,
                                null,
                                MailSettings.Tls.NONE,
                                "reports@example.com",
                                List.of("example.com"),
                                List.of(),
                                null,
                                Duration.ofHours(6),
                                15,
                                MailSettings.OnUnknown.HOLD,
                                bounces.equals(folder) ? null : bounces.toString(),
                                null)));
    }

    private JsonNode nightJson() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(folder.resolve("output/2026-11-01/night.json")));
    }

    private static String report(String messageId) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary=edge

                --edge
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example.com

                Final-Recipient: rfc822; anna@example.com
                Action: failed
                Status: 5.1.1

                --edge
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --edge--
                """.formatted(messageId);
    }
}
