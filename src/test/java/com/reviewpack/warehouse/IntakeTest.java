package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger and the facts hold after nights of new, repeated, corrected and refused exports. */
class IntakeTest {
    static final String HEADER =
            "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                    + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,"
                    + "nps,resolved_first_contact,converted,revenue";
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));

    @TempDir
    Path folder;

    Database database;
    Night night;

    @BeforeEach
    void open() {
        database = open(folder);
        night = new Night(database.source(), folder);
    }

    Database open(Path folder) {
        return Database.embedded(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackEveryValueOfARow() {
        night.write(
                "conversations-2026-10-31.csv",
                HEADER,
                "c1,acme,Sales,Billing,gold,chat,v1,a1,2026-10-31T10:00:00+01:00,2026-10-31T09:00:04.5Z,"
                        + "2026-10-31T09:00:09Z,2026-10-31T09:05:00Z,295.5,7,6,1,bot_then_agent,5,9,yes,no,12.50",
                "c2,acme,,,,,,,2026-10-31T09:00:00Z,,,,,,,,none,,,,,");

        night.run("2026-10-31");

        assertThat(conversations("acme"))
                .containsExactlyInAnyOrder(
                        new Conversation(
                                "c1",
                                new AccountId("acme"),
                                "Sales",
                                "Billing",
                                "gold",
                                "chat",
                                "v1",
                                "a1",
                                Instant.parse("2026-10-31T09:00:00Z"),
                                Instant.parse("2026-10-31T09:00:04.500Z"),
                                Instant.parse("2026-10-31T09:00:09Z"),
                                Instant.parse("2026-10-31T09:05:00Z"),
                                Duration.ofMillis(295_500),
                                7,
                                6,
                                1,
                                HandledBy.BOT_THEN_AGENT,
                                5,
                                9,
                                true,
                                false,
                                new BigDecimal("12.50")),
                        new Conversation(
                                "c2",
                                new AccountId("acme"),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                Instant.parse("2026-10-31T09:00:00Z"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                HandledBy.NONE,
                                null,
                                null,
                                null,
                                null,
                                null));
        assertThat(new Warehouse(night.source())
                        .completeness(LocalDate.of(2026, 10, 31), List.of())
                        .reasons(new AccountId("acme"), List.of(ExportKind.CONVERSATIONS), OCTOBER))
                .isEmpty();
    }

    private List<Conversation> conversations(String account) {
        List<Conversation> all = new ArrayList<>();
        night.facts(account, "Europe/Berlin", "2026-10-31").conversations(OCTOBER, all::add);
        return all;
    }
}
