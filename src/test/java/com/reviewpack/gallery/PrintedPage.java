package com.reviewpack.gallery;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * A page of a PDF as another library reads it.
 *
 * @param text in the order of the file
 * @param inside how many glyphs stand between head and foot, spaces aside
 * @param margin from the paper's nearest edge to the box of the glyph that comes closest to it, in points; negative beyond
 * @param closest the glyph that comes closest, with its place
 */
record PrintedPage(String file, int number, String text, int inside, double margin, String closest) {

    /** Above and below it stand heads and feet of pages, as a share of the paper's height. */
    private static final double EDGE = 0.09;

    static List<PrintedPage> of(Path pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            List<PrintedPage> pages = new ArrayList<>();
            Reader reader = new Reader();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(reader.read(document, page, name));
            }
            return pages;
        }
    }

    private static final class Reader extends PDFTextStripper {

        private PDRectangle paper = new PDRectangle();
        private int inside;
        private double margin;
        private String closest = "";

        private PrintedPage read(PDDocument document, int number, String name) throws IOException {
            PDPage page = document.getPage(number - 1);
            paper = page.getCropBox();
            inside = 0;
            margin = Double.MAX_VALUE;
            closest = "";
            setStartPage(number);
            setEndPage(number);
            StringWriter text = new StringWriter();
            writeText(document, text);
            return new PrintedPage(name, number, text.toString(), inside, margin, closest);
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            super.processTextPosition(glyph);
            if (glyph.getUnicode().isBlank()) {
                return;
            }
            Matrix at = glyph.getTextMatrix();
            double along = Math.toRadians(glyph.getDir());
            double width = glyph.getWidthDirAdj();
            double height = glyph.getHeightDir();
            double y = at.getTranslateY() / paper.getHeight();
            if (y > EDGE && y < 1 - EDGE) {
                inside++;
            }
            for (double right : new double[] {0, width}) {
                for (double up : new double[] {0, height}) {
                    near(
                            at.getTranslateX() + right * Math.cos(along) - up * Math.sin(along),
                            at.getTranslateY() + right * Math.sin(along) + up * Math.cos(along),
                            glyph.getUnicode());
                }
            }
        }

        private void near(double x, double y, String glyph) {
            double nearest = Math.min(Math.min(x, paper.getWidth() - x), Math.min(y, paper.getHeight() - y));
            if (nearest < margin) {
                margin = nearest;
                closest = "'" + glyph + "' at " + Math.round(x) + "/" + Math.round(y);
            }
        }
    }
}
