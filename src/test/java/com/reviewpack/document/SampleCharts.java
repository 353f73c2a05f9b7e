package com.reviewpack.document;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Positions;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One chart of each kind, with gaps, small numbers and markers. */
public final class SampleCharts {

    private SampleCharts() {}

    public static List<Chart> all() {
        return List.of(
                columns(),
                lines(),
                shares(),
                bars(),
                stacked(),
                variance(),
                bullet(),
                funnel(),
                burnDown(),
                timeline(),
                heatMap(),
                spareAndOverloaded(),
                range(),
                funnelPlot(),
                curve());
    }

    public static Chart columns() {
        return chart(
                Kind.COLUMNS,
                Unit.COUNT,
                List.of("Aug 2026", "Sep 2026", "Oct 2026"),
                List.of(
                        series("2026", Role.ACTUAL, "12840", "14210", "13377"),
                        series("2025", Role.PREVIOUS_YEAR, "11020", "12904", "13950")),
                List.of(new Marker("Plan 13,000", Optional.of(new BigDecimal("13000")), Optional.empty())));
    }

    public static Chart lines() {
        List<String> weeks =
                IntStream.rangeClosed(27, 44).mapToObj(w -> "W" + w).toList();
        String[] actual = {
            "812", "840", "835", "901", "877", null, "860", "910", "955", "1012", "990", "1204", "1180", "1043", "998",
            "1010", "1022", "1008"
        };
        String[] before = {
            "790", "802", "812", "815", "833", "828", "841", "850", "871", "880", "902", "921", "944", "951", "960",
            "972", "981", "985"
        };
        return chart(
                Kind.LINES,
                Unit.COUNT,
                weeks,
                List.of(series("2026", Role.ACTUAL, actual), series("2025", Role.PREVIOUS_YEAR, before)),
                List.of(new Marker("Autumn launch", Optional.empty(), Optional.of(11))));
    }

    public static Chart shares() {
        return chart(
                Kind.LINES,
                Unit.RATIO,
                List.of("May", "Jun", "Jul", "Aug", "Sep", "Oct"),
                List.of(series("Answered within 60 s", Role.ACTUAL, "0.83", "0.81", "0.79", "0.78", "0.74", "0.71")),
                List.of(new Marker("Target 80 %", Optional.of(new BigDecimal("0.80")), Optional.empty())));
    }

    public static Chart bars() {
        ChartSeries actual = series("Q3 2026", Role.ACTUAL, "8211", "4120", "1204", "310", "22");
        return new Chart(
                "bars",
                Kind.BARS,
                "Requested conversations by channel",
                "Chat leads with 8,211 requested conversations, ahead of messaging with 4,120.",
                Unit.COUNT,
                List.of("Chat", "Messaging", "Voice", "Apple Messages for Business", "E-mail"),
                List.of(
                        new ChartSeries(
                                actual.name(),
                                actual.role(),
                                actual.values(),
                                List.of(false, false, false, false, true),
                                List.of()),
                        series("Q2 2026", Role.PREVIOUS, "7900", "3610", "1500", "190", "25")),
                List.of());
    }

    public static Chart stacked() {
        return chart(
                Kind.STACKED_BARS,
                Unit.COUNT,
                List.of("Response P1", "Response P2", "Update P1", "Update P2", "Resolution P1", "Resolution P2"),
                List.of(
                        series("Met", Role.GOOD, "12", "40", "11", "37", "8", "30"),
                        series("Breached", Role.BAD, "1", "3", "2", "6", "5", "8"),
                        series("Running", Role.NEUTRAL, "0", "1", "0", "1", "0", "6")),
                List.of());
    }

    public static Chart variance() {
        return new Chart(
                "variance",
                Kind.VARIANCE_BARS,
                "Change on the quarter before, pp",
                "Answered within 60 s fell by 6.4 pp, containment rose by 4.1 pp.",
                Unit.RATIO,
                List.of("Answered within 60 s", "Abandonment rate", "Containment rate", "Customer satisfaction"),
                List.of(new ChartSeries(
                        "Change",
                        Role.ACTUAL,
                        numbers("-0.064", "0.021", "0.041", "0.002"),
                        List.of(false, false, false, true),
                        List.of(Tone.BAD, Tone.BAD, Tone.GOOD, Tone.NEUTRAL))),
                List.of());
    }

