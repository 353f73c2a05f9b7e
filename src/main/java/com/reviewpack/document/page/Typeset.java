package com.reviewpack.document.page;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.type.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages that have been laid out and can be measured, then written. For one thread and one document. */
public final class Typeset {

    /**
     * What is told of a document beside its pages.
     *
     * @param language BCP 47
     * @param madeOn stands for the time of making, so that the same content gives the same bytes
     */
    public record About(String title, String subject, String author, String language, LocalDate madeOn) {}

    /**
     * Where an element lies.
     *
     * @param page from 1
     * @param bottom distance of its lower edge from the lower edge of the paper, in points
     */
    public record Place(int page, float bottom) {}

    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private final ITextRenderer renderer;

    private Typeset(ITextRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Lays pages out.
     *
     * @param html well-formed XML
     * @param pictures by the name that {@code <img src>} uses
     * @param drawings by the id that {@code <div class="drawing" data-id>} uses
     * @throws IllegalArgumentException where the page is not well-formed, with line and column
     */
    public static Typeset layOut(
            String html, Typefaces typefaces, Map<String, byte[]> pictures, Map<String, Consumer<Canvas>> drawings) {
        PageFonts fonts = new PageFonts(typefaces);
        PageDevice device = new PageDevice(DOTS_PER_POINT, fonts);
        ITextRenderer renderer = new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                new PageResources(device, DOTS_PER_PIXEL, pictures),
                fonts,
                new DrawingElements(device, drawings, typefaces),
                new PageText(fonts));
        renderer.getSharedContext().setLineBreakingStrategy(new LineBreaks());
        renderer.setDocument(parse(html), "", new XhtmlNamespaceHandler());
        renderer.layout();
        device.setRoot(Objects.requireNonNull(renderer.getRootBox()));
        return new Typeset(renderer);
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (org.xml.sax.SAXParseException e) {
            throw new IllegalArgumentException(
                    "page is not well-formed at line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                            + e.getMessage(),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("page cannot be parsed: " + e.getMessage(), e);
        }
    }

    /** How many pages there are. */
    public int pages() {
        return Objects.requireNonNull(
                        Objects.requireNonNull(renderer.getRootBox()).getLayer())
                .getPages()
                .size();
    }

    /** Where the element with that id lies; empty where no page shows it. */
    public Optional<Place> place(String id) {
        return renderer.findPagePositionsByID(Pattern.compile(Pattern.quote(id) + "$")).stream()
                .filter(p -> p.getId().equals(id))
                .findFirst()
                .map(p -> new Place(p.getPageNo(), p.getY()));
    }

    /** The finished document. */
    public byte[] write(About about) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        renderer.setPDFVersion("1.7");
        renderer.setListener(new DefaultPDFCreationListener() {
            @Override
            public void onClose(ITextRenderer closing) {
                describe(Objects.requireNonNull(closing.getWriter()), about);
            }
        });
        renderer.createPDF(out);
        return FixedBytes.of(out.toByteArray());
    }

    private static void describe(PdfWriter writer, About about) {
        PdfString moment = new PdfString("D:" + about.madeOn().format(DateTimeFormatter.BASIC_ISO_DATE) + "235959Z");
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, unicode(about.title()));
        info.put(PdfName.SUBJECT, unicode(about.subject()));
        info.put(PdfName.AUTHOR, unicode(about.author()));
        info.put(PdfName.CREATOR, unicode("Reviewpack"));
        info.put(PdfName.PRODUCER, unicode("Reviewpack"));
        info.put(PdfName.CREATIONDATE, moment);
        info.put(PdfName.MODDATE, moment);
        PdfDictionary catalogue = writer.getExtraCatalog();
        catalogue.put(PdfName.LANG, new PdfString(about.language()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        catalogue.put(PdfName.VIEWERPREFERENCES, preferences);
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, org.openpdf.text.pdf.PdfObject.TEXT_UNICODE);
    }
}
