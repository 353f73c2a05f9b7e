package com.reviewpack.torture;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented installation of fifty accounts, each in the hands of a success manager of its own: fifty mails. Every fifth
 * account has all that its tier promises; the others are of the lowest one, so that a night is sooner over.
 */
final class FiftyAccounts {

    /** The business date on which its exports end. */
    static final String NIGHT = "2026-11-01";

    private static final int ACCOUNTS = 50;

    /** As they are named in {@code account_id}. */
    private static final String WITH_ALL_DELIVERABLES = ".*[05]";

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
        List<Map<String, String>> people = new ArrayList<>();
        List<Map<String, String>> accounts = read(folder.resolve("portfolio/accounts.csv"));
        for (Map<String, String> account : accounts) {
            String manager = "manager-" + account.get("account_id");
            account.put("csm", manager);
            account.put("partner", "");
            Map<String, String> person = new LinkedHashMap<>();
            person.put("person_id", manager);
            person.put("name", "Manager of " + account.get("account_id"));
            person.put("email", manager + "@reviewpack.example");
            person.put("active_from", "2020-01-01");
            person.put("active_to", "");
            people.add(person);
        }
        List<Map<String, String>> packages = read(folder.resolve("portfolio/packages.csv"));
        packages.stream()
                .filter(each -> !each.get("account_id").matches(WITH_ALL_DELIVERABLES))
                .forEach(each -> each.put("tier", "Foundations"));
        write(folder.resolve("portfolio/accounts.csv"), accounts);
        write(folder.resolve("portfolio/people.csv"), people);
        write(folder.resolve("portfolio/packages.csv"), packages);
    }

    private static List<Map<String, String>> read(Path table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            List<Map<String, String>> read = new ArrayList<>();
            rows.forEach(row -> read.add(new LinkedHashMap<>(row.getFieldsAsMap())));
            return read;
        }
    }

    private static void write(Path table, List<Map<String, String>> rows) throws IOException {
        Files.delete(table);
        try (CsvWriter writer = CsvWriter.builder().build(table)) {
            writer.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> writer.writeRecord(row.values()));
        }
    }
}
