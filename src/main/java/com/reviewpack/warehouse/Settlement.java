package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.warehouse.Ledger.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Works the editions that came or went since the last settlement into the facts, from scratch for every key they touch,
 * so that the result depends on what is there and not on the order in which it came. Runs in one transaction.
 */
final class Settlement {
    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final LocalDate night;

    Settlement(JdbcTemplate jdbc, Ledger ledger, LocalDate night) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.night = night;
    }

    void settle(boolean acceptVolume) {
        VolumeGuard guard = new VolumeGuard(jdbc, night);
        if (acceptVolume) {
            guard.release();
        }
        List<Edition> unsettled = ledger.unsettled();
        if (unsettled.isEmpty()) {
            return;
        }
        Set<ExportKind> kinds = kinds(unsettled);
        if (!acceptVolume) {
            kinds.forEach(guard::reconsider);
        }
        FactChanges changes = new FactChanges(jdbc);
        kinds.forEach(kind -> decide(kind, changes));
        if (!acceptVolume && guard.holdUnbelievable(kinds)) {
            kinds.forEach(kind -> decide(kind, changes));
        }
        changes.record(night);
        jdbc.update("INSERT INTO settled_export (settlement_id, file_id, holds) SELECT (SELECT MAX(settlement_id) FROM"
                + " settlement), file_id, CASE WHEN state = 'accepted' THEN TRUE ELSE FALSE END FROM export_file"
                + " WHERE settled = FALSE");
        clearReplaced();
        jdbc.update("UPDATE export_file SET settled = TRUE WHERE settled = FALSE");
    }

    private void decide(ExportKind kind, FactChanges changes) {
        KeyedTable.of(kind)
                .ifPresentOrElse(
                        table -> new TableCorrections(jdbc, table, ledger.inForce(kind)).decide(changes),
                        () -> new CellCorrections(jdbc, kind, ledger.inForce(kind)).decide(changes));
    }

    private void clearReplaced() {
        String gone =
                " WHERE file_id IN (SELECT file_id FROM export_file WHERE state = 'replaced' AND settled = FALSE)";
        for (String table : List.of("cell", "superseded", "rejected_row", "ticket", "ticket_event", "hours_entry")) {
            jdbc.update("DELETE FROM " + table + gone);
        }
    }

    private static Set<ExportKind> kinds(List<Edition> editions) {
        return editions.stream().map(Edition::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
