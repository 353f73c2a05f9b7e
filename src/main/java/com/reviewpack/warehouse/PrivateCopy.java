package com.reviewpack.warehouse;

import com.reviewpack.intake.DoneMarker;
import com.reviewpack.intake.RefusedExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A copy of an export that nobody else writes to, with its hash; gone when it is closed. */
record PrivateCopy(Path path, String sha256) implements AutoCloseable {
    private static final int BUFFER = 1 << 17;

    static PrivateCopy of(Path file, Path folder) throws IOException {
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
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
