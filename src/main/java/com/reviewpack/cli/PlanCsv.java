package com.reviewpack.cli;

import com.reviewpack.due.DueItem;
import com.reviewpack.intake.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What falls due as CSV with a header. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class PlanCsv {

    private PlanCsv() {}

    static String of(List<DueItem> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "due_on",
                    "account_id",
                    "package_id",
                    "deliverable",
                    "cadence",
                    "period",
                    "start",
                    "end",
                    "short",
                    "verdict",
                    "reason");
            for (DueItem item : items) {
                csv.writeRecord(
                        item.dueOn().toString(),
                        SpreadsheetText.of(item.account().value()),
                        SpreadsheetText.of(item.packageId().value()),
                        item.deliverable().key(),
                        item.cadence().key(),
                        item.periodName(),
                        item.period().start().toString(),
                        item.period().end().toString(),
                        item.shortPeriod() ? "yes" : "no",
                        item.verdict().name().toLowerCase(Locale.ROOT),
                        SpreadsheetText.of(item.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }
}
