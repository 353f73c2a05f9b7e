package com.reviewpack.document.ooxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An office document that others are made from, read once: its parts, their types and their relations. Never changes, so
 * that several threads may make documents from it.
 */
public final class OfficeTemplate {

    static final String TYPES = "[Content_Types].xml";

    /** What all parts of a template hold at most, unpacked. */
    private static final int MOST = 64 << 20;

    private final Map<String, byte[]> contents;
    private final Map<String, PackedPart> packed = new HashMap<>();
    private final Map<String, String> typeOfPart = new HashMap<>();
    private final Map<String, String> typeOfEnding = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    private OfficeTemplate(Map<String, byte[]> entries) throws XMLStreamException {
        byte[] types = entries.get(TYPES);
        if (types == null) {
            throw new IllegalArgumentException("no office document: it has no list of its parts, " + TYPES);
        }
        readTypes(types);
        contents = new TreeMap<>(entries);
        contents.keySet().removeIf(name -> name.equals(TYPES) || name.endsWith(".rels") || name.endsWith("/"));
        readRelations("", entries.get(Relation.partOf("")));
        for (Map.Entry<String, byte[]> part : contents.entrySet()) {
            readRelations(part.getKey(), entries.get(Relation.partOf(part.getKey())));
            packed.put(part.getKey(), PackedPart.of(part.getKey(), part.getValue()));
        }
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException where it is none, is damaged, or unpacks to more than 64 MB
     */
    public static OfficeTemplate read(byte[] document) {
        Map<String, byte[]> entries = new TreeMap<>();
        int size = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes(MOST - size + 1);
                size += content.length;
                if (size > MOST) {
                    throw new IllegalArgumentException("unpacks to more than " + (MOST >> 20) + " MB");
                }
                entries.put(entry.getName(), content);
            }
            return new OfficeTemplate(entries);
        } catch (IOException e) {
            throw new IllegalArgumentException("its archive is damaged: " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("its list of parts or relations is damaged: " + e.getMessage(), e);
        }
    }

    /** Names of all parts but those that only hold relations. */
    public Set<String> parts() {
        return Collections.unmodifiableSet(contents.keySet());
    }

    /**
     * What a part holds.
     *
     * @throws IllegalArgumentException where there is no such part
     */
    public byte[] content(String part) {
        byte[] content = contents.get(part);
        if (content == null) {
            throw new IllegalArgumentException("there is no part " + part);
        }
        return content.clone();
    }

    /** The media type that the document gives a part; that of unknown bytes where it gives none. */
    public String type(String part) {
        String own = typeOfPart.get(part);
        return own != null
                ? own
                : typeOfEnding.getOrDefault(
                        PackedPart.ending(part).toLowerCase(Locale.ROOT), "application/octet-stream");
    }

    /** What a part says of others, in the order in which it does; the package itself has the empty name. */
    public List<Relation> relations(String source) {
        return relations.getOrDefault(source, List.of());
    }

    /** The part that a relation of that kind leads to first; empty where there is none. */
    public Optional<String> related(String source, String type) {
        return relations(source).stream()
                .filter(one -> one.type().equals(type) && !one.external())
                .map(Relation::target)
                .findFirst();
    }

    PackedPart packed(String part) {
        PackedPart found = packed.get(part);
        if (found == null) {
            throw new IllegalArgumentException("there is no part " + part);
        }
        return found;
    }

    private void readTypes(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                String type = attribute(reader, "ContentType");
                switch (reader.getLocalName()) {
                    case "Default" ->
                        typeOfEnding.put(attribute(reader, "Extension").toLowerCase(Locale.ROOT), type);
                    case "Override" -> typeOfPart.put(Relation.resolved("", attribute(reader, "PartName")), type);
                    default -> {}
                }
            }
        }
    }

    private void readRelations(String source, byte @Nullable [] xml) throws XMLStreamException {
        if (xml == null) {
            return;
        }
        List<Relation> found = new ArrayList<>();
        XMLStreamReader reader = reader(xml);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")) {
                boolean external = attribute(reader, "TargetMode").equals("External");
                String target = attribute(reader, "Target");
                found.add(new Relation(
                        attribute(reader, "Id"),
                        attribute(reader, "Type"),
                        external ? target : Relation.resolved(source, target),
                        external));
            }
        }
        relations.put(source, List.copyOf(found));
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
