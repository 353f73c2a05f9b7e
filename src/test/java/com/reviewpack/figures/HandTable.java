package com.reviewpack.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of hand-made cases beside the tests. */
final class HandTable {

    private HandTable() {}

    static List<NamedCsvRecord> rows(String name) {
        var in = Objects.requireNonNull(HandTable.class.getResourceAsStream(name), name);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
