package com.reviewpack.gallery;

import com.reviewpack.sample.SampleInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** One account with more and longer than anybody should have, and eleven peers with names in as many scripts. */
final class ExtremeInstallation {

    static final String ACCOUNT = "X-1";
    static final String PACKAGE = "X-1-S";
    static final LocalDate UNTIL = SampleInstallation.DEFAULT_UNTIL;
    static final int LOBS = 40;
    static final int PEERS = 11;

    private static final int GOALS = 30;
    private static final int INITIATIVES = 60;
    private static final int ROADMAP_ITEMS = 1_000;
    private static final int RELEASES = 120;
    private static final int ADD_ONS = 20;
    private static final int BENCHMARKS = 24;
    private static final String MOST = "999999999999";
    private static final String LEAST = "0.0001";
    private static final String SINCE = "2024-11-01";

    private static final List<String> FIGURES = List.of(
            "conversations.csat",
            "conversations.nps",
            "conversations.aov",
            "conversations.revenue",
            "conversations.conversion_rate",
            "conversations.answered_within_60s_rate",
            "conversations.handle_seconds.p50",
            "tickets.backlog",
            "");

    private static final List<String> STATES = List.of("in progress", "planned", "done", "on hold", "");

    private final Path portfolio;
    private final Path exports;

    ExtremeInstallation(Path folder) {
        this.portfolio = folder.resolve("portfolio");
        this.exports = folder.resolve("exports");
    }

    void write() throws IOException {
        customers();
        goals();
        initiatives();
        costs();
        plans();
        new ExtremeUsage(exports).write();
        new ExtremeDesk(exports).write();
    }

    static String peer(int number) {
        return "X-" + (number + 2);
    }

    private void customers() throws IOException {
        TableFile accounts = table("accounts", Columns.ACCOUNTS);
        TableFile packages = table("packages", Columns.PACKAGES);
        accounts.row(
                ACCOUNT,
                Names.LONG,
                "retail",
                Names.GREEK,
                Names.MARKUP,
                "US-NY",
                "America/New_York",
                "en-US",
                "USD",
                "",
                "csm-x",
                "partner-x",
                SINCE,
                "");
        packages.row(PACKAGE, ACCOUNT, "Strategic", "*", SINCE, "2026-11-30", MOST, "999999");
        for (int i = 0; i < PEERS; i++) {
            accounts.row(
                    peer(i),
                    Names.of(i + 1),
                    "retail",
                    "",
                    "",
                    "",
                    "UTC",
                    "en-US",
                    "USD",
                    "",
                    "csm-x",
                    i % 2 == 0 ? "partner-x" : "",
                    SINCE,
                    i == 3 ? "2026-11-15" : "");
            packages.row(peer(i) + "-P", peer(i), "Foundations", "*", SINCE, "", i == 0 ? MOST : LEAST, LEAST);
        }
        accounts.write();
        packages.write();
        table("people", Columns.PEOPLE)
                .row("csm-x", Names.ARABIC, "csm-x@example.com", "2020-01-01", "")
                .row("partner-x", Names.UNBROKEN, "partner-x@example.com", "2020-01-01", "")
                .write();
    }

    private void goals() throws IOException {
        TableFile goals = table("goals", Columns.GOALS);
        for (int i = 0; i < GOALS; i++) {
            goals.row(
                    "G-" + i,
                    ACCOUNT,
                    i % 5 == 4 ? lob(i) : "",
                    i % 2 == 0 ? "corporate" : "strategic",
                    Names.plain(i),
                    FIGURES.get(i % FIGURES.size()),
                    i % 7 == 3 ? MOST : i % 7 == 5 ? LEAST : "0.85",
                    i % 6 == 5 ? "" : UNTIL.plusDays(20L * i - 100),
                    Names.plain(i + 3));
        }
        goals.write();
    }

    private void initiatives() throws IOException {
        TableFile initiatives = table("initiatives", Columns.INITIATIVES);
        for (int i = 0; i < INITIATIVES; i++) {
            LocalDate starts = UNTIL.plusDays(13L * i - 500);
            initiatives.row(
                    "I-" + i,
                    ACCOUNT,
                    i % 5 == 4 ? lob(i) : "",
                    "G-" + i % (GOALS + 5),
                    Names.plain(i),
                    Names.plain(i + 2),
                    STATES.get(i % STATES.size()),
                    i % 11 * 10,
                    i % 9 == 8 ? "" : starts,
                    i % 9 == 7 ? "" : starts.plusDays(1 + i * 9L),
                    Names.plain(i + 4));
        }
        initiatives.write();
    }

    private void costs() throws IOException {
        TableFile costs = table("costs", Columns.COSTS)
                .row(ACCOUNT, Names.LONG, "margin", LEAST, "", "ratio", SINCE, "")
                .row(ACCOUNT, Names.HEBREW, "contact_cost", LEAST, "USD", "contact", SINCE, "")
                .row(ACCOUNT, Names.KOREAN, "agent_hour", MOST, "USD", "hour", SINCE, "")
                .row(ACCOUNT, Names.UNBROKEN, "partner_share", "0.9999", "", "ratio", SINCE, "");
        for (int i = 0; i < ADD_ONS; i++) {
            costs.row(ACCOUNT, Names.of(i), "add_on", i % 2 == 0 ? MOST : LEAST, "USD", "month", SINCE, "");
        }
        costs.write();
    }

    private void plans() throws IOException {
        TableFile roadmap = table("roadmap", Columns.ROADMAP);
        for (int i = 0; i < ROADMAP_ITEMS; i++) {
            LocalDate day = UNTIL.plusMonths(3L * (i % 9));
            roadmap.row(
                    "R-" + i,
                    i % 3 == 0 ? ACCOUNT : "",
                    Names.of(i),
                    i % 4 == 0 ? "G-" + i % GOALS : "",
                    i % 10 == 9 ? "" : day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR),
                    i % 3 == 0 ? "planned" : "under review");
        }
        roadmap.write();
        TableFile releases = table("releases", Columns.RELEASES);
        for (int i = 0; i < RELEASES; i++) {
            releases.row(
                    "27." + i,
                    Names.plain(i),
                    Names.plain(i + 1) + ". " + Names.plain(i + 5) + ". " + Names.plain(i + 7) + ".",
                    i % 8 == 7 ? "" : UNTIL.plusDays(3L * i - 30),
                    i < 10 ? "released" : "planned",
                    i % 3 == 0 ? "agents;supervisors" : Names.plain(i + 2));
        }
        releases.write();
        TableFile published = table("benchmarks", Columns.BENCHMARKS);
        for (int i = 0; i < BENCHMARKS; i++) {
            published.row(
                    "retail",
                    FIGURES.get(i % 2),
                    i % 2 == 0 ? LEAST : "-99",
                    i % 2 == 0 ? "0.5" : "1",
                    i % 2 == 0 ? "0.9999" : "99",
                    i % 2 == 0 ? "ratio" : "nps",
                    2000 + i,
                    Names.of(i));
        }
        published.write();
    }

    /** A line of business, by a name of its own. */
    static String lob(int number) {
        return Names.of(number % LOBS);
    }

    private TableFile table(String name, String columns) {
        return new TableFile(portfolio.resolve(name + ".csv"), columns);
    }
}
