package com.reviewpack.torture;

import com.reviewpack.sample.SampleInstallation;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented installation in which whatever is an account's own bears a mark with the account's number: its name, its lines
 * of business, the subjects of its tickets, its goals and initiatives, and the people who look after it.
 */
final class MarkedAccounts {

    private static final Pattern MARK = Pattern.compile("Z(?:NAME|LINE|SUBJ|GOAL|INIT|CSM)([0-9]{4})Q");

    /** What is marked in each column, of whichever table or export. */
    private static final Map<String, String> MARKED = Map.of(
            "lob", "LINE", "lobs", "LINE", "subject", "SUBJ", "statement", "GOAL", "title", "INIT", "name", "NAME");

    /** The number in the marks of each account. */
    private final SortedMap<String, String> numbers = new TreeMap<>();

    private MarkedAccounts() {}

    /** Writes {@code portfolio/} and {@code exports/} into the folder. */
    static MarkedAccounts write(Path folder, int accounts, int days) throws IOException {
        new SampleInstallation(accounts, days, 6, 11, SampleInstallation.DEFAULT_UNTIL).write(folder);
        MarkedAccounts marked = new MarkedAccounts();
        Path table = folder.resolve("portfolio/accounts.csv");
        for (Map<String, String> account : read(table)) {
            marked.numbers.put(account.getOrDefault("account_id", ""), "%04d".formatted(marked.numbers.size() + 1));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                marked.mark(file);
            }
        }
        marked.giveEachAManager(folder);
        return marked;
    }

    /** The number in an account's marks. */
    String number(String account) {
        return numbers.getOrDefault(account, "");
    }

    int size() {
        return numbers.size();
    }

    /** The numbers of the accounts whose marks a text bears. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            found.add(mark.group(1));
        }
        return found;
    }

    private void mark(Path file) throws IOException {
        List<Map<String, String>> rows = read(file);
        boolean changed = false;
        for (Map<String, String> row : rows) {
            String number = numbers.get(row.getOrDefault("account_id", ""));
            if (number != null) {
                for (Map.Entry<String, String> column : MARKED.entrySet()) {
                    String value = row.getOrDefault(column.getKey(), "");
                    if (!value.isEmpty() && !value.equals("*")) {
                        row.put(column.getKey(), marked(value, "Z" + column.getValue() + number + "Q"));
                        changed = true;
                    }
                }
            }
        }
        if (changed) {
            write(file, rows);
        }
    }

    /** Of several in one cell, each. */
    private static String marked(String value, String mark) {
        return Arrays.stream(value.split(";")).map(one -> mark + " " + one).collect(Collectors.joining(";"));
    }

    private void giveEachAManager(Path folder) throws IOException {
        List<Map<String, String>> people = new ArrayList<>();
        List<Map<String, String>> accounts = read(folder.resolve("portfolio/accounts.csv"));
        for (Map<String, String> account : accounts) {
            String number = number(account.getOrDefault("account_id", ""));
            account.put("csm", "manager-" + number);
            account.put("partner", "");
            Map<String, String> person = new java.util.LinkedHashMap<>();
            person.put("person_id", "manager-" + number);
            person.put("name", "ZCSM" + number + "Q");
            person.put("email", "manager-" + number + "@reviewpack.example");
            person.put("active_from", "2020-01-01");
            person.put("active_to", "");
            people.add(person);
        }
        write(folder.resolve("portfolio/accounts.csv"), accounts);
        write(folder.resolve("portfolio/people.csv"), people);
    }

    private static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                Map<String, String> cells = new java.util.LinkedHashMap<>();
                for (String column : row.getHeader()) {
                    cells.put(column, row.getField(column));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static void write(Path file, List<Map<String, String>> rows) throws IOException {
        Files.delete(file);
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(rows.getFirst().keySet());
            for (Map<String, String> row : rows) {
                writer.writeRecord(row.values());
            }
        }
    }
}
