package com.reviewpack.warehouse;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL for tests: that of the environment's {@code REVIEWPACK_TEST_POSTGRES} (a JDBC URL with user and password),
 * or one started in a folder of its own where the programs are installed.
 */
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final String url;

    private PostgresServer(Path folder, int port, String url) {
        this.folder = folder;
        this.port = port;
        this.url = url;
    }

    public static PostgresServer start() throws IOException, InterruptedException {
        String given = System.getenv("REVIEWPACK_TEST_POSTGRES");
        if (given != null) {
            return new PostgresServer(Path.of(""), 0, given);
        }
        Assumptions.assumeTrue(
                found("initdb") && found("pg_ctl"),
                "no PostgreSQL here: set REVIEWPACK_TEST_POSTGRES, or install initdb and pg_ctl");
        Path folder = Files.createTempDirectory("reviewpack-postgres-");
        if (isRoot()) {
            Assumptions.assumeTrue(
                    succeeds(List.of("chown", "postgres", folder.toString())) && succeeds(asServer("true")),
                    "PostgreSQL does not run as root, and there is no user postgres to run it as");
        }
        Path data = folder.resolve("data");
        int port = freePort();
        Assumptions.assumeTrue(
                succeeds(asServer("initdb", "-D", data.toString(), "-U", "reviewpack", "-A", "trust", "-N")),
                "initdb could not make a database cluster");
        Assumptions.assumeTrue(succeeds(starting(folder, port)), "PostgreSQL could not be started");
        return new PostgresServer(
                folder, port, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=reviewpack&password=");
    }

    private static List<String> starting(Path folder, int port) {
        return asServer(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder,
                "start");
    }

    /** Ends it without a shutdown, as a power cut would. */
    public void crash() throws IOException, InterruptedException {
        Assumptions.assumeTrue(port != 0, "the PostgreSQL of the environment is not ours to end");
        succeeds(asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
    }

    public void startAgain() throws IOException, InterruptedException {
        if (!succeeds(starting(folder, port))) {
            throw new IOException("PostgreSQL did not start again");
        }
    }

    /** The URL of a new, empty schema. */
    public String urlOf(String schema) {
        return url + "&currentSchema=" + schema;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!folder.toString().isEmpty()) {
            succeeds(asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
            succeeds(List.of("rm", "-r", folder.toString()));
        }
    }

    private static List<String> asServer(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean found(String program) throws IOException, InterruptedException {
        return succeeds(List.of("which", program));
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
