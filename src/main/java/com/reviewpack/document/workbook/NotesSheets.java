package com.reviewpack.document.workbook;

import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.List;

/** The last sheets: what each figure means, and what to know of the data. */
final class NotesSheets {

    private static final int FIRST = 1;
    private static final int HEADER = 3;

    private final WorkbookParts parts;
    private final CellWriter cells;

    NotesSheets(WorkbookParts parts) {
        this.parts = parts;
        cells = parts.cells();
    }

    void write(ContentsSheet contents, SheetPrint print) {
        if (!parts.pack().definitions().isEmpty()) {
            definitions(contents, print);
        }
        if (!parts.pack().dataNotes().isEmpty()) {
            dataNotes(contents, print);
        }
    }

    private void definitions(ContentsSheet contents, SheetPrint print) {
        Words words = parts.words();
        Sheet sheet = parts.sheet(words.say("workbook.definitions"));
        SheetGrid.widths(sheet, 2.5, 30, 64, 30, 24, 42);
        head(sheet, words.say("workbook.definitions.title"), FIRST + 4, contents);
        List<String> headers =
                List.of("workbook.figure", "workbook.meaning", "workbook.range", "workbook.source", "workbook.id");
        for (int i = 0; i < headers.size(); i++) {
            cells.text(sheet, HEADER, FIRST + i, words.say(headers.get(i)), WorkbookStyle.HEADER);
        }
        SheetGrid.fitRow(cells, sheet, HEADER);
        FigureNames names = new FigureNames(parts.pack(), words);
        int row = HEADER;
        for (Pack.Definition definition : parts.pack().definitions()) {
            row++;
            cells.text(sheet, row, FIRST, names.of(definition.id()), WorkbookStyle.TEXT);
            cells.text(sheet, row, FIRST + 1, definition.meaning(), WorkbookStyle.TEXT);
            cells.text(sheet, row, FIRST + 2, definition.range(), WorkbookStyle.TEXT);
            cells.text(sheet, row, FIRST + 3, definition.source(), WorkbookStyle.TEXT);
            cells.text(sheet, row, FIRST + 4, definition.id(), WorkbookStyle.TEXT);
            SheetGrid.fitRow(cells, sheet, row);
        }
        parts.table(sheet, "Definitions", HEADER, row, FIRST, FIRST + 4);
        sheet.freeze(HEADER + 1, 0);
        print.rows(sheet, HEADER, HEADER, new CellArea(0, row, 0, FIRST + 4));
    }

    private void dataNotes(ContentsSheet contents, SheetPrint print) {
        Words words = parts.words();
        Sheet sheet = parts.sheet(words.say("workbook.notes"));
        SheetGrid.widths(sheet, 2.5, 120);
        head(sheet, words.say("workbook.notes.title"), FIRST, contents);
        int row = HEADER;
        for (String note : parts.pack().dataNotes()) {
            SheetGrid.merged(cells, sheet, row, FIRST, FIRST, "•  " + note, WorkbookStyle.PROSE);
            row++;
        }
        print.page(sheet, FIRST, row, List.of(HEADER), -1);
    }

    private void head(Sheet sheet, String title, int last, ContentsSheet contents) {
        contents.add(sheet, title);
        contents.linkFrom(sheet);
        SheetGrid.merged(cells, sheet, 1, FIRST, last, title, WorkbookStyle.TITLE);
    }
}
