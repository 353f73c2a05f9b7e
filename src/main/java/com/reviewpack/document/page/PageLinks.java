package com.reviewpack.document.page;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.style.CalculatedStyle.Edge;
import org.openpdf.layout.Layer;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.Box;
import org.openpdf.render.PageBox;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;

/**
 * Makes links of pages work: to another place of the document, or out of it. Each says where it leads, by its
 * {@code title} or its text, and belongs to its element of the structure. What stands in a margin links to nothing.
 */
final class PageLinks {

    private final ITextOutputDevice device;
    private final PdfWriter writer;
    private final StructureTree tree;

    PageLinks(ITextOutputDevice device, PdfWriter writer, StructureTree tree) {
        this.device = device;
        this.writer = writer;
        this.tree = tree;
    }

    /** Lays a link over a box, and over those that carry on its line, where the box is one of a link. */
    void add(RenderingContext context, Box box, Box root) {
        Element element = box.getElement();
        if (element == null || !element.getTagName().equals("a") || carriesOn(box) || box.isContainedInMarginBox()) {
            return;
        }
        Optional<PdfAction> action = action(context, element.getAttribute("href"), root);
        if (action.isPresent()) {
            Rectangle area = area(context, box);
            PdfAnnotation annotation = new PdfAnnotation(
                    writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action.get());
            annotation.put(PdfName.SUBTYPE, PdfName.LINK);
            annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
            annotation.put(PdfName.CONTENTS, new PdfString(name(element), PdfObject.TEXT_UNICODE));
            annotation.setBorder(new PdfBorderArray(0, 0, 0));
            if (tree.link(element, annotation)) {
                writer.addAnnotation(annotation);
            }
        }
    }

    private Optional<PdfAction> action(RenderingContext context, String target, Box root) {
        if (target.startsWith("#")) {
            Box place = device.getSharedContext().getBoxById(target.substring(1));
            return place == null ? Optional.empty() : destination(context, place, root);
        }
        return target.isEmpty() ? Optional.empty() : Optional.of(new PdfAction(target));
    }

    private Optional<PdfAction> destination(RenderingContext context, Box place, Box root) {
        PageBox page = Objects.requireNonNull(layer(root)).getPage(context, place.getAbsY());
        if (page == null) {
            return Optional.empty();
        }
        int fromTop = page.getMarginBorderPadding(context, Edge.TOP)
                + place.getAbsY()
                + (int) place.getMargin(context).top()
                - page.getTop();
        PdfDestination destination = new PdfDestination(
                PdfDestination.XYZ, 0, device.getDeviceLength((float) page.getHeight(context) - fromTop), 0);
        destination.addPage(writer.getPageReference(device.getStartPageNo() + page.getPageNo() + 1));
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, destination);
        return Optional.of(action);
    }

    private static @Nullable Layer layer(Box root) {
        return root.getLayer();
    }

    private static boolean carriesOn(Box box) {
        Box before = box.getPreviousSibling();
        return before != null && before.getElement() == box.getElement();
    }

    private Rectangle area(RenderingContext context, Box box) {
        Rectangle area = device.createLocalTargetArea(context, box);
        Box next = box.getNextSibling();
        while (next != null && next.getElement() == box.getElement()) {
            Rectangle more = device.createLocalTargetArea(context, next);
            area = new Rectangle(
                    Math.min(area.getLeft(), more.getLeft()),
                    Math.min(area.getBottom(), more.getBottom()),
                    Math.max(area.getRight(), more.getRight()),
                    Math.max(area.getTop(), more.getTop()));
            next = next.getNextSibling();
        }
        return area;
    }

    private static String name(Element link) {
        String title = link.getAttribute("title");
        return (title.isEmpty() ? link.getTextContent() : title).strip().replaceAll("\\s+", " ");
    }
}
