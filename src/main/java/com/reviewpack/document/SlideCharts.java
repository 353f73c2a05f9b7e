package com.reviewpack.document;

import com.reviewpack.document.nativechart.ChartBook;
import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.ChartStyle;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

/** The native charts of one slide, each with a workbook of its own. */
final class SlideCharts {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

    private final XMLSlideShow show;
    private final XSLFSlide slide;
    private final Formats formats;

    SlideCharts(XMLSlideShow show, XSLFSlide slide, Formats formats) {
        this.show = show;
        this.slide = slide;
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
            ChartStyle style = new ChartStyle(formats, false, SlideText.SMALL, width, height);
            byte[] xml = NativeCharts.part(
                    chart, grid, new NativeCharts.Place(ChartBook.SHEET, 0, 0), style, Optional.of(id));
            target.getCTChartSpace()
                    .set(ChartSpaceDocument.Factory.parse(new ByteArrayInputStream(xml))
                            .getChartSpace());
        } catch (XmlException e) {
            throw new IllegalStateException("chart " + chart.id() + " is not well-formed", e);
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
