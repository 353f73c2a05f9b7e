package com.reviewpack.document.workbook;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Writes cells of one workbook: numbers as numbers, days as days, text as text that never becomes a formula. Rows and
 * columns count from 0.
 */
final class CellWriter {

    /** Day 0 of the serial numbers of spreadsheets, valid from March 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String TENTHS = "+0.0;\u22120.0;0.0";

    private final WorkbookStyles styles;
    private final SharedTexts texts;
    private final Words words;

    CellWriter(WorkbookStyles styles, SharedTexts texts, Words words) {
        this.styles = styles;
        this.texts = texts;
        this.words = words;
    }

    void text(Sheet sheet, int row, int column, String text, WorkbookStyle look) {
        CellContent.Words safe = texts.take(text);
        sheet.put(row, column, styles.ofText(look, safe.text()), safe);
    }

    /** The style in which a cell format is set. */
    NamedStyle style(int format) {
        return styles.style(format);
    }

    /** Text that leads to a cell of this workbook. */
    void link(Sheet sheet, int row, int column, String text, String target) {
        text(sheet, row, column, text, WorkbookStyle.LINK);
        sheet.links.add(new Sheet.Link(row, column, target));
    }

    /** As {@link #link(Sheet, int, int, String, String)}, over as many columns as the text takes, up to the last one. */
    void link(Sheet sheet, int row, int column, int last, String text, String target) {
        link(sheet, row, column, text, target);
        int end = column;
        while (end < last && SheetGrid.needsMore(this, sheet, row, column, SheetGrid.width(sheet, column, end))) {
            end++;
            blank(sheet, row, end, WorkbookStyle.LINK);
        }
        if (end > column) {
            SheetGrid.merge(sheet, row, column, end);
        }
    }

    /** An empty cell that carries the look of its row. */
    void blank(Sheet sheet, int row, int column, WorkbookStyle look) {
        sheet.put(row, column, styles.of(look), CellContent.NOTHING);
    }

    void number(Sheet sheet, int row, int column, BigDecimal value, Unit unit) {
        number(sheet, row, column, value, WorkbookStyle.of(unit, value), unit);
    }

    void number(Sheet sheet, int row, int column, BigDecimal value, WorkbookStyle look, Unit unit) {
        number(sheet, row, column, styles.of(look, unit, value), value);
    }

    private void number(Sheet sheet, int row, int column, int format, BigDecimal value) {
        sheet.widen(column, styles.room(format).digits(value.doubleValue()));
        sheet.put(row, column, format, new CellContent.Number(value.doubleValue()));
    }

    private void computed(Sheet sheet, int row, int column, int format, Formula formula) {
        sheet.widen(column, styles.room(format).digits(formula.value()));
        sheet.put(row, column, format, new CellContent.Computed(formula));
    }

    void day(Sheet sheet, int row, int column, LocalDate day, WorkbookStyle look) {
        sheet.put(row, column, styles.of(look, WorkbookStyle.DATE), serial(day));
    }

    void month(Sheet sheet, int row, int column, YearMonth month) {
        sheet.put(row, column, styles.of(WorkbookStyle.MONTH), serial(month.atDay(1)));
    }

