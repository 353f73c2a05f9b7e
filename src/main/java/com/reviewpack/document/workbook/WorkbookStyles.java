package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    private final MasterWorkbook master;
    private final Formats language;
    private final Map<Code, String> codes = new HashMap<>();
    private final Map<Format, Integer> numberOf = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();
    private final List<NumberRoom> rooms = new ArrayList<>();
    private final Map<String, Integer> newFormats = new LinkedHashMap<>();

    /**
     * @param formats of the language in which numbers and days are written
     */
    WorkbookStyles(MasterWorkbook master, Formats formats) {
        this.language = formats;
        this.master = master;
    }

    /** The number of a cell format. */
    int of(WorkbookStyle look) {
        return number(new Format(look, null, null, false));
    }

    /** For text that may come from anywhere. */
    int ofText(WorkbookStyle look, String text) {
        return number(new Format(look, null, null, CellText.actsAsFormula(text)));
    }

    /** The look of one style with the number format of another. */
    int of(WorkbookStyle look, WorkbookStyle numbers) {
        return number(new Format(look, numbers, null, false));
    }

    /** The look of one style with the number format of a value. */
    int of(WorkbookStyle look, Unit unit, BigDecimal value) {
        return of(look, unit, value, false);
    }

    /** The look of one style with the number format of a difference, every number with its sign. */
    int ofSigned(WorkbookStyle look, Unit unit, BigDecimal value) {
        return of(look, unit, value, true);
    }

    private int of(WorkbookStyle look, Unit unit, BigDecimal value, boolean signed) {
        WorkbookStyle numbers = WorkbookStyle.of(unit, value);
        String code = codes.computeIfAbsent(new Code(numbers, unit.currency(), signed), this::newCode);
        return number(new Format(look, numbers, code, false));
    }

    /** The look of one style with a number format of its own. */
    int of(WorkbookStyle look, String code) {
        return number(new Format(look, WorkbookStyle.COUNT, code, false));
    }

    private int number(Format format) {
        Integer known = numberOf.get(format);
        if (known == null) {
            formats.add(format);
            rooms.add(NumberRoom.of(
                    format.code() != null
                            ? format.code()
                            : named(format.numbers() == null ? format.look() : format.numbers())
                                    .code()));
            // The format of plain cells is number 0.
            known = formats.size();
            numberOf.put(format, known);
        }
        return known;
    }

    private String newCode(Code wanted) {
        String code = named(wanted.numbers()).code();
        if (wanted.currency() != null) {
            code = code.replace(CURRENCY, wanted.currency().getCurrencyCode());
        }
        if (code.indexOf(';') >= 0) {
            return code;
        }
        return wanted.signed() ? "+" + code + ";\u2212" + code + ";" + code : code + ";\u2212" + code;
    }

    private NamedStyle named(WorkbookStyle style) {
        NamedStyle named = master.named().get(style);
        if (named == null) {
            throw new IllegalStateException("no cell style '" + style.inMaster() + "'");
        }
        return named;
    }

    /** The master's style in which a cell format is set. */
    NamedStyle style(int format) {
        return named(formats.get(format - 1).look());
    }

    /** The room that numbers take in a cell format. */
    NumberRoom room(int format) {
        return rooms.get(format - 1);
    }

    /** The part of the workbook that holds its styles. */
    byte[] xml() {
        Xml cells = Xml.piece();
        formats.forEach(format -> write(cells, format));
        Xml numbers = Xml.piece();
        newFormats.forEach((code, id) -> numbers.open(master.styles().prefix() + "numFmt")
                .attribute("numFmtId", id)
                .attribute("formatCode", code)
                .close());
        MasterStyles styles = master.styles();
        return Xml.part()
                .markup(styles.piece(0))
                .piece(numbers)
                .markup(styles.piece(1))
                .piece(cells)
                .markup(styles.piece(2))
                .bytes();
    }

    private void write(Xml xml, Format format) {
        NamedStyle look = named(format.look());
        NamedStyle numbers = format.numbers() == null ? look : named(format.numbers());
        String prefix = master.styles().prefix();
        xml.open(prefix + "xf");
        String code = format.code() == null ? numbers.code() : format.code();
        String localized = NumberCodes.localized(code, language);
        xml.attribute(
                "numFmtId",
                format.code() == null && localized.equals(code) ? numbers.numberFormat() : formatOf(localized));
        xml.attribute("fontId", look.font()).attribute("fillId", look.fill());
        xml.attribute("borderId", look.border()).attribute("xfId", look.id());
        if (format.quoted()) {
            xml.attribute("quotePrefix", 1);
        }
        for (String part : List.of("NumberFormat", "Font", "Fill", "Border", "Alignment")) {
            xml.attribute("apply" + part, 1);
        }
        attributes(xml, prefix + "alignment", numbers.alignment());
        attributes(xml, prefix + "protection", look.protection());
        xml.close();
    }

    private static void attributes(Xml xml, String element, Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            xml.open(element);
            attributes.forEach(xml::attribute);
            xml.close();
        }
    }

    private int formatOf(String code) {
        return master.styles()
                .format(code)
                .orElseGet(() -> newFormats.computeIfAbsent(
                        code, added -> master.styles().nextFormat() + newFormats.size()));
    }
}
