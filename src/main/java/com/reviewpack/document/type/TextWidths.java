package com.reviewpack.document.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/**
 * Widths of text, so that a layout knows its lines before another program draws them. Measured with the metrics of
 * Liberation Sans, which are those of Arial, and widened, because a machine without the family takes a wider one. Needs
 * no fonts of the machine.
 */
public final class TextWidths {

    /** The height of a line against the size of its type. */
    public static final double LINE = 1.2;

    private static final short MISSING = 1000;

    private static final double THOUSAND = 1000;

    /** DejaVu Sans, the usual stand-in and the widest one, is 13 to 15 % wider on sentences of a review. */
    public static final TextWidths REGULAR = new TextWidths("LiberationSans-Regular.ttf", 1.15);

    /** DejaVu Sans Bold is 19 to 22 % wider. */
    public static final TextWidths BOLD = new TextWidths("LiberationSans-Bold.ttf", 1.22);

    /** Width of characters of one unit in thousandths of the size of the type. */
    private final short[] widths = new short[Character.MAX_VALUE + 1];

    private final double slack;

    private TextWidths(String file, double slack) {
        this.slack = slack;
        try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font " + file + " is not on the class path");
            }
            BaseFont font =
                    BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
            for (int c = 0; c < widths.length; c++) {
                widths[c] = (short) (c <= ' ' || font.charExists(c) ? font.getWidth(c) : MISSING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("font " + file + " cannot be read", e);
        }
    }

    /** The width of one line, in points. A character that the family lacks counts as wide as it is high. */
    public double of(String text, double size) {
        long width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Of a character of two units, the second counts nothing.
            width += Character.isLowSurrogate(c) ? 0 : widths[c];
        }
        return width * size / THOUSAND * slack;
    }

    /** The lines that a text takes within a width; a word wider than the width is broken. */
    public List<String> lines(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, size, width, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, double size, double width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            String candidate = line.isEmpty() ? word : line + " " + word;
            if (of(candidate, size) <= width) {
                line.setLength(0);
                line.append(candidate);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(breakWord(word, size, width, lines));
        }
        lines.add(line.toString());
    }

    private String breakWord(String word, double size, double width, List<String> lines) {
        String rest = word;
        while (of(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = fitting(rest, size, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private int fitting(String word, double size, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (of(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The height that a text takes within a width, in points. */
    public double height(String text, double size, double width) {
        return lines(text, size, width).size() * size * LINE;
    }

    /** The text cut with an ellipsis so that it takes at most that many lines. */
    public String cut(String text, double size, double width, int most) {
        List<String> lines = lines(text, size, width);
        if (lines.size() <= most) {
            return text;
        }
        String last = lines.get(most - 1);
        while (!last.isEmpty() && of(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(last.stripTrailing() + "…");
        return String.join(" ", kept);
    }
}
