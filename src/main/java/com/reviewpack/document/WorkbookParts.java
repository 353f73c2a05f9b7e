package com.reviewpack.document;

import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** What the sheets of one workbook share: its names, its tables, its cells. Rows and columns count from 0. */
final class WorkbookParts {

    private final XSSFWorkbook workbook;
    private final CellWriter cells;
    private final SheetNames sheetNames = new SheetNames();
    private final Set<String> definedNames = new HashSet<>();
    private final Pack pack;
    private final Look look;
    private final Words words;

    WorkbookParts(XSSFWorkbook workbook, Pack pack, Look look) {
        this.workbook = workbook;
        this.pack = pack;
        this.look = look;
        this.words = Words.of(pack.locale(), name -> look.templates().find(look.brand(), name));
        this.cells = new CellWriter(new WorkbookStyles(workbook), words);
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

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** A new sheet at the end, named as close to the label as the format allows. */
    XSSFSheet sheet(String label) {
        return sheetNamed(reserve(label));
    }

    /** The name that a sheet of that label will have. */
    String reserve(String label) {
        return sheetNames.take(label);
    }

    /** A new sheet at the end, of a name that was reserved. */
    XSSFSheet sheetNamed(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setDisplayGridlines(false);
        return sheet;
    }

    /** A cell of a sheet as links write it. */
    static String target(XSSFSheet sheet, int row, int column) {
        return "'" + sheet.getSheetName().replace("'", "''") + "'!" + Formula.address(row, column);
    }

    /**
     * Makes cells that are written already a table with filters: one row of headers, unlike one another and none of
     * them empty, and at least one row below.
     */
    void table(XSSFSheet sheet, String name, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        AreaReference area = new AreaReference(
                new CellReference(firstRow, firstColumn),
                new CellReference(lastRow, lastColumn),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String unique = free(name);
        table.setName(unique);
        table.setDisplayName(unique);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(false);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
    }

    /** Names cells for the whole workbook, as close to {@code wanted} as names of cells may read. */
    void name(String wanted, XSSFSheet sheet, int firstRow, int lastRow, int column) {
        CellReference first = new CellReference(sheet.getSheetName(), firstRow, column, true, true);
        XSSFName name = workbook.createName();
        name.setNameName(free(wanted));
        name.setRefersToFormula(
                lastRow == firstRow
                        ? first.formatAsString()
                        : new AreaReference(
                                        first,
                                        new CellReference(sheet.getSheetName(), lastRow, column, true, true),
                                        SpreadsheetVersion.EXCEL2007)
                                .formatAsString());
    }

    /** Names of cells and of tables share one space, in any case. */
    private String free(String wanted) {
        String clean = wanted.replaceAll("[^A-Za-z0-9_.]", "_");
        // What reads like a cell (AB12, R1C1) or begins with a digit is no name.
        if (!clean.matches("[A-Za-z_].*") || clean.matches("(?i)[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*")) {
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
