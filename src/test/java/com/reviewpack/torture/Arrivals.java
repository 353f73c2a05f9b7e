package com.reviewpack.torture;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits for what another process puts into a folder, by the system's word and not by looking again and again. */
final class Arrivals {

    private Arrivals() {}

    /** Something about the files of a folder. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /**
     * Returns as soon as the condition holds, the process has ended or the time is over.
     *
     * @param condition looked at again whenever a file comes into the folder
     * @param ended of the process that is waited for
     */
    static void await(Path folder, Condition condition, CompletableFuture<?> ended, Duration most)
            throws IOException, InterruptedException {
        long latest = System.nanoTime() + most.toNanos();
        try (WatchService arrivals = folder.getFileSystem().newWatchService()) {
            folder.register(arrivals, StandardWatchEventKinds.ENTRY_CREATE);
            ended.thenRun(() -> close(arrivals));
            while (!condition.holds() && !ended.isDone()) {
                WatchKey came = arrivals.poll(latest - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (came == null) {
                    return;
                }
                came.pollEvents();
                came.reset();
            }
        } catch (ClosedWatchServiceException processEnded) {
            ended.join();
        }
    }

    private static void close(WatchService arrivals) {
        try {
            arrivals.close();
        } catch (IOException broken) {
            throw new IllegalStateException("the watch of a folder cannot be ended", broken);
        }
    }
}
