package com.reviewpack.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to the mail servers during one run: how long a conversation may take, whose certificates are trusted, and
 * which servers have failed. One that has failed is not asked again until the next run: a server that is down, or that
 * refuses the login, is not hammered. Safe for use by several threads.
 */
public final class MailLine {

    /** For connecting, and for each single read and write. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** For a whole conversation: a server that drips a byte now and then is cut off. */
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private final Duration timeout;
    private final SSLSocketFactory encryption;
    private final UnaryOperator<Runnable> watch;

    private final Map<String, String> failures = new HashMap<>();

    /**
     * @param timeout for connecting, and for each single read and write
     * @param encryption knows whose certificates are trusted
     * @param watch begins to watch a conversation: runs what it is given once that has taken too long, and answers with
     *     what ends the watch
     */
    public MailLine(Duration timeout, SSLSocketFactory encryption, UnaryOperator<Runnable> watch) {
        this.timeout = timeout;
        this.encryption = encryption;
        this.watch = watch;
    }

    /** A minute for each step, ten for the whole, and the certificates that the machine trusts. */
    public static MailLine usual() {
        return new MailLine(TIMEOUT, (SSLSocketFactory) SSLSocketFactory.getDefault(), MailLine::watchByTheClock);
    }

    private static Runnable watchByTheClock(Runnable cut) {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mail-deadline").factory());
        watch.schedule(cut, WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        return watch::shutdownNow;
    }

    /** The timeout of a single step, in milliseconds. */
    String timeoutMillis() {
        return Long.toString(timeout.toMillis());
    }

    SSLSocketFactory encryption() {
        return encryption;
    }

    Runnable watch(Runnable cut) {
        return watch.apply(cut);
    }

    /** Why a server is not asked again in this run; empty: it answers, or was not asked yet. */
    synchronized Optional<String> failure(String server) {
        return Optional.ofNullable(failures.get(server));
    }

    synchronized void fail(String server, String reason) {
        failures.put(server, reason);
    }
}
