package com.reviewpack.gallery;

import com.reviewpack.sample.SampleInstallation;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** The sample's cast over thirteen months, with published results of their industries beside them. */
final class OrdinaryInstallation {

    private static final int ACCOUNTS = 8;
    private static final int DAYS = 396;
    private static final int CONVERSATIONS_PER_DAY = 20;

    private OrdinaryInstallation() {}

    static void write(Path folder) throws IOException {
        new SampleInstallation(ACCOUNTS, DAYS, CONVERSATIONS_PER_DAY, 1, SampleInstallation.DEFAULT_UNTIL)
                .write(folder);
        withoutBrands(folder.resolve("portfolio/accounts.csv"));
        new TableFile(folder.resolve("portfolio/benchmarks.csv"), Columns.BENCHMARKS)
                .row("travel", "conversations.csat", "0.78", "0.84", "0.9", "ratio", 2025, "Invented survey of travel")
                .row(
                        "travel",
                        "conversations.answered_within_60s_rate",
                        "0.6",
                        "0.72",
                        "0.81",
                        "ratio",
                        2025,
                        "Invented survey of travel")
                .row("", "conversations.containment_rate", "", "0.3", "", "ratio", 2026, "Invented study of chat")
                .write();
    }

    /** Every account in the look of the templates themselves, whatever brands they hold. */
    private static void withoutBrands(Path accounts) throws IOException {
        TableFile plain = new TableFile(accounts, Columns.ACCOUNTS);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(accounts)) {
            for (NamedCsvRecord row : rows) {
                plain.row((Object[]) row.getHeader().stream()
                        .map(column -> column.equals("brand") ? "" : row.getField(column))
                        .toArray(String[]::new));
            }
        }
        plain.write();
    }
}
