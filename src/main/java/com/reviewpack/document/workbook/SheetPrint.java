package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import com.reviewpack.document.Paper;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.Map;
import java.util.Optional;

/** How sheets print: as wide as the paper of the account's country, with account, period and page on every page. */
final class SheetPrint {

    /** A header holds at most 255 UTF-16 units, all three parts together; so does a footer. */
    private static final int LONGEST_OF_HEADER = 110;

    private static final int LONGEST_OF_FOOTER = 90;
    private static final double INCH = 72;
    private static final double MARGIN = 0.5;
    private static final double EDGE = 0.75;

    /** How small a sheet may be printed. */
    private static final double READABLE = 0.55;

    private final boolean letter;
    private final String headerLeft;
    private final String headerRight;
    private final String footerLeft;
    private final String footerCentre;
    private final String footerRight;

    SheetPrint(Pack pack, Look look, Words words) {
        letter = Paper.of(pack.head().country(), pack.locale()) == Paper.LETTER;
        headerLeft = part(pack.head().whose(), LONGEST_OF_HEADER);
        headerRight = part(pack.name() + " · " + pack.periodText(), LONGEST_OF_HEADER);
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
     * on each.
     */
    void wide(Sheet sheet, int headerRow, int lastFirstColumn, int lastColumn) {
        double width = SheetGrid.width(sheet, 0, lastColumn);
        int pages = (int) Math.max(1, Math.ceil(width * READABLE / paper(true)));
        CellArea repeated = new CellArea(headerRow, headerRow, 0, lastFirstColumn);
        sheet.print(setup(true, pages, 0, Optional.of(repeated), Optional.empty()));
    }

    /**
     * For sheets to look at: on one page, upright or across, whichever shows it larger; on several pages where one would
     * be too small to read.
     *
     * @param width of what is printed, in points
     * @param height of what is printed, in points
     */
    void page(Sheet sheet, double width, double height) {
        double across = scale(width, height, true);
        double upright = scale(width, height, false);
        boolean landscape = across >= upright;
        int pagesHigh = Math.max(across, upright) >= READABLE ? 1 : 0;
        sheet.print(setup(landscape, 1, pagesHigh, Optional.empty(), Optional.empty()));
    }

    private double scale(double width, double height, boolean landscape) {
        double high = side(!landscape) - 2 * EDGE * INCH;
        return Math.min(1, Math.min(paper(landscape) / width, high / height));
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
        return new PrintSetup(
                letter,
                landscape,
                pagesWide,
                pagesHigh,
                "&L&9" + spaced(headerLeft) + "&R&9" + spaced(headerRight),
                "&L&8" + spaced(footerLeft) + "&C&8" + spaced(footerCentre) + "&R&8" + footerRight,
                repeated,
                only);
    }

    private static String spaced(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? " " + text : text;
    }
}
