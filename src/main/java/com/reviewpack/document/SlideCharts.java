package com.reviewpack.document;

import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** The native charts of one slide, each with a workbook of its own. */
final class SlideCharts {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

    private final XMLSlideShow show;
    private final XSLFSlide slide;
    private final Look look;
    private final Formats formats;

    SlideCharts(XMLSlideShow show, XSLFSlide slide, Look look, Formats formats) {
        this.show = show;
        this.slide = slide;
        this.look = look;
        this.formats = formats;
    }

    /** Adds a chart of a size in points and answers the id of the slide's relation to it. */
    String add(Chart chart, double width, double height) {
        XSLFChart target = show.createChart();
        ChartGrid grid = ChartGrid.of(chart);
        PackagePart part = target.getPackagePart();
        try {
            String name = part.getPartName().getName().replaceFirst("^.*/", "").replaceFirst("[.]xml$", ".xlsx");
            PackagePart book = part.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/ppt/embeddings/" + name), WORKBOOK);
            try (OutputStream out = book.getOutputStream()) {
                out.write(ChartBook.of(grid));
            }
            String id = part.addRelationship(book.getPartName(), TargetMode.INTERNAL, PACKAGE)
                    .getId();
            ChartStyle style = new ChartStyle(look, formats, true, false, SlideText.SMALL, width, height);
            NativeCharts.fill(target, chart, grid, new NativeCharts.Place(ChartBook.SHEET, 0, 0), style, id);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("part name of chart " + chart.id(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("workbook of chart " + chart.id(), e);
        }
        return slide.addRelation(null, XSLFRelation.CHART, target)
                .getRelationship()
                .getId();
    }
}
