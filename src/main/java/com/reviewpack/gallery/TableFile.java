package com.reviewpack.gallery;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of an invented installation, kept until it is written whole. */
final class TableFile {

    private final Path file;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param columns between commas
     */
    TableFile(Path file, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(",", -1));
    }

    /** Adds a row; numbers and days are written as they print. */
    TableFile row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    file.getFileName() + ": " + cells.length + " cells, expected " + columns.size());
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
        return this;
    }

    void write() throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
    }
}
