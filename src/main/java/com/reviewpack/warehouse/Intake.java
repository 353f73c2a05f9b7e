package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.ExportReader;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.intake.ReadCounts;
import com.reviewpack.intake.RefusedExport;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.RowSink;
import com.reviewpack.warehouse.ExportOutcome.State;
import com.reviewpack.warehouse.Ledger.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the exports of one night: {@link #look} at the folder, {@link #take} each file that is new, then
 * {@link #settle} once. A file's rows and its line in the ledger commit together or not at all, and count only once they
 * are settled; all three may be done again after a stop.
 *
 * <p>{@link #take} may be called by several threads at a time; where the caller has a transaction on the same data
 * source open, it joins that.
 */
public final class Intake {
    private final KnownAccounts known;
    private final LocalDate night;
    private final Path scratch;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Map<String, ExportOutcome> notTaken = new ConcurrentHashMap<>();
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    /** Files with the same bytes as one that is still to be taken, by its name. */
    private final Map<String, List<ExportFile>> twins = new ConcurrentHashMap<>();

    /**
     * Begins a night's intake.
     *
     * @param night the business date
     * @param scratch where the private copies of files lie while they are read
     */
    public Intake(DataSource source, KnownAccounts known, LocalDate night, Path scratch) {
        this.known = known;
        this.night = night;
        this.scratch = scratch;
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.ledger = new Ledger(jdbc);
    }

    /**
     * Tells the files that are to be taken, by name, and notes what is known, waiting or odd. A name that was taken
     * before and has not changed since is not read again.
     *
     * @throws IOException where a file cannot be read
     */
    public List<ExportFile> look(ExportFolder.Scan scan) throws IOException {
        scan.odd().forEach(seen -> note(seen, State.REFUSED));
        scan.waiting().forEach(seen -> note(seen, State.WAITING));
        Map<String, String> snapshots = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        jdbc.query("SELECT name, snapshot, sha256 FROM export_snapshot", row -> {
            snapshots.put(row.getString("name"), row.getString("snapshot"));
            hashes.put(row.getString("name"), row.getString("sha256"));
        });
        Map<String, Edition> standing = new HashMap<>();
        Map<String, String> byContent = new HashMap<>();
        for (Edition edition : ledger.all()) {
            if (edition.state() == Ledger.State.ACCEPTED || edition.state() == Ledger.State.HELD) {
                standing.put(edition.name(), edition);
                if (edition.accepted() + edition.rejected() > 0) {
                    byContent.put(content(edition.kind(), edition.folder(), edition.sha256()), edition.name());
                }
            }
        }
        List<ExportFile> toTake = new ArrayList<>();
        Map<String, String> firsts = new HashMap<>();
        for (ExportFile file : scan.files()) {
            present.add(file.name());
            String snapshot = file.snapshot().toString();
            String sha256 = hashes.get(file.name());
            if (sha256 == null || !snapshot.equals(snapshots.get(file.name()))) {
                try {
                    sha256 = PrivateCopy.hash(file.path());
                } catch (PrivateCopy.NotReadable notReadable) {
                    notTaken(notRead(file, "", State.WAITING, String.valueOf(notReadable.getMessage())));
                    continue;
                }
                remember(file, sha256);
            }
            Edition same = standing.get(file.name());
            String content = content(file.kind(), file.folder(), sha256);
            String taken = byContent.get(content);
            String first = firsts.putIfAbsent(content, file.name());
            if (same != null && same.sha256().equals(sha256)) {
                noteKnown(file, same);
            } else if (same == null && taken != null) {
                notTaken(sameBytes(file, sha256, taken));
            } else if (same == null && first != null) {
                twins.computeIfAbsent(first, name -> new ArrayList<>()).add(file);
            } else {
                toTake.add(file);
            }
        }
        return List.copyOf(toTake);
    }

    /**
     * Reads one file from a private copy and commits what it gives; others with the same bytes are not read again, but
     * where it gave nothing each is looked at for itself.
     */
    public ExportOutcome take(ExportFile file) throws IOException {
        ExportOutcome outcome = takeAlone(file);
        for (ExportFile twin : twins.getOrDefault(file.name(), List.of())) {
            if (outcome.state() == State.ACCEPTED && outcome.rows() > 0) {
                notTaken(sameBytes(twin, outcome.sha256(), file.name()));
            } else {
                takeAlone(twin);
            }
        }
        return outcome;
    }

    private ExportOutcome takeAlone(ExportFile file) throws IOException {
        try (PrivateCopy copy = PrivateCopy.of(file.path(), scratch)) {
            if (!file.snapshot().equals(ExportFolder.snapshot(file.path()))) {
                return notTaken(notRead(file, "", State.WAITING, "the file changed while it was read"));
            }
            try {
                copy.requireStated(file.marker());
                ReadCounts counts = inTransaction(file, copy);
                ExportOutcome taken = new ExportOutcome(
                        file.name(),
                        copy.sha256(),
                        Optional.of(file.kind()),
                        counts.rows(),
                        counts.accepted(),
                        counts.rejected(),
                        State.ACCEPTED,
                        String.join("; ", counts.warnings()));
                notTaken.remove(file.name());
                return taken;
            } catch (RefusedExport refused) {
                String reason = String.valueOf(refused.getMessage());
                transaction.executeWithoutResult(t -> ledger.refuse(file, copy.sha256(), night, reason));
                return notRead(file, copy.sha256(), State.REFUSED, reason);
            }
        } catch (PrivateCopy.NotReadable notReadable) {
            return notTaken(notRead(file, "", State.WAITING, String.valueOf(notReadable.getMessage())));
        }
    }

    /**
     * Works all that came and went into the facts: which row of a key holds, whether the number of rows is believable,
     * which days of which account changed. Doing it again changes nothing.
     *
     * @param acceptVolume whether someone has looked at the files that are held and wants them taken
     */
    public void settle(boolean acceptVolume) {
        transaction.executeWithoutResult(t -> new Settlement(jdbc, ledger, night).settle(acceptVolume));
    }

    /** What became of each file of the night so far, by name, those taken by an earlier run of the night included. */
    public List<ExportOutcome> outcomes() {
        TreeMap<String, ExportOutcome> all = new TreeMap<>(notTaken);
        for (Edition edition : ledger.all()) {
            boolean ofTonight = edition.night().equals(night);
            boolean standsOut = edition.state() == Ledger.State.HELD || edition.state() == Ledger.State.REFUSED;
            ExportOutcome noted = all.get(edition.name());
            boolean waits = noted != null && noted.state() == State.WAITING;
            if (edition.state() != Ledger.State.REPLACED
                    && !waits
                    && (ofTonight || (standsOut && present.contains(edition.name())))) {
                all.put(edition.name(), outcome(edition));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(ExportOutcome::file))
                .toList();
    }

    private ReadCounts inTransaction(ExportFile file, PrivateCopy copy) throws RefusedExport, IOException {
        // The checked reasons to stop must pass through the template, and a rollback with them.
        List<Exception> stopped = new ArrayList<>(1);
        ReadCounts counts = transaction.execute(status -> {
            Object point = status.createSavepoint();
            try {
                return store(file, copy);
            } catch (RefusedExport | IOException stop) {
                status.rollbackToSavepoint(point);
                stopped.add(stop);
                return new ReadCounts(0, 0, List.of(), List.of());
            }
        });
        for (Exception stop : stopped) {
            if (stop instanceof RefusedExport refused) {
                throw refused;
            }
            throw new IOException(file.name() + " cannot be read: " + stop.getMessage(), stop);
        }
        return counts;
    }

    private ReadCounts store(ExportFile file, PrivateCopy copy) throws RefusedExport, IOException {
        long id = ledger.open(file, copy.sha256(), night);
        FactSink facts = KeyedTable.of(file.kind())
                .<FactSink>map(table -> new TableSink(jdbc, file, table, id))
                .orElseGet(() -> new CellSink(jdbc, file.kind(), id));
        RejectedRows rejected = new RejectedRows(jdbc, id);
        ReadCounts counts = new ExportReader(known).read(file, copy.path(), new RowSink() {
            @Override
            public void accept(Row row) {
                facts.accept(row);
            }

            @Override
            public void reject(RejectedRow row) {
                rejected.add(row);
            }
        });
        facts.finish();
        rejected.finish();
        refuseForeignEvents(file, id);
        ledger.close(id, counts);
        return counts;
    }

    /** An event names no account; one in an account's folder may not be of another account's ticket. */
    private void refuseForeignEvents(ExportFile file, long id) throws RefusedExport {
        if (KeyedTable.of(file.kind()).equals(Optional.of(KeyedTable.TICKET_EVENTS))
                && !file.folder().isEmpty()) {
            List<String> foreign = jdbc.queryForList(
                    "SELECT DISTINCT e.ticket_id FROM ticket_event e JOIN ticket t ON t.ticket_id = e.ticket_id"
                            + " WHERE e.file_id = ? AND t.holds = TRUE AND t.account_id <> ?",
                    String.class,
                    id,
                    file.folder());
            if (!foreign.isEmpty()) {
                throw new RefusedExport("there is an event of ticket '"
                        + foreign.stream().sorted().findFirst().orElseThrow()
                        + "' of another account in the folder of '" + file.folder() + "'");
            }
        }
    }

    private void remember(ExportFile file, String sha256) {
        transaction.executeWithoutResult(t -> ledger.remember(file, sha256));
    }

    /** What two files have in common that give the same: an account's folder may hold what another's may not. */
    private static String content(ExportKind kind, String folder, String sha256) {
        return kind.key() + "/" + folder + "/" + sha256;
    }

    private static ExportOutcome sameBytes(ExportFile file, String sha256, String other) {
        return notRead(file, sha256, State.KNOWN, "the same bytes were taken in as " + other);
    }

    private ExportOutcome notTaken(ExportOutcome outcome) {
        notTaken.put(outcome.file(), outcome);
        return outcome;
    }

    private void note(ExportFolder.Seen seen, State state) {
        notTaken.put(seen.name(), new ExportOutcome(seen.name(), "", seen.kind(), 0, 0, 0, state, seen.reason()));
    }

    private void noteKnown(ExportFile file, Edition edition) {
        ExportOutcome outcome = outcome(edition);
        notTaken.put(
                file.name(),
                new ExportOutcome(
                        file.name(),
                        edition.sha256(),
                        outcome.kind(),
                        outcome.rows(),
                        outcome.accepted(),
                        outcome.rejected(),
                        State.KNOWN,
                        "taken in on the night of " + edition.night()));
    }

    private static ExportOutcome notRead(ExportFile file, String sha256, State state, String reason) {
        return new ExportOutcome(file.name(), sha256, Optional.of(file.kind()), 0, 0, 0, state, reason);
    }

    private static ExportOutcome outcome(Edition edition) {
        State state = switch (edition.state()) {
            case ACCEPTED -> State.ACCEPTED;
            case HELD -> State.HELD;
            case REFUSED -> State.REFUSED;
            case REPLACED -> throw new IllegalArgumentException("a replaced edition stands nowhere: " + edition);
        };
        return new ExportOutcome(
                edition.name(),
                edition.sha256(),
                Optional.of(edition.kind()),
                edition.accepted() + edition.rejected(),
                edition.accepted(),
                edition.rejected(),
                state,
                edition.reason());
    }
}
