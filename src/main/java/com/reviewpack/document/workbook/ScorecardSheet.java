package com.reviewpack.document.workbook;

import com.reviewpack.document.workbook.Formula.Operand;
import com.reviewpack.figures.Direction;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Measurement.Known;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of the pack in one table, a row a figure and line of business: value, what it is compared to, the changes
 * as formulas, what stands behind it. The values of the whole scope are named by the figures' ids.
 */
final class ScorecardSheet {

    private enum Column {
        FIGURE("workbook.figure", 38, false),
        LOB("workbook.lob", 16, false),
        VALUE("workbook.value", 15, true),
        PREVIOUS("role.previous", 15, true),
        CHANGE_PREVIOUS("workbook.change_previous", 12, true),
        LAST_YEAR("role.previous_year", 15, true),
        CHANGE_YEAR("workbook.change_year", 12, true),
        TARGET("role.target", 14, true),
        GAP("workbook.gap", 12, true),
        N("workbook.n", 10, true),
        STANDING("workbook.standing", 24, false),
        NUMERATOR("workbook.numerator", 14, true),
        DENOMINATOR("workbook.denominator", 14, true),
        UNIT("workbook.unit", 10, false),
        SOURCE("workbook.source", 30, false),
        ID("workbook.id", 44, false);

        private final String key;
        private final int width;
        private final boolean numeric;

        Column(String key, int width, boolean numeric) {
            this.key = key;
            this.width = width;
            this.numeric = numeric;
        }

        int at() {
            return ordinal() + 1;
        }
    }

    private static final int HEADER = 4;
    private static final int WIDEST_LOB = 44;
    private static final int WIDEST_FIGURE = 56;

    private final WorkbookParts parts;
    private final CellWriter cells;
    private final Sheet sheet;

    ScorecardSheet(WorkbookParts parts) {
        this.parts = parts;
        cells = parts.cells();
        sheet = parts.sheet(parts.words().say("workbook.scorecard"));
    }

    void write(ContentsSheet contents, SheetPrint print) {
        Words words = parts.words();
        sheet.setWidth(0, 2.5);
        for (Column column : Column.values()) {
            sheet.setWidth(column.at(), column.width);
        }
        int longest = parts.pack().report().figures().lobs().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        sheet.setWidth(Column.LOB.at(), Math.clamp(longest + 3, Column.LOB.width, WIDEST_LOB));
        FigureNames names = new FigureNames(parts.pack(), words);
        List<Figure> figures = parts.pack().report().figures().all();
        int named = figures.stream()
                .mapToInt(figure -> names.of(figure.id()).length())
                .max()
                .orElse(0);
        sheet.setWidth(Column.FIGURE.at(), Math.clamp(named + 3, Column.FIGURE.width, WIDEST_FIGURE));
        contents.add(sheet, words.say("workbook.scorecard.title"));
        contents.linkFrom(sheet);
        SheetGrid.merged(
                cells, sheet, 1, 1, Column.GAP.at(), words.say("workbook.scorecard.title"), WorkbookStyle.TITLE);
        SheetGrid.merged(cells, sheet, 2, 1, Column.GAP.at(), words.say("workbook.scorecard.note"), WorkbookStyle.NOTE);
        for (Column column : Column.values()) {
            cells.text(
                    sheet,
                    HEADER,
                    column.at(),
                    words.say(column.key),
                    column.numeric ? WorkbookStyle.HEADER_RIGHT : WorkbookStyle.HEADER);
        }
        SheetGrid.fitRow(cells, sheet, HEADER);
        int row = HEADER;
        for (Figure figure : figures) {
            row++;
            line(row, figure, names.of(figure.id()));
        }
        if (!figures.isEmpty()) {
            parts.table(sheet, "Scorecard", HEADER, row, 1, Column.values().length);
        }
        sheet.freeze(HEADER + 1, Column.VALUE.at());
        // What stands further right is for working, not for reading.
        print.rows(sheet, HEADER, HEADER, new CellArea(0, row, 1, Column.STANDING.at()));
    }

    private void line(int row, Figure figure, String name) {
        Unit unit = figure.unit();
        String lob = figure.lob();
        text(row, Column.FIGURE, name);
        text(row, Column.LOB, lob == null ? parts.words().say("workbook.whole") : lob);
        if (figure.value() instanceof Known) {
            cells.measurement(sheet, row, Column.VALUE.at(), figure.value(), unit);
        } else {
            cells.status(sheet, row, Column.VALUE.at(), figure.value());
        }
        compared(row, Column.PREVIOUS, figure, figure.previous());
        compared(row, Column.LAST_YEAR, figure, figure.lastYear());
        BigDecimal target = figure.target();
        if (target != null) {
            cells.number(sheet, row, Column.TARGET.at(), target, unit);
        } else {
            cells.blank(sheet, row, Column.TARGET.at(), WorkbookStyle.TEXT);
        }
        change(row, Column.CHANGE_PREVIOUS, Column.PREVIOUS, figure, figure.previous());
        change(row, Column.CHANGE_YEAR, Column.LAST_YEAR, figure, figure.lastYear());
        change(row, Column.GAP, Column.TARGET, figure, target == null ? null : Measurement.total(target, 0));
        behind(row, figure.value());
        text(row, Column.STANDING, cells.reason(figure.value()));
        text(row, Column.UNIT, parts.words().find("workbook.unit." + unit.key()).orElse(unit.key()));
        text(row, Column.SOURCE, parts.words().sources(figure.sources()));
        text(row, Column.ID, figure.id());
        if (lob == null) {
            parts.name(figure.id(), sheet, row, row, Column.VALUE.at());
        }
        SheetGrid.fitRow(cells, sheet, row, Column.STANDING.at());
    }

