package com.reviewpack.document.page;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads from the HTML of a page what its elements are: by their names, and by {@code role}, {@code aria-label} and
 * {@code aria-hidden} where a name does not say it. A table without a header cell only sets things side by side. For one
 * document.
 */
final class Semantics {

    private final Map<Element, Boolean> dataTables = new IdentityHashMap<>();

    Role of(Element element) {
        if (element.getAttribute("aria-hidden").equals("true")) {
            return Role.HIDDEN;
        }
        return switch (element.getAttribute("role")) {
            case "img" -> Role.FIGURE;
            case "doc-toc" -> Role.CONTENTS;
            case "presentation", "none" -> Role.GROUP;
            default -> byName(element);
        };
    }

    private Role byName(Element element) {
        return switch (element.getTagName()) {
            case "span", "b", "strong", "i", "em", "u", "s", "small", "big", "sub", "sup", "code", "br", "abbr", "q" ->
                Role.INLINE;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            case "p", "pre", "blockquote" -> Role.PARAGRAPH;
            case "section", "article" -> Role.SECTION;
            case "ul", "ol" -> Role.LIST;
            case "li" -> isEntry(element) ? Role.ENTRY : Role.ITEM;
            case "a" -> element.hasAttribute("href") ? Role.LINK : Role.INLINE;
            case "img" -> element.getAttribute("alt").isEmpty() ? Role.HIDDEN : Role.FIGURE;
            case "table" -> isData(element) ? Role.TABLE : Role.GROUP;
            case "thead" -> inData(element, Role.TABLE_HEAD);
            case "tbody" -> inData(element, Role.TABLE_BODY);
            case "tfoot" -> inData(element, Role.TABLE_FOOT);
            case "tr" -> isEntry(element) ? Role.ENTRY : inData(element, Role.ROW);
            case "th" -> inData(element, Role.HEADER_CELL);
            case "td" -> inData(element, element.hasAttribute("scope") ? Role.HEADER_CELL : Role.CELL);
            default -> Role.GROUP;
        };
    }

    /** {@code Row} or {@code Column}: what a header cell is the header of. */
    static String scope(Element header) {
        return header.getAttribute("scope").startsWith("row") ? "Row" : "Column";
    }

    /** What stands for a figure; empty where nothing does. */
    static String alternative(Element figure) {
        String label = figure.getAttribute("aria-label");
        return (label.isEmpty() ? figure.getAttribute("alt") : label).strip();
    }

    /** Whether a heading stands in the element. */
    static boolean holdsHeading(Element element) {
        for (int level = 1; level <= 6; level++) {
            if (element.getElementsByTagName("h" + level).getLength() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is shown again on each page that its table goes on to. */
    static boolean isRepeated(Element element) {
        return ancestor(element, "thead") != null || ancestor(element, "tfoot") != null;
    }

    /** Whether it stands within something hidden. */
    static boolean isHidden(Element element) {
        for (Node above = element; above instanceof Element found; above = above.getParentNode()) {
            if (found.getAttribute("aria-hidden").equals("true")) {
                return true;
            }
        }
        return false;
    }

    private Role inData(Element part, Role role) {
        Element table = ancestor(part, "table");
        return table != null && of(table) == Role.TABLE ? role : Role.GROUP;
    }

    private boolean isData(Element table) {
        return dataTables.computeIfAbsent(table, Semantics::hasHeader);
    }

    /** Whether a header cell stands in the table itself, not in one within. */
    private static boolean hasHeader(Node part) {
        for (Node child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !element.getTagName().equals("table")) {
                boolean header = element.getTagName().equals("th") || element.hasAttribute("scope");
                if (header || hasHeader(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a row or an item stands in a table of contents. */
    private static boolean isEntry(Element line) {
        for (Node above = line.getParentNode(); above instanceof Element element; above = above.getParentNode()) {
            switch (element.getTagName()) {
                case "tbody", "thead" -> {}
                default -> {
                    return element.getAttribute("role").equals("doc-toc");
                }
            }
        }
        return false;
    }

    private static @Nullable Element ancestor(Element element, String name) {
        for (Node above = element.getParentNode(); above instanceof Element found; above = above.getParentNode()) {
            if (found.getTagName().equals(name)) {
                return found;
            }
        }
        return null;
    }
}
