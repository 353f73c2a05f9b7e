package com.reviewpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueItem.Verdict;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanOutputTest {

    private static final DueItem OWED = new DueItem(
            new AccountId("ACME"),
            new PackageId("p-1"),
            Deliverable.QBR,
            Cadence.QUARTERLY,
            new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1)),
            "2026-Q3",
            false,
            LocalDate.of(2026, 10, 1),
            Verdict.OWED,
            "Premier promises it; so it is due, on 1 October.");
    private static final DueItem HOSTILE = new DueItem(
            new AccountId("=HYPERLINK(\"http://evil\",\"x\")"),
            new PackageId("@SUM(A1)"),
            Deliverable.ACCOUNT_PLAN,
            Cadence.MONTHLY,
            new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 1)),
            "2026-09-15..2026-10-01",
            true,
            LocalDate.of(2026, 10, 2),
            Verdict.WAIVED,
            "-1 \u001b[31mred; a, b\\n");

    @Test
    void alignsTheTable() {
        assertThat(PlanTable.of(List.of(OWED))).isEqualTo("""
                        DUE         ACCOUNT  PACKAGE  DELIVERABLE  PERIOD   VERDICT  REASON
                        2026-10-01  ACME     p-1      qbr          2026-Q3  owed     Premier promises it; so it is due, on 1 October.
                        """);
        assertThat(PlanTable.of(List.of())).isEqualTo("Nothing falls due.\n");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        assertThat(PlanTable.of(List.of(HOSTILE))).doesNotContain("\u001b").contains("2026-09-15..2026-10-01 (short)");
    }

    @Test
    void writesCsvThatASpreadsheetDoesNotTakeForFormulas() {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(PlanCsv.of(List.of(OWED, HOSTILE))).stream()
                .toList();

        assertThat(rows.get(0).getField("reason")).isEqualTo(OWED.reason());
        assertThat(rows.get(0).getField("end")).isEqualTo("2026-10-01");
        assertThat(rows.get(1).getField("account_id")).isEqualTo("'=HYPERLINK(\"http://evil\",\"x\")");
        assertThat(rows.get(1).getField("package_id")).isEqualTo("'@SUM(A1)");
        assertThat(rows.get(1).getField("reason")).startsWith("'-1 ");
        assertThat(rows.get(1).getField("short")).isEqualTo("yes");
        assertThat(rows.get(1).getField("verdict")).isEqualTo("waived");
    }

    @Test
    void writesJson() {
        JsonNode plan = JsonMapper.shared().readTree(PlanJson.of(List.of(OWED, HOSTILE)));

        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.get(0).get("key").asString()).isEqualTo("ACME/qbr-p-1-2026-Q3");
        assertThat(plan.get(0).get("period").get("end").asString()).isEqualTo("2026-10-01");
        assertThat(plan.get(1).get("account").asString())
                .isEqualTo(HOSTILE.account().value());
        assertThat(plan.get(1).get("verdict").asString()).isEqualTo("waived");
    }

    @Test
    void writesACalendarThatReadsBack() throws Exception {
        String feed = PlanCalendar.of(List.of(OWED, HOSTILE));

        Calendar calendar = new CalendarBuilder().build(new StringReader(feed));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        VEvent first = events.get(0);
        assertThat(value(first, "SUMMARY")).isEqualTo("QBR 2026-Q3, ACME, package p-1");
        assertThat(value(first, "DESCRIPTION")).isEqualTo(OWED.reason());
        assertThat(value(first, "DTSTART")).isEqualTo("20261001");
        assertThat(value(first, "STATUS")).isEqualTo("CONFIRMED");
        VEvent second = events.get(1);
        assertThat(value(second, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(second, "DESCRIPTION")).isEqualTo("-1  [31mred; a, b\\n");
        assertThat(feed)
                .contains("DTSTART;VALUE=DATE:20261001\r\n")
                .contains("DTSTAMP:20261001T000000Z\r\n")
                .doesNotContain("\u001b");
        assertThat(feed.lines().mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
    }

    @Test
    void keepsAnEventsIdentityFromOneFeedToTheNext() throws Exception {
        String alone = PlanCalendar.of(List.of(OWED));
        String together = PlanCalendar.of(List.of(HOSTILE, OWED));

        assertThat(together).contains(uid(alone));
        assertThat(PlanCalendar.of(List.of(OWED))).isEqualTo(alone);
        assertThat(PlanCalendar.of(List.of())).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String uid(String feed) {
        return feed.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }
}
