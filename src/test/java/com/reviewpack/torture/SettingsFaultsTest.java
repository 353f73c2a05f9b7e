package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Catalogues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items 62 to 64 of the torture list: clocks that jump, nights that were missed or run twice, and wrong settings. */
class SettingsFaultsTest {

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void write() throws IOException {
        site = new Site(folder);
    }

    @ParameterizedTest(name = "E64 a catalogue with {0} stops the start and names its place")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "an unknown cadence; account_plan: [monthly,; account_plan: [fortnightly,; 'fortnightly': expected one of weekly",
                "a missing tier; Premier, Expert, Strategic]; Premier, Expert]; expected 4 cells, one for each of the tiers",
                "a service level as text; [none, none, 1 h, 0.5 h, 0.5 h]; [none, none, soon, 0.5 h, 0.5 h]; 'soon': expected a time such as 0.5 h or 3 d",
                "a key that stands twice; mbr: [; qbr: [; expected each key once; remove one of them"
            },
            delimiter = ';')
    void namesFaultsOfTheCatalogue(String what, String text, String other, String said) throws IOException {
        String yaml;
        try (InputStream in = Catalogues.class.getResourceAsStream("catalogue.yaml")) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(yaml).contains(text);

        assertRefused(
                said, Files.writeString(folder.resolve("catalogue.yaml"), yaml.replace(text, other)), "--catalogue");
    }

    @Test
    @DisplayName("E64 a catalogue indented with a tab stops the start and names its line")
    void namesATabInTheCatalogue() throws IOException {
        assertRefused(
                "catalogue.yaml:2: expected spaces; YAML does not indent with tabs",
                Files.writeString(folder.resolve("catalogue.yaml"), "editions:\n\t- version: x\n"),
                "--catalogue");
    }

    @ParameterizedTest(name = "E64 settings with {0} stop the start and name the place")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a tab; reviewpack:\\n\\tzone: UTC\\n; settings.yaml:2: expected spaces",
                "a key that stands twice; reviewpack:\\n  zone: UTC\\n  zone: CET\\n; settings.yaml:3: the key 'zone' stands twice",
                "a setting that does not exist; reviewpack:\\n  mial: {host: x}\\n; reviewpack.mial.host (line 2) is no setting",
                "no such zone; reviewpack:\\n  zone: Mars/Olympus\\n; reviewpack.zone (line 2) is 'Mars/Olympus', expected a time zone",
                "a word for a number; reviewpack:\\n  mail: {port: many}\\n; reviewpack.mail.port (line 2) is 'many', expected a whole number",
                "a word for a duration; reviewpack:\\n  mail: {deadline: soon}\\n; reviewpack.mail.deadline (line 2) is 'soon', expected a duration",
                "a word of no choice; reviewpack:\\n  incomplete: perhaps\\n; reviewpack.incomplete (line 2) is 'perhaps', expected hold or send",
                "two operators in one; reviewpack:\\n  mail: {operators: ['a@b.example, c@d.example']}\\n; reviewpack.mail.operators must be plain addresses",
                "a server and no sender; reviewpack:\\n  mail: {host: mail.example.com}\\n; reviewpack.mail.from is missing",
                "a list for a word; reviewpack:\\n  zone: [UTC]\\n; settings.yaml:2: reviewpack.zone is a list, expected one time zone",
                "a list for a server; reviewpack:\\n  mail: {host: [a]}\\n; reviewpack.mail.host[0] (line 2) is no setting",
                "a word at its root; reviewpack: yes\\n; settings.yaml:1: 'reviewpack' is no setting",
                "another root; reviewpak:\\n  zone: UTC\\n; settings.yaml:2: 'reviewpak.zone' is no setting; all settings stand below reviewpack"
            },
            delimiterString = "; ")
    void namesFaultsOfTheSettings(String what, String yaml, String said) throws IOException {
        assertRefused(
                said,
                Files.writeString(
                        folder.resolve("settings.yaml"),
                        yaml.replace("\\n", "\n").replace("\\t", "\t")),
                "--config");
    }

    @Test
    @DisplayName("E64 settings that are not UTF-8 stop the start")
    void namesSettingsOfAnotherCoding() throws IOException {
        assertRefused(
                "settings.yaml",
                Files.write(
                        folder.resolve("settings.yaml"),
                        "reviewpack:\n  mail: {from: 'Grüße'}\n".getBytes(StandardCharsets.ISO_8859_1)),
                "--config");
    }

    private void assertRefused(String said, Path file, String option) throws IOException {
        TreeSet<String> before = names();

        Site.Said night = site.enter("nightly", "--date", Site.DATE, option, file.toString());

        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(night.err()).contains(said);
        assertThat(night.isPlain()).as(night.err()).isTrue();
        assertThat(night.err().lines()).allMatch(line -> line.startsWith("reviewpack: "));
        assertThat(names()).isEqualTo(before);
    }

    private TreeSet<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest(name = "E64 {0} stops the start")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a table that is missing; people; expected this table in",
                "a column that is missing; people,email; people.csv:1 [email]: expected this column; it is missing"
            },
            delimiter = ';')
    void namesFaultsOfTables(String what, String where, String said) throws IOException {
        if (where.contains(",")) {
            site.mend("people", "email", "mail");
        } else {
            Files.delete(folder.resolve("portfolio/people.csv"));
        }

        Site.Said night = site.night();

        assertThat(night.code()).isEqualTo(1);
        assertThat(night.err()).contains(said);
        assertThat(night.isPlain()).isTrue();
    }

    @Test
    @DisplayName("E64 two success managers in one cell park that account alone, with its place")
    void parksAnAccountOfTwoManagers() throws IOException {
        site.mend("accounts", "EUR,,anna,", "EUR,,anna;ben,");

        assertThat(site.night().code()).isEqualTo(2);

        assertThat(site.due())
                .containsEntry("acme", "parked")
                .containsEntry("bolt/performance_review-bolt-f1-2026-10", "delivered");
        assertThat(site.reasonOf("acme")).startsWith("accounts.csv:2 [csm] 'anna;ben': expected the id of one person");
    }

    @Test
    @DisplayName("E62 what is due follows from the business date, whatever the clock says in the middle")
    void followsTheBusinessDate() throws IOException {
        site.night();
        assertThat(site.due().keySet())
                .allMatch(key -> key.endsWith("-2026-10"))
                .hasSize(4);
        // 29 February and the days on which clocks change are days like others.
        for (String day : new String[] {"2028-02-29", "2026-10-25", "2027-03-28", "2026-12-31"}) {
            Site.Said plan = site.enter("plan", "--from", day, "--to", day, "--format", "csv");
            assertThat(plan.code()).as(plan.err()).isZero();
        }
    }

    @Test
    @DisplayName("E63 a night run twice makes and sends nothing the second time")
    void doesNothingTwice() throws IOException {
        site.night();
        var packs = site.packs("acme");
        var report = site.report().get("due");

        assertThat(site.night().code()).isZero();

        assertThat(site.packs("acme")).isEqualTo(packs);
        assertThat(site.report().get("due")).isEqualTo(report);
        try (var mails = Files.list(site.output().resolve("outbox"))) {
            assertThat(mails).hasSize(2);
        }
    }

    @Test
    @DisplayName(
            "E63 after three missed nights everything that fell due is made once, and one mail a person carries it")
    void catchesUpOnce() throws IOException {
        site.at("2026-11-04T12:00:00Z");
        site.night("2026-09-30");
        site.night("2026-11-03");

        JsonOf caughtUp = new JsonOf(site.report("2026-11-03").get("due"));
        assertThat(caughtUp.keys())
                .filteredOn(key -> key.endsWith("-2026-10"))
                .hasSize(4)
                .doesNotHaveDuplicates();
        assertThat(caughtUp.states()).containsOnly("delivered");
        assertThat(new JsonOf(site.report("2026-09-30").get("due")).keys())
                .doesNotContainAnyElementsOf(caughtUp.keys());
        site.night("2026-11-03");
        assertThat(new JsonOf(site.report("2026-11-03").get("due")).keys()).isEqualTo(caughtUp.keys());
        try (var mails = Files.list(site.output().resolve("outbox"))) {
            assertThat(mails.filter(mail -> mail.getFileName().toString().startsWith("2026-11-03")))
                    .hasSize(2);
        }
    }

    /** The keys and states of what a report says was due. */
    private record JsonOf(tools.jackson.databind.JsonNode due) {
        java.util.List<String> keys() {
            return due.valueStream().map(item -> item.get("key").asString()).toList();
        }

        java.util.List<String> states() {
            return due.valueStream().map(item -> item.get("state").asString()).toList();
        }
    }
}
