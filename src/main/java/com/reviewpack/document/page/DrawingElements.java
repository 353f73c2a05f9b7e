package com.reviewpack.document.page;

import com.reviewpack.document.chart.Canvas;
import com.reviewpack.document.type.Typefaces;
import java.awt.Point;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;

/** Puts drawings in the place of the elements that name them; asked for every box, it also minds page breaks. */
final class DrawingElements extends ITextReplacedElementFactory {

    private final Map<String, Consumer<Canvas>> drawings;
    private final Typefaces typefaces;
    private Map<String, Float> heights = Map.of();

    DrawingElements(ITextOutputDevice device, Map<String, Consumer<Canvas>> drawings, Typefaces typefaces) {
        super(device);
        this.drawings = drawings;
        this.typefaces = typefaces;
    }

    /** Heights by drawing id, in points, that count instead of those that the page names. */
    void setHeights(Map<String, Float> heights) {
        this.heights = Map.copyOf(heights);
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
        PageBreaks.keep(context, box);
        Element element = box.getElement();
        if (element != null && element.getAttribute("class").equals("drawing")) {
            String id = element.getAttribute("data-id");
            Consumer<Canvas> drawing = drawings.get(id);
            if (drawing == null) {
                throw new IllegalArgumentException("the page asks for drawing '" + id + "', which does not exist");
            }
            int width = cssWidth >= 0
                    ? cssWidth
                    : Objects.requireNonNull(box.getContainingBlock()).getContentWidth();
            Float height = heights.get(id);
            int dots = height == null ? Math.max(cssHeight, 0) : (int) (height * Typeset.DOTS_PER_POINT);
            return new Placed(drawing, width, dots, typefaces);
        }
        return super.createReplacedElement(context, box, agent, cssWidth, cssHeight);
    }

    /** A drawing with its size in dots. */
    private static final class Placed implements ITextReplacedElement {

        private final Consumer<Canvas> drawing;
        private final int width;
        private final int height;
        private final Typefaces typefaces;
        private Point location = new Point(0, 0);

        Placed(Consumer<Canvas> drawing, int width, int height, Typefaces typefaces) {
            this.drawing = drawing;
            this.width = width;
            this.height = height;
            this.typefaces = typefaces;
        }

        @Override
        public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
            Rectangle area = device.createLocalTargetArea(context, box);
            ((PageDevice) device).beginDrawing();
            PdfContentByte page = device.getCurrentPage();
            page.saveState();
            drawing.accept(
                    new Canvas(page, typefaces, area.getLeft(), area.getTop(), area.getWidth(), area.getHeight()));
            page.restoreState();
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public Point getLocation() {
            return location;
        }

        @Override
        public void setLocation(int x, int y) {
            location = new Point(x, y);
        }

        @Override
        public void detach(LayoutContext context) {
            location = new Point(0, 0);
        }

        @Override
        public boolean isRequiresInteractivePaint() {
            return false;
        }

        @Override
        public boolean hasBaseline() {
            return false;
        }

        @Override
        public int getBaseline() {
            return 0;
        }
    }
}
