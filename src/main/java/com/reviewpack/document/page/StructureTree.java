package com.reviewpack.document.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.render.Box;
import org.openpdf.render.InlineText;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What the pieces of a document's pages are and in which order they are read (ISO 32000-1, 14.7 and 14.8). Grows while
 * pages are painted, from as many laid-out parts as the document has, and is written once at the end. What stands in the
 * margin of a page is an artifact unless it holds a heading; what is repeated from page to page counts where it stands
 * first.
 */
final class StructureTree {

    private final PdfWriter writer;
    private final Semantics semantics = new Semantics();
    private final Map<Element, Tag> tags = new IdentityHashMap<>();
    private final Map<Element, Boolean> headings = new IdentityHashMap<>();
    private final Set<Element> roots = new LinkedHashSet<>();
    private int pieces;

    /**
     * @param writer one whose document is not open yet
     */
    StructureTree(PdfWriter writer) {
        this.writer = writer;
        writer.setTagged();
        writer.setTabs(PdfName.S);
    }

    /** The number of the next piece, from 0. */
    int nextPiece() {
        return pieces++;
    }

    /** The element whose content a text is; null where it is an artifact. */
    @Nullable
    Tag of(InlineText text) {
        Box box = Objects.requireNonNull(text.getParent());
        Element element = element(text.getTextNode(), box);
        if (element == null) {
            return null;
        }
        boolean margin = box.isContainedInMarginBox();
        return margin && !holdsHeading(box) ? null : of(element, margin);
    }

    /** The element whose content a picture or a drawing is; null where it is an artifact. */
    @Nullable
    Tag of(Box box) {
        Element element = box.getElement();
        return element == null || box.isContainedInMarginBox() ? null : of(element, false);
    }

    /** Ties an annotation to the link that it belongs to; answers whether anybody hears of that link. */
    boolean link(Element link, PdfAnnotation annotation) {
        Tag tag = of(link, false);
        if (tag == null) {
            return false;
        }
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(PdfName.OBJ, annotation.getIndirectReference());
        reference.put(PdfName.PG, writer.getCurrentPage());
        tag.link(reference);
        int key = writer.getStructureTreeRoot().addExistingObject(tag.entry().getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        return true;
    }

    /** Writes the tree; nothing can be painted after that. */
    void write() {
        StructureOrder order = new StructureOrder(semantics, tags);
        roots.forEach(order::add);
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        try {
            root.put(PdfName.K, order.document().write(writer, root.getReference()));
        } catch (IOException e) {
            throw new UncheckedIOException("the structure of the document cannot be written", e);
        }
    }

    /** The nearest element around that holds content of its own; null where it is hidden or told on an earlier page. */
    private @Nullable Tag of(Element element, boolean margin) {
        Node at = element;
        while (at instanceof Element holder) {
            Role role = semantics.of(holder);
            if (role != Role.INLINE) {
                return role == Role.HIDDEN ? null : tag(holder, role, margin);
            }
            at = holder.getParentNode();
        }
        return null;
    }

    private @Nullable Tag tag(Element holder, Role role, boolean margin) {
        Tag known = tags.get(holder);
        int page = writer.getCurrentPageNumber();
        if (known != null) {
            boolean again = known.firstPage() < page && (margin || Semantics.isRepeated(holder));
            return again ? null : known;
        }
        if (Semantics.isHidden(holder)) {
            return null;
        }
        Tag tag = new Tag(role, writer.getStructureTreeRoot(), page);
        tags.put(holder, tag);
        roots.add(Objects.requireNonNull(holder.getOwnerDocument()).getDocumentElement());
        return tag;
    }

    /** The element that a text stands in; what a style sheet adds stands in the element that it is added to. */
    private static @Nullable Element element(@Nullable Text text, Box box) {
        if (text != null && text.getParentNode() instanceof Element parent) {
            return parent;
        }
        Box at = box;
        while (at != null && at.getElement() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getElement();
    }

    /** Whether what was moved into the margin holds a heading. */
    private boolean holdsHeading(Box box) {
        Element moved = null;
        for (Box at = box; at != null; at = at.getParent()) {
            Element element = at.getElement();
            if (element != null && element != element.getOwnerDocument().getDocumentElement()) {
                moved = element;
            }
        }
        return moved != null && headings.computeIfAbsent(moved, Semantics::holdsHeading);
    }
}
