package com.reviewpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.nightly.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cli/wrong-uses.csv", delimiter = ';', numLinesToSkip = 1)
    void tellsEachWrongUseAndDoesNothing(String id, String arguments, String line) throws IOException {
        int code = enter(
                Map.of(),
                arguments
                        .replace("nowhere", folder.resolve("nowhere").toString())
                        .split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines().toList())
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told).startsWith("reviewpack: "));
        assertThat(err.toString().lines().findFirst().orElseThrow())
                .contains(line.replace("nowhere", folder.resolve("nowhere").toString()));
        assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
        try (var made = Files.list(folder)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void namesThePlaceOfAWrongSettingInItsFile() throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, "reviewpack:\n  mail:\n    port: many\n");
        assertThat(enter(Map.of(), "check", "--config", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "reviewpack: reviewpack.mail.port (line 3) is 'many', expected a whole number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            reviewpack:\\n\\tzone: UTC\\n ; :2: expected spaces
            reviewpack:\\n  zone: UTC\\n  zone: UTC\\n ; :3: the key 'zone' stands twice
            reviewpack: [\\n ; this is no YAML
            """)
    void refusesASettingsFileThatIsNoYaml(String escaped, String said) throws IOException {
        String text = escaped.replace("\\n", "\n").replace("\\t", "\t");
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, text);
        assertThat(enter(Map.of(), "check", "--config", file.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("settings.yaml").contains(said);
    }

    /** Nine lines of nine aliases each would stand for a thousand million texts. */
    @Test
    void refusesASettingsFileWithAliases() throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, "a: &a [x, x]\nreviewpack: *a\n");
        assertThat(enter(Map.of(), "check", "--config", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("settings.yaml:2: '*a' begins with *");
    }

    @Test
    void sendsNoPreview() {
        int code =
                enter(Map.of(), "produce", "--account", "A", "--deliverable", "qbr", "--preview", "there", "--deliver");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("--preview sends nothing: leave out --deliver, or --preview");
    }

    @Test
    void takesSettingsFromTheEnvironment() {
        assertThat(enter(Map.of("REVIEWPACK_MAIL_MAX_MEGABYTES", "0"), "check")).isEqualTo(1);
        assertThat(err.toString()).contains("reviewpack.mail.max-megabytes must be at least 1: 0");
    }

    @Test
    void prefersAnOptionToTheEnvironment() {
        enter(Map.of("REVIEWPACK_MAIL_PORT", "0"), "check", "--reviewpack.mail.port=-1");
        assertThat(err.toString()).contains("reviewpack.mail.port must be 1 to 65535: -1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nightly",
                "plan",
                "produce",
                "check",
                "status",
                "entitlements",
                "serve",
                "staffing",
                "sample",
                "gallery"
            })
    void explainsEveryCommand(String command) {
        int code = command.isEmpty() ? enter(Map.of(), "--help") : enter(Map.of(), command, "--help");
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Usage: reviewpack" + (command.isEmpty() ? "" : " " + command));
        assertThat(err.toString()).isEmpty();
    }

    private int enter(Map<String, String> environment, String... arguments) {
        return Door.enter(
                new Surroundings(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        environment,
                        false,
                        new StopSignal(),
                        wait -> {},
                        document -> false),
                arguments);
    }
}
