package com.reviewpack.bench;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * The deck of a pack as POI's own model writes it: the same pages, texts, tables, native charts with their workbooks and
 * notes, without looks.
 */
final class XslfDeck {

    private static final int EMU = 12_700;

    private final Pack pack;
    private final XMLSlideShow show;
    private int y;

    private XslfDeck(Pack pack, XMLSlideShow show) {
        this.pack = pack;
        this.show = show;
    }

    static byte[] of(Pack pack) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(960, 540));
            XslfDeck deck = new XslfDeck(pack, show);
            for (Page page : pack.pages()) {
                deck.slide(page);
            }
            show.write(out);
            return out.toByteArray();
        }
    }

    private void slide(Page page) throws IOException {
        XSLFSlideLayout layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
        XSLFSlide slide = show.createSlide(layout);
        slide.getPlaceholder(0).setText(page.title());
        y = 100;
        text(slide, page.subtitle());
        for (Block block : page.blocks()) {
            block(slide, block);
        }
        List<String> notes = new ArrayList<>(List.of(page.title()));
        notes.addAll(page.talkingPoints());
        notes.addAll(page.evidence());
        for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == org.apache.poi.sl.usermodel.Placeholder.BODY) {
                shape.setText(String.join("\n", notes));
            }
        }
    }

    private Rectangle next(int height) {
        Rectangle place = new Rectangle(40, y, 880, height);
        y += height;
        return place;
    }

    private void text(XSLFSlide slide, String text) {
        XSLFTextShape box = slide.createTextBox();
        box.setAnchor(next(20));
        box.setText(text);
    }

    private void block(XSLFSlide slide, Block block) throws IOException {
        switch (block) {
            case Block.Prose prose -> prose.paragraphs().forEach(text -> text(slide, text));
            case Block.Bullets bullets -> {
                text(slide, bullets.heading());
                bullets.points().forEach(text -> text(slide, text));
            }
            case Block.Tiles tiles ->
                tiles.tiles()
                        .forEach(tile -> text(
                                slide,
                                tile.label() + "\n" + pack.words().cell(tile.value()) + "\n"
                                        + pack.words().cell(tile.change()) + " " + tile.note()));
            case Block.Table table -> {
                List<List<String>> rows = new ArrayList<>();
                rows.add(
                        table.columns().stream().map(Block.Table.Column::header).toList());
                table.rows()
                        .forEach(row -> rows.add(
                                row.cells().stream().map(pack.words()::cell).toList()));
                table(slide, rows);
            }
            case Block.Actions actions ->
                table(
                        slide,
                        actions.actions().stream()
                                .map(one -> List.of(
                                        one.what(),
                                        one.owner(),
                                        one.by()
                                                .map(day -> pack.words().cell(new Cell.Day(day)))
                                                .orElse(""),
                                        one.expectedEffect(),
                                        one.status()))
                                .toList());
            case Block.ChartBlock chart -> chart(slide, chart.chart());
            case Block.Callout callout -> text(slide, callout.heading() + "\n" + callout.text());
            case Block.Beside beside -> {
                for (Block one : beside.left()) {
                    block(slide, one);
                }
                for (Block one : beside.right()) {
                    block(slide, one);
                }
            }
        }
    }

    private void table(XSLFSlide slide, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            XSLFTable table = slide.createTable(rows.size(), rows.getFirst().size());
            table.setAnchor(next(20 * rows.size()));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    table.getCell(row, column).setText(rows.get(row).get(column));
                }
            }
        }
    }

    private void chart(XSLFSlide slide, Chart chart) throws IOException {
        XSLFChart target = show.createChart();
        XDDFCategoryAxis bottom = target.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = target.createValueAxis(AxisPosition.LEFT);
        boolean lines = chart.kind() == Chart.Kind.LINES || chart.kind() == Chart.Kind.BURN_DOWN;
        XDDFChartData data = target.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, bottom, left);
        int count = chart.categories().size();
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                chart.categories().toArray(String[]::new), target.formatRange(new CellRangeAddress(1, count, 0, 0)), 0);
        for (int i = 0; i < chart.series().size(); i++) {
            Double[] values = new Double[count];
            for (int c = 0; c < count; c++) {
                BigDecimal value = chart.series().get(i).values().get(c);
                values[c] = value == null ? 0.0 : value.doubleValue();
            }
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(
                    values, target.formatRange(new CellRangeAddress(1, count, i + 1, i + 1)), i + 1);
            String name = chart.series().get(i).name();
            data.addSeries(names, numbers).setTitle(name, target.setSheetTitle(name, i + 1));
        }
        target.plot(data);
        Rectangle place = next(200);
        slide.addChart(target, new Rectangle(place.x * EMU, place.y * EMU, place.width * EMU, place.height * EMU));
    }
}
