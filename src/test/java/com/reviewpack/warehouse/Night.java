package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** A folder of exports and a database, for nights in tests: accounts acme and bolt, packages p-acme and p-bolt. */
public record Night(DataSource source, Path folder) {
    public static final KnownAccounts KNOWN = new KnownAccounts(
            Set.of("acme", "bolt", "parked"), Set.of("parked"), Map.of("p-acme", "acme", "p-bolt", "bolt"));

    public Path write(String name, String... lines) {
        return writeText(name, String.join("\n", lines) + "\n");
    }

    public Path writeText(String name, String text) {
        try {
            Path file = exports().resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    public Path exports() {
        return folder.resolve("exports");
    }

    /** One night with one thread, settled. */
    public List<ExportOutcome> run(String date) {
        return run(date, 1, false);
    }

    List<ExportOutcome> run(String date, int threads, boolean acceptVolume) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Files.createDirectories(exports());
            Intake intake = new Intake(source, KNOWN, LocalDate.parse(date), folder.resolve("scratch"));
            List<Future<ExportOutcome>> taken = intake.look(ExportFolder.scan(exports(), false)).stream()
                    .map(file -> workers.submit(() -> intake.take(file)))
                    .toList();
            for (Future<ExportOutcome> file : taken) {
                file.get();
            }
            intake.settle(acceptVolume);
            return intake.outcomes();
        } catch (IOException | InterruptedException | ExecutionException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Takes everything and stops before it is settled. */
    void runUnsettled(String date) throws IOException {
        Intake intake = new Intake(source, KNOWN, LocalDate.parse(date), folder.resolve("scratch"));
        for (ExportFile file : intake.look(ExportFolder.scan(exports(), false))) {
            intake.take(file);
        }
    }

    public Facts facts(String account, String zone, String asOf) {
        return new Warehouse(source).facts(account(account, zone), LocalDate.parse(asOf));
    }

    public static Account account(String id, String zone) {
        return new Account(
                new AccountId(id),
                id,
                "retail",
                "",
                "",
                "",
                ZoneId.of(zone),
                Locale.ROOT,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                null);
    }
}
