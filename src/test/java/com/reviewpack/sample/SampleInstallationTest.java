package com.reviewpack.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleInstallationTest {

    private static final LocalDate UNTIL = SampleInstallation.DEFAULT_UNTIL;

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameValues() throws IOException {
        write("one", 3, 4, 20, 7);
        write("two", 3, 4, 20, 7);
        write("other", 3, 4, 20, 8);

        assertThat(bytes("one")).isEqualTo(bytes("two")).isNotEqualTo(bytes("other"));
    }

    @Test
    void inventsAnAccountTheSameWhoeverElseIsInvented() throws IOException {
        write("few", 2, 3, 30, 1);
        write("many", 9, 3, 30, 1);

        List<List<String>> ofFew = rowsOf("few", "conversations", "ACME-002");
        assertThat(ofFew).isNotEmpty().isEqualTo(rowsOf("many", "conversations", "ACME-002"));
    }

    @Test
    void writesOneFileADayAndKindUpToTheLastLocalDaysEnd() throws IOException {
        write("days", 5, 2, 50, 1);

        // New York's 1 November ends at 05:00 UTC on the 2nd, so a file of that UTC day belongs to the installation.
        try (Stream<Path> files = Files.list(folder.resolve("days/exports"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("conversations")))
                    .containsExactlyInAnyOrder(
                            "conversations-2026-10-31.csv.gz",
                            "conversations-2026-11-01.csv.gz",
                            "conversations-2026-11-02.csv.gz");
        }
    }

    @Test
    void letsNobodyConnectDuringTheOutage() throws IOException {
        new SampleInstallation(2, 1, 400, 3, Rhythm.OUTAGE_DAY).write(folder.resolve("outage"));

        List<NamedCsvRecord> during = read("outage", "conversations").stream()
                .filter(r -> r.getField("account_id").equals("ACME-002"))
                .filter(r -> {
                    int hour = Instant.parse(r.getField("requested_at"))
                            .atZone(ZoneId.of("Europe/London"))
                            .getHour();
                    return hour >= 10 && hour < 14;
                })
                .toList();
        assertThat(during).hasSizeGreaterThan(50);
        double lost = during.stream()
                        .filter(r -> r.getField("connected_at").isEmpty())
                        .count()
                / (double) during.size();
        assertThat(lost).isGreaterThan(0.6);
        assertThat(read("outage", "tickets"))
                .filteredOn(r -> r.getField("account_id").equals("ACME-002"))
                .extracting(r -> r.getField("severity"))
                .containsExactly("P1", "P1", "P1");
    }

    @Test
    void refusesAnInstallationWithoutAccounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SampleInstallation(0, 1, 1, 1, UNTIL))
                .withMessageContaining("at least 1");
    }

    private void write(String name, int accounts, int days, double perDay, long seed) throws IOException {
        new SampleInstallation(accounts, days, perDay, seed, UNTIL).write(folder.resolve(name));
    }

    private TreeMap<String, List<Byte>> bytes(String name) throws IOException {
        TreeMap<String, List<Byte>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<Byte> content = new ArrayList<>();
                for (byte one : Files.readAllBytes(file)) {
                    content.add(one);
                }
                all.put(folder.resolve(name).relativize(file).toString(), content);
            }
        }
        return all;
    }

    private List<List<String>> rowsOf(String name, String kind, String account) throws IOException {
        return read(name, kind).stream()
                .filter(r -> r.getField("account_id").equals(account))
                .map(NamedCsvRecord::getFields)
                .toList();
    }

    private List<NamedCsvRecord> read(String name, String kind) throws IOException {
        List<NamedCsvRecord> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(name + "/exports"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(kind + "-"))
                    .sorted()
                    .toList()) {
                try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    csv.forEach(all::add);
                }
            }
        }
        return all;
    }
}
