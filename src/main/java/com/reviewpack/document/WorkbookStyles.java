package com.reviewpack.document;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The cell formats of one workbook, made from the master's named styles as they are needed. */
final class WorkbookStyles {

    /** What stands for a currency's code in the master's number format of money. */
    private static final String CURRENCY = "XXX";

    /**
     * A cell's format.
     *
     * @param look font, fill, border and alignment
     * @param numbers whose number format and alignment are taken instead; null: those of {@code look}
     * @param code the number format; null: that of the style
     * @param quoted whether text that reads like a formula stays text even when someone edits the cell
     */
    private record Format(
            WorkbookStyle look,
            @Nullable WorkbookStyle numbers,
            @Nullable String code,
            boolean quoted) {}

    private record Code(WorkbookStyle numbers, @Nullable Currency currency, boolean signed) {}

    private final StylesTable table;
    private final Map<String, Long> idByName = new HashMap<>();
    private final Map<Code, String> codes = new HashMap<>();
    private final Map<Format, Long> indexByFormat = new HashMap<>();

    WorkbookStyles(XSSFWorkbook workbook) {
        table = workbook.getStylesSource();
        for (CTCellStyle style : table.getCTStylesheet().getCellStyles().getCellStyleList()) {
            idByName.put(style.getName(), style.getXfId());
        }
    }

    void apply(XSSFCell cell, WorkbookStyle look) {
        set(cell, new Format(look, null, null, false));
    }

    /** For text that may come from anywhere. */
    void applyText(XSSFCell cell, WorkbookStyle look, String text) {
        set(cell, new Format(look, null, null, CellText.actsAsFormula(text)));
    }

    /** The look of one style with the number format of another. */
    void apply(XSSFCell cell, WorkbookStyle look, WorkbookStyle numbers) {
        set(cell, new Format(look, numbers, null, false));
    }

    /** The look of one style with the number format of a value. */
    void apply(XSSFCell cell, WorkbookStyle look, Unit unit, BigDecimal value) {
        apply(cell, look, unit, value, false);
    }

    /** The look of one style with the number format of a difference, every number with its sign. */
    void applySigned(XSSFCell cell, WorkbookStyle look, Unit unit, BigDecimal value) {
        apply(cell, look, unit, value, true);
    }

    private void apply(XSSFCell cell, WorkbookStyle look, Unit unit, BigDecimal value, boolean signed) {
        WorkbookStyle numbers = WorkbookStyle.of(unit, value);
        String code = codes.computeIfAbsent(new Code(numbers, unit.currency(), signed), this::newCode);
        set(cell, new Format(look, numbers, code, false));
    }

    /** The look of one style with a number format of its own. */
    void apply(XSSFCell cell, WorkbookStyle look, String code) {
        set(cell, new Format(look, WorkbookStyle.COUNT, code, false));
    }

    private void set(XSSFCell cell, Format format) {
        cell.getCTCell().setS(indexByFormat.computeIfAbsent(format, this::add));
    }

    private long add(Format format) {
        CTXf xf = (CTXf) named(format.look()).copy();
        xf.setXfId(idOf(format.look()));
        WorkbookStyle numbers = format.numbers();
        if (numbers != null && numbers != format.look()) {
            CTXf other = named(numbers);
            xf.setNumFmtId(other.getNumFmtId());
            xf.setAlignment(other.getAlignment());
        }
        if (format.code() != null) {
            xf.setNumFmtId(table.putNumberFormat(format.code()));
        }
        if (format.quoted()) {
            xf.setQuotePrefix(true);
        }
        xf.setApplyNumberFormat(true);
        xf.setApplyFont(true);
        xf.setApplyFill(true);
        xf.setApplyBorder(true);
        xf.setApplyAlignment(true);
        return table.putCellXf(xf) - 1L;
    }

    private String newCode(Code wanted) {
        int id = (int) named(wanted.numbers()).getNumFmtId();
        String own = table.getNumberFormatAt((short) id);
        String code = own != null ? own : BuiltinFormats.getBuiltinFormat(id);
        if (wanted.currency() != null) {
            code = code.replace(CURRENCY, wanted.currency().getCurrencyCode());
        }
        return wanted.signed() ? "+" + code + ";\u2212" + code + ";" + code : code;
    }

    private CTXf named(WorkbookStyle style) {
        return table.getCellStyleXfAt((int) idOf(style));
    }

    private long idOf(WorkbookStyle style) {
        Long id = idByName.get(style.inMaster());
        if (id == null) {
            throw new IllegalStateException("no cell style '" + style.inMaster() + "'");
        }
        return id;
    }
}
