package com.reviewpack.workshop;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.installation.Installation;
import com.reviewpack.warehouse.PackOrigin;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names by their digests what the packs of a night are made from. */
public final class PackSources {

    private PackSources() {}

    public static PackOrigin.Sources of(Installation installation, Warehouse warehouse) {
        long position = warehouse.position();
        String program = Installation.class.getPackage().getImplementationVersion();
        return new PackOrigin.Sources(
                position,
                warehouse.exportsSha256(position),
                sha256(installation.portfolio()),
                installation.catalogue().map(PackSources::sha256).orElse(""),
                installation.templates().folder().map(PackSources::sha256).orElse(""),
                program == null ? "" : program);
    }

    /** Of a file's bytes; of a folder, over the names and digests of all files below it. */
    private static String sha256(Path path) {
        try {
            if (Files.isRegularFile(path)) {
                return FinishedFile.sha256(Files.readAllBytes(path));
            }
            List<Path> files;
            try (Stream<Path> below = Files.walk(path)) {
                files = below.filter(Files::isRegularFile).sorted().toList();
            }
            StringBuilder lines = new StringBuilder();
            for (Path file : files) {
                lines.append(FinishedFile.sha256(Files.readAllBytes(file)))
                        .append("  ")
                        .append(path.relativize(file).toString().replace('\\', '/'))
                        .append('\n');
            }
            return FinishedFile.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
