package com.reviewpack.document.page;

import static java.util.stream.Collectors.joining;

import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.extend.FSImage;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.FSFont;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.LineBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Draws text in as many fonts as its characters need. */
final class PageDevice extends ITextOutputDevice {

    private final PageFonts fonts;
    private @Nullable FSFont font;
    private @Nullable Box root;
    private @Nullable Marking marking;
    /** Whether a space follows that the end of the line has swallowed: words shall not run together when read out. */
    private boolean endsAtSpace;

    /** How what is painted becomes part of a document. */
    private record Marking(StructureTree tree, PageMarks marks, PageLinks links) {}

    PageDevice(float dotsPerPoint, PageFonts fonts) {
        super(dotsPerPoint);
        this.fonts = fonts;
    }

    /** Begins a document that is not open yet; what is painted from now on is told in its structure. */
    void open(PdfWriter writer) {
        StructureTree tree = new StructureTree(writer);
        marking = new Marking(tree, new PageMarks(tree), new PageLinks(this, writer, tree));
    }

    /** Writes the structure of the document, after its last page. */
    void close() {
        marking().tree().write();
    }

    private Marking marking() {
        return Objects.requireNonNull(marking, "a page is painted before its document is open");
    }

    @Override
    public void setRoot(Box root) {
        this.root = root;
        super.setRoot(root);
    }

    @Override
    public void initializePage(PdfContentByte page, float height) {
        super.initializePage(page, height);
        marking().marks().begin(page);
    }

    @Override
    public void finishPage() {
        marking().marks().close();
        super.finishPage();
    }

    @Override
    public void setClip(Shape clip) {
        marking().marks().close();
        super.setClip(clip);
    }

    @Override
    public void paintBackground(RenderingContext context, Box box) {
        CalculatedStyle style = Objects.requireNonNull(box.getStyle());
        if (style.isVisible()) {
            Rectangle edge = box.getPaintingBorderEdge(context);
            paintBackground(context, style, edge, edge, style.getBorder(context));
        }
        marking().links().add(context, box, Objects.requireNonNull(root));
    }

    @Override
    public void fill(Shape shape) {
        marking().marks().paint();
        super.fill(shape);
    }

    @Override
    public void draw(Shape shape) {
        marking().marks().paint();
        super.draw(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        marking().marks().paint();
        super.drawImage(image, x, y);
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        Tag figure = marking().tree().of(box);
        if (figure != null) {
            figure.covers(createLocalTargetArea(context, box));
        }
        marking().marks().belongsTo(figure);
        super.paintReplacedElement(context, box);
        marking().marks().belongsTo(null);
    }

    /** Something is about to be painted past this device. */
    void beginDrawing() {
        marking().marks().paint();
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (!text.isEmpty() && isInside(text)) {
            marking().marks().belongsTo(marking().tree().of(text));
            endsAtSpace = text.getTextExportText().endsWith(" ");
            super.drawText(context, text);
            endsAtSpace = false;
            marking().marks().belongsTo(null);
        }
    }

    /** The library paints the first line of the next page below the last of this one, where nobody sees it but programs. */
    private boolean isInside(InlineText text) {
        Shape clip = getClip();
        if (clip == null) {
            return true;
        }
        LineBox line = Objects.requireNonNull(text.getParent()).getLineBox();
        Rectangle seen = clip.getBounds();
        int middle = line.getAbsY() + line.getHeight() / 2;
        return middle >= seen.y && middle <= seen.y + seen.height;
    }

    @Override
    public void setFont(FSFont font) {
        this.font = font;
        super.setFont(font);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        FSFont whole = font;
        if (whole == null) {
            throw new IllegalStateException("text is drawn before its font is set: " + text);
        }
        marking().marks().paint();
        Weight weight = fonts.weightOf(whole);
        List<Typefaces.Run> runs = fonts.typefaces().runs(text, weight);
        String after = endsAtSpace && !text.endsWith(" ") ? " " : "";
        if (runs.size() == 1
                && runs.getFirst().equals(new Typefaces.Run(fonts.typefaces().font(weight), text))) {
            super.drawString(text + after, x, y, justification);
            return;
        }
        boolean changed = !text.equals(runs.stream().map(Typefaces.Run::text).collect(joining()));
        if (changed) {
            marking().marks().stands(text + after);
        }
        float at = x;
        for (Typefaces.Run run : runs) {
            super.setFont(fonts.font(run.font(), weight, whole.getSize2D()));
            super.drawString(run.text(), at, y, null);
            at += run.font().getWidthPoint(run.text(), whole.getSize2D());
        }
        super.setFont(whole);
        if (changed) {
            marking().marks().stood();
        } else {
            super.drawString(after, at, y, null);
        }
    }
}
