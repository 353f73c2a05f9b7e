package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** One at a time works on a database. */
class LeaseTest {
    @TempDir
    Path folder;

    private Database opened;
    private DataSource database;

    Database open(Path own) {
        return Database.embedded(own);
    }

    @BeforeEach
    void openDatabase() {
        opened = open(folder);
        database = opened.source();
    }

    @AfterEach
    void closeDatabase() {
        opened.close();
    }

    @Test
    void isHeldByOnePlaceAtATime() {
        try (Lease first = Lease.take(database, "run-1", "place-a")) {
            assertThatThrownBy(() -> Lease.take(database, "run-2", "place-b"))
                    .isInstanceOf(Lease.LeaseHeld.class)
                    .hasMessageContaining("another instance, with another data folder, is at work")
                    .hasMessageEndingWith("wait for it or stop it");
            assertThatCode(first::require).doesNotThrowAnyException();
        }
        try (Lease second = Lease.take(database, "run-2", "place-b")) {
            assertThatCode(second::require).doesNotThrowAnyException();
        }
    }

    @Test
    void goesToTheNextRunInTheSamePlaceAtOnce() {
        try (Lease killed = Lease.take(database, "run-1", "place-a");
                Lease next = Lease.take(database, "run-2", "place-a")) {
            assertThatCode(next::require).doesNotThrowAnyException();
            assertThatThrownBy(killed::require)
                    .isInstanceOf(Lease.LeaseLost.class)
                    .hasMessageContaining("nothing more is sent from here");
        }
    }

    @Test
    void staysWithItsHolderPastItsTimeUntilAnotherTakesIt() {
        try (Lease stoodStill = Lease.take(database, "run-1", "place-a")) {
            expire();
            assertThatCode(stoodStill::require).doesNotThrowAnyException();
            assertThatThrownBy(() -> Lease.take(database, "run-2", "place-b"))
                    .as("it was renewed")
                    .isInstanceOf(Lease.LeaseHeld.class);
            expire();
            try (Lease successor = Lease.take(database, "run-2", "place-b")) {
                assertThatThrownBy(stoodStill::require).isInstanceOf(Lease.LeaseLost.class);
                stoodStill.close();
                assertThatCode(successor::require)
                        .as("its former holder cannot give it away")
                        .doesNotThrowAnyException();
            }
        }
    }

    private void expire() {
        int rows = new JdbcTemplate(database)
                .update("UPDATE lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' MINUTE");
        assertThat(rows).isEqualTo(1);
    }
}
