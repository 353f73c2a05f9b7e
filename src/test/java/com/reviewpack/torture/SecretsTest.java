package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section E71 of what must be survived: passwords reach nothing that is written or said. */
class SecretsTest {

    private static final String CANARY = "canary-Pa55word";
    private static final String CODED =
            Base64.getEncoder().encodeToString(("user\0user\0" + CANARY).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    @DisplayName("E71 a server that repeats the password as it refuses it puts it nowhere")
    void keepsAPasswordThatIsRepeatedOutOfEverything() throws IOException {
        OneAccount site = new OneAccount(folder).saying("Solo");
        try (Repeating server = new Repeating()) {
            int code = site.night(
                    Map.of(
                            "REVIEWPACK_MAIL_HOST", "127.0.0.1",
                            "REVIEWPACK_MAIL_PORT", Integer.toString(server.port()),
                            "REVIEWPACK_MAIL_FROM", "reports@example.com",
                            "REVIEWPACK_MAIL_TLS", "none",
                            "REVIEWPACK_MAIL_USERNAME", "user",
                            "REVIEWPACK_MAIL_PASSWORD", CANARY),
                    "--log-file",
                    folder.resolve("logs/night.log").toString());
            assertThat(code).as(site.told()).isEqualTo(2);
            assertThat(server.heard()).contains(CODED);
        }
        assertNowhere(site);
        assertThat(Files.readString(folder.resolve("output/2026-11-01/night.json")))
                .contains("login refused");
    }

    @Test
    @DisplayName(
            "E71 a night that breaks leaves no password and no record in the job's tables, the log or its last words")
    void keepsWhatBreaksANightOutOfTheJobsTables() throws IOException {
        OneAccount site = new OneAccount(folder).saying("canary-Pa55word <anna.canary-Pa55word@example.com>");
        Files.createDirectories(folder.resolve("output"));
        Files.writeString(folder.resolve("output/2026-11-01"), "a file where a folder must be");

        int code = site.night(
                Map.of(), "--log-file", folder.resolve("logs/night.log").toString());

        assertThat(code).as(site.told()).isEqualTo(3);
        assertThat(site.told()).doesNotContain(CANARY).doesNotContain("\tat ");
        assertThat(Files.readString(folder.resolve("logs/night.log")))
                .contains("a step of the night of 2026-11-01 failed")
                .doesNotContain(CANARY);
        for (String line : Files.readAllLines(folder.resolve("data/reviewpack.script"))) {
            if (line.contains("BATCH_")) {
                assertThat(line).doesNotContain("\\u000a\\u0009at ").doesNotContain(CANARY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reviewpack.mail.password", "reviewpack.mail.imap.pass-word", "reviewpack.database.PASSWORD"})
    @DisplayName("E71 a password on the command line is refused and not repeated")
    void refusesPasswordsOnTheCommandLine(String setting) throws IOException {
        OneAccount site = new OneAccount(folder).saying("Solo");

        assertThat(site.night(Map.of(), "--" + setting + "=" + CANARY)).isEqualTo(1);

        assertThat(site.told())
                .contains("--" + setting + ": a password on the command line is seen by everyone on this machine")
                .doesNotContain(CANARY);
        assertThat(site.written()).isEmpty();
    }

    @Test
    @DisplayName("E71 a password is read from a file that a setting names, and a file that is not there is said")
    void readsPasswordsFromFiles() throws IOException {
        OneAccount site = new OneAccount(folder).saying("Solo");
        Path file = Files.writeString(folder.resolve("password"), CANARY + "\n");
        Path config = Files.writeString(folder.resolve("settings.yaml"), """
                reviewpack:
                  mail:
                    tls: none
                    from: reports@example.com
                    username: user
                    password-file: %s
                """.formatted(file));
        try (Repeating server = new Repeating()) {
            site.night(
                    Map.of(
                            "REVIEWPACK_MAIL_HOST",
                            "127.0.0.1",
                            "REVIEWPACK_MAIL_PORT",
                            Integer.toString(server.port())),
                    "--config",
                    config.toString());
            assertThat(server.heard()).contains(CODED);
        }
        assertNowhere(site);
        assertThat(site.night(Map.of("REVIEWPACK_MAIL_PASSWORD_FILE", "nowhere")))
                .isEqualTo(1);
        assertThat(site.told())
                .contains("reviewpack.mail.password-file: the file 'nowhere' cannot be read; name one that holds the"
                        + " password");
    }

    private static void assertNowhere(OneAccount site) throws IOException {
        assertThat(site.told()).doesNotContain(CANARY).doesNotContain(CODED);
        for (Path file : site.written()) {
            assertThat(WrittenWords.of(file))
                    .as(file.toString())
                    .doesNotContain(CANARY)
                    .doesNotContain(CODED);
        }
    }

    /** Refuses every login and says what it was told. */
    private static final class Repeating implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final StringBuffer heard = new StringBuffer();

        Repeating() throws IOException {
            Thread.ofPlatform().daemon().name("repeating").start(this::serve);
        }

        int port() {
            return listening.getLocalPort();
        }

        String heard() {
            return heard.toString();
        }

        private void serve() {
            while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                    talk(socket);
                } catch (IOException hungUp) {
                    heard.append("[hung up]");
                }
            }
        }

        private void talk(Socket socket) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = socket.getOutputStream();
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.append(line).append('\n');
                if (line.startsWith("EHLO")) {
                    say(out, "250-here\r\n250 AUTH PLAIN");
                } else if (line.startsWith("AUTH")) {
                    say(out, "535 5.7.8 wrong: " + line + " (" + CANARY + ")");
                } else {
                    say(out, "221 bye");
                    return;
                }
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
