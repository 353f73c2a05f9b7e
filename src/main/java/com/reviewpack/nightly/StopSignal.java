package com.reviewpack.nightly;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A wish to stop, from any thread: the item in hand is finished, no other is begun. */
public final class StopSignal {

    private final CountDownLatch wish = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    public void stop() {
        wish.countDown();
    }

    /**
     * Stops because the program cannot go on; the first reason stands.
     *
     * @param reason one sentence
     */
    public void fail(String reason) {
        failure.compareAndSet(null, reason);
        stop();
    }

    /** Why the program cannot go on; empty: nothing forbids it. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    public boolean wished() {
        return wish.getCount() == 0;
    }

    /** Waits, but no longer than until the wish. */
    public void await(Duration most) {
        try {
            boolean wished = wish.await(most.toMillis(), TimeUnit.MILLISECONDS);
            if (wished) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
