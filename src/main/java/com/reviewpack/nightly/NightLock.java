package com.reviewpack.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Whoever holds it works alone on a data folder. The system gives it back when the process ends, however it ends. */
public final class NightLock implements AutoCloseable {

    private static final String FILE = "night.lock";

    private final FileChannel channel;

    private NightLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Whether a file of the data folder is anything but the lock itself. */
    static boolean isNot(Path file) {
        return !file.endsWith(FILE);
    }

    /**
     * Takes the lock.
     *
     * @throws NightRefused where another process holds it, or the folder cannot be written
     */
    public static NightLock take(Path data) {
        Path file = data.resolve(FILE);
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new NightRefused("another instance is at work on " + data + "; wait for it or stop it");
            }
            return new NightLock(channel);
        } catch (IOException e) {
            throw new NightRefused("the data folder " + data + " cannot be used: " + e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the lock of the data folder cannot be given back", e);
        }
    }
}
