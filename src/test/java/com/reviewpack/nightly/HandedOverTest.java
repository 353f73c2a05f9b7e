package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ReadableMail;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two accounts of one success manager, whose mail could not leave in the night; in the morning one has another. */
class HandedOverTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    @Test
    void whatWaitedForOneReaderGoesToEachOfTheTwo() throws IOException {
        SmallInstallation.write(folder);
        rewrite(
                "portfolio/accounts.csv",
                text -> text + line(text).replace("acme,Acme Retail", "beta,Beta Foods") + "\n");
        rewrite("portfolio/packages.csv", text -> text + "beta-f1,beta,Foundations,*,2026-01-01,,12000,120\n");
        rewrite("portfolio/people.csv", text -> text + "ben,Ben Ott,ben@example.com,2026-01-01,\n");
        night(unreachable());
        assertThat(folder.resolve("output/outbox")).doesNotExist();

        rewrite(
                "portfolio/accounts.csv",
                text -> text.replace(line(text), line(text).replace("anna", "ben")));
        night(MailSettings.outbox());

        TreeMap<String, String> read = new TreeMap<>();
        try (Stream<Path> mails = Files.list(folder.resolve("output/outbox"))) {
            for (Path mail : mails.toList()) {
                String bytes = Files.readString(mail);
                read.put(
                        bytes.lines()
                                .filter(l -> l.startsWith("To: "))
                                .findFirst()
                                .orElseThrow(),
                        ReadableMail.of(Files.readAllBytes(mail)).text());
            }
        }
        assertThat(read.keySet()).containsExactly("To: anna@example.com", "To: ben@example.com");
        assertThat(read.get("To: ben@example.com")).contains("Acme Retail").doesNotContain("Beta Foods");
        assertThat(read.get("To: anna@example.com")).contains("Beta Foods");
    }

    private static String line(String table) {
        return table.lines().skip(1).findFirst().orElseThrow();
    }

    private interface Edit {
        String of(String text);
    }

    private void rewrite(String file, Edit edit) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, edit.of(Files.readString(path)));
    }

    /** A port on which nobody listens. */
    private static MailSettings unreachable() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        return new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                MailSettings.Tls.NONE,
                "reports@example.com",
                List.of(),
                List.of(),
                null,
                Duration.ofHours(6),
                15,
                MailSettings.OnUnknown.HOLD,
                null,
                null);
    }

    private void night(MailSettings mail) {
        Installation installation = new Installation(
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
                        mail));
        NightRun.Ending ending = new NightRun(
                        installation,
                        Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC),
                        new Silence(),
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(NIGHT, new TreeSet<>(), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
    }
}
