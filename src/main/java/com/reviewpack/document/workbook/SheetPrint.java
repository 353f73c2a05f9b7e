package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import com.reviewpack.document.Paper;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sheets print: as wide as the paper of the account's country, with account, period and page on every page. */
final class SheetPrint {

    /** A header holds at most 255 UTF-16 units, all three parts together; so does a footer. */
    private static final int LONGEST_OF_HEADER = 110;

    /** Account and document stand beside one another: each takes less than half of the paper. */
    private static final double SHARE_OF_HEADER = 0.46;

    private static final double HEADER_SIZE = 9;

    private static final int LONGEST_OF_FOOTER = 90;
    private static final double INCH = 72;
    private static final double MARGIN = 0.5;
    private static final double EDGE = 0.75;

    /** How small a sheet may be printed. */
    private static final double READABLE = 0.55;

    /** Programs measure text, and so columns and rows, a little differently. */
    private static final double SAFETY = 0.96;

    /** The least that the format allows. */
    private static final double LEAST_SCALE = 0.1;

    private final boolean letter;
    private final String headerLeft;
    private final String headerRight;
    private final String footerLeft;
    private final String footerCentre;
    private final String footerRight;

    SheetPrint(Pack pack, Look look, Words words) {
        letter = Paper.of(pack.head().country(), pack.locale()) == Paper.LETTER;
        headerLeft = pack.head().whose();
        headerRight = pack.name() + " · " + pack.periodText();
        footerLeft = part(
                words.say(
                                "page.as_of",
                                Map.of("day", words.formats().day(pack.head().asOf()))) + " · "
                        + words.say(
                                "page.catalogue", Map.of("version", pack.head().catalogue())),
                LONGEST_OF_FOOTER);
        footerCentre = part(look.confidentiality(words.language()), LONGEST_OF_FOOTER);
        footerRight = "&P / &N";
    }

    /** Text of a header or footer: an ampersand would begin a command, a digit would run into a font size. */
    private static String part(String text, int most) {
        String clean = PlainText.of(text).replace('\n', ' ').replace('\t', ' ').replace("&", "&&");
        if (clean.length() <= most) {
            return clean;
        }
        String cut = clean.substring(0, most - 1);
        int ampersands = cut.length() - cut.replaceAll("&+$", "").length();
        String even = ampersands % 2 == 0 ? cut : cut.substring(0, cut.length() - 1);
        return (Character.isHighSurrogate(even.charAt(even.length() - 1)) ? even.substring(0, even.length() - 1) : even)
                + "…";
    }

    /** For sheets of rows: landscape, as many pages as it takes, the rows up to the last header row on each. */
    void rows(Sheet sheet, int firstHeaderRow, int lastHeaderRow) {
        CellArea repeated = new CellArea(firstHeaderRow, lastHeaderRow, 0, 0);
        sheet.print(setup(true, 1, 0, Optional.of(repeated), Optional.empty()));
    }

    /** As {@link #rows(Sheet, int, int)}, leaving out what lies outside of an area. */
    void rows(Sheet sheet, int firstHeaderRow, int lastHeaderRow, CellArea only) {
        CellArea repeated = new CellArea(firstHeaderRow, lastHeaderRow, 0, 0);
        sheet.print(setup(true, 1, 0, Optional.of(repeated), Optional.of(only)));
    }

    /**
     * For tables of any width: side by side on as many pages as it takes to be read, the header row and the first columns
     * on each. What stands above the table is left out, since it would be cut where a page ends; the sheet's name stands at
     * the head of each page.
     */
    void wide(Sheet sheet, int headerRow, int lastRow, int lastFirstColumn, int lastColumn) {
        int pages = pagesBeside(sheet, lastColumn);
        CellArea repeated = new CellArea(headerRow, headerRow, 0, lastFirstColumn);
        CellArea table = new CellArea(headerRow, lastRow, 0, lastColumn);
        sheet.print(
                setup(true, pages, 0, sheet.name() + " · " + headerRight, Optional.of(repeated), Optional.of(table)));
    }

