package com.reviewpack.document.reopened;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a part of an office document says: texts of all its elements, and the attributes that hold words. */
final class PartTexts {

    /** Attributes with words in them, by the elements that have them. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("sheet", List.of("name")),
            Map.entry("definedName", List.of("name")),
            Map.entry("tableColumn", List.of("name")),
            Map.entry("cSld", List.of("name")),
            Map.entry("cNvPr", List.of("name", "descr", "title")),
            Map.entry("hyperlink", List.of("tooltip", "display", "location")),
            Map.entry("hlinkClick", List.of("tooltip")),
            Map.entry("dataValidation", List.of("prompt", "promptTitle", "error", "errorTitle")),
            Map.entry("cmAuthor", List.of("name")),
            Map.entry("tag", List.of("name", "val")),
            Map.entry("Relationship", List.of("Target")));

    /** Elements whose attributes hold words. */
    static Set<String> withWords() {
        return WORDS.keySet();
    }

    private PartTexts() {}

    /** Each paragraph, cell and attribute on a line of its own; formulas are left out, since their results stand beside. */
    static String of(byte[] part, String name) throws IOException {
        StringBuilder text = new StringBuilder(part.length / 4);
        Markup xml = new Markup(part, name);
        boolean said = false;
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            switch (event) {
                case OPEN -> {
                    said = false;
                    addAttributes(xml, text);
                    if (xml.name().equals("br")) {
                        endLine(text);
                    }
                }
                case TEXT -> {
                    if (!xml.name().equals("f")) {
                        xml.addTextTo(text);
                        said = true;
                    }
                }
                case CLOSE -> {
                    if (endsLine(xml.name(), said)) {
                        endLine(text);
                    }
                    said = false;
                }
                case END -> {}
            }
        }
        return text.toString();
    }

    /** Adds the attributes with words in them of the element that has just opened. */
    static void addAttributes(Markup xml, StringBuilder text) {
        for (String attribute : WORDS.getOrDefault(xml.name(), List.of())) {
            String words = xml.attribute(attribute);
            if (!words.isEmpty()) {
                text.append(words).append('\n');
            }
        }
    }

    /** Pieces of a text follow one another within a paragraph, a shared text or a cell. */
    private static boolean endsLine(String name, boolean said) {
        return switch (name) {
            case "p", "si", "is" -> true;
            case "t" -> false;
            default -> said;
        };
    }

    private static void endLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
