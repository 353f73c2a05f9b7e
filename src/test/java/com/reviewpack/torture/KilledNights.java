package com.reviewpack.torture;

import com.reviewpack.document.FinishedFile;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nights that are killed at random moments, again and again, against a mail server that outlives them; and the accounts of
 * it afterwards: what left, what may have left, and what must lie on the disk.
 *
 * @param installation made by {@link FiftyAccounts}
 * @param undisturbed what a night leaves that nothing disturbs
 */
record KilledNights(Path installation, Left undisturbed) {

    /** Between the begin of a start and its kill, where the clock decides; on a slow machine there would be no end. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);

    /** No night takes so many starts; one that does hangs. */
    private static final int MOST_STARTS = 200;

    /**
     * What a night leaves.
     *
     * @param packs the digest of each finished file, by its path below the output folder
     * @param enclosed the digests of all that mails were to carry
     */
    record Left(Map<String, String> packs, Set<String> enclosed, Duration took) {}

    /**
     * How a night went that was killed.
     *
     * @param kills how often it was killed while it worked
     * @param accepted mails that the server took
     * @param unknown mails of which the night says that nobody knows
     * @param faults what must not be, a sentence each
     */
    record Outcome(int kills, int accepted, int unknown, List<String> faults) {}

    /** Makes the installation in the folder, and runs the night that nothing disturbs. */
    static KilledNights in(Path folder) throws IOException, InterruptedException {
        Path installation = folder.resolve("installation");
        FiftyAccounts.write(installation);
        Path own = folder.resolve("undisturbed");
        Path spool = Files.createDirectories(own.resolve("spool"));
        Process server = server(spool, 1);
        try {
            long begin = System.nanoTime();
            finish(installation, own, port(spool, server), List.of());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Set<String> enclosed =
                    new TreeSet<>(digests(own.resolve("data/mails")).keySet());
            return new KilledNights(installation, new Left(packs(own), enclosed, took));
        } finally {
            server.destroyForcibly();
        }
    }

    /**
     * Kills a night until it comes to its end or was killed often enough, then lets it finish.
     *
     * @param own a folder for this night alone
     * @param settings more options of the night, such as a database
     */
    Outcome run(Path own, long seed, int mostKills, List<String> settings) throws IOException, InterruptedException {
        Path spool = Files.createDirectories(own.resolve("spool"));
        Random chance = new Random(seed);
        Process server = server(spool, seed);
        try {
            int port = port(spool, server);
            int kills = 0;
            boolean ended = false;
            while (!ended && kills < mostKills) {
                NightProcess night = start(installation, own, port, settings);
                night.awaitBegin();
                waitForTheMoment(chance, spool, night);
                ended = !night.isAlive();
                night.kill();
                night.await();
                kills += ended ? 0 : 1;
            }
            finish(installation, own, port, settings);
            return account(own, spool, kills);
        } finally {
            server.destroyForcibly();
        }
    }

    /**
     * Half of the kills come at any time within a quarter of a night, from where the one before left it; half after a number
     * of mails, some milliseconds later.
     */
    private void waitForTheMoment(Random chance, Path spool, NightProcess night)
            throws IOException, InterruptedException {
        long latest = System.nanoTime()
                + (long) (chance.nextDouble() * Math.min(undisturbed.took().toNanos() / 4, LONGEST_WAIT.toNanos()));
        if (chance.nextBoolean()) {
            int mails = taken(spool).size() + 1 + chance.nextInt(6);
            night.awaitMails(mails, spool, undisturbed.took().multipliedBy(2));
            latest = System.nanoTime() + chance.nextInt(30_000_000);
        }
        night.awaitEnd(Duration.ofNanos(latest - System.nanoTime()));
    }

    /** Runs the night until it ends by itself with nothing left to send. */
    static void finish(Path installation, Path own, int port, List<String> settings)
            throws IOException, InterruptedException {
        for (int starts = 0; starts < MOST_STARTS; starts++) {
            NightProcess night = start(installation, own, port, settings);
            int code = night.await();
            if (code != 0 && code != 2) {
                throw new IllegalStateException("exit code " + code + ": " + night.said());
            }
            if (!Files.readString(report(own)).contains("\"produced\"")) {
                return;
            }
        }
        throw new IllegalStateException("mails are still put off after " + MOST_STARTS + " starts");
    }

