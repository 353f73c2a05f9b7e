package com.reviewpack.torture;

import com.reviewpack.cli.Door;
import com.reviewpack.cli.Surroundings;
import com.reviewpack.nightly.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installation of two accounts in Berlin, acme (anna's) and bolt (ben's), each with a package of the lowest tier, and
 * the night of 1 November 2026, on which the account plan and the performance review of October are due for both.
 */
final class Site {

    static final String DATE = "2026-11-01";
    static final String CONVERSATIONS =
            "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                    + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,nps,"
                    + "resolved_first_contact,converted,revenue";
    static final String VISITORS = "account_id,lob,segment,hour_start,visitors,prospects,control_group,exposed,"
            + "exposed_while_unavailable,accepted,conversions_not_engaged,conversions_control_group,revenue_not_engaged";
    static final String TICKETS =
            "ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,resolved_at,"
                    + "rca_delivered_at,reopened,csat,subject,assignee";
    static final String EVENTS = "ticket_id,at,event";
    static final String HOURS = "entry_id,account_id,package_id,worked_on,hours,pool,activity,person";

    private final Path folder;
    private final List<String> settings = new ArrayList<>();
    private Clock clock = Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC);
    private Runnable betweenLooks = () -> {};

    Site(Path folder) throws IOException {
        this.folder = folder;
        portfolio("accounts", """
                account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,active_to
                acme,Acme Retail,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,,2026-01-01,
                bolt,Bolt Travel,travel,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,ben,,2026-01-01,
                """);
        portfolio("people", """
                person_id,name,email,active_from,active_to
                anna,Anna Kuhn,anna@example.com,2026-01-01,
                ben,Ben Ott,ben@example.com,2026-01-01,
                """);
        portfolio("packages", """
                package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate
                acme-f1,acme,Foundations,*,2026-01-01,,12000,120
                bolt-f1,bolt,Foundations,*,2026-01-01,,12000,120
                """);
        export("conversations-2026-10.csv", CONVERSATIONS + "\n" + conversations("acme") + conversations("bolt"));
        export("tickets-2026-10.csv", TICKETS + "\n" + """
                t0,acme,,P2,non_bug,closed,2026-09-15T09:00:00Z,2026-09-15T09:20:00Z,2026-09-15T12:00:00Z,,0,5,Cannot print,ben
                t1,acme,,P1,non_bug,closed,2026-10-05T09:00:00Z,2026-10-05T09:20:00Z,2026-10-05T12:00:00Z,,0,5,Cannot log in,ben
                t2,bolt,,P3,bug,open,2026-10-20T09:00:00Z,,,,0,,Slow report,ben
                """);
    }

    /** Forty conversations of October. */
    static String conversations(String account) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String hour = "2026-10-%02dT%02d:".formatted(1 + i % 28, 8 + i % 9);
            rows.append(
                    "%s-c%d,%s,,sales,,chat,v%d,a%d,%s00:00Z,%s00:20Z,%s00:40Z,%s08:00Z,420,5,6,0,agent,%d,,yes,no,\n"
                            .formatted(account, i, account, i, i % 3, hour, hour, hour, hour, 1 + i % 5));
        }
        return rows.toString();
    }

    Path folder() {
        return folder;
    }

    Path exports() {
        return folder.resolve("exports");
    }

    Path output() {
        return folder.resolve("output");
    }

    Path export(String name, String text) throws IOException {
        return export(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path export(String name, byte[] bytes) throws IOException {
        return write(exports().resolve(name), bytes);
    }

    Path portfolio(String table, String text) throws IOException {
        return write(folder.resolve("portfolio").resolve(table + ".csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts another text in the place of one in a table. */
    void mend(String table, String text, String other) throws IOException {
        Path file = folder.resolve("portfolio").resolve(table + ".csv");
        String all = Files.readString(file);
        if (!all.contains(text)) {
            throw new IllegalArgumentException(table + " does not hold " + text);
        }
        Files.writeString(file, all.replace(text, other));
    }

    /** For the nights that follow: {@code --reviewpack.incomplete=send}. */
    void set(String option) {
        settings.add(option);
    }

    /** Where the clock of the commands that follow stands. */
    void at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Another clock for the commands that follow. */
    void by(Clock other) {
        clock = other;
    }

    /** What others do to the exports between the night's two looks at them. */
    void betweenLooks(Runnable work) {
        betweenLooks = work;
    }

    private static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** What a command said. */
    record Said(int code, String out, String err) {

        /** What went wrong is said in sentences, never as a trace of the program. */
        boolean isPlain() {
            return Stream.of(out, err).noneMatch(text -> text.contains("\tat ") || text.contains("Exception"));
        }
    }

    Said night() {
        return enter("nightly", "--date", DATE);
    }

    Said night(String date) {
        return enter("nightly", "--date", date);
    }

    /** A command on this installation, on the noon after the night where nothing else was said. */
    Said enter(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Door.enter(
                new Surroundings(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        clock,
                        ZoneOffset.UTC,
                        Map.of(),
                        false,
                        new StopSignal(),
                        wait -> betweenLooks.run(),
                        document -> false),
                arguments(words));
        return new Said(code, out.toString(), err.toString());
    }

    String[] arguments(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        for (String place : List.of("portfolio", "exports", "output", "data")) {
            all.add("--" + place);
            all.add(folder.resolve(place).toString());
        }
        all.addAll(settings);
        return all.toArray(String[]::new);
    }

    JsonNode report() throws IOException {
        return report(DATE);
    }

    JsonNode report(String date) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(output().resolve(date + "/night.json")));
    }

    /** What became of an export; "nothing is said of it" where the report does not name it. */
    String outcomeOf(String file) throws IOException {
        for (JsonNode export : report().get("exports")) {
            if (export.get("file").asString().equals(file)) {
                return export.get("state").asString() + ": "
                        + export.get("reason").asString();
            }
        }
        return "nothing is said of it";
    }

    /** Key and state of all that was due. */
    Map<String, String> due() throws IOException {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode item : report().get("due")) {
            states.put(item.get("key").asString(), item.get("state").asString());
        }
        return states;
    }

    /** The names of the mails that nights wrote to the outbox. */
    List<String> mails() throws IOException {
        Path outbox = output().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** Why something that was due did not go out. */
    String reasonOf(String key) throws IOException {
        for (JsonNode item : report().get("due")) {
            if (item.get("key").asString().equals(key)) {
                return item.get("reason").asString();
            }
        }
        return "";
    }

    /** Digests of an account's packs, by name. */
    Map<String, String> packs(String account) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Path own = output().resolve(DATE).resolve(account);
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    digests.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
                }
            }
        }
        return digests;
    }

    /** The lines of a table of rejected rows, the header first. */
    String rejected(String kind) {
        try {
            return Files.readString(output().resolve(DATE + "/rejected/" + kind + ".csv"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** A figure of a pack of October. */
    JsonNode figure(String account, String deliverable, String id) throws IOException {
        Path file =
                output().resolve(DATE + "/" + account + "/" + deliverable + "-" + account + "-f1-2026-10.figures.json");
        for (JsonNode figure :
                JsonMapper.builder().build().readTree(Files.readAllBytes(file)).get("figures")) {
            if (figure.get("id").asString().equals(id) && figure.get("lob").isNull()) {
                return figure;
            }
        }
        throw new IllegalArgumentException(file + " has no figure " + id);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
