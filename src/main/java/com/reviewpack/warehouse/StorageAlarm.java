package com.reviewpack.warehouse;

import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to what HSQLDB logs about its files. On a full disk it goes on acknowledging commits that it does not store;
 * the first lost row shows only as a warning in its log.
 */
final class StorageAlarm extends Handler {
    private static final Logger LOG = Logger.getLogger("hsqldb.db");

    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    StorageAlarm() {
        setLevel(Level.WARNING);
        LOG.addHandler(this);
    }

    void requireSilence() {
        String heard = first.get();
        if (heard != null) {
            throw new StorageFailed(
                    "the database could not store its data (" + heard + "); make room on the disk and start again");
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            Throwable thrown = entry.getThrown();
            first.compareAndSet(null, entry.getMessage() + (thrown == null ? "" : ": " + thrown.getMessage()));
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
