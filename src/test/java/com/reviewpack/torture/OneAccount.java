package com.reviewpack.torture;

import com.reviewpack.cli.Door;
import com.reviewpack.cli.Surroundings;
import com.reviewpack.nightly.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One account with texts of one's own choice, and the whole program in this process. */
final class OneAccount {

    static final String NIGHT = "2026-11-01";

    static {
        // As the program's own entry does, before anything else.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private final Path folder;
    private final StringWriter told = new StringWriter();

    OneAccount(Path folder) {
        this.folder = folder;
    }

    /** Writes a portfolio and exports that carry a text in every place that people type. */
    OneAccount saying(String text) throws IOException {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";
        write("portfolio/accounts.csv", """
                account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,active_to
                solo,%s,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,,2026-01-01,
                """.formatted(cell));
        write("portfolio/people.csv", """
                person_id,name,email,active_from,active_to
                anna,%s,anna@example.com,2026-01-01,
                """.formatted(cell));
        write("portfolio/packages.csv", """
                package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate
                solo-f1,solo,Foundations,*,2026-01-01,,12000,120
                """);
        write("portfolio/goals.csv", """
                goal_id,account_id,lob,kind,statement,figure,target,due_on,owner
                g1,solo,,strategic,%s,csat,,2026-12-31,%s
                """.formatted(cell, cell));
        write("exports/tickets-2026-10.csv", """
                ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,resolved_at,rca_delivered_at,reopened,csat,subject,assignee
                t1,solo,,P1,non_bug,closed,2026-10-05T09:00:00Z,2026-10-05T09:20:00Z,2026-10-05T12:00:00Z,,0,5,%s,%s
                """.formatted(cell, cell));
        StringBuilder rows = new StringBuilder(
                "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                        + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,"
                        + "nps,resolved_first_contact,converted,revenue\n");
        for (int i = 0; i < 40; i++) {
            String hour = "2026-10-%02dT%02d:".formatted(1 + i % 28, 8 + i % 9);
            rows.append("c%d,solo,%s,,,chat,v%d,a,%s00:00Z,%s00:20Z,%s00:40Z,%s08:00Z,420,5,6,0,%s,4,,yes,no,\n"
                    .formatted(i, cell, i, hour, hour, hour, hour, i == 39 ? cell : "agent"));
        }
        write("exports/conversations-2026-10.csv", rows.toString());
        return this;
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Runs a night and returns its exit code. */
    int night(Map<String, String> environment, String... options) {
        List<String> arguments = new ArrayList<>(List.of("nightly", "--date", NIGHT));
        for (String part : List.of("portfolio", "exports", "output", "data")) {
            arguments.addAll(List.of("--" + part, folder.resolve(part).toString()));
        }
        arguments.addAll(List.of(options));
        PrintWriter writer = new PrintWriter(told, true);
        return Door.enter(
                new Surroundings(
                        writer,
                        writer,
                        Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        environment,
                        false,
                        new StopSignal(),
                        wait -> {},
                        document -> false),
                arguments.toArray(String[]::new));
    }

    /** What the program has told so far. */
    String told() {
        return told.toString();
    }

    Path output() {
        return folder.resolve("output").resolve(NIGHT);
    }

    /** Every file that the program has written, the database's own included. */
    List<Path> written() throws IOException {
        List<Path> written = new ArrayList<>();
        for (String part : List.of("output", "data", "logs")) {
            Path below = folder.resolve(part);
            if (Files.isDirectory(below)) {
                try (Stream<Path> files = Files.walk(below)) {
                    files.filter(Files::isRegularFile).sorted().forEach(written::add);
                }
            }
        }
        return written;
    }

    List<Path> mails() throws IOException {
        return written().stream()
                .filter(file ->
                        file.toString().contains("outbox") && file.toString().endsWith(".eml"))
                .toList();
    }
}