    private static NightProcess start(Path installation, Path own, int port, List<String> settings) throws IOException {
        return NightProcess.start(NightProcess.night(installation, own, port, settings.toArray(String[]::new)));
    }

    private Outcome account(Path own, Path spool, int kills) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> accepted = digests(spool);
        accepted.forEach((digest, times) -> {
            if (times > 1) {
                faults.add("sent " + times + " times: " + digest);
            }
        });
        Set<String> unknownMails = new TreeSet<>();
        JsonNode night = JsonMapper.builder().build().readTree(Files.readAllBytes(report(own)));
        Stream.concat(
                        night.get("due").valueStream(),
                        night.get("portfolio_views").valueStream())
                .forEach(line -> line.get("deliveries").valueStream().forEach(mail -> {
                    if (mail.get("state").asString().equals("unknown")) {
                        unknownMails.add(mail.get("message_id").asString());
                    }
                }));
        Set<String> accountedFor = new TreeSet<>(accepted.keySet());
        for (Path mail : mails(own.resolve("data/mails"))) {
            if (unknownMails.contains(messageId(mail))) {
                accountedFor.addAll(digestsIn(mail));
            }
        }
        Set<String> lost = new TreeSet<>(undisturbed.enclosed());
        lost.removeAll(accountedFor);
        lost.forEach(digest -> faults.add("neither sent nor held as unknown: " + digest));
        Set<String> foreign = new TreeSet<>(accountedFor);
        foreign.removeAll(undisturbed.enclosed());
        foreign.forEach(digest -> faults.add("sent and not made by an undisturbed night: " + digest));
        if (!packs(own).equals(undisturbed.packs())) {
            faults.add("the files differ from those of an undisturbed night");
        }
        return new Outcome(kills, taken(spool).size(), unknownMails.size(), faults);
    }

    static Process server(Path spool, long seed) throws IOException {
        return new ProcessBuilder(
                        NightProcess.java(AcceptingMailServer.class, List.of(spool.toString(), Long.toString(seed))))
                .redirectErrorStream(true)
                .redirectOutput(spool.resolve("server.log").toFile())
                .start();
    }

    static int port(Path spool, Process server) throws IOException, InterruptedException {
        Path file = spool.resolve(AcceptingMailServer.PORT);
        Arrivals.await(spool, () -> Files.exists(file), server.onExit(), Duration.ofMinutes(5));
        return Integer.parseInt(Files.readString(file));
    }

    private static Path report(Path own) {
        return own.resolve("output").resolve(FiftyAccounts.NIGHT).resolve("night.json");
    }

    /** The digest of each file of a pack; reports hold times. */
    private static Map<String, String> packs(Path own) throws IOException {
        Path output = own.resolve("output");
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!String.valueOf(file.getFileName()).startsWith("night.")) {
                    digests.put(output.relativize(file).toString(), FinishedFile.sha256(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    static List<Path> taken(Path spool) throws IOException {
        return mails(spool);
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** How often each attachment stands in the mails of a folder. */
    static Map<String, Integer> digests(Path folder) throws IOException {
        Map<String, Integer> times = new TreeMap<>();
        for (Path mail : mails(folder)) {
            digestsIn(mail).forEach(digest -> times.merge(digest, 1, Integer::sum));
        }
        return times;
    }

    /** Name and digest of each attachment. */
    private static List<String> digestsIn(Path mail) throws IOException {
        List<String> digests = new ArrayList<>();
        try {
            collect(parsed(mail), digests);
        } catch (MessagingException noMail) {
            throw new IOException(mail + " is no mail", noMail);
        }
        return digests;
    }

    private static void collect(jakarta.mail.Part part, List<String> digests) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, digests);
            }
        } else if (part.getFileName() != null) {
            try (InputStream content = part.getInputStream()) {
                digests.add(part.getFileName() + " " + FinishedFile.sha256(content.readAllBytes()));
            }
        }
    }

    private static String messageId(Path mail) throws IOException {
        try {
            return parsed(mail).getMessageID();
        } catch (MessagingException noMail) {
            throw new IOException(mail + " is no mail", noMail);
        }
    }

    private static MimeMessage parsed(Path mail) throws IOException, MessagingException {
        try (InputStream bytes = Files.newInputStream(mail)) {
            return new MimeMessage(Session.getInstance(new Properties()), bytes);
        }
    }
}
