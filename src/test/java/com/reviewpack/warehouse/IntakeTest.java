package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.Transcript;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger and the facts hold after nights of new, repeated, corrected and refused exports. */
class IntakeTest {
    static final String HEADER =
            "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                    + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,"
                    + "nps,resolved_first_contact,converted,revenue";
    private static final String HOURS = "entry_id,account_id,package_id,worked_on,hours,pool,activity,person";
    private static final String EVENTS = "ticket_id,at,event";
    private static final String TICKETS = "ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,"
            + "resolved_at,rca_delivered_at,reopened,csat,subject,assignee";
    private static final String VISITORS = "account_id,lob,segment,hour_start,visitors,prospects,control_group,exposed,"
            + "exposed_while_unavailable,accepted,conversions_not_engaged,conversions_control_group,revenue_not_engaged";
    private static final String AGENTS = "agent_id,account_id,lob,skill,interval_start,interval_minutes,online_seconds,"
            + "away_seconds,engaged_seconds,max_concurrency";
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

    @Test
    void takesTheSameBytesOnceWhateverTheirName() {
        night.write("conversations-2026-10-31.csv", HEADER, row("c1", "acme", "2026-10-31T09:00:00Z", 1));
        night.write("conversations-2026-10-31-again.csv", HEADER, row("c1", "acme", "2026-10-31T09:00:00Z", 1));

        assertThat(states(night.run("2026-10-31")))
                .containsExactly("conversations-2026-10-31-again.csv accepted", "conversations-2026-10-31.csv known");
        assertThat(states(night.run("2026-10-31")))
                .containsExactly("conversations-2026-10-31-again.csv accepted", "conversations-2026-10-31.csv known");
        assertThat(states(night.run("2026-11-01")))
                .containsExactly("conversations-2026-10-31-again.csv known", "conversations-2026-10-31.csv known");
        assertThat(conversations("acme")).hasSize(1);
    }

    @Test
    void replacesAllThatAnOlderEditionGave() {
        night.write(
                "conversations-2026-10-30.csv",
                HEADER,
                row("c1", "acme", "2026-10-30T09:00:00Z", 1),
                row("c2", "acme", "2026-10-30T10:00:00Z", 1));
        night.run("2026-10-30");
        long before = new Warehouse(night.source()).position();
        night.write("conversations-2026-10-30.csv", HEADER, row("c1", "acme", "2026-10-30T09:00:00Z", 5));

        night.run("2026-10-31");

        assertThat(conversations("acme")).extracting(Conversation::csat).containsExactly(5);
        assertThat(new Warehouse(night.source()).changesSince(before))
                .extracting(Warehouse.Change::last)
                .contains(Instant.parse("2026-10-30T10:00:00Z"));
    }

    @Test
    void goesBackToAnEarlierEditionThatIsDeliveredAgain() {
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,1,general,,");
        night.run("2026-10-30");
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,2.50,general,,");
        night.run("2026-10-30");
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,1,general,,");

        night.run("2026-10-31");

        assertThat(hours("acme")).containsExactly(new BigDecimal("1"));
    }

    @Test
    void keepsAnOlderEditionWhenTheNewerOneIsRefused() {
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,1,general,,");
        night.run("2026-10-30");
        night.write("hours-2026-10.csv", HOURS);

        assertThat(states(night.run("2026-10-31"))).containsExactly("hours-2026-10.csv refused");
        assertThat(states(night.run("2026-11-01"))).containsExactly("hours-2026-10.csv refused");
        assertThat(hours("acme")).containsExactly(new BigDecimal("1"));
        assertThat(reasons("acme", ExportKind.HOURS))
                .containsExactly("hours-2026-10.csv is refused: empty export: there are no rows; deliver it again, or"
                        + " state rows=0 in its marker");
    }

