package com.reviewpack.document.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts what was painted into the order in which it is read: that of the HTML. Elements that hold nothing are left out,
 * but for the cells of a table. No level of headings is skipped.
 */
final class StructureOrder {

    private static final PdfName LAYOUT = new PdfName("Layout");
    private static final PdfName TABLE = new PdfName("Table");
    private static final PdfName LIST = new PdfName("List");

    private final Semantics semantics;
    private final Map<Element, Tag> tags;
    private final StructureEntry document = StructureEntry.of("Document");
    private int level;

    StructureOrder(Semantics semantics, Map<Element, Tag> tags) {
        this.semantics = semantics;
        this.tags = tags;
    }

    StructureEntry document() {
        return document;
    }

    /** Adds what stands in an element, at the end of the document. */
    void add(Element root) {
        children(root, document, Role.GROUP);
    }

    /** Answers whether anything but what stands in a line was added. */
    private boolean children(Element element, StructureEntry into, Role parent) {
        boolean blocks = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                blocks |= element(found, into, parent);
            }
        }
        return blocks;
    }

    private boolean element(Element element, StructureEntry into, Role parent) {
        Role role = semantics.of(element);
        Tag painted = tags.get(element);
        Tag tag = painted == null || painted.isEmpty() ? null : painted;
        if (role == Role.HIDDEN) {
            return false;
        }
        if (tag == null && (role == Role.GROUP || role == Role.INLINE || role == Role.FIGURE)) {
            return children(element, into, parent);
        }
        StructureEntry entry = tag == null ? StructureEntry.of(role.type()) : StructureEntry.of(tag);
        boolean holdsBlocks = children(element, entry, role);
        entry.addOwnContent();
        if (entry.isSilent() && !role.isGrid() && !(role.isRows() && entry.hasKids())) {
            return false;
        }
        if (role == Role.GROUP && holdsBlocks) {
            entry.type("Div");
        }
        describe(element, role, tag, entry);
        into.add(placed(role, parent, entry));
        return !role.isInLine();
    }

    /** With the element around it that its kind needs. */
    private static StructureEntry placed(Role role, Role parent, StructureEntry entry) {
        if (role == Role.ITEM || (role == Role.LINK && parent == Role.ENTRY)) {
            StructureEntry around = StructureEntry.of(role == Role.ITEM ? "LI" : "Reference");
            around.add(entry);
            return around;
        }
        return entry;
    }

    private void describe(Element element, Role role, @Nullable Tag tag, StructureEntry entry) {
        switch (role) {
            case HEADING -> {
                level = Math.min(
                        level + 1, Integer.parseInt(element.getTagName().substring(1)));
                entry.type("H" + level);
            }
            case FIGURE -> {
                entry.put(PdfName.ALT, new PdfString(Semantics.alternative(element), PdfObject.TEXT_UNICODE));
                Rectangle area = tag == null ? null : tag.area();
                if (area != null) {
                    PdfDictionary layout = attributes(LAYOUT, "Placement", new PdfName("Block"));
                    layout.put(PdfName.BBOX, new PdfRectangle(area));
                    entry.put(PdfName.A, layout);
                }
            }
            case HEADER_CELL, CELL -> cell(element, role, entry);
            case LIST ->
                entry.put(
                        PdfName.A,
                        attributes(
                                LIST,
                                "ListNumbering",
                                new PdfName(element.getTagName().equals("ol") ? "Decimal" : "Disc")));
            default -> {}
        }
        String language = element.getAttribute("lang");
        if (!language.isEmpty()) {
            entry.put(PdfName.LANG, new PdfString(language));
        }
    }

    private static void cell(Element element, Role role, StructureEntry entry) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, TABLE);
        if (role == Role.HEADER_CELL) {
            attributes.put(new PdfName("Scope"), new PdfName(Semantics.scope(element)));
        }
        span(element, "colspan", "ColSpan", attributes);
        span(element, "rowspan", "RowSpan", attributes);
        if (attributes.size() > 1) {
            entry.put(PdfName.A, attributes);
        }
    }

    private static void span(Element cell, String attribute, String name, PdfDictionary into) {
        String cells = cell.getAttribute(attribute);
        if (cells.matches("[1-9][0-9]{0,3}")) {
            into.put(new PdfName(name), new PdfNumber(cells));
        }
    }

    private static PdfDictionary attributes(PdfName owner, String name, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, owner);
        attributes.put(new PdfName(name), value);
        return attributes;
    }
}
