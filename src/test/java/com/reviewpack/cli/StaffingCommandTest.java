package com.reviewpack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.nightly.StopSignal;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StaffingCommandTest {

    private static final String PUBLISHED =
            "staffing --volume 100 --interval 30m --aht 3m --service-level 80% --within 20 --shrinkage 30% --max-occupancy 85%";

    private final StringWriter out = new StringWriter();

    private String ask(String arguments) {
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out, true),
                new PrintWriter(new StringWriter(), true),
                Clock.fixed(Instant.parse("2026-11-02T00:00:00Z"), ZoneOffset.UTC),
                ZoneOffset.UTC,
                Map.of(),
                false,
                new StopSignal(),
                wait -> {},
                document -> false);
        assertThat(Door.enter(surroundings, arguments.split(" "))).isZero();
        return out.toString();
    }

    /** The published case of 100 calls: 14 agents, 88.8 % within 20 s, 71.4 % busy, 7.8 s of waiting, 20 on the roster. */
    @Test
    void sizesATeamAsPublished() {
        assertThat(ask(PUBLISHED)).isEqualTo("""
                200.0 requests an hour, 10.00 erlangs; Erlang C, nobody leaves

                    AGENTS  WITHIN 20 S  OCCUPANCY  MEAN WAIT  ABANDONED  STAFFED  GOAL
                    12      64.0 %       83.3 %     40.4 s     0.0 %      18       missed
                    13      79.6 %       76.9 %     17.1 s     0.0 %      19       missed
                ->  14      88.8 %       71.4 %     7.8 s      0.0 %      20       kept
                    15      94.1 %       66.7 %     3.7 s      0.0 %      22       kept
                    16      97.1 %       62.5 %     1.7 s      0.0 %      23       kept
                """);
    }

    /** The published case with patience: 14 agents give 91.6792 % within 20 s and lose 1.3984 %. */
    @Test
    void tellsWhatATeamGivesWherePeopleLeave() {
        JsonNode answer = JsonMapper.shared()
                .readTree(ask("staffing --volume 100 --aht 180 --patience 5m --within 20s --agents 14 --format json"));
        assertThat(answer.get("model").asString()).isEqualTo("erlang_a");
        assertThat(answer.get("agents").asInt()).isEqualTo(14);
        assertThat(answer.get("service_level").asDouble()).isCloseTo(0.916792, within(1e-6));
        assertThat(answer.get("abandonment").asDouble()).isCloseTo(0.013984, within(1e-6));
        assertThat(answer.get("occupancy").asDouble()).isCloseTo(0.704297, within(1e-6));
        assertThat(answer.get("mean_wait_seconds").asDouble()).isCloseTo(0.069919 * 60, within(1e-4));
        assertThat(answer.get("teams").size()).isEqualTo(5);
    }

    @Test
    void writesRecordsForASpreadsheetAndLeavesAnEndlessWaitEmpty() {
        List<NamedCsvRecord> records = CsvReader.builder()
                .ofNamedCsvRecord(new StringReader(ask("staffing --volume 10 --aht 1h --agents 20 --format csv")))
                .stream()
                .toList();
        assertThat(records).hasSize(5);
        assertThat(records.get(2).getField("agents")).isEqualTo("20");
        assertThat(records.get(2).getField("answer")).isEqualTo("yes");
        assertThat(records.get(2).getField("mean_wait_seconds")).isEmpty();
        assertThat(records.get(3).getField("mean_wait_seconds")).isNotEmpty();
        assertThat(out.toString()).doesNotContain("\r");
    }

    /** 60 a half hour of 20 minutes are 40 erlangs; three conversations at a time divide them by 2.5. */
    @Test
    void dividesHandlingTimeByTheConcurrencyFactor() {
        assertThat(ask("staffing --volume 60 --aht 20m --concurrency 3"))
                .contains("120.0 requests an hour, 16.00 erlangs");
    }

    @Test
    void asksForNobodyWhereNobodyAsks() {
        assertThat(ask("staffing --volume 0 --aht 60")).contains("->  0 ");
    }

    @ParameterizedTest
    @CsvSource({"180, 180", "3m, 180", "1h30m, 5400", "0.5h, 1800", "PT3M, 180", "90s, 90", "1m30s, 90", "0.25, 0.25"})
    void readsDurations(String words, double seconds) {
        Duration read = new DurationWords().convert(words);
        assertThat(read.toNanos() / 1e9).isEqualTo(seconds);
    }
}
