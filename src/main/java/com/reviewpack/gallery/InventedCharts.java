package com.reviewpack.gallery;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One chart of a kind, with invented values of one situation. */
final class InventedCharts {

    private static final int HOURS = 24;
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Kind kind;
    private final Situation situation;
    private final int n;

    private InventedCharts(Kind kind, Situation situation) {
        this.kind = kind;
        this.situation = situation;
        this.n = situation.categories(usual(kind));
    }

    static Chart of(Kind kind, Situation situation) {
        return new InventedCharts(kind, situation).chart();
    }

    private static int usual(Kind kind) {
        return switch (kind) {
            case COLUMNS, BULLET, RANGE -> 4;
            case BARS, STACKED_BARS, VARIANCE_BARS, TIMELINE -> 6;
            case FUNNEL -> 5;
            case LINES -> 26;
            case BURN_DOWN, CURVE -> 13;
            case HEAT_MAP -> HOURS;
            case FUNNEL_PLOT -> 20;
        };
    }

    private Chart chart() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = "Invented values as " + name + ", August to October 2026";
        String said = name + " of invented values: " + situation.lookAt();
        String id = name + "-" + situation.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case FUNNEL_PLOT, CURVE ->
                new Chart(
                        id,
                        kind,
                        title,
                        said,
                        unit(),
                        categories(),
                        series(),
                        List.of(),
                        new Positions("Conversations in October 2026", Unit.COUNT, positions()));
            case VARIANCE_BARS ->
                new Chart(
                        id,
                        kind,
                        title,
                        said,
                        unit(),
                        categories(),
                        series(),
                        List.of(),
                        Optional.of(Cell.Change.Kind.POINTS));
            case COLUMNS, LINES, BARS, STACKED_BARS, BULLET, RANGE, HEAT_MAP, FUNNEL, BURN_DOWN, TIMELINE ->
                new Chart(id, kind, title, said, unit(), categories(), series(), markers());
        };
    }

    private Unit unit() {
        return switch (kind) {
            case RANGE, VARIANCE_BARS, FUNNEL_PLOT -> Unit.RATIO;
            case BURN_DOWN -> Unit.HOURS;
            case COLUMNS, LINES, BARS, STACKED_BARS, BULLET, HEAT_MAP, FUNNEL, TIMELINE, CURVE -> Unit.COUNT;
        };
    }

    private List<String> categories() {
        return names(i -> switch (kind) {
            case COLUMNS -> "Month " + (i + 1);
            case LINES, BURN_DOWN -> "W" + (i + 1);
            case HEAT_MAP -> String.format(Locale.ROOT, "%02d:00", i % HOURS);
            case FUNNEL -> "Step " + (i + 1);
            case FUNNEL_PLOT -> "agent-" + (i + 1);
            case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, TIMELINE, CURVE -> "Line " + (i + 1);
        });
    }

    private List<String> names(java.util.function.IntFunction<String> usual) {
        return IntStream.range(0, n)
                .mapToObj(i -> situation.category(i, usual.apply(i)))
                .toList();
    }

    private List<BigDecimal> positions() {
        return IntStream.range(0, n)
                .mapToObj(i -> BigDecimal.valueOf(20 + 37L * i))
                .toList();
    }

    private List<Marker> markers() {
        return switch (kind) {
            case COLUMNS -> List.of(new Marker("Plan", Optional.of(BigDecimal.valueOf(115)), Optional.empty()));
            case LINES ->
                n == 0 ? List.of() : List.of(new Marker("Launch", Optional.empty(), Optional.of(Math.min(n - 1, 11))));
            case TIMELINE -> List.of(new Marker("Today", Optional.of(BigDecimal.valueOf(50)), Optional.empty()));
            case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, HEAT_MAP, FUNNEL, BURN_DOWN, FUNNEL_PLOT, CURVE ->
                List.of();
        };
    }

    private List<ChartSeries> series() {
        return switch (kind) {
            case COLUMNS, LINES ->
                List.of(wave("This year", Role.ACTUAL, 100, 0), wave("A year before", Role.PREVIOUS_YEAR, 90, 3));
            case BARS ->
                List.of(falling("This quarter", Role.ACTUAL, 1), falling("The quarter before", Role.PREVIOUS, 2));
            case STACKED_BARS ->
                List.of(
                        wave("Met", Role.GOOD, 40, 0),
                        wave("Breached", Role.BAD, 8, 2),
                        wave("Running", Role.NEUTRAL, 3, 5));
            case VARIANCE_BARS -> List.of(toned("Change", i -> share(i * 5 % 13 - 6, 100)));
            case BULLET -> List.of(wave("Actual", Role.ACTUAL, 100, 0), wave("Target", Role.TARGET, 120, 0));
            case RANGE ->
                List.of(
                        plain("Lower quartile", Role.LOW, i -> share(60 + i, 100)),
                        plain("Upper quartile", Role.HIGH, i -> share(80 + i, 100)),
                        plain("Median", Role.TARGET, i -> share(71 + i, 100)),
                        toned("Own", i -> share(55 + i * 11 % 40, 100)));
            case HEAT_MAP ->
                IntStream.range(0, WEEKDAYS.size())
                        .mapToObj(day -> wave(WEEKDAYS.get(day), Role.ACTUAL, 20, day * 3))
                        .toList();
            case FUNNEL -> List.of(falling("October", Role.ACTUAL, 0));
            case BURN_DOWN -> List.of(left(), planned(), led());
            case TIMELINE ->
                List.of(
                        plain("Start", Role.START, i -> BigDecimal.valueOf(9L * i)),
                        plain("Length", Role.ACTUAL, i -> BigDecimal.valueOf(20 + i * 7L % 40)));
            case FUNNEL_PLOT -> agents();
            case CURVE -> List.of(curve(), mark("Today", n / 3), mark("Optimum", n * 2 / 3));
        };
    }

    private List<ChartSeries> agents() {
        List<ChartSeries> all = new ArrayList<>();
        all.add(toned("Agents", i -> share(i % 9 == 4 ? 60 : i % 9 == 7 ? 97 : 80 + i * 5 % 9, 100)));
        all.add(plain("Team", Role.TARGET, i -> share(84, 100)));
        for (int z : new int[] {-3, -2, 2, 3}) {
            all.add(plain(
                    z % 2 == 0 ? "95 %" : "99.8 %",
                    Role.LIMIT,
                    i -> share(84, 100)
                            .add(share(z * 37, 100).divide(root(20 + 37 * i), 4, java.math.RoundingMode.HALF_EVEN))
                            .min(BigDecimal.ONE)));
        }
        return all;
    }

    private static BigDecimal root(int of) {
        return BigDecimal.valueOf(of).sqrt(new java.math.MathContext(6));
    }

    private ChartSeries left() {
        return plain("Left", Role.ACTUAL, i -> i > n / 2 ? null : BigDecimal.valueOf(240 - 17L * i));
    }

    private ChartSeries planned() {
        return plain("Plan", Role.TARGET, i -> BigDecimal.valueOf(240 - 240L * i / Math.max(1, n - 1)));
    }

    private ChartSeries led() {
        return plain("Outlook", Role.FORECAST, i -> i < n / 2 ? null : BigDecimal.valueOf(240 - 17L * i));
    }

    private ChartSeries curve() {
        return plain("Quality contacts", Role.ACTUAL, i -> BigDecimal.valueOf(120L * i - 6L * i * i));
    }

    private ChartSeries mark(String name, int at) {
        return plain(name, Role.MARK, i -> i == at ? BigDecimal.valueOf(120L * i - 6L * i * i) : null);
    }

    private ChartSeries wave(String name, Role role, int around, int shift) {
        return plain(name, role, i -> BigDecimal.valueOf(around + (long) around * ((i * 7 + shift) % 11 - 5) / 12));
    }

    private ChartSeries falling(String name, Role role, int shift) {
        return plain(name, role, i -> BigDecimal.valueOf(12_000L / (i + 1 + shift)));
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, java.math.RoundingMode.HALF_EVEN);
    }

    /** A value a category; null where the series has none there. */
    private interface Values {
        @Nullable
        BigDecimal at(int category);
    }

    private ChartSeries plain(String name, Role role, Values values) {
        return series(name, role, values, List.of());
    }

    private ChartSeries toned(String name, Values values) {
        List<Tone> tones = IntStream.range(0, n)
                .mapToObj(i -> i % 9 == 4 ? Tone.BAD : i % 9 == 7 || i % 9 == 1 ? Tone.GOOD : Tone.NEUTRAL)
                .toList();
        return series(name, Role.ACTUAL, values, tones);
    }

    private ChartSeries series(String name, Role role, Values values, List<Tone> tones) {
        List<@Nullable BigDecimal> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            BigDecimal usual = values.at(i);
            all.add(usual == null ? null : situation.value(i, usual));
        }
        return new ChartSeries(
                situation == Situation.LONG_NAMES ? Names.plain(role.ordinal()) : name,
                role,
                all,
                Collections.nCopies(n, situation == Situation.SMALL),
                tones);
    }
}