    /**
     * For grids below one another, some of them wide: each whole on a page where it fits on one, side by side on as many
     * pages as it takes to be read.
     *
     * @param starts the rows with which the grids begin
     */
    void grids(Sheet sheet, List<Integer> starts, int lastRow, int lastFirstColumn, int lastColumn) {
        double width = SheetGrid.width(sheet, 0, lastColumn);
        double scale = Math.clamp(paper(true) / width * SAFETY, READABLE, 1);
        int pagesWide = pagesBeside(sheet, lastColumn);
        CellArea repeated = new CellArea(0, 0, 0, lastFirstColumn);
        CellArea all = new CellArea(0, lastRow, 0, lastColumn);
        PrintBreaks breaks = PrintBreaks.of(sheet, starts, lastRow, high(true) / scale * SAFETY);
        sheet.print(setup(true, pagesWide, 0, Optional.of(repeated), Optional.of(all))
                .broken((int) Math.floor(scale * 100), breaks.rows()));
    }

    private int pagesBeside(Sheet sheet, int lastColumn) {
        return (int) Math.max(1, Math.ceil(SheetGrid.width(sheet, 0, lastColumn) * READABLE / paper(true)));
    }

    /**
     * For sheets to look at: on one page, upright or across, whichever shows it larger; on several pages where one would
     * be too small to read, each block whole on a page where it fits on one. A table that is longer than a page and the last
     * block of its sheet has its header row on each.
     *
     * @param lastColumn of what is printed; the first is the second of the sheet
     * @param lastRow of what is printed
     * @param blocks the rows with which the blocks begin
     * @param lastHeader the header row of the last table; -1 where there is none
     */
    void page(Sheet sheet, int lastColumn, int lastRow, List<Integer> blocks, int lastHeader) {
        double width = SheetGrid.width(sheet, 1, lastColumn);
        double height = SheetGrid.height(sheet, lastRow);
        double across = scale(width, height, true);
        double upright = scale(width, height, false);
        boolean landscape = across >= upright;
        if (Math.max(across, upright) >= READABLE) {
            sheet.print(setup(landscape, 1, 1, Optional.empty(), Optional.empty()));
            return;
        }
        double whole = SheetGrid.width(sheet, 0, lastColumn);
        double scale = Math.clamp(paper(landscape) / whole * SAFETY, LEAST_SCALE, 1);
        PrintBreaks breaks = PrintBreaks.of(sheet, blocks, lastRow, high(landscape) / scale * SAFETY);
        Optional<CellArea> repeated = breaks.lastIsLonger() && lastHeader >= blocks.getLast()
                ? Optional.of(new CellArea(lastHeader, lastHeader, 0, 0))
                : Optional.empty();
        sheet.print(setup(landscape, 1, 0, repeated, Optional.empty())
                .broken((int) Math.floor(scale * 100), breaks.rows()));
    }

    private double scale(double width, double height, boolean landscape) {
        return Math.min(1, Math.min(paper(landscape) / width, high(landscape) / height));
    }

    /** How high the paper is between its margins, in points. */
    private double high(boolean landscape) {
        return side(!landscape) - 2 * EDGE * INCH;
    }

    /** How wide the paper is between its margins, in points. */
    private double paper(boolean landscape) {
        return side(landscape) - 2 * MARGIN * INCH;
    }

    private double side(boolean longer) {
        return (longer ? letter ? 11 : 11.69 : letter ? 8.5 : 8.27) * INCH;
    }

    private PrintSetup setup(
            boolean landscape, int pagesWide, int pagesHigh, Optional<CellArea> repeated, Optional<CellArea> only) {
        return setup(landscape, pagesWide, pagesHigh, headerRight, repeated, only);
    }

    private PrintSetup setup(
            boolean landscape,
            int pagesWide,
            int pagesHigh,
            String right,
            Optional<CellArea> repeated,
            Optional<CellArea> only) {
        return new PrintSetup(
                letter,
                landscape,
                pagesWide,
                pagesHigh,
                0,
                List.of(),
                "&L&9" + header(headerLeft, landscape) + "&R&9" + header(right, landscape),
                "&L&8" + spaced(footerLeft) + "&C&8" + spaced(footerCentre) + "&R&8" + footerRight,
                repeated,
                only);
    }

    private String header(String text, boolean landscape) {
        String fitting = TextWidths.REGULAR.cut(text, HEADER_SIZE, paper(landscape) * SHARE_OF_HEADER, 1);
        return spaced(part(fitting, LONGEST_OF_HEADER));
    }

    private static String spaced(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? " " + text : text;
    }
}
