package com.reviewpack.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Writes rejected rows as {@code file,line,column,reason,text}. The text is the record as it stands in the export, so
 * that it can be mended and delivered again; only where a spreadsheet would take it for a formula an apostrophe stands
 * before it.
 */
public final class RejectedRowsCsv implements Consumer<RejectedRow> {
    private final CsvWriter csv;

    /** Writes the header; the target is the caller's to close. */
    public RejectedRowsCsv(Writer target) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        csv.writeRecord("file", "line", "column", "reason", "text");
    }

    @Override
    public void accept(RejectedRow row) {
        csv.writeRecord(
                SpreadsheetText.of(row.file()),
                Long.toString(row.line()),
                row.column(),
                SpreadsheetText.of(row.reason()),
                SpreadsheetText.of(row.text()));
    }

    /** Hands on what is still in hand. */
    public void flush() throws IOException {
        csv.flush();
    }
}
