package com.reviewpack.document.reopened;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * What the pages of one PDF show, in the order in which they show it (ISO 32000-1, 9 and 14.6). Made for documents of our
 * own: fonts that tell what their glyphs mean, text that is placed anew for each line.
 */
final class PageTexts {

    private static final PdfName TO_UNICODE = new PdfName("ToUnicode");

    private final Map<PdfObject, GlyphTexts> fonts = new HashMap<>();

    /**
     * What one page shows.
     *
     * @param around what is no part of its content: heads, feet, heads of tables that go on
     * @param hasContent whether it shows a text that is more than its head and foot
     */
    record Page(String text, String around, boolean hasContent) {}

    Page of(PdfDictionary page, byte[] content) throws IOException {
        Reading reading = new Reading(resources(page));
        reading.read(content);
        return new Page(reading.text.toString(), reading.around.toString(), reading.hasContent);
    }

    private static @Nullable PdfDictionary resources(PdfDictionary page) {
        PdfDictionary holder = page;
        PdfDictionary found = holder.getAsDict(PdfName.RESOURCES);
        while (found == null && holder.getAsDict(PdfName.PARENT) != null) {
            holder = holder.getAsDict(PdfName.PARENT);
            found = holder.getAsDict(PdfName.RESOURCES);
        }
        return found;
    }

    /** One page while it is read. */
    private final class Reading {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder around = new StringBuilder();
        private final @Nullable PdfDictionary resources;
        private boolean hasContent;
        private GlyphTexts font = GlyphTexts.LATIN;
        /** Marked pieces that are open, outermost first: an artifact, a text that stands for what is shown, another. */
        private final java.util.ArrayDeque<Mark> marks = new java.util.ArrayDeque<>();

        private String line = "";

        Reading(@Nullable PdfDictionary resources) {
            this.resources = resources;
        }

        void read(byte[] content) throws IOException {
            PageOperators operators = new PageOperators(content);
            while (operators.next()) {
                switch (operators.operator()) {
                    case "Tf" -> font = font(operators.name());
                    case "Tj", "TJ", "'", "\"" -> show(operators);
                    case "Tm" -> place(operators.lastNumber());
                    case "Td", "TD", "T*" -> endLine();
                    case "BMC", "BDC" -> begin(operators);
                    case "EMC" -> {
                        if (!marks.isEmpty() && marks.removeLast() != Mark.STANDS) {
                            endLine();
                        }
                    }
                    case "Do" -> form(operators.name());
                    default -> {}
                }
            }
        }

        private void begin(PageOperators operators) {
            String actual = operators.actualText();
            if (actual != null) {
                say(actual);
                marks.add(Mark.STANDS);
            } else {
                endLine();
                marks.add(operators.firstName().equals("Artifact") ? Mark.ARTIFACT : Mark.OTHER);
            }
        }

        private void show(PageOperators operators) {
            if (!marks.contains(Mark.STANDS)) {
                say(font.text(operators.shown()));
            }
        }

        private void say(String said) {
            if (marks.contains(Mark.ARTIFACT)) {
                around.append(said);
            } else {
                text.append(said);
                hasContent |= !said.isBlank();
            }
        }

        /** Text on the same line goes on; {@code height} is the last number of the matrix, which places it. */
        private void place(String height) {
            if (!height.equals(line)) {
                endLine();
                line = height;
            }
        }

        private void endLine() {
            endLine(text);
            endLine(around);
        }

        private static void endLine(StringBuilder lines) {
            if (!lines.isEmpty() && lines.charAt(lines.length() - 1) != '\n') {
                lines.append('\n');
            }
        }

        private GlyphTexts font(String name) throws IOException {
            PdfDictionary all = resources == null ? null : resources.getAsDict(PdfName.FONT);
            PdfDictionary found = all == null ? null : all.getAsDict(new PdfName(name));
            PdfObject meaning = found == null ? null : PdfReader.getPdfObject(found.get(TO_UNICODE));
            if (!(meaning instanceof PRStream stream)) {
                return GlyphTexts.LATIN;
            }
            GlyphTexts known = fonts.get(stream);
            if (known == null) {
                known = GlyphTexts.of(PdfReader.getStreamBytes(stream));
                fonts.put(stream, known);
            }
            return known;
        }

        private void form(String name) throws IOException {
            PdfDictionary all = resources == null ? null : resources.getAsDict(PdfName.XOBJECT);
            PdfObject found = all == null ? null : PdfReader.getPdfObject(all.get(new PdfName(name)));
            if (found instanceof PRStream stream && PdfName.FORM.equals(stream.getAsName(PdfName.SUBTYPE))) {
                Reading inner = new Reading(stream.getAsDict(PdfName.RESOURCES));
                inner.read(PdfReader.getStreamBytes(stream));
                endLine();
                boolean beside = marks.contains(Mark.ARTIFACT);
                (beside ? around : text).append(inner.text);
                around.append(inner.around);
                hasContent |= inner.hasContent && !beside;
            }
        }
    }

    /** What a marked piece of a page is. */
    private enum Mark {
        /** Heads, feet and lines. */
        ARTIFACT,
        /** A text of its own stands for what is shown. */
        STANDS,
        OTHER
    }

    /** The text of a string of bytes as documents hold it beside their pages. */
    static String unicode(byte[] bytes) {
        PdfString string = new PdfString(bytes);
        return string.toUnicodeString();
    }
}
