package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items 36 and 38 of the torture list: how rows come, and where the program runs, changes no byte of a pack. */
class SameBytesTest {

    @TempDir
    static Path shared;

    private static Site sound;

    @TempDir
    Path folder;

    @BeforeAll
    static void runANight() throws IOException {
        sound = new Site(shared);
        assertThat(sound.night().code()).isZero();
    }

    @ParameterizedTest(name = "C36 rows shuffled by {0}, in {1} files, give the same bytes")
    @CsvSource({"1, 1", "2, 7", "3, 40"})
    void givesTheSameBytesInAnyOrder(long seed, int files) throws IOException {
        Site site = new Site(folder);
        Random random = new Random(seed);
        for (String kind : List.of("conversations", "tickets")) {
            Path whole = site.exports().resolve(kind + "-2026-10.csv");
            List<String> lines = new ArrayList<>(Files.readAllLines(whole));
            String header = lines.removeFirst();
            Files.delete(whole);
            Collections.shuffle(lines, random);
            int parts = Math.min(files, lines.size());
            for (int part = 0; part < parts; part++) {
                List<String> some = lines.subList(lines.size() * part / parts, lines.size() * (part + 1) / parts);
                site.export(kind + "-2026-10-part" + part + ".csv", header + "\n" + String.join("\n", some) + "\n");
            }
        }

        assertThat(site.night().code()).isZero();

        assertSameAsSound(site);
    }

    @ParameterizedTest(name = "C38 language {0}, zone {1}: the same bytes")
    @CsvSource({
        "de-DE, Pacific/Apia",
        "tr-TR, Europe/Istanbul",
        "ar-EG, Africa/Cairo",
        "hi-IN-u-nu-deva, Asia/Kathmandu"
    })
    void givesTheSameBytesInEveryLanguage(String language, String zone) throws IOException {
        Site site = new Site(folder);
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(site.night().code()).isZero();

            assertSameAsSound(site);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    @ParameterizedTest(name = "C38 a Java started with {0} gives the same bytes")
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1 -Duser.timezone=Pacific/Apia",
                "-Duser.language=ar -Duser.country=EG -Dfile.encoding=COMPAT -XX:ActiveProcessorCount=1",
                "-Duser.language=de -Duser.country=DE -XX:ActiveProcessorCount=4"
            })
    @Tag("torture")
    void givesTheSameBytesInEveryProcess(String options) throws Exception {
        ChildNight.assumeDayHasEnded();
        Site site = new Site(folder);

        int code = ChildNight.run(site, Arrays.asList(options.split(" ")));

        assertThat(code).as(Files.readString(site.folder().resolve("said.txt"))).isZero();
        assertSameAsSound(site);
    }

    private static void assertSameAsSound(Site site) throws IOException {
        assertThat(site.packs("acme")).hasSize(6).isEqualTo(sound.packs("acme"));
        assertThat(site.packs("bolt")).hasSize(6).isEqualTo(sound.packs("bolt"));
    }
}
