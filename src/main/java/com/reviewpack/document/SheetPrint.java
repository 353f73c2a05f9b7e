package com.reviewpack.document;

import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How sheets print: as wide as the paper of the account's country, with account, period and page on every page. */
final class SheetPrint {

    /** A header holds at most 255 UTF-16 units, all three parts together; so does a footer. */
    private static final int LONGEST_OF_HEADER = 110;

    private static final int LONGEST_OF_FOOTER = 90;
    private static final double INCH = 72;
    private static final double MARGIN = 0.5;
    private static final double EDGE = 0.75;

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
    void rows(XSSFSheet sheet, int firstHeaderRow, int lastHeaderRow) {
        frame(sheet, true, 0);
        sheet.setRepeatingRows(new CellRangeAddress(firstHeaderRow, lastHeaderRow, -1, -1));
    }

    /** Leaves out what lies outside of these cells. */
    void only(XSSFSheet sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), firstColumn, lastColumn, firstRow, lastRow);
    }

    /**
     * For sheets to look at: on one page, upright or across, whichever shows it larger; on several pages where one would
     * be too small to read.
     *
     * @param width of what is printed, in points
     * @param height of what is printed, in points
     */
    void page(XSSFSheet sheet, double width, double height) {
        double across = scale(width, height, true);
        double upright = scale(width, height, false);
        boolean landscape = across >= upright;
        frame(sheet, landscape, Math.max(across, upright) >= 0.55 ? 1 : 0);
    }

    private double scale(double width, double height, boolean landscape) {
        double shortSide = (letter ? 8.5 : 8.27) * INCH;
        double longSide = (letter ? 11 : 11.69) * INCH;
        double wide = (landscape ? longSide : shortSide) - 2 * MARGIN * INCH;
        double high = (landscape ? shortSide : longSide) - 2 * EDGE * INCH;
        return Math.min(1, Math.min(wide / width, high / height));
    }

    private void frame(XSSFSheet sheet, boolean landscape, int pagesHigh) {
        XSSFPrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(letter ? PaperSize.LETTER_PAPER : PaperSize.A4_PAPER);
        setup.setOrientation(landscape ? PrintOrientation.LANDSCAPE : PrintOrientation.PORTRAIT);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) pagesHigh);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, EDGE);
        sheet.setMargin(PageMargin.BOTTOM, EDGE);
        sheet.setMargin(PageMargin.HEADER, 0.3);
        sheet.setMargin(PageMargin.FOOTER, 0.3);
        sheet.setHorizontallyCenter(true);
        sheet.getHeader().setLeft("&9" + spaced(headerLeft));
        sheet.getHeader().setRight("&9" + spaced(headerRight));
        sheet.getFooter().setLeft("&8" + spaced(footerLeft));
        sheet.getFooter().setCenter("&8" + spaced(footerCentre));
        sheet.getFooter().setRight("&8" + footerRight);
    }

    private static String spaced(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0)) ? " " + text : text;
    }
}