    @Test
    void letsTheNewerFileHoldAndWithinAFileTheLastRow() {
        night.write("conversations-2026-10-31-b.csv", HEADER, row("c1", "acme", "2026-10-31T09:00:00Z", 2));
        night.write(
                "conversations-2026-10-31-a.csv",
                HEADER,
                row("c1", "acme", "2026-10-31T09:00:00Z", 3),
                row("c2", "acme", "2026-10-31T09:00:00Z", 1),
                row("c2", "acme", "2026-10-31T10:00:00Z", 4));
        night.write("conversations-2026-10.csv", HEADER, row("c3", "acme", "2026-10-31T09:00:00Z", 1));
        night.write("conversations-2026-10-30.csv", HEADER, row("c3", "acme", "2026-10-31T09:00:00Z", 5));

        night.run("2026-10-31");

        // c1: b is newer than a by name. c2: the last row. c3: October ends on the 31st, later than the 30th.
        assertThat(conversations("acme"))
                .extracting(c -> c.id() + "=" + c.csat())
                .containsExactlyInAnyOrder("c1=2", "c2=4", "c3=1");
    }

    @Test
    void correctsAKeyOverAllAccountsButOnlyWithinItsDay() {
        night.write(
                "conversations-2026-10-31.csv",
                HEADER,
                row("c1", "acme", "2026-10-31T09:00:00Z", 1),
                row("c1", "bolt", "2026-10-31T09:00:00Z", 2),
                row("c1", "acme", "2026-10-30T09:00:00Z", 3));

        night.run("2026-10-31");

        assertThat(conversations("acme")).extracting(Conversation::csat).containsExactly(3);
        assertThat(conversations("bolt")).extracting(Conversation::csat).containsExactly(2);
    }

    @Test
    void replacesNothingByARejectedRow() {
        night.write("conversations-2026-10-30.csv", HEADER, row("c1", "acme", "2026-10-30T09:00:00Z", 4));
        night.write("conversations-2026-10-31.csv", HEADER, row("c1", "acme", "2026-10-30T09:00:00Z", 9));

        night.run("2026-10-31");

        assertThat(conversations("acme")).extracting(Conversation::csat).containsExactly(4);
        List<RejectedRow> rejected = new ArrayList<>();
        new Warehouse(night.source()).rejectedRows(LocalDate.of(2026, 10, 31), ExportKind.CONVERSATIONS, rejected::add);
        assertThat(rejected)
                .extracting(r -> r.file() + ":" + r.line() + " " + r.column())
                .containsExactly("conversations-2026-10-31.csv:2 csat");
    }

    @Test
    void doesNotSeeRowsAfterTheCloseOfTheBusinessDate() {
        night.write(
                "conversations-2026-10.csv",
                HEADER,
                row("before", "acme", "2026-10-30T22:59:59Z", 1),
                row("after", "acme", "2026-10-30T23:00:00Z", 1));
        night.run("2026-10-31");

        List<String> seen = new ArrayList<>();
        night.facts("acme", "Europe/Berlin", "2026-10-30").conversations(OCTOBER, c -> seen.add(c.id()));

        assertThat(seen).containsExactly("before");
    }

    @Test
    void keepsEventsUntilTheirTicketIsSeen() {
        night.write("ticket_events-2026-10-30.csv", EVENTS, "t1,2026-10-30T12:00:00Z,update");
        night.run("2026-10-30");
        assertThat(night.facts("acme", "UTC", "2026-10-31").tickets()).isEmpty();
        night.write("tickets-2026-10-31.csv", TICKETS, "t1,acme,,P1,bug,open,2026-10-30T10:00:00Z,,,,,,,");

        night.run("2026-10-31");

        assertThat(night.facts("acme", "UTC", "2026-10-31").tickets())
                .singleElement()
                .satisfies(t -> assertThat(t.events())
                        .containsExactly(
                                new TicketEvent("t1", Instant.parse("2026-10-30T12:00:00Z"), TicketEvent.Kind.UPDATE)));
    }

