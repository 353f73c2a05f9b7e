package com.reviewpack.intake;

import com.reviewpack.intake.ExportFile.Snapshot;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks into the folder of exports without opening, following or waiting for anything that is no regular file. */
public final class ExportFolder {
    private static final String DONE = ".done";
    private static final List<String> TABLE_ENDINGS = List.of(".csv", ".csv.gz", ".csv.zip", ".gz", ".zip");
    private static final List<String> LINE_ENDINGS = List.of(".jsonl", ".jsonl.gz", ".jsonl.zip", ".gz", ".zip");

    /** Names that end so are meant to be read. */
    private static final List<String> DATA_ENDINGS =
            List.of(".csv", ".jsonl", ".json", ".tsv", ".gz", ".zip", ".xlsx", ".xls", ".parquet");

    /** Control characters, marks that turn the direction of writing, halves of characters. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufffd]");

    private static final String KINDS =
            Arrays.stream(ExportKind.values()).map(ExportKind::key).collect(Collectors.joining(", "));

    private final Path root;
    private final boolean doneMarkers;
    private final List<ExportFile> complete = new ArrayList<>();
    private final List<Seen> waiting = new ArrayList<>();
    private final List<Seen> odd = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private ExportFolder(Path root, boolean doneMarkers) {
        this.root = root;
        this.doneMarkers = doneMarkers;
    }

    /**
     * What lies in the folder at one look, by name.
     *
     * @param files those that may be taken
     * @param waiting exports that are not complete yet
     * @param odd what is no readable regular file, lies too deep, or looks like data and is no export: to be reported,
     *     never touched
     * @param ignored names that mean nothing: no data by their ending
     */
    public record Scan(List<ExportFile> files, List<Seen> waiting, List<Seen> odd, List<String> ignored) {
        public Scan {
            files = List.copyOf(files);
            waiting = List.copyOf(waiting);
            odd = List.copyOf(odd);
            ignored = List.copyOf(ignored);
        }

        /** The same look, where files that are new or have changed since an earlier one are still growing: they wait. */
        public Scan unchangedSince(Scan earlier) {
            Map<String, ExportFile> before =
                    earlier.files.stream().collect(Collectors.toMap(ExportFile::name, Function.identity()));
            List<ExportFile> still = new ArrayList<>();
            List<Seen> growing = new ArrayList<>(waiting);
            for (ExportFile file : files) {
                ExportFile then = before.get(file.name());
                if (then != null && then.snapshot().equals(file.snapshot())) {
                    still.add(file);
                } else {
                    growing.add(new Seen(file.name(), Optional.of(file.kind()), "the file is still being written"));
                }
            }
            growing.sort(Comparator.comparing(Seen::name));
            return new Scan(still, growing, odd, ignored);
        }
    }

    /** Something that is not taken, with the reason. */
    public record Seen(String name, Optional<ExportKind> kind, String reason) {}

    /**
     * Looks once.
     *
     * @param doneMarkers whether a file is complete only when {@code NAME.done} lies beside it
     * @throws IOException where the folder itself cannot be read
     */
    public static Scan scan(Path root, boolean doneMarkers) throws IOException {
        ExportFolder folder = new ExportFolder(root, doneMarkers);
        folder.look(root, "");
        folder.complete.sort(Comparator.comparing(ExportFile::name));
        folder.waiting.sort(Comparator.comparing(Seen::name));
        folder.odd.sort(Comparator.comparing(Seen::name));
        folder.ignored.sort(Comparator.naturalOrder());
        return new Scan(folder.complete, folder.waiting, folder.odd, folder.ignored);
    }

    /** The longest known kind that the name begins with, followed by {@code -}, {@code _} or {@code .}. */
    public static Optional<ExportKind> kindOf(String fileName) {
        return Arrays.stream(ExportKind.values())
                .filter(kind -> fileName.startsWith(kind.key())
                        && fileName.length() > kind.key().length()
                        && "-_.".indexOf(fileName.charAt(kind.key().length())) >= 0)
                .max(Comparator.comparingInt(kind -> kind.key().length()));
    }

