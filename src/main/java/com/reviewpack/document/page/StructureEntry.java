package com.reviewpack.document.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/** A structure element that is being put together (ISO 32000-1, 14.7.2). */
final class StructureEntry {

    /** Comes after all pieces: the number of an entry that has none. */
    private static final int NEVER = Integer.MAX_VALUE;

    /** The number of an annotation, which has no place among the pieces. */
    private static final int LAST = NEVER - 1;

    /** A piece of a page, an annotation or a structure element, with the number of its first piece. */
    private sealed interface Kid {
        int first();
    }

    private record Content(int first, PdfObject value) implements Kid {}

    private record Child(StructureEntry entry) implements Kid {
        @Override
        public int first() {
            return entry.first;
        }
    }

    private final Optional<Tag> tag;
    private final PdfDictionary values;
    private final List<Kid> kids = new ArrayList<>();
    private int first = NEVER;

    private StructureEntry(Optional<Tag> tag, PdfDictionary values) {
        this.tag = tag;
        this.values = values;
    }

    /** One that has content of its own. */
    static StructureEntry of(Tag tag) {
        return new StructureEntry(Optional.of(tag), tag.entry());
    }

    /** One that only holds others. */
    static StructureEntry of(String type) {
        PdfDictionary values = new PdfDictionary();
        values.put(PdfName.S, new PdfName(type));
        return new StructureEntry(Optional.empty(), values);
    }

    void type(String type) {
        values.put(PdfName.S, new PdfName(type));
    }

    void put(PdfName name, PdfObject value) {
        values.put(name, value);
    }

    void add(StructureEntry child) {
        kids.add(new Child(child));
        first = Math.min(first, child.first);
    }

    /** Whether nobody would hear anything of it. */
    boolean isSilent() {
        return first == NEVER;
    }

    boolean hasKids() {
        return !kids.isEmpty();
    }

    /** Adds what its element painted itself, among the entries that it has already: in the order of painting. */
    void addOwnContent() {
        if (tag.isEmpty()) {
            return;
        }
        Tag own = tag.get();
        if (!own.order().isEmpty()) {
            List<PdfObject> pieces = own.pieces();
            for (int i = 0; i < pieces.size(); i++) {
                kids.add(new Content(own.order().get(i), pieces.get(i)));
            }
            kids.sort(Comparator.comparingInt(Kid::first));
            first = Math.min(first, own.order().getFirst());
        }
        for (PdfObject link : own.links()) {
            kids.add(new Content(LAST, link));
            first = Math.min(first, LAST);
        }
    }

    /** Writes it with all that it holds; answers where it lies. */
    PdfIndirectReference write(PdfWriter writer, PdfIndirectReference parent) throws IOException {
        PdfIndirectReference reference =
                tag.isPresent() ? tag.get().entry().getReference() : writer.getPdfIndirectReference();
        PdfArray array = new PdfArray();
        for (Kid kid : kids) {
            array.add(
                    switch (kid) {
                        case Content content -> content.value();
                        case Child child -> child.entry().write(writer, reference);
                    });
        }
        values.put(PdfName.P, parent);
        values.put(PdfName.K, array.size() == 1 ? array.getPdfObject(0) : array);
        values.remove(PdfName.TYPE);
        writer.addToBody(values, reference);
        return reference;
    }
}
