package com.reviewpack.document.page;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.extend.AttributeResolver;
import org.openpdf.css.extend.StylesheetFactory;
import org.openpdf.css.extend.lib.DOMTreeResolver;
import org.openpdf.css.newmatch.CascadedStyle;
import org.openpdf.css.newmatch.Matcher;
import org.openpdf.css.newmatch.PageInfo;
import org.openpdf.css.sheet.PropertyDeclaration;
import org.openpdf.css.sheet.Stylesheet;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.css.CSSPrimitiveValue;

/**
 * What a set of style sheets says of elements, found out once for all that are alike: of the same name, with the same
 * attributes, first or last or neither, within elements that are alike in turn. Kept from document to document. Safe for
 * use by several threads.
 */
final class StyleKinds {

    /** Kinds that are remembered before all are forgotten: a template may write styles that no other document has. */
    private static final int MOST = 4_000;

    private final List<Stylesheet> sheets;
    private final boolean remembers;
    private final Map<String, PageInfo> pages = new ConcurrentHashMap<>();
    private final AtomicInteger known = new AtomicInteger();
    private volatile Kind outermost = new Kind();

    /**
     * @param remembers false where rules ask for more than makes elements alike here: each is matched by itself then
     */
    StyleKinds(List<Stylesheet> sheets, boolean remembers) {
        this.sheets = List.copyOf(sheets);
        this.remembers = remembers;
    }

    /** Elements that are alike, and what is known of them so far. */
    static final class Kind {
        private final Map<String, Kind> within = new ConcurrentHashMap<>();
        private final Map<String, Optional<CascadedStyle>> parts = new ConcurrentHashMap<>();
        private volatile @Nullable CascadedStyle style;

        CascadedStyle style(Supplier<CascadedStyle> match) {
            CascadedStyle found = style;
            if (found == null) {
                found = settled(match.get());
                style = found;
            }
            return found;
        }

        /**
         * @param name of a pseudo-element: {@code before}
         */
        @Nullable
        CascadedStyle part(String name, Supplier<@Nullable CascadedStyle> match) {
            Optional<CascadedStyle> found = parts.get(name);
            if (found == null) {
                found = Optional.ofNullable(match.get()).map(StyleKinds::settled);
                parts.put(name, found);
            }
            return found.orElse(null);
        }
    }

    /** The kind that the root of a document is within. */
    Kind outermost() {
        if (known.get() > MOST) {
            known.set(0);
            outermost = new Kind();
        }
        return outermost;
    }

    /** The kind of an element, within the kind of its parent. */
    Kind of(Element element, Kind parent) {
        if (!remembers) {
            return new Kind();
        }
        String looks = looks(element);
        Kind kind = parent.within.get(looks);
        if (kind == null) {
            kind = parent.within.computeIfAbsent(looks, one -> new Kind());
            known.incrementAndGet();
        }
        return kind;
    }

    /**
     * @param key of the page's name and place
     */
    PageInfo page(String key, Supplier<PageInfo> match) {
        PageInfo found = pages.get(key);
        if (found == null) {
            found = match.get();
            settled(found.getPageStyle());
            pages.put(key, found);
        }
        return found;
    }

    /** Matches the elements of one document. The library numbers the rules of a sheet when it begins to. */
    synchronized Matcher matcher(AttributeResolver attributes, StylesheetFactory declarations, String medium) {
        return new Matcher(new DOMTreeResolver(), attributes, declarations, sheets, medium);
    }

    /** What rules can ask of an element itself: that it has an address, not which. */
    private static String looks(Element element) {
        StringBuilder looks = new StringBuilder(64).append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getNodeName();
            if (!isUnseen(name)) {
                looks.append('\n').append(name);
                if (!name.equals("href")) {
                    looks.append('=').append(attribute.getNodeValue());
                }
            }
        }
        return looks.append(isAtEdge(element, true) ? "\nfirst" : "")
                .append(isAtEdge(element, false) ? "\nlast" : "")
                .toString();
    }

    private static boolean isUnseen(String attribute) {
        return attribute.startsWith("data-")
                || attribute.startsWith("aria-")
                || attribute.equals("id")
                || attribute.equals("alt")
                || attribute.equals("title");
    }

    private static boolean isAtEdge(Element element, boolean first) {
        Node next = first ? element.getPreviousSibling() : element.getNextSibling();
        while (next != null && next.getNodeType() != Node.ELEMENT_NODE) {
            next = first ? next.getPreviousSibling() : next.getNextSibling();
        }
        return next == null;
    }

    /** A style works parts of itself out when it is first asked; asked here, before other threads see it. */
    private static CascadedStyle settled(CascadedStyle style) {
        Iterator<PropertyDeclaration> all = style.getCascadedPropertyDeclarations();
        while (all.hasNext()) {
            PropertyDeclaration one = all.next();
            if (one.getValue().getPrimitiveType() == CSSPrimitiveValue.CSS_IDENT) {
                one.asIdentValue();
            }
        }
        if (style.getFingerprint().isEmpty()) {
            return CascadedStyle.emptyCascadedStyle;
        }
        return style;
    }
}
