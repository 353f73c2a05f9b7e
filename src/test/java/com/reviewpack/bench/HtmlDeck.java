package com.reviewpack.bench;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.EmptyReplacedElement;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;

/**
 * The peer that uses openpdf-html as its manual says: a page put together as a text, a new renderer a document, charts as
 * vectors in the place of elements. Nothing is fitted, tagged or bookmarked.
 */
final class HtmlDeck {

    private static final float SIZE = 12;
    private static final String HEAD = """
            <html><head><style>
            @page { size: 960pt 540pt; margin: 46pt; @bottom-right { content: counter(page); } }
            body { font-family: "Open Sans"; font-size: 12pt; }
            .slide { page-break-before: always; }
            h2 { font-size: 22pt; margin: 0; }
            table { width: 100%; border-collapse: collapse; }
            td, th { text-align: left; border-bottom: 0.4pt solid #D5DADF; padding: 3pt; }
            .chart { display: block; width: 100%; height: 180pt; }
            </style></head><body>
            """;

    private final Pack pack;
    private final Typefaces typefaces;
    private final Palette palette;
    private final List<Chart> charts = new ArrayList<>();
    private final StringBuilder html = new StringBuilder(HEAD);

    HtmlDeck(Pack pack, Typefaces typefaces, Palette palette) {
        this.pack = pack;
        this.typefaces = typefaces;
        this.palette = palette;
    }

    /**
     * @param fonts the font files of the family
     */
    byte[] write(List<Path> fonts) throws IOException {
        String whole = page();
        ITextRenderer renderer = new ITextRenderer();
        renderer.getSharedContext().setReplacedElementFactory(new Charts(renderer.getOutputDevice()));
        for (Path font : fonts) {
            renderer.getFontResolver().addFont(font.toString(), BaseFont.IDENTITY_H, true);
        }
        renderer.setDocumentFromString(whole);
        renderer.layout();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.createPDF(out);
        return out.toByteArray();
    }

    /** The page as it is, for programs that set HTML by themselves; in the place of charts it has empty elements. */
    String page() {
        pack.pages().forEach(this::add);
        return html.append("</body></html>").toString();
    }

    private void add(Page page) {
        html.append("<div class='slide'>");
        element("h2", page.title());
        element("p", page.subtitle());
        page.blocks().forEach(this::add);
        html.append("</div>");
    }

    private void add(Block block) {
        switch (block) {
            case Block.Prose prose -> prose.paragraphs().forEach(text -> element("p", text));
            case Block.Bullets bullets -> bullets.points().forEach(text -> element("p", "• " + text));
            case Block.Tiles tiles ->
                table(List.of(
                        tiles.tiles().stream().map(Block.Tiles.Tile::label).toList(),
                        tiles.tiles().stream()
                                .map(tile -> pack.words().cell(tile.value()))
                                .toList(),
                        tiles.tiles().stream().map(Block.Tiles.Tile::note).toList()));
            case Block.Table table -> {
                List<List<String>> rows = new ArrayList<>();
                rows.add(
                        table.columns().stream().map(Block.Table.Column::header).toList());
                table.rows()
                        .forEach(row -> rows.add(
                                row.cells().stream().map(pack.words()::cell).toList()));
                table(rows);
            }
            case Block.Actions actions ->
                table(actions.actions().stream()
                        .map(action -> List.of(action.what(), action.owner(), action.expectedEffect()))
                        .toList());
            case Block.Callout callout -> element("p", callout.heading() + " " + callout.text());
            case Block.Beside beside -> {
                beside.left().forEach(this::add);
                beside.right().forEach(this::add);
            }
            case Block.ChartBlock chart -> {
                html.append("<div class='chart' id='").append(charts.size()).append("'></div>");
                charts.add(chart.chart());
            }
        }
    }

    private void table(List<List<String>> rows) {
        html.append("<table>");
        for (List<String> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> element("td", cell));
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>');
        html.append(text.replace("&", "&amp;").replace("<", "&lt;"));
        html.append("</").append(name).append('>');
    }

    private final class Charts extends ITextReplacedElementFactory {

        Charts(ITextOutputDevice device) {
            super(device);
        }

        @Override
        public @Nullable ReplacedElement createReplacedElement(
                LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
            Element element = box.getElement();
            return element != null && element.getAttribute("class").equals("chart")
                    ? new Placed(charts.get(Integer.parseInt(element.getAttribute("id"))), cssWidth, cssHeight)
                    : super.createReplacedElement(context, box, agent, cssWidth, cssHeight);
        }
    }

    /** A chart with its size in dots. */
    private final class Placed extends EmptyReplacedElement {

        private final Chart chart;

        Placed(Chart chart, int width, int height) {
            super(width, height);
            this.chart = chart;
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            Rectangle area = device.createLocalTargetArea(context, box);
            PdfContentByte page = device.getCurrentPage();
            page.saveState();
            Canvas canvas =
                    new Canvas(page, typefaces, area.getLeft(), area.getTop(), area.getWidth(), area.getHeight());
            ChartDrawing.draw(chart, palette, pack.words().formats(), SIZE, canvas);
            page.restoreState();
        }
    }
}
