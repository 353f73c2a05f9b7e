package com.reviewpack.erasure;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.installation.Backups;
import com.reviewpack.installation.NightLock;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.RejectedRowsCsv;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.Redaction;
import com.reviewpack.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds and takes out what must go from the files of an installation. */
final class ErasedFiles {

    /** The embedded database's own files; they are not texts. */
    private static final String DATABASE = "reviewpack.";

    /** Of a night: the rejected rows, and below it the packs that were refused. */
    private static final String REJECTED = "rejected";

    private final Path output;
    private final Path data;

    ErasedFiles(Path output, Path data) {
        this.output = output;
        this.data = data;
    }

    /** The files of a pack that show something; a PDF, whose letters are drawn, shows what its workbook or deck does. */
    List<ProducedPack.ProducedFile> showing(List<ProducedPack.ProducedFile> files, Predicate<String> something)
            throws IOException {
        List<ProducedPack.ProducedFile> showing = new ArrayList<>();
        for (ProducedPack.ProducedFile file : files) {
            Path path = output.resolve(file.path());
            if (Files.isRegularFile(path) && shows(path, something)) {
                showing.add(file);
            }
        }
        if (!showing.isEmpty()) {
            files.stream()
                    .filter(file -> file.path().endsWith(".pdf") && !showing.contains(file))
                    .forEach(showing::add);
        }
        return showing;
    }

