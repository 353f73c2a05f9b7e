package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which values of a chart are written on it, and where. */
final class ChartLabels {

    /** A part of a whole below this share of the scale has no room for its number. */
    private static final BigDecimal ROOM = new BigDecimal("0.05");

    private final Chart chart;
    private final ChartGrid grid;
    private final ChartStyle style;
    private final ChartXml xml;
    private final ChartMargins margins;

    ChartLabels(Chart chart, ChartGrid grid, ChartStyle style, ChartXml xml, ChartMargins margins) {
        this.chart = chart;
        this.grid = grid;
        this.style = style;
        this.xml = xml;
        this.margins = margins;
    }

    /** The labels of one drawn column. */
    String of(Column column) {
        return switch (column.mark()) {
            case BAR -> bars(column);
            case LINE -> lineEnds(column);
            case THRESHOLD ->
                own(Map.of(
                        column.values().size() - 1,
                        moved(margins.halfColumn(), margins.shift(column))
                                + at("r", xml.rich(margins.endName(column.header(), ""), Paint.ACCENT, false))));
            case EVENT ->
                own(Map.of(
                        firstKnown(column.values()),
                        at("t", xml.rich(margins.endName(column.header(), ""), Paint.DARK, false))));
            case CARRIER -> bulletTexts(column);
            case STROKE -> crossing(column, Paint.ACCENT);
            case PALE_STROKE -> crossing(column, Paint.DARK);
            case SPACER, TICK, GUIDE, NUMBER, POSITION, POINT, CURVE -> none();
        };
    }

    private String crossing(Column column, Paint paint) {
        return own(Map.of(
                firstKnown(column.values()), clearOfAxis(column) + at("ctr", xml.rich(column.header(), paint, false))));
    }

    /** Moves the label of a line that stands on the axis to its right, where the axis does not run through it. */
    private String clearOfAxis(Column stroke) {
        Column guide = grid.columns().get(grid.index(stroke) - 1);
        BigDecimal from = guide.values().get(firstKnown(guide.values()));
        boolean onAxis = from != null && from.signum() == 0;
        double half = TextWidths.REGULAR.of(stroke.header(), style.size()) / 2 / style.width();
        return onAxis ? moved(half, 0) : "";
    }

    private String bars(Column column) {
        return switch (chart.kind()) {
            case STACKED_BARS -> parts(column);
            case FUNNEL -> funnelTexts(column);
            case VARIANCE_BARS -> all(margins.localized(column.format()), "outEnd", Paint.INK);
            case COLUMNS -> margins.labels(column) ? all(margins.code(), "outEnd", ends(column)) : none();
            case BARS -> margins.labels(column) ? clearOfThresholds(column) : none();
            case TIMELINE, BULLET, RANGE, LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> none();
        };
    }

    private static Role role(Column column) {
        return column.origin() == null ? Role.NEUTRAL : column.origin().role();
    }

    private static Paint ends(Column column) {
        return role(column) == Role.ACTUAL ? Paint.INK : Paint.DARK;
    }

    private String all(String code, String position, Paint paint) {
        return "<c:dLbls>" + values(code, position, paint) + "</c:dLbls>";
    }

    /** What a label that shows its value in a number format consists of, but for its place. */
    private String values(String code, String position, Paint paint) {
        return ChartXml.numberFormat(code)
                + ChartXml.NOTHING
                + xml.text(paint, false)
                + ChartXml.shows(position, true, false);
    }

    /** The value at each bar's end, or behind the threshold that would run through it. */
    private String clearOfThresholds(Column column) {
        String label = values(margins.code(), "outEnd", ends(column));
        StringBuilder out = new StringBuilder("<c:dLbls>");
        for (int i = 0; i < column.values().size(); i++) {
            BigDecimal value = column.values().get(i);
            double move = value == null || value.signum() < 0 ? 0 : margins.beyondThresholds(value);
            if (move > 0) {
                out.append("<c:dLbl>")
                        .append(ChartXml.val("idx", i))
                        .append(moved(move, 0))
                        .append(label)
                        .append("</c:dLbl>");
            }
        }
        return out.append(label)
                .append(ChartXml.NO_LEADERS)
                .append("</c:dLbls>")
                .toString();
    }