    public static Chart bullet() {
        return chart(
                Kind.BULLET,
                Unit.RATIO,
                List.of("Answered within 60 s", "Customer satisfaction", "Containment rate, all messaging channels"),
                List.of(
                        series("Actual", Role.ACTUAL, "0.714", "0.912", "0.384"),
                        series("Target", Role.TARGET, "0.80", "0.90", "0.40")),
                List.of());
    }

    public static Chart funnel() {
        return chart(
                Kind.FUNNEL,
                Unit.COUNT,
                List.of("Visitors", "Prospects", "Exposed", "Accepted", "Conversions"),
                List.of(series("Q3 2026", Role.ACTUAL, "1840211", "702114", "240110", "31877", "2810")),
                List.of());
    }

    public static Chart burnDown() {
        return chart(
                Kind.BURN_DOWN,
                Unit.HOURS,
                List.of("1 Aug", "15 Aug", "1 Sep", "15 Sep", "1 Oct", "15 Oct", "1 Nov"),
                List.of(
                        series("Left", Role.ACTUAL, "120", "104", "91", "66", "51", null, null),
                        series("Plan", Role.TARGET, "120", "100", "80", "60", "40", "20", "0"),
                        series("Outlook", Role.FORECAST, null, null, null, null, "51", "33", "15")),
                List.of());
    }

    public static Chart timeline() {
        return chart(
                Kind.TIMELINE,
                Unit.COUNT,
                List.of("New routing for evening chats", "Apple Messages pilot", "Agent coaching, wave 2"),
                List.of(series("Start", Role.START, "0", "31", "60"), series("Length", Role.ACTUAL, "45", "61", "31")),
                List.of(new Marker("Today", Optional.of(new BigDecimal("84")), Optional.empty())));
    }

    public static Chart heatMap() {
        List<String> hours = IntStream.range(8, 20).mapToObj(h -> h + ":00").toList();
        List<ChartSeries> days = new ArrayList<>();
        String[] names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        for (int day = 0; day < 7; day++) {
            String[] values = new String[hours.size()];
            for (int h = 0; h < values.length; h++) {
                values[h] = day == 6 && h < 3 ? null : "0." + (55 + (day * 7 + h * 5) % 40);
            }
            days.add(series(names[day], Role.ACTUAL, values));
        }
        return chart(Kind.HEAT_MAP, Unit.RATIO, hours, days, List.of());
    }

    /** A heat map around zero: overloaded hours are bad, spare ones neutral. */
    public static Chart spareAndOverloaded() {
        List<ChartSeries> days = new ArrayList<>();
        for (String day : List.of("Mon", "Tue", "Wed")) {
            String[] values = day.equals("Tue")
                    ? new String[] {"-4", "-11", "-6", "2", null}
                    : new String[] {"3", "1", "0", "8", "5"};
            ChartSeries plain = series(day, Role.ACTUAL, values);
            days.add(new ChartSeries(
                    day,
                    Role.ACTUAL,
                    plain.values(),
                    plain.small(),
                    plain.values().stream()
                            .map(value -> value != null && value.signum() < 0 ? Tone.BAD : Tone.NEUTRAL)
                            .toList()));
        }
        return new Chart(
                "spare",
                Kind.HEAT_MAP,
                "Conversations an hour that agents could take beyond what came, October 2026",
                "Tuesday from 08:00 to 10:00 is overloaded.",
                Unit.COUNT,
                List.of("08:00", "09:00", "10:00", "11:00", "12:00"),
                days,
                List.of());
    }

    /** Own values below, within and above the middle half, one of a small n, each in its own unit. */
    public static Chart range() {
        return new Chart(
                        "range",
                        Kind.RANGE,
                        "Own value beside the middle half of 12 accounts of the industry, Q3 2026",
                        "Answered within 60 s stands below the middle half of the industry.",
                        Unit.RATIO,
                        List.of("Answered within 60 s", "Handling time", "Customer satisfaction", "Conversion rate"),
                        List.of(
                                series("Lower quartile", Role.LOW, "0.70", "310", "0.84", "0.031"),
                                series("Upper quartile", Role.HIGH, "0.86", "402", "0.91", "0.052"),
                                series("Median", Role.TARGET, "0.79", "355", "0.88", "0.040"),
                                new ChartSeries(
                                        "Own",
                                        Role.ACTUAL,
                                        numbers("0.61", "372", "0.93", "0.044"),
                                        List.of(false, false, false, true),
                                        List.of(Tone.BAD, Tone.NEUTRAL, Tone.GOOD, Tone.NEUTRAL))),
                        List.of())
                .inUnits(List.of(Unit.RATIO, Unit.SECONDS, Unit.RATIO, Unit.RATIO));
    }

