package com.reviewpack.torture;

import com.reviewpack.Reviewpack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which can be killed. */
final class NightProcess {

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread reader;

    private NightProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts a command with 1 GB of heap; what it says on both streams is kept. */
    static NightProcess start(List<String> arguments) throws IOException {
        return new NightProcess(new ProcessBuilder(java(Reviewpack.class, arguments))
                .redirectErrorStream(true)
                .start());
    }

    /** The command line of a main class of this class path. */
    static List<String> java(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    private void read() {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.startsWith("read-portfolio")) {
                    begun.countDown();
                }
            }
        } catch (IOException killed) {
            lines.add("cut off: " + killed.getMessage());
        } finally {
            begun.countDown();
        }
    }

    /** Waits until the first step is over or the process has ended. */
    void awaitBegin() throws InterruptedException {
        begun.await();
    }

    /** Waits until so many mails have arrived, the process has ended or the time is over. */
    void awaitMails(int mails, Path spool, Duration most) throws IOException, InterruptedException {
        Arrivals.await(spool, () -> KilledNights.taken(spool).size() >= mails, process.onExit(), most);
    }

    /** Waits until the process has ended or the time is over. */
    void awaitEnd(Duration most) throws InterruptedException {
        if (process.waitFor(most.toNanos(), TimeUnit.NANOSECONDS)) {
            reader.join();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Any signal by its name: {@code TERM}, {@code STOP}, {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        int sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (sent != 0) {
            throw new UncheckedIOException(new IOException("no process " + process.pid() + " to signal"));
        }
    }

    /** Waits for the end and returns the exit code. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** What it has said so far, a line each. */
    List<String> said() {
        return List.copyOf(lines);
    }

    /** The options of a night on an installation made by {@link FiftyAccounts}. */
    static List<String> night(Path installation, Path own, int mailPort, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "nightly",
                "--date",
                FiftyAccounts.NIGHT,
                "--portfolio",
                installation.resolve("portfolio").toString(),
                "--exports",
                installation.resolve("exports").toString(),
                "--output",
                own.resolve("output").toString(),
                "--data",
                own.resolve("data").toString(),
                "--templates",
                installation.resolve("templates").toString(),
                "--reviewpack.zone=Europe/Berlin",
                "--reviewpack.mail.host=127.0.0.1",
                "--reviewpack.mail.port=" + mailPort,
                "--reviewpack.mail.tls=none",
                "--reviewpack.mail.from=reports@reviewpack.example"));
        arguments.addAll(List.of(more));
        return arguments;
    }
}
