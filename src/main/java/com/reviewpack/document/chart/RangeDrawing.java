package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One's own values beside the middle half of others: a bar a row, on a scale of its own, with its numbers behind it. */
final class RangeDrawing {

    /** Room on both sides of the outermost value, as a share of the distance between the outermost. */
    private static final BigDecimal AIR = new BigDecimal("0.15");

    private static final List<Role> ALL = List.of(Role.ACTUAL, Role.LOW, Role.TARGET, Role.HIGH);

    /** What is written, the fullest first; a narrow chart leaves quartiles to its bars rather than cut a number. */
    private static final List<List<Role>> WRITTEN =
            List.of(ALL, List.of(Role.ACTUAL, Role.TARGET), List.of(Role.ACTUAL));

    private static final float GAP = 12;
    private static final float MOST_FOR_NUMBERS = 0.6f;
    private static final float MOST_FOR_A_HEADER = 0.14f;

    /** The share of the width that the bars have at least. */
    private static final float LEAST_FOR_BARS = 0.25f;

    /** The least width of the middle half, in sizes of the text: twice that of one's own dot. */
    private static final float LEAST_BOX = 1.6f;

    private final Chart chart;
    private final Pen pen;
    private final List<Role> written;
    private final Rows rows;
    private final float end;

    private RangeDrawing(Chart chart, Pen pen) {
        this.chart = chart;
        this.pen = pen;
        float width = pen.canvas().width();
        this.written = WRITTEN.stream()
                .filter(roles -> numbers(roles) <= width * MOST_FOR_NUMBERS)
                .findFirst()
                .orElseGet(WRITTEN::getLast);
        this.end = width - numbers(written);
        this.rows = Rows.of(chart, pen, pen.line() * 1.2f, 0).leaving(width * LEAST_FOR_BARS, end);
    }

    /** The room that columns of numbers take. */
    private float numbers(List<Role> roles) {
        float room = 0;
        for (Role role : roles) {
            room += widest(role) + GAP;
        }
        return room;
    }

    static void draw(Chart chart, Pen pen) {
        RangeDrawing drawing = new RangeDrawing(chart, pen);
        drawing.headers();
        for (int row = 0; row < chart.categories().size(); row++) {
            drawing.row(row);
        }
    }

    private Optional<ChartSeries> series(Role role) {
        return chart.series().stream().filter(one -> one.role() == role).findFirst();
    }

    private Optional<BigDecimal> value(Role role, int row) {
        return series(role).flatMap(one -> Optional.ofNullable(one.values().get(row)));
    }

    private String text(Role role, int row) {
        return value(role, row).map(v -> pen.formats().label(chart, row, v)).orElse("–");
    }

    private float widest(Role role) {
        float widest = Math.min(
                series(role)
                        .map(one -> role == Role.ACTUAL ? pen.boldWidth(one.name()) : pen.width(one.name()))
                        .orElse(0f),
                pen.canvas().width() * MOST_FOR_A_HEADER);
        for (int row = 0; row < chart.categories().size(); row++) {
            widest = Math.max(widest, pen.boldWidth(text(role, row)));
        }
        return widest;
    }

    private String fit(String text, Role role) {
        return pen.canvas()
                .fit(text, role == Role.ACTUAL ? Weight.SEMIBOLD : Weight.REGULAR, pen.size(), widest(role) + 1);
    }

    /** The names of the columns of numbers. */
    private void headers() {
        float right = end;
        for (Role role : written) {
            right += widest(role) + GAP;
            String name = series(role).map(ChartSeries::name).orElse("");
            Color colour =
                    role == Role.ACTUAL ? pen.palette().ink() : pen.palette().quiet();
            pen.write(fit(name, role), right, pen.size(), colour, Align.RIGHT);
        }
    }

    private void row(int row) {
        rows.name(pen, chart.categories().get(row), row, pen.palette().ink());
        float middle = rows.middle(row);
        float right = end;
        for (Role role : written) {
            right += widest(role) + GAP;
            if (role == Role.ACTUAL) {
                pen.writeBold(fit(text(role, row), role), right, pen.footOf(middle), ownColour(row), Align.RIGHT);
            } else {
                pen.write(
                        fit(text(role, row), role),
                        right,
                        pen.footOf(middle),
                        pen.palette().quiet(),
                        Align.RIGHT);
            }
        }
        List<BigDecimal> known =
                ALL.stream().flatMap(role -> value(role, row).stream()).toList();
        if (known.isEmpty()) {
            return;
        }
        BigDecimal least = known.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = known.stream().reduce(BigDecimal::max).orElseThrow();
        shapes(row, middle, axis(least, most, rows.bars(), end));
    }

    /** From the least to the most with air on both sides; where they are one value it stands in the middle. */
    static Axis axis(BigDecimal least, BigDecimal most, float from, float to) {
        BigDecimal air = least.compareTo(most) == 0
                ? BigDecimal.ONE
                : most.subtract(least).multiply(AIR);
        return Axis.between(least.subtract(air), most.add(air), from, to);
    }

    /**
     * Where the middle half of others lies.
     *
     * @param from its left edge
     * @param width at least so much that it shows on both sides of one's own dot
     */
    record Box(float from, float width) {
        static Box between(float low, float high, float least) {
            float width = Math.max(least, high - low);
            return new Box((low + high - width) / 2, width);
        }
    }

    private void shapes(int row, float middle, Axis axis) {
        float thick = rows.height() * 0.42f;
        Canvas canvas = pen.canvas();
        canvas.line(rows.bars(), middle, end, middle, pen.palette().grid(), 1);
        value(Role.LOW, row)
                .ifPresent(low -> value(Role.HIGH, row).ifPresent(high -> {
                    Box box = Box.between(axis.at(low), axis.at(high), pen.size() * LEAST_BOX);
                    canvas.fill(
                            box.from(),
                            middle - thick / 2,
                            box.width(),
                            thick,
                            pen.palette().previous());
                }));
        value(Role.TARGET, row)
                .ifPresent(median -> canvas.fill(
                        axis.at(median) - 0.8f,
                        middle - thick * 0.75f,
                        1.6f,
                        thick * 1.5f,
                        pen.palette().quiet()));
        value(Role.ACTUAL, row)
                .ifPresent(own -> canvas.dot(axis.at(own), middle, pen.size() * 0.42f, ownColour(row), Color.WHITE));
    }

    private Color ownColour(int row) {
        return series(Role.ACTUAL)
                .map(own -> Fill.colour(pen, own, row))
                .orElse(pen.palette().ink());
    }
}
