package com.reviewpack.document.ooxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * An office document in the making: parts, what each is, and what they say of one another. The same calls give the same
 * bytes. Not for use by several threads.
 */
public final class OfficeFile {

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "application/vnd.openxmlformats-package.relationships+xml";

    /** Content that is new, or packed already. */
    private sealed interface Body {
        record Fresh(byte[] content) implements Body {}

        record Packed(PackedPart part) implements Body {}
    }

    private final Map<String, Body> bodies = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, List<Relation>> relations = new LinkedHashMap<>();

    /** Takes a part over as it is, with what it says of others; those are not taken over with it. */
    public void copy(OfficeTemplate template, String part) {
        add(template.packed(part), template.type(part));
        if (!template.relations(part).isEmpty()) {
            relations.put(part, new ArrayList<>(template.relations(part)));
        }
    }

    /** Takes a part over, and whatever it leads to. */
    public void copyWithAllItNeeds(OfficeTemplate template, String part) {
        copy(template, part);
        for (Relation relation : template.relations(part)) {
            if (!relation.external() && !bodies.containsKey(relation.target())) {
                copyWithAllItNeeds(template, relation.target());
            }
        }
    }

    /**
     * Adds a part.
     *
     * @param name with forward slashes and none at its beginning
     * @throws IllegalArgumentException where there is a part of that name
     */
    public void add(String name, String type, byte[] content) {
        put(name, type, new Body.Fresh(content));
    }

    /** Whether there is a part of that name. */
    public boolean has(String part) {
        return bodies.containsKey(part);
    }

    /**
     * Gives a part other content; what it is and what it leads to stay.
     *
     * @throws IllegalArgumentException where there is no such part
     */
    public void replace(String part, byte[] content) {
        if (bodies.replace(part, new Body.Fresh(content)) == null) {
            throw new IllegalArgumentException("there is no part " + part);
        }
    }

    /** Adds a part that was packed before, under its own name. */
    public void add(PackedPart part, String type) {
        put(part.name(), type, new Body.Packed(part));
    }

    private void put(String name, String type, Body body) {
        if (bodies.putIfAbsent(name, body) != null) {
            throw new IllegalArgumentException("two parts are named " + name);
        }
        types.put(name, type);
    }

    /**
     * Says that one part leads to another.
     *
     * @param source the part's name; empty: the package
     * @param type the kind of relation, a URI
     * @return the relation's id
     */
    public String relate(String source, String type, String target) {
        return relate(source, type, target, false);
    }

    /** Says of a part what another document says of it, under the same id. */
    public void relate(String source, Relation relation) {
        relations.computeIfAbsent(source, name -> new ArrayList<>()).add(relation);
    }

    /** Says that a part leads out of the document, and gives the relation's id. */
    public String relateOutside(String source, String type, String address) {
        return relate(source, type, address, true);
    }

    private String relate(String source, String type, String target, boolean external) {
        List<Relation> all = relations.computeIfAbsent(source, name -> new ArrayList<>());
        Set<String> taken = new HashSet<>();
        all.forEach(one -> taken.add(one.id()));
        int number = all.size() + 1;
        while (taken.contains("rId" + number)) {
            number++;
        }
        String id = "rId" + number;
        all.add(new Relation(id, type, target, external));
        return id;
    }

    /**
     * The finished document.
     *
     * @throws IllegalStateException where a relation leads to a part that is not there
     */
    public byte[] bytes() {
        for (Map.Entry<String, List<Relation>> source : relations.entrySet()) {
            for (Relation relation : source.getValue()) {
                if (!relation.external() && !bodies.containsKey(relation.target())) {
                    throw new IllegalStateException(
                            "part '" + source.getKey() + "' leads to " + relation.target() + ", which is not there");
                }
            }
            bodies.put(Relation.partOf(source.getKey()), new Body.Fresh(written(source.getKey(), source.getValue())));
        }
        List<PackedPart> parts = new ArrayList<>(bodies.size() + 1);
        Deflater deflater = PackedPart.deflater();
        try {
            parts.add(PackedPart.of(OfficeTemplate.TYPES, contentTypes(), deflater));
            bodies.forEach((name, body) -> parts.add(
                    switch (body) {
                        case Body.Fresh fresh -> PackedPart.of(name, fresh.content(), deflater);
                        case Body.Packed packed -> packed.part();
                    }));
        } finally {
            deflater.end();
        }
        return PackedZip.of(parts);
    }

    private static byte[] written(String source, List<Relation> all) {
        Xml xml = Xml.part().open("Relationships").attribute("xmlns", PACKAGE + "relationships");
        for (Relation relation : all) {
            xml.open("Relationship").attribute("Id", relation.id()).attribute("Type", relation.type());
            xml.attribute(
                    "Target", relation.external() ? relation.target() : Relation.relative(source, relation.target()));
            if (relation.external()) {
                xml.attribute("TargetMode", "External");
            }
            xml.close();
        }
        return xml.close().bytes();
    }

    /** Parts of XML are named one by one; of others, the first of an ending speaks for all that are like it. */
    private byte[] contentTypes() {
        Map<String, String> byEnding = new TreeMap<>(Map.of("rels", RELATIONS, "xml", "application/xml"));
        types.forEach((name, type) -> byEnding.putIfAbsent(PackedPart.ending(name), type));
        Xml xml = Xml.part().open("Types").attribute("xmlns", PACKAGE + "content-types");
        byEnding.forEach((ending, type) -> xml.open("Default")
                .attribute("Extension", ending)
                .attribute("ContentType", type)
                .close());
        types.forEach((name, type) -> {
            if (!type.equals(byEnding.get(PackedPart.ending(name)))) {
                xml.open("Override")
                        .attribute("PartName", "/" + name)
                        .attribute("ContentType", type)
                        .close();
            }
        });
        return xml.close().bytes();
    }
}
