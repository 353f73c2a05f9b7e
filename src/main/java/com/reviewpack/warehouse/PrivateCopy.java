package com.reviewpack.warehouse;

import com.reviewpack.intake.DoneMarker;
import com.reviewpack.intake.RefusedExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A copy of an export that nobody else writes to, with its hash; gone when it is closed. */
record PrivateCopy(Path path, String sha256) implements AutoCloseable {
    private static final int BUFFER = 1 << 17;

    static PrivateCopy of(Path file, Path folder) throws IOException {
        requireRegular(file);
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "export-", ".copy");
        try (OutputStream out = Files.newOutputStream(copy)) {
            return new PrivateCopy(copy, digest(file, out));
        } catch (IOException notCopied) {
            Files.deleteIfExists(copy);
            throw notCopied;
        }
    }

    /** The SHA-256 of a file's bytes, in lower case hexadecimal digits. */
    static String hash(Path file) throws IOException {
        requireRegular(file);
        return digest(file, OutputStream.nullOutputStream());
    }

    void requireStated(DoneMarker marker) throws RefusedExport, IOException {
        long size = Files.size(path);
        if (marker.bytes().isPresent() && marker.bytes().getAsLong() != size) {
            throw new RefusedExport("its marker states " + marker.bytes().getAsLong() + " bytes but there are " + size
                    + "; deliver file and marker again");
        }
        if (!marker.sha256().isEmpty() && !marker.sha256().equals(sha256)) {
            throw new RefusedExport("its marker states the hash " + marker.sha256() + " but the file has " + sha256
                    + "; deliver file and marker again");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static String digest(Path file, OutputStream out) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(file)) {
            int read;
            while ((read = read(in, buffer)) >= 0) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Opening a pipe would wait for somebody to write into it. */
    private static void requireRegular(Path file) throws NotReadable {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotReadable("it went away");
        }
    }

    private static InputStream open(Path file) throws NotReadable {
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException notOpened) {
            throw new NotReadable("it cannot be opened (" + notOpened.getMessage() + ")");
        }
    }

    private static int read(InputStream in, byte[] buffer) throws NotReadable {
        try {
            return in.read(buffer);
        } catch (IOException notRead) {
            throw new NotReadable("it cannot be read (" + notRead.getMessage() + ")");
        }
    }

    /** An export's own bytes cannot be had, which is no fault of the place that the copy goes to. */
    static final class NotReadable extends IOException {
        private static final long serialVersionUID = 1L;

        NotReadable(String message) {
            super(message);
        }
    }
}
