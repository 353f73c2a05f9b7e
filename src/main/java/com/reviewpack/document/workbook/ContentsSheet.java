package com.reviewpack.document.workbook;

import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first sheet: whose numbers these are, what matters in them, and a link to every sheet with what it says. */
final class ContentsSheet {

    private static final int LABEL = 1;
    private static final int MESSAGE = 2;
    private static final double LOGO_HEIGHT = 30;
    private static final double LOGO_MARGIN = 5;

    /** Where a PNG file says its width and height, as 32-bit numbers. */
    private static final int PNG_WIDTH = 16;

    private static final int PNG_HEIGHT = 20;

    /** A line of the contents. */
    private record Entry(Sheet sheet, String message) {}

    private final WorkbookParts parts;
    private final Sheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    ContentsSheet(WorkbookParts parts) {
        this.parts = parts;
        sheet = parts.sheet(parts.words().say("page.contents"));
        SheetGrid.widths(sheet, 2.5, 34, 92);
    }

    void add(Sheet target, String message) {
        entries.add(new Entry(target, message));
    }

    /** A link back to this sheet, in the first cell of another. */
    void linkFrom(Sheet other) {
        parts.cells().link(other, 0, LABEL, "← " + sheet.name(), WorkbookParts.target(sheet, 0, 0));
    }

    /** Writes the sheet once all others are known. */
    void write(SheetPrint print) {
        CellWriter cells = parts.cells();
        Pack pack = parts.pack();
        Words words = parts.words();
        logo();
        int row = 1;
        row = line(row, pack.name(), WorkbookStyle.TITLE);
        row = line(row, pack.head().whose() + " · " + pack.periodText(), WorkbookStyle.SUBTITLE);
        row = line(
                row,
                words.say(
                                "page.as_of",
                                Map.of("day", words.formats().day(pack.head().asOf())))
                        + " · "
                        + words.say(
                                "page.catalogue", Map.of("version", pack.head().catalogue()))
                        + " · "
                        + pack.head().basis(),
                WorkbookStyle.SUBTITLE);
        if (!pack.highlights().isEmpty()) {
            row = line(row + 1, words.say("workbook.contents.highlights"), WorkbookStyle.HEADING);
            for (String highlight : pack.highlights()) {
                row = line(row, highlight, WorkbookStyle.PROSE);
            }
        }
        row++;
        cells.text(sheet, row, LABEL, words.say("workbook.contents.sheet"), WorkbookStyle.HEADER);
        cells.text(sheet, row, MESSAGE, words.say("workbook.contents.message"), WorkbookStyle.HEADER);
        for (Entry entry : entries) {
            row++;
            cells.link(sheet, row, LABEL, entry.sheet().name(), WorkbookParts.target(entry.sheet(), 0, 0));
            cells.text(sheet, row, MESSAGE, entry.message(), WorkbookStyle.TEXT);
            SheetGrid.fitRow(cells, sheet, row);
        }
        print.page(sheet, MESSAGE, row, List.of(), -1);
    }

    private int line(int row, String text, WorkbookStyle style) {
        SheetGrid.merged(parts.cells(), sheet, row, LABEL, MESSAGE, text, style);
        return row + 1;
    }

    /** As high as its row, or as wide as the first column where it is long. */
    private void logo() {
        parts.look().logo().ifPresent(png -> {
            sheet.setHeight(0, LOGO_HEIGHT + 2 * LOGO_MARGIN);
            ByteBuffer header = ByteBuffer.wrap(png);
            double width = header.getInt(PNG_WIDTH);
            double height = header.getInt(PNG_HEIGHT);
            double scale = Math.min(LOGO_HEIGHT / height, (SheetGrid.width(sheet, LABEL, LABEL) - LOGO_MARGIN) / width);
            Drawn.Anchor anchor = new Drawn.Anchor(
                    LABEL, 0, 0, emu(LOGO_MARGIN), LABEL, emu(width * scale), 0, emu(LOGO_MARGIN + height * scale));
            sheet.drawn.add(new Drawn.Picture(anchor, parts.look().name(), png));
        });
    }

    private static int emu(double points) {
        return (int) Math.round(points * SheetGrid.EMU_PER_POINT);
    }
}
