package com.reviewpack.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BusinessTimeTest {

    private static final File VECTORS = new File("../shared/data/biztime_vectors/vectors.json");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final OpeningHours NINE_TO_FIVE = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** Published cases; each was transcribed from a public test suite, with its own hours, holidays and zone. */
    @TestFactory
    List<DynamicTest> agreesWithEveryPublishedVector() {
        assumeTrue(VECTORS.exists(), "the published vectors are not beside the project");
        JsonNode vectors = JsonMapper.shared().readTree(VECTORS);
        assertThat(vectors.size()).isEqualTo(82);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : vectors) {
            String name = "vector " + vector.get("id").asInt() + " "
                    + vector.get("name").asString();
            tests.add(DynamicTest.dynamicTest(name, () -> check(vector)));
        }
        return tests;
    }

    private static void check(JsonNode vector) {
        BusinessTime time = businessTime(vector);
        Instant start = instant(vector, vector.get("start"));
        if (vector.get("kind").asString().equals("due")) {
            Instant due =
                    time.due(start, Duration.ofSeconds(vector.get("add_seconds").asLong()));
            // What stands still moves the due instant by the working time of the pause, earliest pause first.
            for (Instant[] pause : pauses(vector)) {
                if (pause[0].isBefore(due)) {
                    due = time.due(due, time.between(pause[0], pause[1]));
                }
            }
            assertThat(due).isEqualTo(instant(vector, vector.get("expected")));
        } else {
            Instant stop = instant(vector, vector.get("stop"));
            Duration elapsed = time.between(start, stop);
            for (Instant[] pause : pauses(vector)) {
                Instant until = pause[1].isBefore(stop) ? pause[1] : stop;
                elapsed = elapsed.minus(time.between(pause[0], until));
            }
            assertThat(elapsed).hasSeconds(vector.get("expected_seconds").asLong());
            if (vector.has("expected_diff_minutes")) {
                assertThat(vector.get("target_minutes").asLong() - elapsed.toMinutes())
                        .isEqualTo(vector.get("expected_diff_minutes").asLong());
            }
        }
    }

    @Test
    void keepsADueInstantThatFallsOnClosingTime() {
        BusinessTime week = office(BusinessDays.of("DE", Map.of()));
        Instant friday = LocalDateTime.of(2026, 10, 9, 13, 0).atZone(BERLIN).toInstant();

        assertThat(week.due(friday, Duration.ofHours(4)))
                .isEqualTo(LocalDateTime.of(2026, 10, 9, 17, 0).atZone(BERLIN).toInstant());
        assertThat(week.due(friday, Duration.ofHours(4).plusSeconds(1)))
                .isEqualTo(
                        LocalDateTime.of(2026, 10, 12, 9, 0, 1).atZone(BERLIN).toInstant());
    }

    @Test
    void standsStillOnRegionalHolidays() {
        Instant before = Instant.parse("2026-06-03T15:00:00Z");
        Instant after = Instant.parse("2026-06-05T08:00:00Z");

        // Berlin summer time: Wednesday from 17:00, all of Thursday, Friday to 10:00; Corpus Christi is a Thursday.
        assertThat(office(BusinessDays.of("DE-BY", Map.of())).between(before, after))
                .isEqualTo(Duration.ofHours(1));
        assertThat(office(BusinessDays.of("DE-BE", Map.of())).between(before, after))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void measuresTrueLengthsWhereClocksChange() {
        BusinessTime always = new BusinessTime(BERLIN, everyDay(OpeningHours.wholeDay()), day -> true);
        Instant spring = LocalDate.of(2026, 3, 29).atStartOfDay(BERLIN).toInstant();
        Instant autumn = LocalDate.of(2026, 10, 25).atStartOfDay(BERLIN).toInstant();

        assertThat(always.between(
                        spring, LocalDate.of(2026, 3, 30).atStartOfDay(BERLIN).toInstant()))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.between(
                        autumn, LocalDate.of(2026, 10, 26).atStartOfDay(BERLIN).toInstant()))
                .isEqualTo(Duration.ofHours(25));
        // Open from 02:30 on the day whose clocks jump from 02:00 to 03:00: it opens at 03:00.
        OpeningHours early = new OpeningHours(LocalTime.of(2, 30), LocalTime.of(4, 0));
        assertThat(new BusinessTime(BERLIN, everyDay(early), day -> true)
                        .between(spring, spring.plus(Duration.ofHours(12))))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void isZeroBackwards() {
        BusinessTime week = office(BusinessDays.of("", Map.of()));

        assertThat(week.between(Instant.parse("2026-10-07T12:00:00Z"), Instant.parse("2026-10-07T10:00:00Z")))
                .isZero();
    }

    @Test
    void refusesHoursThatOverlapAndTargetsThatCannotBeReached() {
        OpeningHours morning = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(12, 0));
        OpeningHours noon = new OpeningHours(LocalTime.of(11, 0), LocalTime.of(14, 0));

        assertThatThrownBy(
                        () -> new BusinessTime(BERLIN, Map.of(DayOfWeek.MONDAY, List.of(morning, noon)), day -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MONDAY");
        assertThatThrownBy(() -> new BusinessTime(BERLIN, Map.of(), day -> true)
                        .due(Instant.parse("2026-10-07T10:00:00Z"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-10-07T10:00:00Z");
        assertThatThrownBy(() -> new OpeningHours(LocalTime.of(17, 0), LocalTime.of(9, 0)))
                .hasMessageContaining("17:00 to 09:00");
    }

    private static BusinessTime office(BusinessDays days) {
        return BusinessTime.of(days, BERLIN, NINE_TO_FIVE);
    }

    private static Map<DayOfWeek, List<OpeningHours>> everyDay(OpeningHours hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, List.of(hours)));
        return week;
    }

    private static BusinessTime businessTime(JsonNode vector) {
        Map<DayOfWeek, List<OpeningHours>> hours = new EnumMap<>(DayOfWeek.class);
        vector.get("hours").properties().forEach(day -> {
            List<OpeningHours> openings = new ArrayList<>();
            day.getValue().forEach(range -> openings.add(new OpeningHours(time(range.get(0)), time(range.get(1)))));
            hours.put(
                    Arrays.stream(DayOfWeek.values())
                            .filter(d ->
                                    d.name().toLowerCase(java.util.Locale.ROOT).startsWith(day.getKey()))
                            .findFirst()
                            .orElseThrow(),
                    openings);
        });
        Set<String> holidays = new HashSet<>();
        vector.get("holidays").forEach(day -> holidays.add(day.asString()));
        return new BusinessTime(
                ZoneId.of(vector.get("tz").asString()),
                hours,
                day -> !holidays.contains(day.toString())
                        && !holidays.contains(day.toString().substring(5)));
    }

    private static LocalTime time(JsonNode text) {
        return text.asString().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text.asString());
    }

    /** In the zone of the inputs, which is the calendar's unless the vector says otherwise. */
    private static Instant instant(JsonNode vector, JsonNode text) {
        String zone = (vector.has("input_tz") ? vector.get("input_tz") : vector.get("tz")).asString();
        ZoneId inputs = zone.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(zone);
        return LocalDateTime.parse(text.asString().replace(' ', 'T'))
                .atZone(inputs)
                .toInstant();
    }

    private static List<Instant[]> pauses(JsonNode vector) {
        List<Instant[]> pauses = new ArrayList<>();
        if (vector.has("pauses")) {
            vector.get("pauses")
                    .forEach(pause ->
                            pauses.add(new Instant[] {instant(vector, pause.get(0)), instant(vector, pause.get(1))}));
        }
        return pauses;
    }
}