    private void look(Path directory, String folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                lookAt(entry, folder);
            }
        } catch (java.nio.file.DirectoryIteratorException stopped) {
            throw stopped.getCause();
        }
    }

    private void lookAt(Path entry, String folder) throws IOException {
        String fileName = entry.getFileName().toString();
        String name = folder.isEmpty() ? fileName : folder + "/" + fileName;
        if (UNPRINTABLE.matcher(name).find()) {
            odd.add(new Seen(
                    UNPRINTABLE.matcher(name).replaceAll("?"),
                    Optional.empty(),
                    "its name holds characters that cannot be shown; rename it"));
            return;
        }
        Optional<ExportKind> kind = kindOf(fileName);
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            odd.add(new Seen(name, kind, "it cannot be looked at (" + gone.getMessage() + ")"));
            return;
        }
        if (attributes.isDirectory() && folder.isEmpty() && kind.isEmpty()) {
            lookInto(entry, fileName);
        } else if (!attributes.isRegularFile()) {
            odd.add(new Seen(name, kind, what(attributes) + "; put a regular file in its place"));
        } else if (fileName.endsWith(DONE) || fileName.startsWith(".")) {
            return;
        } else if (kind.isEmpty()) {
            pass(name, "it begins with no known kind of export (" + KINDS + "); rename it or take it away");
        } else if (!hasKnownEnding(fileName, kind.get())) {
            pass(name, "no " + kind.get().key() + " export ends so; deliver it as " + endings(kind.get()));
        } else if (!Files.isReadable(entry)) {
            odd.add(new Seen(name, kind, "it may not be read; give the program the right to"));
        } else {
            lookAtExport(entry, name, folder, kind.get());
        }
    }

    /** What looks like data and is not read is told; other names mean nothing. */
    private void pass(String name, String reason) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (DATA_ENDINGS.stream().anyMatch(lower::endsWith)) {
            odd.add(new Seen(name, Optional.empty(), reason));
        } else {
            ignored.add(name);
        }
    }

    private void lookInto(Path directory, String folder) {
        try {
            look(directory, folder);
        } catch (IOException unreadable) {
            odd.add(new Seen(folder, Optional.empty(), "the folder cannot be read (" + unreadable.getMessage() + ")"));
        }
    }

    private void lookAtExport(Path entry, String name, String folder, ExportKind kind) throws IOException {
        DoneMarker marker = DoneMarker.SILENT;
        Path done = entry.resolveSibling(entry.getFileName() + DONE);
        if (Files.isRegularFile(done, LinkOption.NOFOLLOW_LINKS)) {
            try {
                marker = DoneMarker.read(done);
            } catch (IOException notRead) {
                waiting.add(new Seen(
                        name,
                        Optional.of(kind),
                        "its marker " + done.getFileName() + " cannot be read; give the program the right to"));
                return;
            }
        } else if (doneMarkers) {
            waiting.add(new Seen(name, Optional.of(kind), "its marker " + done.getFileName() + " is not there"));
            return;
        }
        Snapshot snapshot = snapshot(entry);
        if (snapshot == null) {
            waiting.add(new Seen(name, Optional.of(kind), "it went away while the folder was looked at"));
            return;
        }
        complete.add(new ExportFile(
                entry,
                name,
                kind,
                folder,
                StatedDays.in(
                        entry.getFileName().toString().substring(kind.key().length())),
                snapshot,
                marker));
    }

    /** The state of a regular file; null where it is none. */
    public static @Nullable Snapshot snapshot(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()) {
                return null;
            }
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            Object changed = unix ? Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS) : "";
            return new Snapshot(
                    now.size(),
                    now.lastModifiedTime().toString(),
                    String.valueOf(changed),
                    String.valueOf(now.fileKey()));
        } catch (IOException gone) {
            return null;
        }
    }

    private static boolean hasKnownEnding(String fileName, ExportKind kind) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return (kind == ExportKind.TRANSCRIPTS ? LINE_ENDINGS : TABLE_ENDINGS)
                .stream().anyMatch(lower::endsWith);
    }

    private static String endings(ExportKind kind) {
        String ending = (kind == ExportKind.TRANSCRIPTS ? LINE_ENDINGS : TABLE_ENDINGS).getFirst();
        return ending + ", " + ending + ".gz or " + ending + ".zip";
    }

    private static String what(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "it is a symbolic link";
        }
        return attributes.isDirectory() ? "it is a folder" : "it is a device or a pipe";
    }
}
