package com.reviewpack.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever holds it works alone on a data folder. The system gives it back when the process ends, however it ends. */
public final class NightLock implements AutoCloseable {

    private static final String FILE = "night.lock";

    /** Of a random UUID in its usual form. */
    private static final int PLACE_LENGTH = 36;

    private final FileChannel channel;
    private final String place;

    private NightLock(FileChannel channel, String place) {
        this.channel = channel;
        this.place = place;
    }

    /** Names the data folder among all that may share a database; the same for as long as the folder lives. */
    public String place() {
        return place;
    }

    /** Whether a file of the data folder is anything but the lock itself. */
    public static boolean isNot(Path file) {
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
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new NightRefused("another instance is at work on " + data + "; wait for it or stop it");
            }
            return new NightLock(channel, placeIn(channel));
        } catch (IOException e) {
            throw new NightRefused("the data folder " + data + " cannot be used: " + e);
        }
    }

    /** Reads the name that the lock's file holds; whoever has the lock first writes one. */
    private static String placeIn(FileChannel locked) throws IOException {
        ByteBuffer held = ByteBuffer.allocate(PLACE_LENGTH);
        if (locked.read(held, 0) == PLACE_LENGTH) {
            return new String(held.array(), StandardCharsets.US_ASCII);
        }
        String made = UUID.randomUUID().toString();
        locked.write(ByteBuffer.wrap(made.getBytes(StandardCharsets.US_ASCII)), 0);
        return made;
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
