package com.reviewpack.intake;

import com.reviewpack.intake.Layout.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one export of a test and keeps all that comes out of it. */
final class Exports implements RowSink {
    static final KnownAccounts KNOWN = new KnownAccounts(
            Set.of("acme", "bolt", "parked"), Set.of("parked"), Map.of("p-acme", "acme", "p-bolt", "bolt"));

    final List<RejectedRow> rejected = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    private final Path folder;

    Exports(Path folder) {
        this.folder = folder;
    }

    static String header(ExportKind kind) {
        return Layouts.of(kind).columns().stream().map(Column::name).collect(Collectors.joining(","));
    }

    ReadCounts read(String name, String text) throws RefusedExport, IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ReadCounts read(String name, byte[] bytes) throws RefusedExport, IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        ExportFile export = ExportFolder.scan(folder, false).files().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ExportReader(KNOWN).read(export, file, this);
    }

    @Override
    public void accept(Row row) {
        keys.add(row.text(0));
    }

    @Override
    public void reject(RejectedRow row) {
        rejected.add(row);
    }
}
