package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reviewpack.measure.Measurement;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public set of 12,330 sessions of a shop, taken in as exports: each session a conversation that an agent took, its kind of
 * visitor the segment, and an hour of visitors of whom those on a page with a value are prospects. Every figure must be that
 * of the reference.
 */
class OnlineShoppersTest {

    private static final Path FOLDER = Path.of("../shared/data/online_shoppers_intention");
    private static final int YEAR = 2026;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "June", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String CONVERSATIONS =
            "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                    + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,nps,"
                    + "resolved_first_contact,converted,revenue";
    private static final String VISITORS =
            "account_id,lob,segment,hour_start,visitors,prospects,control_group,exposed,exposed_while_unavailable,accepted,"
                    + "conversions_not_engaged,conversions_control_group,revenue_not_engaged";

    @TempDir
    Path folder;

    @Test
    void givesTheConversionFiguresOfTheReference() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the public set of shop sessions is not on this machine");
        JsonNode reference = JsonMapper.builder()
                .build()
                .readTree(FOLDER.resolve("reference.json").toFile());
        try (Database database = Database.embedded(folder.resolve("data"))) {
            Night night = new Night(database.source(), folder);
            write(night);
            assertThat(night.run(YEAR + "-12-31"))
                    .extracting(ExportOutcome::rejected)
                    .containsOnly(0L);
            Facts facts = night.facts("acme", "UTC", YEAR + "-12-31");

            FigureReport year = report(facts, new Period(LocalDate.of(YEAR, 2, 1), LocalDate.of(YEAR + 1, 1, 1)));
            sameAs(reference.get("all"), year);
            reference
                    .get("by_VisitorType")
                    .properties()
                    .forEach(segment -> assertThat(
                                    rate(year, "conversations.conversion_rate by segment", segment.getKey()))
                            .as(segment.getKey())
                            .isEqualTo(segment.getValue().get("conversion_rate").asDouble(), within(5e-7)));
            reference.get("by_Month").properties().forEach(month -> {
                YearMonth when = YearMonth.of(YEAR, MONTHS.indexOf(month.getKey()) + 1);
                sameAs(
                        month.getValue(),
                        report(
                                facts,
                                new Period(when.atDay(1), when.plusMonths(1).atDay(1))));
            });
        }
    }

    /** Sessions, conversions and their rate, prospects and the share of sessions that are prospects. */
    private static void sameAs(JsonNode expected, FigureReport report) {
        long sessions = expected.get("sessions").asLong();
        long valued = expected.get("page_value_gt_0_sessions").asLong();
        assertThat(value(report, "conversations.connected")).isEqualTo(sessions);
        assertThat(value(report, "conversations.conversions"))
                .isEqualTo(expected.get("conversions").asLong());
        assertThat(value(report, "conversations.conversion_rate"))
                .isEqualTo(expected.get("conversion_rate").asDouble(), within(5e-7));
        assertThat(value(report, "visitors.visitors")).isEqualTo(sessions);
        assertThat(value(report, "visitors.prospects")).isEqualTo(valued);
        assertThat(value(report, "visitors.prospect_rate")).isEqualTo((double) valued / sessions, within(1e-12));
    }

    private static double value(FigureReport report, String figure) {
        return report.figures()
                .find(figure)
                .orElseThrow()
                .value()
                .known()
                .orElseThrow()
                .doubleValue();
    }

    private static double rate(FigureReport report, String series, String part) {
        Measurement value = report.series(series).orElseThrow().points().stream()
                .filter(point -> point.key().equals(part))
                .findFirst()
                .orElseThrow()
                .value();
        return value.known().orElseThrow().doubleValue();
    }

    private static FigureReport report(Facts facts, Period period) {
        Installation installation = new Installation();
        installation.zone = java.time.ZoneOffset.UTC;
        installation.deliverable = Deliverable.PERFORMANCE_REVIEW;
        installation.period = period;
        installation.previous = null;
        installation.asOf = LocalDate.of(YEAR, 12, 31);
        return Figures.compute(installation.scope(), facts);
    }

    private static void write(Night night) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("online_shoppers_intention.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        List<String> conversations = new ArrayList<>(List.of(CONVERSATIONS));
        Map<String, long[]> hours = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            int month = MONTHS.indexOf(cells[header.indexOf("Month")]) + 1;
            String segment = cells[header.indexOf("VisitorType")];
            int days = YearMonth.of(YEAR, month).lengthOfMonth();
            Instant at = Instant.parse("%d-%02d-%02dT%02d:00:00Z".formatted(YEAR, month, 1 + i % days, i % 24));
            boolean bought = cells[header.indexOf("Revenue")].equals("TRUE");
            conversations.add("s%d,%s,,shop,%s,chat,v%d,a1,%s,%s,%s,%s,60,2,2,0,agent,,,,%s,"
                    .formatted(
                            i,
                            "acme",
                            segment,
                            i,
                            at,
                            at,
                            at.plusSeconds(5),
                            at.plusSeconds(60),
                            bought ? "yes" : "no"));
            long[] counts = hours.computeIfAbsent(segment + "," + at, hour -> new long[2]);
            counts[0]++;
            counts[1] += Double.parseDouble(cells[header.indexOf("PageValues")]) > 0 ? 1 : 0;
        }
        List<String> visitors = new ArrayList<>(List.of(VISITORS));
        hours.forEach(
                (key, counts) -> visitors.add("acme,,%s,%d,%d,0,0,0,0,0,0,0".formatted(key, counts[0], counts[1])));
        night.write("conversations-" + YEAR + ".csv", conversations.toArray(String[]::new));
        night.write("visitors-" + YEAR + ".csv", visitors.toArray(String[]::new));
    }
}
