package com.reviewpack.nightly;

import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether the disks can take what a night is about to write, asked before it begins to: a disk that fills up in the middle
 * stops the night as well, but later. Bounds are ours, and rather too large than too small.
 */
final class DiskRoom {

    private static final long MEGABYTE = 1_000_000;

    /** A pack in all its formats, where none was made yet to go by. */
    private static final long PACK = 2 * MEGABYTE;

    /** For logs, reports and tables beside what is counted. */
    private static final long BESIDE = 20 * MEGABYTE;

    /** Base64 and the lines of a mail, in percent. */
    private static final long IN_A_MAIL = 140;

    private final Night night;

    DiskRoom(Night night) {
        this.night = night;
    }

    /** The disks have too little room for the night. */
    static final class TooLittleRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLittleRoom(String message) {
            super(message);
        }
    }

    /**
     * @param packs how many are to be made
     * @throws TooLittleRoom where they, and the mails and backups after them, would not find room
     */
    void requireForMaking(long packs) throws IOException {
        long each = Math.max(PACK, largestWaiting());
        require(packs * each, (packs * each + waiting()) * IN_A_MAIL / 100, packs + " packs");
    }

    /**
     * @throws TooLittleRoom where the mails of the packs that wait, and the backup after them, would not find room
     */
    void requireForSending() throws IOException {
        long mails = waiting() * IN_A_MAIL / 100;
        boolean outbox = night.installation().settings().mail().server().isEmpty();
        require(outbox ? mails : 0, mails, "the mails of the night");
    }

    private void require(long inOutput, long inMails, String what) throws IOException {
        Map<FileStore, Long> needed = new HashMap<>();
        Map<FileStore, Path> places = new HashMap<>();
        Path data = night.installation().data();
        add(needed, places, night.installation().output(), inOutput + BESIDE / 2);
        add(needed, places, data, size(data, "reviewpack.") + BESIDE / 2);
        add(needed, places, data.resolve("mails"), inMails);
        for (Map.Entry<FileStore, Long> store : needed.entrySet()) {
            long room = store.getKey().getUsableSpace();
            if (room < store.getValue()) {
                throw new TooLittleRoom("the disk of " + places.get(store.getKey()) + " has room for "
                        + room / MEGABYTE + " MB, and " + what + " may need " + (store.getValue() / MEGABYTE + 1)
                        + " MB; make room");
            }
        }
    }

    private static void add(Map<FileStore, Long> needed, Map<FileStore, Path> places, Path folder, long bytes)
            throws IOException {
        FileStore store = Files.getFileStore(Files.createDirectories(folder));
        needed.merge(store, bytes, Long::sum);
        places.putIfAbsent(store, folder);
    }

    private List<ProducedPack> packs() {
        return night.stores().packs().inNoStandingMail();
    }

    private long waiting() {
        return packs().stream().mapToLong(DiskRoom::bytes).sum();
    }

    private long largestWaiting() {
        return packs().stream().mapToLong(DiskRoom::bytes).max().orElse(0);
    }

    private static long bytes(ProducedPack pack) {
        return pack.files().stream().mapToLong(ProducedPack.ProducedFile::bytes).sum();
    }

    private static long size(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)) {
                    bytes += Files.size(file);
                }
            }
        }
        return bytes;
    }
}
