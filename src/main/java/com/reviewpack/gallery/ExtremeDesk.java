package com.reviewpack.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Tickets that nobody answers, hours far beyond any allowance, and transcripts in many scripts. */
final class ExtremeDesk {

    private static final int TICKETS = 1_000;
    private static final int DAYS = 92;
    private static final int WEEKS = 52;
    private static final int TRANSCRIPTS = 80;

    private final Path exports;

    ExtremeDesk(Path exports) {
        this.exports = exports;
    }

    void write() throws IOException {
        tickets();
        hours();
        transcripts();
    }

    private void tickets() throws IOException {
        TableFile tickets = new TableFile(exports.resolve("tickets-extreme.csv"), Columns.TICKETS);
        for (int i = 0; i < TICKETS; i++) {
            LocalDate day = ExtremeInstallation.UNTIL.minusDays(i % DAYS + 10L);
            boolean resolved = i % 4 == 3;
            tickets.row(
                    "T-" + i,
                    ExtremeInstallation.ACCOUNT,
                    ExtremeInstallation.lob(i),
                    "P" + (1 + i % 3),
                    i % 2 == 0 ? "bug" : "non_bug",
                    resolved ? "resolved" : "open",
                    day + "T14:00:00Z",
                    resolved ? day.plusDays(8) + "T14:00:00Z" : "",
                    resolved ? day.plusDays(9) + "T14:00:00Z" : "",
                    "",
                    i % 3,
                    resolved ? 1 : "",
                    Names.plain(i) + " " + Names.plain(i + 1),
                    Names.plain(i + 2));
        }
        tickets.write();
        new TableFile(exports.resolve("ticket_events-extreme.csv"), Columns.TICKET_EVENTS)
                .row("T-0", ExtremeInstallation.UNTIL.minusDays(1) + "T14:00:00Z", "update")
                .write();
    }

    private void hours() throws IOException {
        TableFile hours = new TableFile(exports.resolve("hours-extreme.csv"), Columns.HOURS);
        for (int week = 0; week < WEEKS; week++) {
            hours.row(
                    "H-" + week,
                    ExtremeInstallation.ACCOUNT,
                    ExtremeInstallation.PACKAGE,
                    ExtremeInstallation.UNTIL.minusWeeks(week),
                    week % 2 == 0 ? "99999.75" : "0.01",
                    week % 5 == 4 ? "solutions_engineering" : "general",
                    Names.plain(week),
                    Names.plain(week + 1));
        }
        hours.write();
    }

    private void transcripts() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= TRANSCRIPTS; i++) {
            LocalDate day = ExtremeInstallation.UNTIL.minusDays(i);
            lines.append("{\"conversation_id\":\"x-")
                    .append(i)
                    .append("\",\"account_id\":\"")
                    .append(ExtremeInstallation.ACCOUNT)
                    .append("\",\"lines\":[")
                    .append(line(day, 0, "agent", "agent-" + i % 9, "Hello, how can I help you? " + Names.plain(i)))
                    .append(',')
                    .append(line(day, 1, "consumer", "", Names.plain(i + 1) + ", not working since Monday"))
                    .append(',')
                    .append(line(day, 2, "agent", "agent-" + i % 9, (Names.plain(i + 2) + " ").repeat(1 + i % 12)))
                    .append("]}\n");
        }
        Files.writeString(exports.resolve("transcripts-extreme.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private static String line(LocalDate day, int minute, String by, String agent, String text) {
        return "{\"at\":\"" + day + "T15:0" + minute + ":00Z\",\"by\":\"" + by + "\",\"agent_id\":\"" + agent
                + "\",\"text\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
