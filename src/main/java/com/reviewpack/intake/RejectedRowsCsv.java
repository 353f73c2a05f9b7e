package com.reviewpack.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Writes rejected rows as {@code file,line,column,reason,text}. The text is the record as it stands in the export, so
 * that it can be mended and delivered again; it is data for a program, not a sheet to be opened unseen.
 */
public final class RejectedRowsCsv implements AutoCloseable, Consumer<RejectedRow> {
    private final CsvWriter csv;

    /** Writes the header. */
    public RejectedRowsCsv(Writer target) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        csv.writeRecord("file", "line", "column", "reason", "text");
    }

    @Override
    public void accept(RejectedRow row) {
        csv.writeRecord(row.file(), Long.toString(row.line()), row.column(), row.reason(), row.text());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
