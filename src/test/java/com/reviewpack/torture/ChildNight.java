package com.reviewpack.torture;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reviewpack.Reviewpack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A night in a Java of its own, with options that only a new process can have. */
final class ChildNight {

    private ChildNight() {}

    /** A process of its own lives by the clock of the machine. */
    static void assumeDayHasEnded() {
        assumeTrue(
                LocalDate.now(ZoneOffset.UTC).isAfter(LocalDate.parse(Site.DATE).plusDays(1)),
                "the machine's clock stands before the night");
    }

    /** Runs the night of {@link Site#DATE} to its end and gives the exit code; what it said lies in {@code said.txt}. */
    static int run(Site site, List<String> javaOptions) throws IOException, InterruptedException {
        return run(site, javaOptions, List.of());
    }

    /**
     * @param options of the program, beside those of the site
     */
    static int run(Site site, List<String> javaOptions, List<String> options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(javaOptions);
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        words.add(Reviewpack.class.getName());
        words.addAll(List.of(site.arguments("nightly", "--date", Site.DATE)));
        words.addAll(options);
        Path said = site.folder().resolve("said.txt");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(9, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the night did not end: " + Files.readString(said));
        }
        return process.exitValue();
    }
}
