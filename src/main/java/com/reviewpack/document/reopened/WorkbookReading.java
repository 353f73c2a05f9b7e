package com.reviewpack.document.reopened;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says of its sheets.
 *
 * @param sheets in their order, hidden ones too
 * @param names what its names refer to
 */
record WorkbookReading(List<SheetPart> sheets, Map<String, String> names) {

    private static final String WORKBOOK = "xl/workbook.xml";

    /** A sheet and the part that holds it. */
    record SheetPart(String name, String part) {}

    static WorkbookReading of(Map<String, byte[]> parts) throws IOException {
        Map<String, String> targets = targets(parts, "xl/_rels/workbook.xml.rels", "xl/");
        List<SheetPart> sheets = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Markup xml = new Markup(parts.getOrDefault(WORKBOOK, new byte[0]), WORKBOOK);
        String named = "";
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.OPEN && xml.name().equals("sheet")) {
                sheets.add(new SheetPart(
                        xml.attribute("name"), targets.getOrDefault(xml.attribute("r:id"), "no part of that id")));
            } else if (event == Markup.Event.OPEN && xml.name().equals("definedName")) {
                named = xml.attribute("name");
            } else if (event == Markup.Event.TEXT && xml.name().equals("definedName")) {
                names.put(named, xml.text());
            }
        }
        return new WorkbookReading(sheets, names);
    }

    /** The parts that relations lead to, by the relations' ids. */
    static Map<String, String> targets(Map<String, byte[]> parts, String relations, String folder) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Markup xml = new Markup(parts.getOrDefault(relations, new byte[0]), relations);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.OPEN && xml.name().equals("Relationship")) {
                String target = xml.attribute("Target");
                targets.put(xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return targets;
    }
}
