package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pieces of DrawingML of which native charts are made. */
final class ChartXml {

    static final String NAMESPACES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    static final String NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

    /** That no line leads from a point to a label that was moved: some programs draw one unless told not to. */
    static final String NO_LEADERS = "<c:extLst><c:ext uri=\"{CE6537A1-D6FC-4f65-9D91-7224C49458BB}\""
            + " xmlns:c15=\"http://schemas.microsoft.com/office/drawing/2012/chart\">"
            + "<c15:showLeaderLines val=\"0\"/></c:ext></c:extLst>";

    private final ChartStyle style;

    ChartXml(ChartStyle style) {
        this.style = style;
    }

    static String val(String element, Object value) {
        return "<c:" + element + " val=\"" + value + "\"/>";
    }

    /** A filled shape with a line round it where {@code line} is given. */
    String solid(Paint fill, @Nullable Paint line) {
        return "<c:spPr><a:solidFill>" + fill.xml() + "</a:solidFill>"
                + (line == null ? "<a:ln><a:noFill/></a:ln>" : line(line, 0.75, "solid")) + "</c:spPr>";
    }

    /** A line of a width in points. */
    String line(Paint paint, double width, String dash) {
        return "<a:ln w=\"" + Math.round(width * 12700) + "\" cap=\"flat\"><a:solidFill>" + paint.xml()
                + "</a:solidFill><a:prstDash val=\"" + dash + "\"/><a:round/></a:ln>";
    }

    /** The fill of a bar by what it stands for. */
    String bar(Role role) {
        return switch (role) {
            case ACTUAL -> solid(Paint.INK, null);
            case PREVIOUS -> solid(Paint.MID, null);
            case PREVIOUS_YEAR -> solid(Paint.LIGHT, null);
            case TARGET ->
                "<c:spPr><a:solidFill>" + Paint.PAPER.xml() + "</a:solidFill>" + line(Paint.INK, 1.25, "solid")
                        + "</c:spPr>";
            case FORECAST ->
                "<c:spPr><a:pattFill prst=\"wdUpDiag\"><a:fgClr>" + Paint.INK.xml() + "</a:fgClr><a:bgClr>"
                        + Paint.PAPER.xml() + "</a:bgClr></a:pattFill>" + line(Paint.INK, 0.75, "solid")
                        + "</c:spPr>";
            case GOOD -> solid(Paint.GOOD, null);
            case BAD -> solid(Paint.BAD, null);
            case NEUTRAL, LOW, HIGH -> solid(Paint.LIGHT, null);
            case MARK -> solid(Paint.ACCENT, null);
            case START, LIMIT -> NOTHING;
        };
    }

    /** The stroke of a line by what it stands for. */
    String stroke(Role role) {
        return "<c:spPr>"
                + switch (role) {
                    case ACTUAL -> line(Paint.INK, 2.25, "solid");
                    case PREVIOUS -> line(Paint.MID, 1.75, "solid");
                    case PREVIOUS_YEAR -> line(Paint.LIGHT, 1.75, "solid");
                    case TARGET -> line(Paint.MID, 1.25, "sysDash");
                    case FORECAST -> line(Paint.INK, 1.75, "dash");
                    case GOOD -> line(Paint.GOOD, 2.25, "solid");
                    case BAD -> line(Paint.BAD, 2.25, "solid");
                    case NEUTRAL -> line(Paint.LIGHT, 2.25, "solid");
                    case LIMIT -> line(Paint.DARK, 1, "sysDash");
                    case START, MARK, LOW, HIGH -> "<a:ln><a:noFill/></a:ln>";
                }
                + "</c:spPr>";
    }

    /** The stroke of a curve among points: what all do together is a thin line. */
    String curve(Role role) {
        return role == Role.TARGET ? "<c:spPr>" + line(Paint.INK, 1, "solid") + "</c:spPr>" : stroke(role);
    }

    /** Properties of text that the program writes. */
    String text(Paint paint, boolean bold) {
        return text(paint, bold, "rot=\"0\" vert=\"horz\" wrap=\"none\"");
    }

