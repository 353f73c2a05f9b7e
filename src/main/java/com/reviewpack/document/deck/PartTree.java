package com.reviewpack.document.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Parts of a master deck as trees, read and changed once a look. Elements are told by their local names. */
final class PartTree {

    static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private PartTree() {}

    /**
     * The root of a part.
     *
     * @throws IllegalArgumentException where it is not well-formed, or declares a document type
     */
    static Element read(byte[] xml, String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalArgumentException("part " + part + " is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("part in memory", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /** An element as text, without a declaration. */
    static String written(Element element) {
        StringWriter out = new StringWriter();
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(element), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("every Java writes XML", e);
        }
        return out.toString();
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** The first element that a path of names leads to, from child to child. */
    static Optional<Element> at(Element from, String... path) {
        Optional<Element> found = Optional.of(from);
        for (String name : path) {
            found = found.flatMap(one -> children(one, name).stream().findFirst());
        }
        return found;
    }

    /** The first element of a name below, at any depth. */
    static Optional<Element> first(Element from, String name) {
        for (Element child : children(from)) {
            Optional<Element> found = child.getLocalName().equals(name) ? Optional.of(child) : first(child, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A new element at the end of another. */
    static Element add(Element parent, String namespace, String name) {
        Document document = parent.getOwnerDocument();
        String prefix = namespace.equals(DRAWING) ? "a:" : "p:";
        Element added = document.createElementNS(namespace, prefix + name);
        parent.appendChild(added);
        return added;
    }

    static void remove(Element element) {
        Node parent = element.getParentNode();
        if (parent != null) {
            parent.removeChild(element);
        }
    }
}