    private void text(int row, Column column, String text) {
        cells.text(sheet, row, column.at(), text, WorkbookStyle.TEXT);
    }

    /** Why there is no value is said once a row: with the standing, or here where there is one now. */
    private void compared(int row, Column column, Figure figure, @Nullable Measurement then) {
        if (then == null) {
            cells.blank(sheet, row, column.at(), WorkbookStyle.TEXT);
        } else if (then instanceof Known || figure.value() instanceof Known) {
            cells.measurement(sheet, row, column.at(), then, figure.unit());
        } else {
            cells.status(sheet, row, column.at(), then);
        }
    }

    private void behind(int row, Measurement value) {
        if (value instanceof Known known) {
            cells.number(sheet, row, Column.N.at(), BigDecimal.valueOf(known.n()), Unit.COUNT);
            part(row, Column.NUMERATOR, known.numerator());
            part(row, Column.DENOMINATOR, known.denominator());
        } else {
            for (Column column : List.of(Column.N, Column.NUMERATOR, Column.DENOMINATOR)) {
                cells.blank(sheet, row, column.at(), WorkbookStyle.TEXT);
            }
        }
    }

    private void part(int row, Column column, @Nullable BigDecimal part) {
        if (part == null) {
            cells.blank(sheet, row, column.at(), WorkbookStyle.TEXT);
        } else {
            cells.number(sheet, row, column.at(), part, Unit.COUNT);
        }
    }

    /** Shares change in points, scores and multiples on their own scale, quantities in per cent of what they were, if more than 0. */
    private void change(int row, Column column, Column against, Figure figure, @Nullable Measurement before) {
        Cell.Change.Kind kind = kind(figure.unit());
        if (!(figure.value() instanceof Known now)
                || !(before instanceof Known then)
                || kind == Cell.Change.Kind.PER_CENT && then.value().signum() <= 0) {
            cells.blank(sheet, row, column.at(), WorkbookStyle.TEXT);
            return;
        }
        Operand is = Operand.at(row, Column.VALUE.at(), now.value().doubleValue());
        Operand was = Operand.at(row, against.at(), then.value().doubleValue());
        Formula formula = switch (kind) {
            case POINTS -> Formula.points(is, was);
            case PER_CENT -> Formula.perCent(is, was);
            case ABSOLUTE -> Formula.difference(is, was);
        };
        BigDecimal amount = BigDecimal.valueOf(formula.value());
        Cell.Change plain = new Cell.Change(
                kind == Cell.Change.Kind.POINTS ? amount.movePointLeft(2) : amount, kind, figure.unit(), Tone.NEUTRAL);
        boolean few = column != Column.GAP && now.n() < Measurement.SMALL_BELOW;
        Tone tone = few || parts.words().formats().isLevel(plain) ? Tone.NEUTRAL : tone(figure, now, then);
        cells.change(
                sheet, row, column.at(), formula, new Cell.Change(plain.change(), kind, figure.unit(), tone), false);
    }

    /** By what is good for the figure; from few observations nothing is concluded. */
    private static Tone tone(Figure figure, Known now, Known then) {
        int rise = now.value().compareTo(then.value());
        if (now.small() || then.small() || rise == 0) {
            return Tone.NEUTRAL;
        }
        Direction direction = FigureDefinitions.of(figure.id())
                .map(FigureDefinition::direction)
                .orElse(Direction.NEUTRAL);
        return switch (direction) {
            case UP_IS_GOOD -> rise > 0 ? Tone.GOOD : Tone.BAD;
            case DOWN_IS_GOOD -> rise < 0 ? Tone.GOOD : Tone.BAD;
            case NEUTRAL -> Tone.NEUTRAL;
        };
    }

    private static Cell.Change.Kind kind(Unit unit) {
        return switch (unit.kind()) {
            case RATIO -> Cell.Change.Kind.POINTS;
            case NPS, SCORE, FACTOR -> Cell.Change.Kind.ABSOLUTE;
            case COUNT, MEAN, SECONDS, MINUTES, HOURS, MONEY -> Cell.Change.Kind.PER_CENT;
        };
    }
}
