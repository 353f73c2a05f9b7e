package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import java.math.BigDecimal;

/** The axes of a native chart, said outright: places, marks, grid, and how numbers and names are written. */
record ChartAxes(Chart chart, ChartGrid grid, ChartXml xml, ChartMargins margins) {

    /** The axes of lines across bars, in the words of their group. */
    static final String CROSSING = ChartXml.val("axId", 3) + ChartXml.val("axId", 4);

    /**
     * The axes of lines across bars: the same as those of the bars, unseen; empty where no line crosses. The axis of values
     * is there without line and numbers, because LibreOffice stacks nothing on one that is deleted.
     */
    String ofCrossing() {
        if (grid.columns().stream().noneMatch(column -> column.mark().crosses())) {
            return "";
        }
        ChartScale scale = grid.scale();
        return "<c:catAx>" + ChartXml.val("axId", 3) + "<c:scaling>" + ChartXml.val("orientation", "maxMin")
                + "</c:scaling>" + ChartXml.val("delete", 1) + ChartXml.val("axPos", "l")
                + ChartXml.val("majorTickMark", "none") + ChartXml.val("minorTickMark", "none")
                + ChartXml.val("tickLblPos", "none") + ChartXml.val("crossAx", 4)
                + ChartXml.val("crosses", "autoZero") + ChartXml.val("auto", 0) + ChartXml.val("lblAlgn", "ctr")
                + ChartXml.val("lblOffset", 50) + ChartXml.val("noMultiLvlLbl", 1) + "</c:catAx><c:valAx>"
                + ChartXml.val("axId", 4) + "<c:scaling>" + ChartXml.val("orientation", "minMax")
                + ChartXml.val("max", scale.highest().toPlainString())
                + ChartXml.val("min", scale.lowest().toPlainString()) + "</c:scaling>" + ChartXml.val("delete", 0)
                + ChartXml.val("axPos", "t") + ChartXml.val("majorTickMark", "none")
                + ChartXml.val("minorTickMark", "none") + ChartXml.val("tickLblPos", "none")
                + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
                + ChartXml.val("crossAx", 3) + ChartXml.val("crosses", "max")
                + ChartXml.val("crossBetween", "between") + "</c:valAx>";
    }

    /** The axis of a chart whose categories lie side by side or one below the other. */
    String ofCategories() {
        boolean downwards = margins.downwards();
        return "<c:catAx>" + ChartXml.val("axId", 1) + "<c:scaling>"
                + ChartXml.val("orientation", downwards ? "maxMin" : "minMax") + "</c:scaling>"
                + ChartXml.val("delete", 0) + ChartXml.val("axPos", downwards ? "l" : "b")
                + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>" + ChartXml.val("majorTickMark", "none")
                + ChartXml.val("minorTickMark", "none") + ChartXml.val("tickLblPos", "low") + "<c:spPr>"
                + xml.line(Paint.DARK, 1, "solid") + "</c:spPr>" + xml.axisText(downwards || margins.skip() == 1)
                + ChartXml.val("crossAx", 2)
                + ChartXml.val("crosses", "autoZero") + ChartXml.val("auto", 0) + ChartXml.val("lblAlgn", "ctr")
                + ChartXml.val("lblOffset", 50)
                + ChartXml.val("tickLblSkip", downwards ? 1 : margins.skip())
                + ChartXml.val("noMultiLvlLbl", 1) + "</c:catAx>";
    }

    /** The axis of the values. */
    String ofValues() {
        boolean deleted = !margins.axisShown();
        ChartScale scale = grid.scale();
        String lines = deleted
                ? ""
                : "<c:majorGridlines><c:spPr>" + xml.line(Paint.GRID, 0.75, "solid") + "</c:spPr></c:majorGridlines>";
        return "<c:valAx>" + ChartXml.val("axId", 2) + "<c:scaling>" + ChartXml.val("orientation", "minMax")
                + ChartXml.val("max", scale.highest().toPlainString())
                + ChartXml.val("min", scale.lowest().toPlainString()) + "</c:scaling>"
                + ChartXml.val("delete", deleted ? 1 : 0)
                + ChartXml.val("axPos", margins.downwards() ? "b" : "l") + lines + ChartXml.numberFormat(axisCode())
                + ChartXml.val("majorTickMark", "none") + ChartXml.val("minorTickMark", "none")
                + ChartXml.val("tickLblPos", "nextTo") + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
                + xml.axisText(true) + ChartXml.val("crossAx", 1) + ChartXml.val("crosses", "autoZero")
                + ChartXml.val("crossBetween", onPoints() ? "midCat" : "between")
                + ChartXml.val("majorUnit", scale.step().toPlainString()) + "</c:valAx>";
    }

    /** Round steps of a ratio need no decimals unless they are finer than a per cent. */
    private String axisCode() {
        boolean whole =
                chart.unit().kind() == Unit.Kind.RATIO && grid.scale().step().compareTo(new BigDecimal("0.01")) >= 0;
        return whole ? margins.localized("0%") : margins.code();
    }

    /** Lines and points begin at the axis; bars stand between its marks. */
    private boolean onPoints() {
        return grid.columns().stream().anyMatch(column -> column.mark() == Mark.LINE || column.mark() == Mark.POSITION);
    }
}