    /** Eight agents round 88 %: one clearly below, one clearly above, one of a small n. */
    public static Chart funnelPlot() {
        String[] n = {"18", "60", "95", "130", "180", "240", "310", "400"};
        String[] rates = {"0.72", "0.91", "0.70", "0.87", "0.90", "0.86", "0.945", "0.88"};
        String[][] limits = new String[4][n.length];
        double[] z = {-3.09, -1.96, 1.96, 3.09};
        for (int i = 0; i < n.length; i++) {
            double error = Math.sqrt(0.88 * 0.12 / Double.parseDouble(n[i]));
            for (int k = 0; k < z.length; k++) {
                limits[k][i] = String.valueOf(Math.min(1, Math.round((0.88 + z[k] * error) * 1e4) / 1e4));
            }
        }
        ChartSeries plain = series("Agents", Role.ACTUAL, rates);
        List<Tone> tones = new ArrayList<>(Collections.nCopies(n.length, Tone.NEUTRAL));
        tones.set(2, Tone.BAD);
        tones.set(6, Tone.GOOD);
        List<Boolean> small = new ArrayList<>(Collections.nCopies(n.length, false));
        small.set(0, true);
        return new Chart(
                "funnel-plot",
                Kind.FUNNEL_PLOT,
                "Customer satisfaction by agent, October 2026",
                "agent-7 lies below and agent-3 above what chance explains.",
                Unit.RATIO,
                List.of("agent-1", "agent-4", "agent-7", "agent-2", "agent-5", "agent-8", "agent-3", "agent-6"),
                List.of(
                        new ChartSeries("Agents", Role.ACTUAL, plain.values(), small, tones),
                        series(
                                "Team",
                                Role.TARGET,
                                Collections.nCopies(n.length, "0.88").toArray(String[]::new)),
                        series("99.8 %", Role.LIMIT, limits[0]),
                        series("95 %", Role.LIMIT, limits[1]),
                        series("95 %", Role.LIMIT, limits[2]),
                        series("99.8 %", Role.LIMIT, limits[3])),
                List.of(),
                positions("Answers in October 2026", n));
    }

    /** A curve that rises, bends at its optimum and falls, with today before the optimum. */
    public static Chart curve() {
        String[] at = {"0", "10000", "20000", "30000", "40000", "50000", "60000", "70000", "80000"};
        String[] y = {"0", "400", "740", "1010", "1200", "1310", "1330", "1290", "1190"};
        return new Chart(
                "curve",
                Kind.CURVE,
                "Quality contacts by visitors targeted, October 2026",
                "Today 30,000 visitors bring 1,010 quality contacts; 60,000 would bring 1,330.",
                Unit.COUNT,
                List.of(at),
                List.of(
                        series("Quality contacts", Role.ACTUAL, y),
                        series("Today", Role.MARK, null, null, null, "1010", null, null, null, null, null),
                        series("Optimum", Role.MARK, null, null, null, null, null, null, "1330", null, null)),
                List.of(),
                positions("Visitors targeted", at));
    }

    private static Positions positions(String title, String... at) {
        return new Positions(
                title, Unit.COUNT, Stream.of(at).map(BigDecimal::new).toList());
    }

    private static Chart chart(
            Kind kind, Unit unit, List<String> categories, List<ChartSeries> series, List<Marker> markers) {
        return new Chart(
                kind.name() + "-" + unit.key(),
                kind,
                "What is measured, in " + unit.key() + ", August to October 2026",
                "Shows " + series.getFirst().name() + " over " + categories.size() + " categories.",
                unit,
                categories,
                series,
                markers);
    }

    public static ChartSeries series(String name, Role role, @Nullable String... values) {
        return new ChartSeries(name, role, numbers(values), Collections.nCopies(values.length, false), List.of());
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable String... values) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (String value : values) {
            numbers.add(value == null ? null : new BigDecimal(value));
        }
        return numbers;
    }

    public static Unit euro() {
        return Unit.money(Currency.getInstance("EUR"));
    }
}
