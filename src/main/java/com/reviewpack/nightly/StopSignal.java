package com.reviewpack.nightly;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wish to stop, from any thread: the item in hand is finished, no other is begun. */
public final class StopSignal {

    private final CountDownLatch wish = new CountDownLatch(1);

    public void stop() {
        wish.countDown();
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
