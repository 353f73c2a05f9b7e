package com.reviewpack.document.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/**
 * Marks what is painted on a page with the element it belongs to. What belongs to none is an artifact. Pieces that follow
 * one another and belong to the same element are one.
 */
final class PageMarks {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName SPAN = new PdfName("Span");

    private final StructureTree tree;
    private @Nullable PdfContentByte page;
    private boolean open;
    private @Nullable Tag opened;
    private @Nullable Tag owner;

    PageMarks(StructureTree tree) {
        this.tree = tree;
    }

    void begin(PdfContentByte onPage) {
        page = onPage;
    }

    /** Says to whom belongs what is painted from now on; nobody: it is an artifact. */
    void belongsTo(@Nullable Tag tag) {
        owner = tag;
    }

    /** Something is about to be painted. */
    void paint() {
        if (open && opened == owner) {
            return;
        }
        close();
        PdfContentByte content = Objects.requireNonNull(page, "no page has begun");
        if (owner == null) {
            content.beginMarkedContentSequence(ARTIFACT);
        } else {
            owner.begin(content, tree.nextPiece());
        }
        open = true;
        opened = owner;
    }

    /** Ends the piece, since the state of the page or the page itself is about to end. */
    void close() {
        if (open) {
            Objects.requireNonNull(page).endMarkedContentSequence();
            open = false;
            opened = null;
        }
    }

    /** What is painted until {@link #stood} shows a text whose letters are not those of the text: turned or rewritten. */
    void stands(String text) {
        PdfDictionary actual = new PdfDictionary();
        actual.put(PdfName.ACTUALTEXT, new PdfString(text, PdfObject.TEXT_UNICODE));
        Objects.requireNonNull(page).beginMarkedContentSequence(SPAN, actual, true);
    }

    void stood() {
        Objects.requireNonNull(page).endMarkedContentSequence();
    }
}