    private static boolean shows(Path file, Predicate<String> something) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return something.test(new String(bytes, StandardCharsets.UTF_8))
                || partsShow(new ByteArrayInputStream(bytes), something);
    }

    /** Of an office document; anything else has no parts. */
    private static boolean partsShow(InputStream bytes, Predicate<String> something) throws IOException {
        ZipInputStream parts = new ZipInputStream(bytes);
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            byte[] content = parts.readAllBytes();
            if (something.test(new String(content, StandardCharsets.UTF_8))
                    || (part.getName().endsWith(".xlsx") && partsShow(new ByteArrayInputStream(content), something))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The files of packs that the last gate refused, which lie beside the folders of accounts and which no record leads to:
     * of each pack that shows something, all.
     */
    List<Path> refused(Predicate<String> something) throws IOException {
        List<Path> refused = new ArrayList<>();
        for (Path night : nights()) {
            Map<Path, List<Path>> packs = new TreeMap<>();
            for (Path file : filesBelow(night.resolve(REJECTED))) {
                String name = String.valueOf(file.getFileName());
                if (!night.resolve(REJECTED).equals(file.getParent())) {
                    packs.computeIfAbsent(
                                    file.resolveSibling(name.replaceFirst("\\..*", "")), stem -> new ArrayList<>())
                            .add(file);
                }
            }
            for (List<Path> files : packs.values()) {
                for (Path file : files) {
                    if (something.test(output.relativize(file).toString()) || shows(file, something)) {
                        refused.addAll(files);
                        break;
                    }
                }
            }
        }
        return refused;
    }

    /** Deletes files, and the folders that are empty then. */
    void deleteRefused(List<Path> refused) throws IOException {
        for (Path file : refused) {
            Files.delete(file);
        }
        for (Path night : nights()) {
            if (Files.isDirectory(night.resolve(REJECTED))) {
                removeEmpty(night.resolve(REJECTED));
            }
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * @return how many were still there
     */
    long delete(List<ProducedPack.ProducedFile> files) throws IOException {
        long deleted = 0;
        for (ProducedPack.ProducedFile file : files) {
            deleted += Files.deleteIfExists(output.resolve(file.path())) ? 1 : 0;
        }
        return deleted;
    }

    /** Deletes what lies in every night's folder under a path, as leftovers of a night that was killed do. */
    void deleteFolders(String below) throws IOException {
        for (Path night : nights()) {
            deleteAll(night.resolve(below));
        }
    }

    /** Deletes copies that a killed night left behind, and every backup: they hold what is to go. */
    void deleteCopies() throws IOException {
        deleteAll(data.resolve("reading"));
        deleteAll(data.resolve(Backups.FOLDER));
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }

    /** The reports of nights, the journal, and other texts under the data folder in which something stands. */
    List<Path> texts(Redaction redaction) throws IOException {
        List<Path> texts = new ArrayList<>();
        for (Path night : nights()) {
            for (String report : List.of("night.json", "night.html")) {
                texts.add(night.resolve(report));
            }
        }
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.list(data)) {
                files.filter(file -> !String.valueOf(file.getFileName()).startsWith(DATABASE))
                        .filter(NightLock::isNot)
                        .sorted()
                        .forEach(texts::add);
            }
        }
        List<Path> concerned = new ArrayList<>();
        for (Path text : texts) {
            if (Files.isRegularFile(text) && redaction.concerns(read(text))) {
                concerned.add(text);
            }
        }
        return concerned;
    }

    /** Puts the marker in the place of what must go; each file is the old one or the new one, whole. */
    void mask(List<Path> texts, Redaction redaction) throws IOException {
        for (Path text : texts) {
            FinishedFile.write(text, redaction.mask(read(text)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String read(Path text) throws IOException {
        return new String(Files.readAllBytes(text), StandardCharsets.UTF_8);
    }

    /**
     * Deletes what is left in the folders of nights before a day, but for packs that are still on their way.
     *
     * @return how many files went
     */
    long deleteReportsBefore(LocalDate day) throws IOException {
        long deleted = 0;
        for (Path night : nights()) {
            if (date(night).orElseThrow().isBefore(day)) {
                for (String report : List.of("night.json", "night.html")) {
                    deleted += Files.deleteIfExists(night.resolve(report)) ? 1 : 0;
                }
                deleted += filesBelow(night.resolve(REJECTED)).size();
                deleteAll(night.resolve(REJECTED));
                removeEmpty(night);
            }
        }
        return deleted;
    }

    private static void removeEmpty(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(each)) {
                    try (Stream<Path> files = Files.list(each)) {
                        if (files.findAny().isPresent()) {
                            continue;
                        }
                    }
                    Files.delete(each);
                }
            }
        }
    }

    /** Puts the marker in the place of the readers in the journal's lines of before a day. */
    void forgetReadersBefore(LocalDate day, String marker) throws IOException {
        Path journal = data.resolve("deliveries.journal");
        if (!Files.isRegularFile(journal)) {
            return;
        }
        String text = read(journal);
        String masked = text.lines()
                .map(line -> {
                    String[] fields = line.split("\t", 5);
                    boolean old = fields.length == 5 && fields[0].compareTo(day.toString()) < 0;
                    return old ? String.join("\t", fields[0], fields[1], fields[2], marker, fields[4]) : line;
                })
                .collect(Collectors.joining("\n", "", text.endsWith("\n") ? "\n" : ""));
        if (!masked.equals(text)) {
            FinishedFile.write(journal, masked.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes the rejected rows of every night again, as the database has them now. */
    void writeRejectedAgain(Warehouse warehouse) throws IOException {
        for (Path night : nights()) {
            LocalDate date = date(night).orElseThrow();
            for (ExportKind kind : ExportKind.values()) {
                Path file = night.resolve(REJECTED).resolve(kind.key() + ".csv");
                if (Files.isRegularFile(file)) {
                    FinishedFile.write(file, bytes -> {
                        RejectedRowsCsv csv =
                                new RejectedRowsCsv(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                        warehouse.rejectedRows(date, kind, csv);
                        csv.flush();
                    });
                }
            }
        }
    }

    private List<Path> nights() throws IOException {
        List<Path> nights = new ArrayList<>();
        if (Files.isDirectory(output)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(output, Files::isDirectory)) {
                for (Path folder : folders) {
                    date(folder).ifPresent(date -> nights.add(folder));
                }
            }
        }
        nights.sort(Comparator.naturalOrder());
        return nights;
    }

    private static Optional<LocalDate> date(Path folder) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(folder.getFileName())));
        } catch (DateTimeParseException notANight) {
            return Optional.empty();
        }
    }
}