    /**
     * Text along an axis.
     *
     * @param broken whether names that are too long break into lines; otherwise some are left out
     */
    String axisText(boolean broken) {
        return text(Paint.DARK, false, broken ? "rot=\"0\" vert=\"horz\" wrap=\"square\"" : "vert=\"horz\"");
    }

    private String text(Paint paint, boolean bold, String body) {
        return "<c:txPr><a:bodyPr " + body + "/><a:lstStyle/><a:p><a:pPr>"
                + runProperties("defRPr", paint, bold)
                + "</a:pPr><a:endParaRPr lang=\"" + language() + "\"/></a:p></c:txPr>";
    }

    /** Text of our own. */
    String rich(String text, Paint paint, boolean bold) {
        return "<c:tx><c:rich><a:bodyPr rot=\"0\" vert=\"horz\" wrap=\"none\"/><a:lstStyle/><a:p><a:pPr>"
                + runProperties("defRPr", paint, bold) + "</a:pPr><a:r>"
                + runProperties("rPr", paint, bold) + "<a:t>" + PlainText.escaped(text)
                + "</a:t></a:r></a:p></c:rich></c:tx>";
    }

    private String runProperties(String element, Paint paint, boolean bold) {
        String language = element.equals("rPr") ? " lang=\"" + language() + "\"" : "";
        return "<a:" + element + language + " sz=\"" + Math.round(style.size() * 100) + "\" b=\"" + (bold ? 1 : 0)
                + "\"><a:solidFill>" + paint.xml() + "</a:solidFill><a:latin typeface=\"+mn-lt\"/></a:" + element + ">";
    }

    String language() {
        return PlainText.escaped(style.formats().locale().toLanguageTag());
    }

    /** A reference to texts in cells, with the texts as they are now. */
    static String texts(String address, List<String> texts) {
        StringBuilder out = new StringBuilder("<c:strRef><c:f>")
                .append(PlainText.escaped(address))
                .append("</c:f><c:strCache>")
                .append(val("ptCount", texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            out.append("<c:pt idx=\"").append(i).append("\"><c:v>");
            out.append(PlainText.escaped(texts.get(i))).append("</c:v></c:pt>");
        }
        return out.append("</c:strCache></c:strRef>").toString();
    }

    /** A reference to numbers in cells, with the numbers as they are now; gaps are left out. */
    static String numbers(String address, String format, List<@Nullable BigDecimal> numbers) {
        StringBuilder out = new StringBuilder("<c:numRef><c:f>")
                .append(PlainText.escaped(address))
                .append("</c:f><c:numCache><c:formatCode>")
                .append(PlainText.escaped(format))
                .append("</c:formatCode>")
                .append(val("ptCount", numbers.size()));
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            if (number != null) {
                out.append("<c:pt idx=\"").append(i).append("\"><c:v>");
                out.append(number.toPlainString()).append("</c:v></c:pt>");
            }
        }
        return out.append("</c:numCache></c:numRef>").toString();
    }

    /** What a label shows, in the order that the schema wants. */
    static String shows(String position, boolean value, boolean seriesName) {
        return (position.isEmpty() ? "" : val("dLblPos", position))
                + val("showLegendKey", 0)
                + val("showVal", value ? 1 : 0)
                + val("showCatName", 0)
                + val("showSerName", seriesName ? 1 : 0)
                + val("showPercent", 0)
                + val("showBubbleSize", 0)
                + (value && seriesName ? "<c:separator> </c:separator>" : "");
    }

    static String numberFormat(String code) {
        return "<c:numFmt formatCode=\"" + PlainText.escaped(code) + "\" sourceLinked=\"0\"/>";
    }

    /** Where something stands, in shares of the whole chart. */
    static String place(double x, double y, double width, double height, boolean inner) {
        return String.format(
                Locale.ROOT,
                "<c:layout><c:manualLayout>%s<c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"%.4f\"/>"
                        + "<c:y val=\"%.4f\"/><c:w val=\"%.4f\"/><c:h val=\"%.4f\"/></c:manualLayout></c:layout>",
                inner ? "<c:layoutTarget val=\"inner\"/>" : "",
                x,
                y,
                width,
                height);
    }
}
