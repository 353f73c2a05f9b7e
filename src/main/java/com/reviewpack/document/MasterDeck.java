package com.reviewpack.document;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Page;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTOfficeStyleSheet;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** The master deck of a brand: its layouts by name, and its theme in the colours and the type of the look. */
final class MasterDeck {

    static final String FILE = "deck/master.pptx";

    /** Index of the placeholder below the title. */
    static final String SUBTITLE = "13";

    private MasterDeck() {}

    /** The layouts that a master deck must have, by the names that it gives them. */
    enum Name {
        COVER("Cover"),
        CONTENT("Content"),
        TWO_COLUMNS("Content two columns"),
        APPENDIX("Appendix");

        final String text;

        Name(String text) {
            this.text = text;
        }

        static Name of(Page.Layout layout, List<Block> blocks) {
            return switch (layout) {
                case COVER -> COVER;
                case APPENDIX -> APPENDIX;
                case CONTENT -> blocks.stream().anyMatch(Block.Beside.class::isInstance) ? TWO_COLUMNS : CONTENT;
            };
        }
    }

    /**
     * Where a layout holds what.
     *
     * @param titleSize size of the title's type, in points
     * @param bodies indexes of the placeholders for text
     */
    record Frame(
            XSLFSlideLayout layout,
            SlideBox title,
            double titleSize,
            SlideBox subtitle,
            SlideBox body,
            List<String> bodies) {}

    /**
     * Opens the look's master deck; slides that stand in it are dropped.
     *
     * @throws IllegalStateException where there is none, or where it cannot be read
     */
    static XMLSlideShow open(Look look) throws IOException {
        byte[] bytes = look.templates()
                .find(look.brand(), FILE)
                .orElseThrow(() ->
                        new IllegalStateException(FILE + " is missing: copy it from the program's templates folder"));
        XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes));
        while (!show.getSlides().isEmpty()) {
            show.removeSlide(0);
        }
        show.getSlideMasters().forEach(master -> paint(master.getTheme().getXmlObject(), look));
        return show;
    }

    private static void paint(CTOfficeStyleSheet theme, Look look) {
        CTColorScheme colours = theme.getThemeElements().getClrScheme();
        set(colours.getDk1(), look.ink());
        set(colours.getAccent1(), look.accent());
        set(colours.getAccent2(), look.good());
        set(colours.getAccent3(), look.bad());
        CTFontScheme fonts = theme.getThemeElements().getFontScheme();
        fonts.getMajorFont().getLatin().setTypeface(look.font());
        fonts.getMinorFont().getLatin().setTypeface(look.font());
    }

    private static void set(CTColor colour, String hex) {
        if (colour.isSetSysClr()) {
            colour.unsetSysClr();
        }
        byte[] rgb = java.util.HexFormat.of().parseHex(hex.substring(1));
        (colour.isSetSrgbClr() ? colour.getSrgbClr() : colour.addNewSrgbClr()).setVal(rgb);
    }

    /**
     * A layout by its name.
     *
     * @throws IllegalStateException where the master lacks the layout or one of its placeholders, with what to do
     */
    static Frame frame(XMLSlideShow show, Name name) {
        XSLFSlideLayout layout = show.getSlideMasters().stream()
                .flatMap(master -> List.of(master.getSlideLayouts()).stream())
                .filter(candidate -> name.text.equals(candidate.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        FILE + " has no layout named '" + name.text + "': name one of its layouts so"));
        XSLFTextShape title =
                shape(layout, name, "a title", List.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE), "");
        boolean cover = name == Name.COVER;
        XSLFTextShape subtitle = cover
                ? shape(layout, name, "a subtitle", List.of(Placeholder.SUBTITLE), "")
                : shape(layout, name, "a text placeholder with index 13", List.of(Placeholder.BODY), SUBTITLE);
        List<String> indexes = name == Name.TWO_COLUMNS ? List.of("1", "2") : List.of(cover ? SUBTITLE : "1");
        List<XSLFTextShape> bodies = new ArrayList<>();
        indexes.forEach(index -> bodies.add(
                shape(layout, name, "a text placeholder with index " + index, List.of(Placeholder.BODY), index)));
        Rectangle2D body = bodies.getFirst().getAnchor();
        for (XSLFTextShape other : bodies) {
            body = body.createUnion(other.getAnchor());
        }
        return new Frame(layout, box(title.getAnchor()), size(title), box(subtitle.getAnchor()), box(body), indexes);
    }

    private static XSLFTextShape shape(
            XSLFSlideLayout layout, Name name, String what, List<Placeholder> types, String index) {
        for (XSLFTextShape shape : layout.getPlaceholders()) {
            Optional<String> found = index(shape);
            if (types.contains(shape.getTextType())
                    && (index.isEmpty() || found.filter(index::equals).isPresent())) {
                return shape;
            }
        }
        throw new IllegalStateException(FILE + ": layout '" + name.text + "' has no " + what.replaceFirst("^an? ", "")
                + ": add it in the master's view");
    }

    private static Optional<String> index(XSLFTextShape shape) {
        if (!(shape.getXmlObject() instanceof CTShape xml)) {
            return Optional.empty();
        }
        CTPlaceholder placeholder = xml.getNvSpPr().getNvPr().getPh();
        return Optional.of(String.valueOf(placeholder.getIdx()));
    }

    private static SlideBox box(Rectangle2D anchor) {
        return new SlideBox(anchor.getX(), anchor.getY(), anchor.getWidth(), anchor.getHeight());
    }

    private static double size(XSLFTextShape title) {
        return title.getTextParagraphs().stream()
                .flatMap(paragraph -> paragraph.getTextRuns().stream())
                .map(run -> run.getFontSize())
                .filter(size -> size != null)
                .findFirst()
                .orElse(SlideText.LARGE);
    }
}