    static String none() {
        return "<c:dLbls>" + ChartXml.shows("", false, false) + "</c:dLbls>";
    }

    /** Parts of a whole: the number inside, on dark in white; none where the part is too narrow. */
    private String parts(Column column) {
        Role role = role(column);
        boolean pale = role == Role.NEUTRAL || role == Role.PREVIOUS_YEAR || role == Role.TARGET;
        BigDecimal least = grid.scale().highest().multiply(ROOM);
        List<Boolean> small =
                column.origin() != null && role == Role.ACTUAL ? column.origin().small() : List.of();
        int above = column.values().size() - small.size();
        StringBuilder out = new StringBuilder("<c:dLbls>");
        for (int i = 0; i < column.values().size(); i++) {
            BigDecimal value = column.values().get(i);
            boolean few = i >= above && !small.isEmpty() && small.get(i - above);
            if (value == null || value.compareTo(least) < 0) {
                out.append("<c:dLbl>")
                        .append(ChartXml.val("idx", i))
                        .append(ChartXml.val("delete", 1))
                        .append("</c:dLbl>");
            } else if (few && !pale) {
                out.append("<c:dLbl>")
                        .append(ChartXml.val("idx", i))
                        .append(values(margins.code(), "ctr", Paint.INK))
                        .append("</c:dLbl>");
            }
        }
        return out.append(values(margins.code(), "ctr", pale ? Paint.INK : Paint.PAPER))
                .append("</c:dLbls>")
                .toString();
    }

    /** Each step with its share of the step before. */
    private String funnelTexts(Column column) {
        Map<Integer, String> labels = new TreeMap<>();
        List<@Nullable BigDecimal> rates = grid.columns().stream()
                .filter(other -> other.mark() == Mark.NUMBER && other.origin() == column.origin())
                .findFirst()
                .map(Column::values)
                .orElse(List.of());
        for (int i = 0; i < column.values().size(); i++) {
            BigDecimal value = column.values().get(i);
            if (value != null) {
                BigDecimal rate = i < rates.size() ? rates.get(i) : null;
                labels.put(i, at("outEnd", xml.rich(funnelText(value, rate), Paint.INK, false)));
            }
        }
        return own(labels);
    }

    String funnelText(BigDecimal value, @Nullable BigDecimal rate) {
        String text = style.formats().quantity(value, chart.unit());
        return rate == null ? text : text + "  (" + style.formats().quantity(rate, Unit.RATIO) + ")";
    }

    private String bulletTexts(Column column) {
        Map<Integer, String> labels = new TreeMap<>();
        for (int i = 0; i < column.values().size(); i++) {
            labels.put(i, at("inBase", xml.rich(bulletText(i), Paint.INK, false)));
        }
        return own(labels);
    }

    /** Actual against target: {@code 71.4 % / 80.0 %}, or within a range: {@code 71.4 %  (68.0 % – 74.2 % – 80.1 %)}. */
    String bulletText(int category) {
        String actual = written(Role.ACTUAL, category);
        String target = written(Role.TARGET, category);
        return chart.kind() == Chart.Kind.RANGE
                ? actual + "  (" + written(Role.LOW, category) + " – " + target + " – " + written(Role.HIGH, category)
                        + ")"
                : actual + " / " + target;
    }

    private String written(Role role, int category) {
        BigDecimal value = ChartGrid.at(ChartGrid.series(chart, role), category);
        return value == null ? "–" : style.formats().label(chart, category, value);
    }

