package com.reviewpack.document.page;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.document.type.Typefaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.LayoutContext;
import org.openpdf.layout.SharedContext;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextFontContext;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.LineBox;
import org.openpdf.render.PageBox;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages that have been laid out and can be measured, then written. For one thread and one document. */
public final class Typeset {

    /**
     * What is told of a document beside its pages.
     *
     * @param language BCP 47
     * @param description what it says of itself to programs, by name
     * @param madeOn stands for the time of making, so that the same content gives the same bytes
     */
    public record About(
            String title,
            String subject,
            String author,
            String language,
            LocalDate madeOn,
            SortedMap<String, String> description) {}

    /**
     * Where an element lies.
     *
     * @param page from 1
     * @param bottom distance of its lower edge from the lower edge of the paper, in points
     */
    public record Place(int page, float bottom) {}

    static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    /** Level 3 deflates drawings and text in a third of the time of level 6, to 8 % more bytes. */
    private static final int QUICK_DEFLATE = 3;

    private final ITextRenderer renderer;
    private final PageDevice device;
    private final DrawingElements drawings;
    private final PageStyles styles;

    /** Of the last layout, where its heads and feet are not set yet. */
    private @Nullable LayoutContext withoutMargins;

    private Typeset(ITextRenderer renderer, PageDevice device, DrawingElements drawings, PageStyles styles) {
        this.renderer = renderer;
        this.device = device;
        this.drawings = drawings;
        this.styles = styles;
    }

    /**
     * What pages are made of.
     *
     * @param html well-formed XML; characters that XML cannot carry are left out
     * @param drawings by the id that {@code <div class="drawing" data-id>} uses
     */
    public record Content(String html, Map<String, Consumer<Canvas>> drawings) {}

    /**
     * What all documents of one look share.
     *
     * @param pictures by the name that {@code <img src>} uses
     */
    public record Stock(Typefaces typefaces, Map<String, Picture> pictures, StyleSheets sheets) {}

    /**
     * Lays pages out.
     *
     * @param again whether they are laid out again before they are written: heads and feet are left for then
     * @throws IllegalArgumentException where the page is not well-formed, with line and column
     */
    public static Typeset layOut(Content content, Stock stock, boolean again) {
        Typefaces typefaces = stock.typefaces();
        PageFonts fonts = new PageFonts(typefaces);
        PageDevice device = new PageDevice(DOTS_PER_POINT, fonts);
        DrawingElements elements = new DrawingElements(device, content.drawings(), typefaces);
        PageResources resources = new PageResources(device, DOTS_PER_PIXEL, stock.pictures());
        PageStyles styles = new PageStyles(stock.sheets(), resources, !again);
        ITextRenderer renderer = new ITextRenderer(
                DOTS_PER_POINT, DOTS_PER_PIXEL, device, resources, fonts, elements, new PageText(fonts));
        Document document = parse(content.html());
        Hyphens hyphens = new Hyphens(document.getDocumentElement().getAttribute("lang"));
        renderer.getSharedContext().setLineBreakingStrategy(new LineBreaks(hyphens));
        renderer.getSharedContext().setCss(styles);
        renderer.setDocument(document, "", new XhtmlNamespaceHandler());
        renderer.layout();
        Typeset typeset = new Typeset(renderer, device, elements, styles);
        typeset.trim();
        device.setRoot(typeset.root());
        return typeset;
    }

    /**
     * Gives elements a further class, from the next layout on.
     *
     * @param keys what their attribute {@code data-fit} says
     */
    public void mark(Set<String> keys, String name) {
        mark(root(), keys, name);
    }

    /** An element with another class is another element: what the library knows of styles, it knows by element. */
    private void mark(Box box, Set<String> keys, String name) {
        Element element = box.getElement();
        if (element != null && box instanceof BlockBox block && keys.contains(element.getAttribute("data-fit"))) {
            Element marked = (Element) element.cloneNode(true);
            marked.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
            Objects.requireNonNull(element.getParentNode()).replaceChild(marked, element);
            block.setElement(marked);
            block.setStyle(renderer.getSharedContext().getStyle(marked));
            block.removeAllChildren();
            block.setChildrenContentType(BlockBox.ContentType.UNKNOWN);
        } else {
            for (int i = 0; i < box.getChildCount(); i++) {
                mark(box.getChild(i), keys, name);
            }
        }
    }

    /**
     * Lays the same pages out again: what was read from them and what is known of their styles is kept.
     *
     * @param heights of drawings by id, in points, instead of those that the pages name
     */
    public void layOutAgain(Map<String, Float> heights) {
        drawings.setHeights(heights);
        styles.giveMargins();
        BlockBox root = root();
        LayoutContext before = context();
        before.pushLayer(Objects.requireNonNull(root.getLayer()));
        root.reset(before);
        LayoutContext context = context();
        root.layout(context);
        withoutMargins = context;
        trim();
    }

    /** Takes away pages at the end that only the space below the last line has opened. */
    private void trim() {
        Objects.requireNonNull(root().getLayer()).trimEmptyPages(lowest(root()));
    }

    /** Where the last line, picture or cell ends, whatever space stands below it. */
    private static int lowest(Box box) {
        if (box instanceof LineBox || box.getChildCount() == 0) {
            return box.getHeight() == 0 ? 0 : box.getAbsY() + box.getHeight();
        }
        int lowest = 0;
        for (int i = 0; i < box.getChildCount(); i++) {
            lowest = Math.max(lowest, lowest(box.getChild(i)));
        }
        return lowest;
    }

    /** Sets heads and feet, which nothing that is measured depends on. */
    private void setMargins() {
        LayoutContext context = withoutMargins;
        if (context != null) {
            Objects.requireNonNull(root().getLayer()).layoutPages(context);
            withoutMargins = null;
        }
    }

    private LayoutContext context() {
        ITextFontContext fonts = new ITextFontContext();
        SharedContext shared = renderer.getSharedContext();
        shared.getTextRenderer().setup(fonts);
        return shared.newLayoutContextInstance(fonts);
    }

    private BlockBox root() {
        return Objects.requireNonNull(renderer.getRootBox());
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(PlainText.of(html))));
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
        return Objects.requireNonNull(root().getLayer()).getPages().size();
    }

    /** Where the element with that id lies; empty where no page shows it. */
    public Optional<Place> place(String id) {
        Box box = renderer.getSharedContext().getBoxById(id);
        if (box == null) {
            return Optional.empty();
        }
        LayoutContext context = context();
        PageBox page = Objects.requireNonNull(root().getLayer()).getLastPage(context, box);
        if (page == null) {
            return Optional.empty();
        }
        int bottom = page.getBottom()
                - (box.getAbsY() + box.getHeight())
                + page.getMarginBorderPadding(context, CalculatedStyle.Edge.BOTTOM);
        return Optional.of(new Place(page.getPageNo() + 1, bottom / DOTS_PER_POINT));
    }

    /** The finished document. */
    public byte[] write(About about) {
        setMargins();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        renderer.setPDFVersion("1.7");
        renderer.setListener(new DefaultPDFCreationListener() {
            @Override
            public void preOpen(ITextRenderer opening) {
                PdfWriter writer = Objects.requireNonNull(opening.getWriter());
                writer.setCompressionLevel(QUICK_DEFLATE);
                device.open(writer);
            }

            @Override
            public void onClose(ITextRenderer closing) {
                device.close();
                DocumentProperties.write(Objects.requireNonNull(closing.getWriter()), about);
            }
        });
        renderer.createPDF(out);
        return FixedBytes.of(out.toByteArray());
    }
}