    private static CellContent serial(LocalDate day) {
        return new CellContent.Number(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    /** The value, greyed where few observations stand behind it, or why there is none. */
    void measurement(Sheet sheet, int row, int column, Measurement measurement, Unit unit) {
        measurement(sheet, row, column, measurement, WorkbookStyle.of(unit), unit);
    }

    private void measurement(Sheet sheet, int row, int column, Measurement measurement, WorkbookStyle look, Unit unit) {
        if (measurement instanceof Measurement.Known known) {
            number(sheet, row, column, known.value(), known.small() ? WorkbookStyle.SMALL : look, unit);
        } else {
            text(sheet, row, column, reason(measurement), WorkbookStyle.REASON);
        }
    }

    /** That there is no value, where the reason stands beside it. */
    void status(Sheet sheet, int row, int column, Measurement measurement) {
        text(sheet, row, column, status(measurement), WorkbookStyle.REASON);
    }

    private String status(Measurement measurement) {
        return words.say("status." + measurement.status().key());
    }

    /** How a measurement stands, in words. */
    String reason(Measurement measurement) {
        String status = status(measurement);
        return measurement instanceof Measurement.MissingData missing
                ? words.say("joined", Map.of("head", status, "text", words.missing(missing.input())))
                : status;
    }

    /**
     * A formula with the value that it has now.
     *
     * @param change decides the number format
     */
    void change(Sheet sheet, int row, int column, Formula formula, Cell.Change change, boolean total) {
        computed(sheet, row, column, format(change, total), formula);
    }

    /** A formula in the number format that a code says. */
    void formula(Sheet sheet, int row, int column, Formula formula, WorkbookStyle look, String code) {
        computed(sheet, row, column, styles.of(look, code), formula);
    }

    /** A number in the number format that a code says. */
    void number(Sheet sheet, int row, int column, BigDecimal value, WorkbookStyle look, String code) {
        number(sheet, row, column, styles.of(look, code), value);
    }

    void sum(Sheet sheet, int row, int column, Formula formula, Unit unit) {
        int format = styles.of(WorkbookStyle.TOTAL, unit, BigDecimal.valueOf(formula.value()));
        computed(sheet, row, column, format, formula);
    }

    /** A cell of a table. */
    void cell(Sheet sheet, int row, int column, Cell cell, boolean total) {
        WorkbookStyle text = total ? WorkbookStyle.TOTAL : WorkbookStyle.TEXT;
        switch (cell) {
            case Cell.Text words -> text(sheet, row, column, words.text(), text);
            case Cell.State state -> text(sheet, row, column, state.text(), look(state.tone(), text));
            case Cell.Value value ->
                measurement(
                        sheet,
                        row,
                        column,
                        value.measurement(),
                        total ? WorkbookStyle.TOTAL : WorkbookStyle.of(value.unit()),
                        value.unit());
            case Cell.Quantity quantity ->
                number(
                        sheet,
                        row,
                        column,
                        quantity.value(),
                        total ? WorkbookStyle.TOTAL : WorkbookStyle.of(quantity.unit()),
                        quantity.unit());
            case Cell.Change change -> number(sheet, row, column, format(change, total), inUnitsShown(change));
            case Cell.Day day -> day(sheet, row, column, day.day(), total ? WorkbookStyle.TOTAL : WorkbookStyle.DATE);
            case Cell.Empty empty -> blank(sheet, row, column, text);
        }
    }

    /** The width that the number of a table's cell takes, in digits of the base font; 0 where it holds none. */
    double room(Cell cell) {
        return switch (cell) {
            case Cell.Value value ->
                value.measurement() instanceof Measurement.Known known ? room(known.value(), value.unit()) : 0;
            case Cell.Quantity quantity -> room(quantity.value(), quantity.unit());
            case Cell.Change change ->
                styles.room(format(change, false)).digits(inUnitsShown(change).doubleValue());
            case Cell.Text text -> 0;
            case Cell.State state -> 0;
            case Cell.Day day -> 0;
            case Cell.Empty empty -> 0;
        };
    }

    private double room(BigDecimal value, Unit unit) {
        return styles.room(styles.of(WorkbookStyle.of(unit), unit, value)).digits(value.doubleValue());
    }

    private static BigDecimal inUnitsShown(Cell.Change change) {
        return change.kind() == Cell.Change.Kind.POINTS ? change.change().multiply(HUNDRED) : change.change();
    }

    private int format(Cell.Change change, boolean total) {
        WorkbookStyle plain = total ? WorkbookStyle.TOTAL : WorkbookStyle.CHANGE;
        WorkbookStyle look = look(change.tone(), plain);
        return switch (change.kind()) {
            case POINTS -> styles.of(look, WorkbookStyle.POINTS);
            case PER_CENT -> styles.of(look, WorkbookStyle.CHANGE);
            case ABSOLUTE ->
                change.isPartOfAPoint()
                        ? styles.of(look, TENTHS)
                        : styles.ofSigned(look, change.unit(), change.change());
        };
    }

    private static WorkbookStyle look(Tone tone, WorkbookStyle neutral) {
        return switch (tone) {
            case GOOD -> WorkbookStyle.GOOD;
            case BAD -> WorkbookStyle.BAD;
            case NEUTRAL -> neutral;
        };
    }
}
