package com.reviewpack.intake.reading;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The text of an export, plain, {@code .gz} or {@code .zip}: strict UTF-8, with or without a byte order mark. What is
 * compressed may not grow without bound, and a zip holds one plain file and nothing else.
 */
public final class Content {
    /** Bytes that may come out of a compressed export whatever its size. */
    static final long FREE_BYTES = 64L << 20;

    /** Beyond {@link #FREE_BYTES}, how many bytes may come out for each one that goes in. */
    static final long MAX_RATIO = 250;

    private Content() {}

    /**
     * Opens the text; to be closed by the caller.
     *
     * @param name the name by whose ending the compression is told
     * @throws BrokenText where the file cannot be what its ending says
     */
    public static Reader open(Path file, String name) throws IOException {
        InputStream bytes = bytes(file, name);
        try {
            return text(bytes);
        } catch (IOException | RuntimeException notOpened) {
            bytes.close();
            throw notOpened;
        }
    }

    /** Where a text that is not UTF-8 stops being it, in words. */
    public static String notUtf8(Path file, String name) throws IOException {
        try (InputStream bytes = bytes(file, name)) {
            return BadBytes.in(bytes).map(BadBytes::inWords).orElse("the text is not valid UTF-8");
        }
    }

    private static InputStream bytes(Path file, String name) throws IOException {
        String ending = name.toLowerCase(Locale.ROOT);
        long size = Files.size(file);
        if (ending.endsWith(".zip")) {
            return new Bounded(onlyEntry(file), size);
        }
        InputStream bytes = Files.newInputStream(file);
        try {
            return ending.endsWith(".gz") ? new Bounded(new GZIPInputStream(bytes, 1 << 16), size) : bytes;
        } catch (IOException | RuntimeException notOpened) {
            bytes.close();
            throw notOpened;
        }
    }

    private static Reader text(InputStream bytes) throws IOException {
        PushbackInputStream start = new PushbackInputStream(bytes, 3);
        byte[] mark = start.readNBytes(3);
        if (mark.length >= 2 && ((mark[0] & 0xff) + (mark[1] & 0xff) == 0xff + 0xfe) && (mark[0] & 0xff) >= 0xfe) {
            throw new BrokenText("the text is UTF-16; save it as UTF-8");
        }
        for (byte one : mark) {
            if (one == 0) {
                throw new BrokenText("there is a NUL at its beginning, as in text that is UTF-16; save it as UTF-8");
            }
        }
        boolean byteOrderMark =
                mark.length == 3 && mark[0] == (byte) 0xef && mark[1] == (byte) 0xbb && mark[2] == (byte) 0xbf;
        if (!byteOrderMark) {
            start.unread(mark);
        }
        return new BufferedReader(
                new InputStreamReader(
                        start,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }

    private static InputStream onlyEntry(Path file) throws IOException {
        refuseEncrypted(file);
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            if (zip.size() != 1) {
                throw new BrokenText("the zip holds " + zip.size() + " entries; it must hold exactly one file");
            }
            ZipEntry entry = zip.entries().nextElement();
            String name = entry.getName();
            String lower = name.toLowerCase(Locale.ROOT);
            if (entry.isDirectory() || name.contains("/") || name.contains("\\") || name.contains("..")) {
                throw new BrokenText("the zip's entry '" + name + "' must be a plain file without a folder");
            }
            if (!lower.endsWith(".csv") && !lower.endsWith(".jsonl")) {
                throw new BrokenText("the zip's entry '" + name + "' must end in .csv or .jsonl");
            }
            return new FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException notOpened) {
            zip.close();
            throw notOpened;
        }
    }

    /** The bit that marks an encrypted entry stands in the entry's header at the start of the file. */
    private static void refuseEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(8);
            if (header.length == 8 && header[0] == 'P' && header[1] == 'K' && header[2] == 3 && (header[6] & 1) == 1) {
                throw new BrokenText("the zip is encrypted; it must not be");
            }
        }
    }

    /** Stops where far more comes out than a table of text can explain. */
    private static final class Bounded extends FilterInputStream {
        private final long limit;
        private long read;

        Bounded(InputStream in, long compressedSize) {
            super(in);
            this.limit = Math.max(FREE_BYTES, compressedSize * MAX_RATIO);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws BrokenText {
            read += bytes;
            if (read > limit) {
                throw new BrokenText("more than " + limit + " bytes come out of the compressed file");
            }
        }
    }
}
