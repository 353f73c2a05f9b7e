package com.reviewpack.bench;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Intake;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Times the intake of invented conversations, every cell checked, durable, settled:
 * {@code IntakeBenchmark FOLDER ACCOUNTS DAYS CONVERSATIONS-PER-DAY FILES THREADS}. The exports are kept between runs,
 * the database is not.
 */
public final class IntakeBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 3);

    private IntakeBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int accounts = Integer.parseInt(args[1]);
        int days = Integer.parseInt(args[2]);
        int aDay = Integer.parseInt(args[3]);
        int files = Integer.parseInt(args[4]);
        int threads = Integer.parseInt(args[5]);
        Path exports = folder.resolve("exports-" + accounts + "-" + days + "-" + aDay + "-" + files);
        if (!Files.exists(exports)) {
            write(exports, accounts, days, aDay, files);
        }
        Set<String> ids = new HashSet<>();
        for (int a = 0; a < accounts; a++) {
            ids.add(account(a));
        }
        KnownAccounts known = new KnownAccounts(ids, Set.of(), Map.of());
        Path data = Files.createTempDirectory(folder, "data-");
        long started = System.nanoTime();
        try (Database database = Database.embedded(data);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            long opened = System.nanoTime();
            Intake intake = new Intake(database.source(), known, FIRST.plusDays(days), folder.resolve("scratch"));
            List<ExportFile> toTake = intake.look(ExportFolder.scan(exports, false));
            long looked = System.nanoTime();
            List<Future<ExportOutcome>> taken = new ArrayList<>();
            for (ExportFile file : toTake) {
                taken.add(workers.submit(() -> intake.take(file)));
            }
            long rows = 0;
            for (Future<ExportOutcome> file : taken) {
                rows += file.get().accepted();
            }
            long read = System.nanoTime();
            intake.settle(false);
            long settled = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows: open %.1f s, look %.1f s, take %.1f s, settle %.1f s, together %.1f s; %d MB kept%n",
                    rows,
                    seconds(started, opened),
                    seconds(opened, looked),
                    seconds(looked, read),
                    seconds(read, settled),
                    seconds(opened, settled),
                    size(data) >> 20);
        }
    }

    private static void write(Path exports, int accounts, int days, int aDay, int files) throws IOException {
        Files.createDirectories(exports);
        SplittableRandom random = new SplittableRandom(1);
        for (int f = 0; f < files; f++) {
            int from = (int) ((long) days * f / files);
            int to = (int) ((long) days * (f + 1) / files);
            Path file =
                    exports.resolve("conversations-" + FIRST.plusDays(from) + "_" + FIRST.plusDays(to - 1L) + ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,"
                        + "connected_at,first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,"
                        + "handled_by,csat,nps,resolved_first_contact,converted,revenue\n");
                for (int day = from; day < to; day++) {
                    for (int i = 0; i < aDay; i++) {
                        for (int a = 0; a < accounts; a++) {
                            row(out, random, a, FIRST.plusDays(day), i, aDay);
                        }
                    }
                }
            }
        }
    }

    private static void row(BufferedWriter out, SplittableRandom random, int a, LocalDate day, int i, int aDay)
            throws IOException {
        long at = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + 86_000L * i / aDay + random.nextInt(300);
        int wait = random.nextInt(90);
        int handle = 60 + random.nextInt(900);
        boolean abandoned = random.nextInt(12) == 0;
        boolean sold = random.nextInt(9) == 0;
        String connected = abandoned ? "" : instant(at + wait);
        out.write("c-" + day + "-" + a + "-" + i + "," + account(a) + ",lob-" + random.nextInt(3) + ",skill-"
                + random.nextInt(8) + ",segment-" + random.nextInt(4) + ",chat,v"
                + Long.toHexString(random.nextLong() >>> 24) + ",agent-" + random.nextInt(20) + "," + instant(at) + ","
                + connected + "," + (abandoned ? "" : instant(at + wait + 5)) + "," + instant(at + wait + 5 + handle)
                + "," + (abandoned ? "" : handle) + "," + random.nextInt(20) + "," + random.nextInt(20) + ","
                + random.nextInt(2) + "," + (abandoned ? "none" : "agent") + ","
                + (random.nextInt(4) == 0 ? 1 + random.nextInt(5) : "") + ","
                + (random.nextInt(5) == 0 ? random.nextInt(11) : "") + "," + (random.nextBoolean() ? "yes" : "no") + ","
                + (sold ? "yes" : "no") + "," + (sold ? random.nextInt(400) + ".50" : "") + "\n");
    }

    private static String instant(long second) {
        return java.time.Instant.ofEpochSecond(second).toString();
    }

    private static String account(int a) {
        return "account-" + a;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
