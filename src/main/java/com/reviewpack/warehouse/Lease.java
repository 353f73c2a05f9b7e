package com.reviewpack.warehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to work on a database, held by one at a time and for a limited while, so that a process that stood still for
 * too long, and was given up, does not go on beside its successor. Time is the database's own. Safe for several threads.
 */
public final class Lease implements AutoCloseable {

    /** A holder that has not renewed for so long has lost it. */
    public static final int MINUTES = 30;

    private static final String NIGHT = "night";
    private static final String UNTIL = "CURRENT_TIMESTAMP + INTERVAL '" + MINUTES + "' MINUTE";

    private final JdbcClient sql;
    private final String holder;

    private Lease(JdbcClient sql, String holder) {
        this.sql = sql;
        this.holder = holder;
    }

    /**
     * Takes the lease: where nobody has it, where it has expired, or where its holder worked in the same place.
     *
     * @param holder names this run and no other
     * @param place the data folder, whose lock the caller has
     * @throws LeaseHeld where another place has it
     */
    public static Lease take(DataSource database, String holder, String place) {
        JdbcClient sql = JdbcClient.create(database);
        boolean taken = sql.sql("UPDATE lease SET holder = ?, place = ?, expires_at = " + UNTIL
                                + " WHERE name = ? AND (place = ? OR expires_at < CURRENT_TIMESTAMP)")
                        .params(holder, place, NIGHT, place)
                        .update()
                == 1;
        if (!taken && !begun(sql, holder, place)) {
            throw new LeaseHeld(until(sql));
        }
        return new Lease(sql, holder);
    }

    private static boolean begun(JdbcClient sql, String holder, String place) {
        if (!until(sql).isEmpty()) {
            return false;
        }
        try {
            return sql.sql("INSERT INTO lease (name, holder, place, expires_at) VALUES (?,?,?," + UNTIL + ")")
                            .params(NIGHT, holder, place)
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private static List<Instant> until(JdbcClient sql) {
        return sql
                .sql("SELECT expires_at FROM lease WHERE name = ?")
                .params(NIGHT)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /**
     * Makes sure that it is still held, and extends it. One that has expired and that nobody else took is still held.
     *
     * @throws LeaseLost where another has taken it
     */
    public void require() {
        boolean held = sql.sql("UPDATE lease SET expires_at = " + UNTIL + " WHERE name = ? AND holder = ?")
                        .params(NIGHT, holder)
                        .update()
                == 1;
        if (!held) {
            throw new LeaseLost();
        }
    }

    /** Gives it back; one that was lost stays with its holder. */
    @Override
    public void close() {
        sql.sql("DELETE FROM lease WHERE name = ? AND holder = ?")
                .params(NIGHT, holder)
                .update();
    }

    /** Another instance works on the database. */
    public static final class LeaseHeld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseHeld(List<Instant> until) {
            super("another instance, with another data folder, is at work on this database"
                    + (until.isEmpty() ? "" : " (its lease ends at " + until.getFirst() + " unless it goes on)")
                    + "; wait for it or stop it");
        }
    }

    /** This process stood still for so long that another has taken its place. */
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("this process stood still for more than " + MINUTES
                    + " minutes and another has taken over its night; nothing more is sent from here");
        }
    }
}
