package com.reviewpack.document;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Writes cells of one workbook: numbers as numbers, days as days, text as text that never becomes a formula. Rows and
 * columns count from 0.
 */
final class CellWriter {

    /** Day 0 of the serial numbers of spreadsheets, valid from March 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final WorkbookStyles styles;
    private final Words words;

    CellWriter(WorkbookStyles styles, Words words) {
        this.styles = styles;
        this.words = words;
    }

    static XSSFCell at(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row);
        if (line == null) {
            line = sheet.createRow(row);
        }
        XSSFCell cell = line.getCell(column);
        return cell != null ? cell : line.createCell(column);
    }

    void text(XSSFSheet sheet, int row, int column, String text, WorkbookStyle look) {
        XSSFCell cell = at(sheet, row, column);
        String safe = CellText.of(text);
        cell.setCellValue(safe);
        styles.applyText(cell, look, safe);
    }

    /** Text that leads to a cell of this workbook. */
    void link(XSSFSheet sheet, int row, int column, String text, String target) {
        text(sheet, row, column, text, WorkbookStyle.LINK);
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        at(sheet, row, column).setHyperlink(link);
    }

    /** An empty cell that carries the look of its row. */
    void blank(XSSFSheet sheet, int row, int column, WorkbookStyle look) {
        styles.apply(at(sheet, row, column), look);
    }

    void number(XSSFSheet sheet, int row, int column, BigDecimal value, Unit unit) {
        number(sheet, row, column, value, WorkbookStyle.of(unit, value), unit);
    }

    void number(XSSFSheet sheet, int row, int column, BigDecimal value, WorkbookStyle look, Unit unit) {
        XSSFCell cell = at(sheet, row, column);
        cell.setCellValue(value.doubleValue());
        styles.apply(cell, look, unit, value);
    }

    void day(XSSFSheet sheet, int row, int column, LocalDate day, WorkbookStyle look) {
        XSSFCell cell = at(sheet, row, column);
        cell.setCellValue(ChronoUnit.DAYS.between(DAY_ZERO, day));
        styles.apply(cell, look, WorkbookStyle.DATE);
    }

    void month(XSSFSheet sheet, int row, int column, YearMonth month) {
        XSSFCell cell = at(sheet, row, column);
        cell.setCellValue(ChronoUnit.DAYS.between(DAY_ZERO, month.atDay(1)));
        styles.apply(cell, WorkbookStyle.MONTH);
    }

    /** The value, greyed where few observations stand behind it, or why there is none. */
    void measurement(XSSFSheet sheet, int row, int column, Measurement measurement, Unit unit) {
        measurement(sheet, row, column, measurement, WorkbookStyle.of(unit), unit);
    }

    private void measurement(
            XSSFSheet sheet, int row, int column, Measurement measurement, WorkbookStyle look, Unit unit) {
        if (measurement instanceof Measurement.Known known) {
            number(sheet, row, column, known.value(), known.small() ? WorkbookStyle.SMALL : look, unit);
        } else {
            text(sheet, row, column, reason(measurement), WorkbookStyle.REASON);
        }
    }

    /** How a measurement stands, in words. */
    String reason(Measurement measurement) {
        String status = words.say("status." + measurement.status().key());
        return measurement instanceof Measurement.MissingData missing
                ? status + ": " + words.missing(missing.input())
                : status;
    }

    /**
     * A formula with the value that it has now.
     *
     * @param change decides the number format
     */
    void change(XSSFSheet sheet, int row, int column, Formula formula, Cell.Change change, boolean total) {
        XSSFCell cell = at(sheet, row, column);
        formula.writeTo(cell);
        applyChange(cell, change, total);
    }

    /** A formula in the number format that a code says. */
    void formula(XSSFSheet sheet, int row, int column, Formula formula, WorkbookStyle look, String code) {
        XSSFCell cell = at(sheet, row, column);
        formula.writeTo(cell);
        styles.apply(cell, look, code);
    }

    /** A number in the number format that a code says. */
    void number(XSSFSheet sheet, int row, int column, BigDecimal value, WorkbookStyle look, String code) {
        XSSFCell cell = at(sheet, row, column);
        cell.setCellValue(value.doubleValue());
        styles.apply(cell, look, code);
    }

    void sum(XSSFSheet sheet, int row, int column, Formula formula, Unit unit) {
        XSSFCell cell = at(sheet, row, column);
        formula.writeTo(cell);
        styles.apply(cell, WorkbookStyle.TOTAL, unit, BigDecimal.valueOf(formula.value()));
    }

    /** A cell of a table. */
    void cell(XSSFSheet sheet, int row, int column, Cell cell, boolean total) {
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
            case Cell.Change change -> {
                XSSFCell written = at(sheet, row, column);
                written.setCellValue(inUnitsShown(change).doubleValue());
                applyChange(written, change, total);
            }
            case Cell.Day day -> day(sheet, row, column, day.day(), total ? WorkbookStyle.TOTAL : WorkbookStyle.DATE);
            case Cell.Empty empty -> blank(sheet, row, column, text);
        }
    }

    private static BigDecimal inUnitsShown(Cell.Change change) {
        return change.kind() == Cell.Change.Kind.POINTS ? change.change().multiply(HUNDRED) : change.change();
    }

    private void applyChange(XSSFCell cell, Cell.Change change, boolean total) {
        WorkbookStyle plain = total ? WorkbookStyle.TOTAL : WorkbookStyle.CHANGE;
        WorkbookStyle look = look(change.tone(), plain);
        switch (change.kind()) {
            case POINTS -> styles.apply(cell, look, WorkbookStyle.POINTS);
            case PER_CENT -> styles.apply(cell, look, WorkbookStyle.CHANGE);
            case ABSOLUTE -> styles.applySigned(cell, look, change.unit(), change.change());
        }
    }

    private static WorkbookStyle look(Tone tone, WorkbookStyle neutral) {
        return switch (tone) {
            case GOOD -> WorkbookStyle.GOOD;
            case BAD -> WorkbookStyle.BAD;
            case NEUTRAL -> neutral;
        };
    }
}
