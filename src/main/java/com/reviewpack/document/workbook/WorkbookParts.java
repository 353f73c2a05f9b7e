package com.reviewpack.document.workbook;

import com.ibm.icu.util.ULocale;
import com.reviewpack.document.Look;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the sheets of one workbook share: its names, its tables, its cells. Rows and columns count from 0. */
final class WorkbookParts {

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9_.]");
    private static final Pattern BEGINS_WELL = Pattern.compile("[A-Za-z_].*");

    /** What reads like a cell (AB12, R1C1). */
    private static final Pattern LIKE_A_CELL = Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*");

    /** A name for cells of the whole workbook, and what it refers to. */
    record Name(String name, String refersTo) {}

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final WorkbookStyles styles;
    private final SharedTexts texts = new SharedTexts();
    private final CellWriter cells;
    private final SheetNames sheetNames = new SheetNames();
    private final Set<String> definedNames = new HashSet<>();
    private final Pack pack;
    private final Look look;
    private final Words words;
    private int tables;

    WorkbookParts(MasterWorkbook master, Pack pack, Look look) {
        this.pack = pack;
        this.look = look;
        this.words = pack.words();
        this.styles = new WorkbookStyles(master, words.formats());
        this.cells = new CellWriter(styles, texts, words);
    }

    CellWriter cells() {
        return cells;
    }

    Words words() {
        return words;
    }

    Pack pack() {
        return pack;
    }

    Look look() {
        return look;
    }

    WorkbookStyles styles() {
        return styles;
    }

    SharedTexts texts() {
        return texts;
    }

    /** In the order of their tabs. */
    List<Sheet> sheets() {
        return sheets;
    }

    List<Name> names() {
        return names;
    }

    /** A new sheet at the end, named as close to the label as the format allows. */
    Sheet sheet(String label) {
        return sheetNamed(reserve(label));
    }

    /** The name that a sheet of that label will have. */
    String reserve(String label) {
        return sheetNames.take(label);
    }

    /** A new sheet at the end, of a name that was reserved. */
    Sheet sheetNamed(String name) {
        Sheet sheet = new Sheet(name, ULocale.forLocale(pack.locale()).isRightToLeft());
        sheets.add(sheet);
        return sheet;
    }

    /** A cell of a sheet as links write it. */
    static String target(Sheet sheet, int row, int column) {
        return CellArea.quoted(sheet.name()) + "!" + CellArea.address(row, column);
    }

    /**
     * Makes cells that are written already a table with filters: one row of headers, unlike one another and none of
     * them empty, and at least one row below.
     */
    void table(Sheet sheet, String name, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        List<String> columns = new ArrayList<>();
        for (int column = firstColumn; column <= lastColumn; column++) {
            Sheet.Placed head = sheet.at(firstRow, column);
            if (head == null || !(head.content() instanceof CellContent.Words text)) {
                throw new IllegalStateException("table " + name + " has no header in "
                        + CellArea.address(firstRow, column) + " of " + sheet.name());
            }
            columns.add(text.text());
        }
        CellArea area = new CellArea(firstRow, lastRow, firstColumn, lastColumn);
        sheet.tables.add(new Sheet.Table(++tables, free(name), area, columns));
    }

    /** Names cells for the whole workbook, as close to {@code wanted} as names of cells may read. */
    void name(String wanted, Sheet sheet, int firstRow, int lastRow, int column) {
        names.add(new Name(free(wanted), new CellArea(firstRow, lastRow, column, column).absolute(sheet.name())));
    }

    /** Names of cells and of tables share one space, in any case. */
    private String free(String wanted) {
        String clean = NO_LETTER.matcher(wanted).replaceAll("_");
        if (!BEGINS_WELL.matcher(clean).matches() || LIKE_A_CELL.matcher(clean).matches()) {
            clean = "_" + clean;
        }
        clean = clean.substring(0, Math.min(200, clean.length()));
        String name = clean;
        for (int i = 2; !definedNames.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = clean + "_" + i;
        }
        return name;
    }
}
