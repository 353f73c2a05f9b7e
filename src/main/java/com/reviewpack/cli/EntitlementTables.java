package com.reviewpack.cli;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.intake.SpreadsheetText;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Statements of contract years as a table of packages and as CSV of their deliverables. */
final class EntitlementTables {

    private EntitlementTables() {}

    /** A header and one line a package; one sentence where there is none. */
    static void print(PrintWriter out, List<EntitlementStatement> statements) {
        if (statements.isEmpty()) {
            out.println("No package holds on that day.");
            return;
        }
        List<String> header = new ArrayList<>(List.of("ACCOUNT", "PACKAGE", "TIER", "YEAR ENDS", "PROMISED"));
        Stream.of(Standing.values())
                .map(standing -> standing.key().replace('_', ' ').toUpperCase(Locale.ROOT))
                .forEach(header::add);
        Columns.print(
                out,
                header,
                statements.stream().map(EntitlementTables::ofPackage).toList());
    }

    private static List<String> ofPackage(EntitlementStatement statement) {
        List<String> cells = new ArrayList<>(List.of(
                statement.account().value(),
                statement.packageId().value(),
                statement.tier(),
                statement.year().lastDay().toString(),
                Integer.toString(statement.promised())));
        for (Standing standing : Standing.values()) {
            cells.add(Integer.toString(statement.count(standing)));
        }
        return cells;
    }

    /** A header and one line a deliverable of a package. */
    static String csv(List<EntitlementStatement> statements) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<String> header = new ArrayList<>(List.of(
                    "account_id", "package_id", "tier", "year_start", "year_end", "as_of", "deliverable", "cadence"));
            header.add("up_to_a_year");
            header.add("promised");
            Stream.of(Standing.values()).map(Standing::key).forEach(header::add);
            header.add("extra");
            header.add("next_due");
            csv.writeRecord(header);
            for (EntitlementStatement statement : statements) {
                for (Line line : statement.lines()) {
                    csv.writeRecord(ofLine(statement, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static List<String> ofLine(EntitlementStatement statement, Line line) {
        List<String> cells = new ArrayList<>(List.of(
                SpreadsheetText.of(statement.account().value()),
                SpreadsheetText.of(statement.packageId().value()),
                SpreadsheetText.of(statement.tier()),
                statement.year().start().toString(),
                statement.year().end().toString(),
                statement.day().toString(),
                line.deliverable().key(),
                line.cadence().key()));
        cells.add(line.cap().isPresent() ? Integer.toString(line.cap().getAsInt()) : "");
        cells.add(Integer.toString(line.promised()));
        for (Standing standing : Standing.values()) {
            cells.add(Integer.toString(line.count(standing)));
        }
        cells.add(Integer.toString(line.extra()));
        cells.add(line.nextDue().map(LocalDate::toString).orElse(""));
        return cells;
    }
}
