package com.reviewpack.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/** What an element of the HTML has painted: the pieces of pages that are its content. */
final class Tag {

    private final Role role;
    private final PdfStructureTreeRoot root;
    private final int firstPage;
    private final List<Integer> order = new ArrayList<>(2);
    private final List<PdfObject> links = new ArrayList<>(0);
    private @Nullable PdfStructureElement entry;
    private @Nullable Rectangle area;

    /**
     * @param firstPage the first page that shows it, from 1
     */
    Tag(Role role, PdfStructureTreeRoot root, int firstPage) {
        this.role = role;
        this.root = root;
        this.firstPage = firstPage;
    }

    int firstPage() {
        return firstPage;
    }

    /** Its place in the tree, which it takes with its first piece; its parent and its kids are not settled yet. */
    PdfStructureElement entry() {
        PdfStructureElement taken = entry;
        if (taken == null) {
            taken = new PdfStructureElement(root, new PdfName(role.type()));
            entry = taken;
        }
        return taken;
    }

    boolean isEmpty() {
        return order.isEmpty() && links.isEmpty();
    }

    /** Begins a piece of the page as content of this element; {@code number} counts the pieces of the document. */
    void begin(PdfContentByte page, int number) {
        page.beginMarkedContentSequence(entry());
        order.add(number);
    }

    void link(PdfObject reference) {
        links.add(reference);
    }

    /** The part of its page that a figure takes, in points from the lower left corner. */
    void covers(Rectangle part) {
        area = part;
    }

    @Nullable
    Rectangle area() {
        return area;
    }

    /** The numbers of its pieces, ascending. */
    List<Integer> order() {
        return order;
    }

    /** Its pieces as the tree refers to them, as many as {@link #order}: those of its first page by number alone. */
    List<PdfObject> pieces() {
        PdfObject kids = Objects.requireNonNull(entry().get(PdfName.K), "a tag without a piece");
        if (!(kids instanceof PdfArray several)) {
            return List.of(kids);
        }
        PdfObject page = entry().get(PdfName.PG);
        return several.getElements().stream()
                .map(piece -> piece instanceof PdfDictionary elsewhere && elsewhere.get(PdfName.PG) == page
                        ? elsewhere.get(PdfName.MCID)
                        : piece)
                .toList();
    }

    /** The annotations that belong to it. */
    List<PdfObject> links() {
        return links;
    }
}
