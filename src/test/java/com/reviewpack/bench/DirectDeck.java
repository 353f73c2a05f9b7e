package com.reviewpack.bench;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The peer that knows no pages, styles or templates: the texts and tables of a pack set one below the other with OpenPDF's
 * own paragraphs and tables, charts as vectors below them.
 */
final class DirectDeck {

    private static final Rectangle SLIDE = new Rectangle(960, 540);
    private static final float MARGIN = 46;
    private static final float SIZE = 12;
    private static final float TITLE = 22;
    private static final float CHART_HEIGHT = 180;

    private final Pack pack;
    private final Typefaces typefaces;
    private final Palette palette;
    private final Document document = new Document(SLIDE, MARGIN, MARGIN, MARGIN, MARGIN);
    private final Font regular;
    private final Font bold;

    DirectDeck(Pack pack, Typefaces typefaces, Palette palette) {
        this.pack = pack;
        this.typefaces = typefaces;
        this.palette = palette;
        this.regular = new Font(typefaces.font(Weight.REGULAR), SIZE);
        this.bold = new Font(typefaces.font(Weight.SEMIBOLD), SIZE);
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        for (Page page : pack.pages()) {
            document.newPage();
            document.add(new Paragraph(page.title(), new Font(typefaces.font(Weight.SEMIBOLD), TITLE)));
            document.add(new Paragraph(page.subtitle(), regular));
            page.blocks().forEach(this::add);
            charts(page, writer);
        }
        document.close();
        return out.toByteArray();
    }

    private void charts(Page page, PdfWriter writer) {
        List<Chart> charts = ReviewDeck.charts(page.blocks());
        float width = (SLIDE.getWidth() - 2 * MARGIN) / Math.max(1, charts.size());
        for (int i = 0; i < charts.size(); i++) {
            Canvas canvas = new Canvas(
                    writer.getDirectContent(),
                    typefaces,
                    MARGIN + i * width,
                    MARGIN + CHART_HEIGHT,
                    width - SIZE,
                    CHART_HEIGHT);
            ChartDrawing.draw(charts.get(i), palette, pack.words().formats(), SIZE, canvas);
        }
    }

    private void add(Block block) {
        switch (block) {
            case Block.Prose prose -> prose.paragraphs().forEach(text -> document.add(new Paragraph(text, regular)));
            case Block.Bullets bullets ->
                bullets.points().forEach(text -> document.add(new Paragraph("• " + text, regular)));
            case Block.Tiles tiles -> {
                PdfPTable table = new PdfPTable(tiles.tiles().size());
                tiles.tiles().forEach(tile -> table.addCell(new Paragraph(tile.label(), regular)));
                tiles.tiles()
                        .forEach(
                                tile -> table.addCell(new Paragraph(pack.words().cell(tile.value()), bold)));
                tiles.tiles().forEach(tile -> table.addCell(new Paragraph(tile.note(), regular)));
                document.add(table);
            }
            case Block.Table table -> {
                PdfPTable set = new PdfPTable(table.columns().size());
                table.columns().forEach(column -> set.addCell(new Paragraph(column.header(), bold)));
                table.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell ->
                                        set.addCell(new Paragraph(pack.words().cell(cell), regular))));
                document.add(set);
            }
            case Block.Actions actions -> {
                PdfPTable set = new PdfPTable(3);
                actions.actions().forEach(action -> {
                    set.addCell(new Paragraph(action.what(), bold));
                    set.addCell(new Paragraph(action.owner(), regular));
                    set.addCell(new Paragraph(action.expectedEffect(), regular));
                });
                document.add(set);
            }
            case Block.Callout callout ->
                document.add(new Paragraph(callout.heading() + " " + callout.text(), regular));
            case Block.Beside beside -> {
                beside.left().forEach(this::add);
                beside.right().forEach(this::add);
            }
            case Block.ChartBlock chart ->
                document.add(new Paragraph(chart.chart().title(), regular));
        }
    }
}
