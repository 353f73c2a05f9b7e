package com.reviewpack.gallery;

import com.reviewpack.sample.SampleInstallation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Installations with hardly anything in them. */
final class SmallInstallations {

    /** A Wednesday within all the periods that end with the business date but the last week. */
    private static final LocalDate DAY = SampleInstallation.DEFAULT_UNTIL.minusDays(4);

    private SmallInstallations() {}

    /** An account, a package and a person; no other table and no export. */
    static void empty(Path folder) throws IOException {
        Path portfolio = folder.resolve("portfolio");
        new TableFile(portfolio.resolve("accounts.csv"), Columns.ACCOUNTS)
                .row("N-1", "Nil", "", "", "", "", "Asia/Tokyo", "en-GB", "JPY", "", "csm-n", "", "2026-08-01", "")
                .write();
        new TableFile(portfolio.resolve("packages.csv"), Columns.PACKAGES)
                .row("N-1-S", "N-1", "Strategic", "*", "2024-11-01", "", "", "")
                .write();
        new TableFile(portfolio.resolve("people.csv"), Columns.PEOPLE)
                .row("csm-n", "N", "n@example.com", "2020-01-01", "")
                .write();
        Files.createDirectories(folder.resolve("exports"));
    }

    /** One row in every table and every export. */
    static void single(Path folder) throws IOException {
        portfolio(folder.resolve("portfolio"));
        exports(folder.resolve("exports"));
    }

    private static void portfolio(Path folder) throws IOException {
        new TableFile(folder.resolve("accounts.csv"), Columns.ACCOUNTS)
                .row(
                        "S-1",
                        "A",
                        "retail",
                        "",
                        "",
                        "CH",
                        "Europe/Zurich",
                        "en-GB",
                        "CHF",
                        "",
                        "csm-s",
                        "csm-s",
                        "2024-11-01",
                        "")
                .write();
        new TableFile(folder.resolve("packages.csv"), Columns.PACKAGES)
                .row("S-1-S", "S-1", "Strategic", "*", "2024-11-01", "", "1", "1")
                .write();
        new TableFile(folder.resolve("people.csv"), Columns.PEOPLE)
                .row("csm-s", "S", "s@example.com", "2020-01-01", "")
                .write();
        new TableFile(folder.resolve("goals.csv"), Columns.GOALS)
                .row("G-1", "S-1", "", "strategic", "Answer", "conversations.csat", "0.9", "2026-12-31", "A")
                .write();
        new TableFile(folder.resolve("initiatives.csv"), Columns.INITIATIVES)
                .row("I-1", "S-1", "", "G-1", "Pilot", "A", "in progress", 50, "2026-10-01", "2026-12-01", "")
                .write();
        new TableFile(folder.resolve("costs.csv"), Columns.COSTS)
                .row("S-1", "Margin", "margin", "0.3", "", "ratio", "2024-11-01", "")
                .write();
        new TableFile(folder.resolve("roadmap.csv"), Columns.ROADMAP)
                .row("R-1", "", "Search", "G-1", "2027-Q1", "planned")
                .write();
        new TableFile(folder.resolve("releases.csv"), Columns.RELEASES)
                .row("26.12", "Search", "Finds what was said", "2026-12-01", "planned", "agents")
                .write();
        new TableFile(folder.resolve("benchmarks.csv"), Columns.BENCHMARKS)
                .row("", "conversations.csat", "", "0.8", "", "ratio", 2025, "Invented")
                .write();
    }

    private static void exports(Path folder) throws IOException {
        String at = DAY + "T10:00:00Z";
        new TableFile(folder.resolve("conversations-2026-10.csv"), Columns.CONVERSATIONS)
                .row(
                        "c-1",
                        "S-1",
                        "shop",
                        "sells",
                        "new",
                        "chat",
                        "v-1",
                        "a-1",
                        at,
                        DAY + "T10:00:20Z",
                        DAY + "T10:00:25Z",
                        DAY + "T10:05:00Z",
                        270,
                        4,
                        5,
                        0,
                        "agent",
                        4,
                        9,
                        "yes",
                        "yes",
                        "120.50")
                .write();
        new TableFile(folder.resolve("visitors-2026-10.csv"), Columns.VISITORS)
                .row("S-1", "shop", "new", at, 9, 5, 1, 4, 0, 1, 0, 0, 0)
                .write();
        new TableFile(folder.resolve("agents-2026-10.csv"), Columns.AGENTS)
                .row("a-1", "S-1", "shop", "sells", at, 60, 3600, 0, 270, 1)
                .write();
        new TableFile(folder.resolve("tickets-2026-10.csv"), Columns.TICKETS)
                .row("T-1", "S-1", "shop", "P2", "bug", "open", at, DAY + "T11:00:00Z", "", "", 0, "", "Slow", "desk")
                .write();
        new TableFile(folder.resolve("ticket_events-2026-10.csv"), Columns.TICKET_EVENTS)
                .row("T-1", DAY + "T12:00:00Z", "update")
                .write();
        new TableFile(folder.resolve("hours-2026-10.csv"), Columns.HOURS)
                .row("H-1", "S-1", "S-1-S", DAY, "1.5", "general", "Session", "team")
                .write();
        Files.writeString(
                folder.resolve("transcripts-2026-10.jsonl"),
                "{\"conversation_id\":\"c-1\",\"account_id\":\"S-1\",\"lines\":[{\"at\":\"" + at
                        + "\",\"by\":\"agent\",\"agent_id\":\"a-1\",\"text\":\"Hello, how can I help?\"}]}\n",
                StandardCharsets.UTF_8);
    }
}
