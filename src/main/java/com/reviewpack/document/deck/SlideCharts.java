package com.reviewpack.document.deck;

import com.reviewpack.document.nativechart.ChartBook;
import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.ChartStyle;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.document.ooxml.OfficeFile;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Formats;
import java.util.Optional;

/** The native charts of a deck, each with a workbook of its own. */
final class SlideCharts {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    private final OfficeFile file;
    private final Formats formats;
    private int charts;

    SlideCharts(OfficeFile file, Formats formats) {
        this.file = file;
        this.formats = formats;
    }

    /** Adds a chart of a size in points and answers the id of the slide's relation to it. */
    String add(String slide, Chart chart, double width, double height) {
        charts++;
        String part = "ppt/charts/chart" + charts + ".xml";
        String book = "ppt/embeddings/chart" + charts + ".xlsx";
        ChartGrid grid = ChartGrid.of(chart);
        file.add(book, TYPE + "spreadsheetml.sheet", ChartBook.of(grid));
        String id = file.relate(part, Relation.OFFICE + "package", book);
        ChartStyle style = new ChartStyle(formats, false, SlideText.SMALL, width, height);
        NativeCharts.Place place = new NativeCharts.Place(ChartBook.SHEET, 0, 0);
        file.add(part, TYPE + "drawingml.chart+xml", NativeCharts.part(chart, grid, place, style, Optional.of(id)));
        return file.relate(slide, Relation.OFFICE + "chart", part);
    }
}
