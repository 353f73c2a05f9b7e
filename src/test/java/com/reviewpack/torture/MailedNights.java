package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fifty accounts, a mail server that outlives nights, and instances that share one output folder. */
record MailedNights(Path folder, Path spool, Process server, int port) implements AutoCloseable {

    static MailedNights to(Path folder) throws IOException, InterruptedException {
        FiftyAccounts.write(folder.resolve("installation"));
        Path spool = Files.createDirectories(folder.resolve("spool"));
        Process server = KilledNights.server(spool, 11);
        return new MailedNights(folder, spool, server, KilledNights.port(spool, server));
    }

    NightProcess night(String instance, List<String> settings) throws IOException {
        return NightProcess.start(NightProcess.night(
                folder.resolve("installation"), own(instance), port, settings.toArray(String[]::new)));
    }

    private Path own(String instance) throws IOException {
        Path shared = Files.createDirectories(folder.resolve("output"));
        Path own = Files.createDirectories(folder.resolve(instance));
        if (!Files.exists(own.resolve("output"))) {
            Files.createSymbolicLink(own.resolve("output"), shared);
        }
        return own;
    }

    void await(int mails, NightProcess night) throws IOException, InterruptedException {
        night.awaitMails(mails, spool, Duration.ofMinutes(9));
    }

    int taken() throws IOException {
        return KilledNights.taken(spool).size();
    }

    void finish(String instance, List<String> settings) throws IOException, InterruptedException {
        KilledNights.finish(folder.resolve("installation"), own(instance), port, settings);
    }

    /** What the server took stands in one mail; what it did not take is held as unknown. */
    void requireEachOnce() throws IOException {
        Map<String, Integer> times = KilledNights.digests(spool);
        assertThat(times.values()).containsOnly(1);
        List<String> missing = new ArrayList<>(
                KilledNights.digests(folder.resolve("a/data/mails")).keySet());
        missing.removeAll(times.keySet());
        String report = Files.readString(
                folder.resolve("output").resolve(FiftyAccounts.NIGHT).resolve("night.json"));
        if (!missing.isEmpty()) {
            assertThat(report).contains("\"unknown\"");
        }
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
