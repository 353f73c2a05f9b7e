package com.reviewpack.portfolio;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one table: strict UTF-8 with or without a byte order mark, a header in any case and order, further columns
 * ignored. What leaves a table unreadable is a fault that stops the start.
 */
final class TableReader {

    private final Path dir;
    private final List<Fault> stops;

    TableReader(Path dir, List<Fault> stops) {
        this.dir = dir;
        this.stops = stops;
    }

    /** The rows, none where the table may be absent and is; none with a fault where it cannot be read. */
    List<Row> read(PortfolioTable table) {
        Optional<String> text = text(table);
        if (text.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.get())) {
            Optional<List<String>> header = Optional.empty();
            for (CsvRecord record : csv) {
                if (header.isPresent()) {
                    rows.add(row(table, header.get(), record));
                } else {
                    header = Optional.of(header(table, record));
                }
            }
            if (header.isEmpty()) {
                stop(table, 0, "", "expected a header with " + table.columns() + "; the file is empty");
            }
        } catch (CsvParseException e) {
            stop(table, 0, "", "expected CSV with every quote closed: " + reason(e));
        } catch (IOException e) {
            stop(table, 0, "", "expected a readable file: " + e.getMessage());
        }
        return rows;
    }

    private Optional<String> text(PortfolioTable table) {
        Path file = dir.resolve(table.file());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (NoSuchFileException e) {
            if (table.isRequired()) {
                stop(table, 0, "", "expected this table in " + dir + "; it is missing");
            }
        } catch (CharacterCodingException e) {
            stop(table, 0, "", "expected UTF-8; export the table in that encoding");
        } catch (IOException e) {
            stop(table, 0, "", "expected a readable file: " + e.getMessage());
        }
        return Optional.empty();
    }

    private List<String> header(PortfolioTable table, CsvRecord record) {
        List<String> names = record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && names.indexOf(names.get(i)) < i) {
                stop(
                        table,
                        record.getStartingLineNumber(),
                        names.get(i),
                        "expected each column once; remove one of them");
            }
        }
        table.columns().stream()
                .filter(column -> !names.contains(column))
                .forEach(column ->
                        stop(table, record.getStartingLineNumber(), column, "expected this column; it is missing"));
        return names;
    }

    private static Row row(PortfolioTable table, List<String> header, CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            cells.putIfAbsent(header.get(i), record.getField(i));
        }
        Row row = new Row(table.file(), record.getStartingLineNumber(), cells);
        if (record.getFieldCount() != header.size()) {
            row.refuse(
                    "",
                    record.getFieldCount() + " fields",
                    "expected " + header.size()
                            + " fields, as in the header; look for a missing or stray comma or quote");
        }
        return row;
    }

    private void stop(PortfolioTable table, long line, String column, String expected) {
        stops.add(new Fault(table.file(), line, column, "", expected));
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
