package com.reviewpack.torture;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An invented installation of fifty accounts, each in the hands of a success manager of its own: fifty mails. */
final class FiftyAccounts {

    /** The business date on which its exports end. */
    static final String NIGHT = "2026-11-01";

    private static final int ACCOUNTS = 50;

    private FiftyAccounts() {}

    static void write(Path folder) throws IOException, InterruptedException {
        NightProcess sample = NightProcess.start(List.of(
                "sample",
                "--accounts",
                Integer.toString(ACCOUNTS),
                "--days",
                "40",
                "--conversations-per-day",
                "6",
                "--seed",
                "7",
                "--to",
                folder.toString()));
        if (sample.await() != 0) {
            throw new IllegalStateException("no installation: " + sample.said());
        }
        Path accounts = folder.resolve("portfolio/accounts.csv");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> people =
                new ArrayList<>(List.of(List.of("person_id", "name", "email", "active_from", "active_to")));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(accounts)) {
            for (NamedCsvRecord account : reader) {
                if (rows.isEmpty()) {
                    rows.add(account.getHeader());
                }
                String manager = "manager-" + account.getField("account_id");
                List<String> row = new ArrayList<>(account.getFields());
                row.set(account.getHeader().indexOf("csm"), manager);
                row.set(account.getHeader().indexOf("partner"), "");
                rows.add(row);
                people.add(List.of(
                        manager,
                        "Manager of " + account.getField("account_id"),
                        manager + "@reviewpack.example",
                        "2020-01-01",
                        ""));
            }
        }
        write(accounts, rows);
        write(folder.resolve("portfolio/people.csv"), people);
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        Files.delete(file);
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            rows.forEach(writer::writeRecord);
        }
    }
}