    static String moved(double x, double y) {
        return x == 0 && y == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<c:layout><c:manualLayout><c:x val=\"%.4f\"/><c:y val=\"%.4f\"/></c:manualLayout></c:layout>",
                        x,
                        y);
    }

    /** Lines are named where they end; the extremes of the actual line are written beside their points. */
    private String lineEnds(Column column) {
        int last = lastKnown(column.values());
        if (last < 0) {
            return none();
        }
        Map<Integer, String> labels = new TreeMap<>();
        Role role = role(column);
        if (role == Role.ACTUAL && chart.kind() != Chart.Kind.BURN_DOWN) {
            for (int point : extremes(column.values(), last)) {
                boolean above = Objects.equals(column.values().get(point), highest(column.values()));
                labels.put(point, at(point == 0 ? "r" : above ? "t" : "b", ""));
            }
        }
        boolean named = grid.columns().stream()
                        .filter(other -> other.mark() == Mark.LINE)
                        .count()
                > 1;
        labels.put(last, endLabel(column, last, named));
        return own(labels);
    }

    private String endLabel(Column column, int last, boolean named) {
        boolean inside = last < column.values().size() - 1;
        String layout = inside ? besideLine(column, last, named) : moved(0, margins.shift(column));
        Role role = role(column);
        Paint paint = role == Role.ACTUAL || role == Role.FORECAST ? Paint.INK : Paint.DARK;
        String value = style.formats()
                .label(chart, Objects.requireNonNull(column.values().get(last)));
        String cut = named ? margins.endName(column.header(), value) : "";
        if (named && !cut.equals(column.header() + " " + value)) {
            return layout
                    + xml.rich(cut, paint, role == Role.ACTUAL)
                    + ChartXml.NOTHING
                    + ChartXml.shows(inside ? "t" : "r", true, false);
        }
        return layout
                + ChartXml.numberFormat(margins.code())
                + ChartXml.NOTHING
                + xml.text(paint, role == Role.ACTUAL)
                + ChartXml.shows(inside ? "t" : "r", true, named);
    }

    /** A label above a point within the plot, moved to the side where the line before the point does not run through it. */
    private String besideLine(Column column, int last, boolean named) {
        BigDecimal value = Objects.requireNonNull(column.values().get(last));
        BigDecimal before = last == 0 ? null : column.values().get(last - 1);
        boolean falls = before != null && before.compareTo(value) > 0;
        String number = value.toBigInteger().toString();
        String text = named ? margins.endName(column.header(), number) : number;
        double half = TextWidths.BOLD.of(text, style.size()) / 2 / style.width();
        return moved(falls ? half : -half, 0);
    }

    private static SortedSet<Integer> extremes(List<@Nullable BigDecimal> values, int last) {
        SortedSet<Integer> points = new TreeSet<>();
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                known.add(i);
            }
        }
        int apart = Math.max(2, values.size() / 8);
        Comparator<Integer> byValue = Comparator.comparing(i -> Objects.requireNonNull(values.get(i)));
        if (known.size() >= 5) {
            known.stream().max(byValue).filter(i -> last - i >= apart).ifPresent(points::add);
            known.stream()
                    .min(byValue)
                    .filter(i -> last - i >= apart && points.stream().allMatch(p -> Math.abs(p - i) >= apart))
                    .ifPresent(points::add);
        }
        return points;
    }

    private static BigDecimal highest(List<@Nullable BigDecimal> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(BigDecimal::max)
                .orElse(BigDecimal.ZERO);
    }

    static int lastKnown(List<@Nullable BigDecimal> values) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    static int firstKnown(List<@Nullable BigDecimal> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                return i;
            }
        }
        return 0;
    }

    /** A label's inside; {@code text} empty: the value in the chart's number format. */
    private String at(String position, String text) {
        return text.isEmpty()
                ? values(margins.code(), position, Paint.INK)
                : text + ChartXml.NOTHING + ChartXml.shows(position, true, false);
    }

    static String own(Map<Integer, String> labels) {
        StringBuilder out = new StringBuilder("<c:dLbls>");
        new TreeMap<>(labels)
                .forEach((i, label) -> out.append("<c:dLbl>")
                        .append(ChartXml.val("idx", i))
                        .append(label)
                        .append("</c:dLbl>"));
        return out.append(ChartXml.shows("", false, false)).append("</c:dLbls>").toString();
    }
}