    @Test
    void takesNoEventOfAnotherAccountsTicketOutOfAnAccountsFolder() {
        night.write("bolt/ticket_events-2026-10-29.csv", EVENTS, "t1,2026-10-29T12:00:00Z,update");
        night.write("tickets-2026-10.csv", TICKETS, "t1,acme,,P1,bug,open,2026-10-29T10:00:00Z,,,,,,,");
        night.run("2026-10-30");
        night.write("bolt/ticket_events-2026-10-31.csv", EVENTS, "t1,2026-10-31T12:00:00Z,resolved");

        assertThat(states(night.run("2026-10-31"))).contains("bolt/ticket_events-2026-10-31.csv refused");
        assertThat(night.facts("acme", "UTC", "2026-10-31").tickets())
                .singleElement()
                .satisfies(t -> assertThat(t.events()).isEmpty());
    }

    @Test
    void letsTheNewestRowOfATicketHold() {
        night.write("tickets-2026-10-30.csv", TICKETS, "t1,acme,,P1,bug,open,2026-10-30T10:00:00Z,,,,,,,");
        night.run("2026-10-30");
        night.write(
                "tickets-2026-10-31.csv",
                TICKETS,
                "t1,acme,,P1,bug,resolved,2026-10-30T10:00:00Z,,2026-10-31T10:00:00Z,,yes,4,\"A, b\",jo");
        long before = new Warehouse(night.source()).position();

        night.run("2026-10-31");

        assertThat(night.facts("acme", "UTC", "2026-10-31").tickets())
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.ticket().status()).isEqualTo(Ticket.Status.RESOLVED);
                    assertThat(t.ticket().reopened()).isEqualTo(1);
                    assertThat(t.ticket().subject()).isEqualTo("A, b");
                });
        assertThat(new Warehouse(night.source()).changesSince(before)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            answered later than was said     | t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,2026-10-06T12:00:00Z,,0,5,A,jo | acme 2026-10-05T10:00:00Z..2026-10-05T11:00:00Z
            of another severity              | t1,acme,,P2,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,,0,5,A,jo | acme 2026-10-05T09:00:00Z..2026-10-06T12:00:00Z
            of another grade                 | t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,,0,1,A,jo | acme 2026-10-05T09:00:00Z..2026-10-06T12:00:00Z
            of another account               | t1,bolt,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,,0,5,A,jo | acme 2026-10-05T09:00:00Z..2026-10-06T12:00:00Z, bolt 2026-10-05T09:00:00Z..2026-10-06T12:00:00Z
            explained on a day of its own    | t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,2026-10-09T12:00:00Z,0,5,A,jo | acme 2026-10-09T12:00:00Z..2026-10-09T12:00:00Z
            resolved once more after a while | t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-30T12:00:00Z,,1,5,A,jo | -
            named otherwise                  | t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,,0,5,B,jo | -
            """)
    void tellsWhereALaterFileCorrectsATicket(String how, String row, @Nullable String touched) {
        night.write(
                "tickets-2026-10.csv",
                TICKETS,
                "t1,acme,,P1,bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z,2026-10-06T12:00:00Z,,0,5,A,jo");
        night.run("2026-10-30");
        long before = new Warehouse(night.source()).position();
        night.write("tickets-2026-10-31.csv", TICKETS, row);

        night.run("2026-10-31");

        assertThat(new Warehouse(night.source())
                        .changesSince(before).stream()
                                .map(change -> change.account() + " " + change.first() + ".." + change.last())
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .isEqualTo(touched == null ? "" : touched);
    }

    @Test
    void tellsFromWhichDayHoursWereMovedAndToWhich() {
        night.write("hours-2026-10.csv", HOURS, "h1,acme,p-acme,2026-10-05,2,general,,");
        night.run("2026-10-30");
        long before = new Warehouse(night.source()).position();
        night.write("hours-2026-11.csv", HOURS, "h1,acme,p-acme,2026-11-02,2,general,,");

        night.run("2026-11-02");

        assertThat(new Warehouse(night.source()).changesSince(before))
                .extracting(change -> change.first().toString())
                .containsExactlyInAnyOrder("2026-10-05T00:00:00Z", "2026-11-02T00:00:00Z");
    }

    @Test
    void tellsWhichColumnsTheFilesOfAPeriodLack() {
        night.write(
                "visitors-2026-09-30.csv",
                "account_id,lob,segment,hour_start,visitors",
                "acme,Sales,gold,2026-09-30T22:30:00Z,100");
        night.write("visitors-2026-10-31.csv", VISITORS, "acme,Sales,gold,2026-10-31T09:00:00Z,100,40,4,30,,9,1,,-2.5");
        night.run("2026-10-31");
        Period september = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1));

        Facts inLondon = night.facts("acme", "UTC", "2026-10-31");
        Facts inBerlin = night.facts("acme", "Europe/Berlin", "2026-10-31");

        assertThat(inLondon.absentColumns(ExportKind.VISITORS, september))
                .containsExactly(
                        "accepted",
                        "control_group",
                        "conversions_control_group",
                        "conversions_not_engaged",
                        "exposed",
                        "exposed_while_unavailable",
                        "prospects",
                        "revenue_not_engaged");
        assertThat(inLondon.absentColumns(ExportKind.VISITORS, OCTOBER)).isEmpty();
        assertThat(inBerlin.absentColumns(ExportKind.VISITORS, OCTOBER)).contains("prospects");
        assertThat(inBerlin.absentColumns(ExportKind.AGENTS, OCTOBER)).isEmpty();
    }

    @Test
    void givesBackVisitorsAgentsAndTranscripts() {
        night.write("visitors-2026-10-31.csv", VISITORS, "acme,Sales,gold,2026-10-31T09:00:00Z,100,40,4,30,,9,1,,-2.5");
        night.write("agents-2026-10-31.csv", AGENTS, "a1,acme,Sales,,2026-10-31T09:00:00Z,15,900,0.5,,3");
        night.write(
                "transcripts-2026-10-31.jsonl",
                "{\"conversation_id\":\"c1\",\"account_id\":\"acme\",\"lines\":[{\"at\":\"2026-10-31T09:00:00Z\","
                        + "\"by\":\"agent\",\"agent_id\":\"a1\",\"text\":\"Hi\"}]}");
        night.run("2026-10-31");
        Instant nine = Instant.parse("2026-10-31T09:00:00Z");
        AccountId acme = new AccountId("acme");
        List<Object> all = new ArrayList<>();

        Facts facts = night.facts("acme", "UTC", "2026-10-31");
        facts.visitors(OCTOBER, all::add);
        facts.agents(OCTOBER, all::add);
        facts.transcripts(OCTOBER, all::add);

        assertThat(all)
                .containsExactly(
                        new VisitorHour(
                                acme,
                                "Sales",
                                "gold",
                                nine,
                                100L,
                                40L,
                                4L,
                                30L,
                                null,
                                9L,
                                1L,
                                null,
                                new BigDecimal("-2.5")),
                        new AgentInterval(
                                "a1",
                                acme,
                                "Sales",
                                "",
                                nine,
                                Duration.ofMinutes(15),
                                Duration.ofSeconds(900),
                                Duration.ofMillis(500),
                                null,
                                3),
                        new Transcript("c1", acme, List.of(new Transcript.Line(nine, "agent", "a1", "Hi"))));
    }

    @Test
    void saysWhenTheFactsOfAKindBeginInTheAccountsZone() {
        night.write("conversations-2026-10-31.csv", HEADER, row("c1", "bolt", "2026-10-30T23:30:00Z", 1));
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,1,general,,");
        night.run("2026-10-31");

        Facts facts = night.facts("acme", "Europe/Berlin", "2026-10-31");

        assertThat(facts.firstDay(ExportKind.CONVERSATIONS)).contains(LocalDate.of(2026, 10, 31));
        assertThat(facts.firstDay(ExportKind.HOURS)).contains(LocalDate.of(2026, 10, 5));
        assertThat(facts.firstDay(ExportKind.TICKETS)).isEmpty();
    }

    @Test
    void settlesWhatAStoppedNightHadTaken() throws Exception {
        night.write("conversations-2026-10-31.csv", HEADER, row("c1", "acme", "2026-10-31T09:00:00Z", 1));
        night.runUnsettled("2026-10-31");

        assertThat(states(night.run("2026-10-31"))).containsExactly("conversations-2026-10-31.csv accepted");
        assertThat(conversations("acme")).hasSize(1);
    }

    @Test
    void refusesAFileThatItsMarkerDoesNotDescribe() {
        night.write("hours-2026-10.csv", HOURS, "e1,acme,p-acme,2026-10-05,1,general,,");
        night.writeText("hours-2026-10.csv.done", "sha256=" + "0".repeat(64));

        assertThat(night.run("2026-10-31"))
                .singleElement()
                .satisfies(o -> assertThat(o.reason()).startsWith("its marker states the hash 0000"));
    }

    @Test
    void givesTheSameFactsHoweverRowsAreOrderedAndSplit() throws Exception {
        List<String> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            Instant at = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(random.nextInt(30 * 86_400));
            rows.add(row("c" + i, random.nextBoolean() ? "acme" : "bolt", at.toString(), 1 + random.nextInt(5)));
        }
        List<String> expected = facts(rows, 1, 1);

        Collections.shuffle(rows, random);
        assertThat(facts(rows, 1, 1)).isEqualTo(expected);
        assertThat(facts(rows, 7, 4)).isEqualTo(expected);
        assertThat(expected).hasSize(3_000);
    }

    private List<String> facts(List<String> rows, int files, int threads) throws Exception {
        Path own = Files.createTempDirectory(folder, "split");
        try (Database other = openOther(own)) {
            Night split = new Night(other.source(), own);
            for (int f = 0; f < files; f++) {
                List<String> part = new ArrayList<>(List.of(HEADER));
                part.addAll(rows.subList(rows.size() * f / files, rows.size() * (f + 1) / files));
                split.write("conversations-part" + f + ".csv", part.toArray(String[]::new));
            }
            split.run("2026-10-31", threads, false);
            List<String> all = new ArrayList<>();
            for (String account : List.of("acme", "bolt")) {
                split.facts(account, "UTC", "2026-10-31").conversations(OCTOBER, c -> all.add(c.toString()));
            }
            return all.stream().sorted().toList();
        }
    }

    /** A second database beside the first. */
    Database openOther(Path own) {
        return open(own);
    }

    static String row(String id, String account, String requestedAt, int csat) {
        return id + "," + account + ",,,,chat,,," + requestedAt + ",,,,,,,,none," + csat + ",,,,";
    }

    private static List<String> states(List<ExportOutcome> outcomes) {
        return outcomes.stream().map(o -> o.file() + " " + o.state().key()).toList();
    }

    private List<BigDecimal> hours(String account) {
        return night.facts(account, "UTC", "2026-10-31").hours(OCTOBER).stream()
                .map(HoursEntry::hours)
                .toList();
    }

    private List<String> reasons(String account, ExportKind kind) {
        return new Warehouse(night.source())
                .completeness(LocalDate.of(2026, 10, 31), List.of())
                .reasons(new AccountId(account), List.of(kind), OCTOBER);
    }

    private List<Conversation> conversations(String account) {
        List<Conversation> all = new ArrayList<>();
        night.facts(account, "Europe/Berlin", "2026-10-31").conversations(OCTOBER, all::add);
        return all;
    }
}
