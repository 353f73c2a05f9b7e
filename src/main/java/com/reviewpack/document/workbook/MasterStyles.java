package com.reviewpack.document.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The cell styles of a master workbook as they were read, to which each workbook adds its own number formats and cell
 * formats.
 */
final class MasterStyles {

    /** The first number that a workbook may give to a number format of its own (ECMA-376 part 1, 18.8.30). */
    private static final int FIRST_FORMAT = 164;

    private static final String FORMATS = "number formats go here";
    private static final String CELLS = "cell formats go here";

    private final Map<String, NamedStyle> byName = new TreeMap<>();
    private final Map<String, Integer> formatByCode = new HashMap<>();
    private final String prefix;
    private final String[] pieces;
    private int nextFormat = FIRST_FORMAT;

    private MasterStyles(Document document) {
        Element sheet = document.getDocumentElement();
        prefix = sheet.getPrefix() == null ? "" : sheet.getPrefix() + ":";
        Map<Integer, String> codes = new HashMap<>();
        for (Element format : children(sheet, "numFmts", "numFmt")) {
            int id = number(format, "numFmtId");
            codes.put(id, format.getAttribute("formatCode"));
            formatByCode.putIfAbsent(format.getAttribute("formatCode"), id);
            nextFormat = Math.max(nextFormat, id + 1);
        }
        List<Element> fonts = children(sheet, "fonts", "font");
        List<Element> formats = children(sheet, "cellStyleXfs", "xf");
        for (Element style : children(sheet, "cellStyles", "cellStyle")) {
            int id = number(style, "xfId");
            if (id < formats.size()) {
                byName.put(style.getAttribute("name"), style(id, formats.get(id), codes, fonts));
            }
        }
        Element cells = leaveOne(sheet);
        cells.appendChild(document.createComment(CELLS));
        cells.removeAttribute("count");
        Element numbers = child(sheet, "numFmts").orElse(null);
        if (numbers == null) {
            numbers = document.createElementNS(SheetXml.MAIN, prefix + "numFmts");
            sheet.insertBefore(numbers, sheet.getFirstChild());
        }
        numbers.removeAttribute("count");
        numbers.appendChild(document.createComment(FORMATS));
        pieces = written(document).split("<!--(" + FORMATS + "|" + CELLS + ")-->");
    }

    /**
     * Reads the part that holds the styles.
     *
     * @param themes the theme by which colours are told that were once taken from it; null where the workbook still has
     *     its own
     * @throws IllegalArgumentException where it is damaged
     */
    static MasterStyles read(byte[] part, byte @Nullable [] themes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
            if (themes != null) {
                themed(document.getDocumentElement(), themes);
            }
            return new MasterStyles(document);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("its cell styles cannot be read: " + e.getMessage(), e);
        }
    }

    /** Of the cell formats, only the one of plain cells stays. */
    private static Element leaveOne(Element sheet) {
        Element cells = child(sheet, "cellXfs")
                .orElseThrow(() -> new IllegalArgumentException("its cell styles have no list of cell formats"));
        List<Element> all = children(sheet, "cellXfs", "xf");
        all.subList(Math.min(1, all.size()), all.size()).forEach(cells::removeChild);
        return cells;
    }

    private static NamedStyle style(int id, Element format, Map<Integer, String> codes, List<Element> fonts) {
        int font = number(format, "fontId");
        int numbers = number(format, "numFmtId");
        String own = codes.get(numbers);
        Optional<Element> type = font < fonts.size() ? Optional.of(fonts.get(font)) : Optional.empty();
        String size = type.flatMap(one -> child(one, "sz"))
                .map(one -> one.getAttribute("val"))
                .orElse("10");
        return new NamedStyle(
                id,
                numbers,
                own != null
                        ? own
                        : Optional.ofNullable(BuiltinFormats.getBuiltinFormat(numbers))
                                .orElse("General"),
                font,
                number(format, "fillId"),
                number(format, "borderId"),
                attributes(format, "alignment"),
                attributes(format, "protection"),
                Double.parseDouble(size),
                type.flatMap(one -> child(one, "b"))
                        .filter(one -> !List.of("0", "false").contains(one.getAttribute("val")))
                        .isPresent());
    }

    /** Colours written out that are those of a theme become references to it. */
    private static void themed(Element element, byte[] theme) {
        String rgb = element.getAttribute("rgb");
        if (rgb.length() == 8 && !element.getLocalName().equals("rgbColor")) {
            MasterTheme.slot(theme, rgb.substring(2)).ifPresent(slot -> {
                element.removeAttribute("rgb");
                element.setAttribute("theme", String.valueOf(slot));
            });
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                themed(child, theme);
            }
        }
    }

    private static Map<String, String> attributes(Element format, String name) {
        Map<String, String> attributes = new TreeMap<>();
        child(format, name).ifPresent(one -> {
            for (int i = 0; i < one.getAttributes().getLength(); i++) {
                Node attribute = one.getAttributes().item(i);
                if (attribute.getNamespaceURI() == null) {
                    attributes.put(attribute.getLocalName(), attribute.getNodeValue());
                }
            }
        });
        return attributes;
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private static Optional<Element> child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static List<Element> children(Element sheet, String list, String name) {
        List<Element> found = new ArrayList<>();
        child(sheet, list).ifPresent(parent -> {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element && name.equals(element.getLocalName())) {
                    found.add(element);
                }
            }
        });
        return found;
    }

    private static String written(Document document) {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("styles in memory", e);
        }
    }

    /** The named styles. */
    Map<String, NamedStyle> byName() {
        return byName;
    }

    /** What elements that are added begin with. */
    String prefix() {
        return prefix;
    }

    /** The number of a format that the master knows. */
    Optional<Integer> format(String code) {
        return Optional.ofNullable(formatByCode.get(code));
    }

    /** The first number of a format that is free. */
    int nextFormat() {
        return nextFormat;
    }

    /** The styles' part before the place of further number formats, between them and cell formats, and after those. */
    String piece(int index) {
        return pieces[index];
    }
}
