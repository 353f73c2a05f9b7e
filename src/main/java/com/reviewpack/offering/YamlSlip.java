package com.reviewpack.offering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Where a file stops being YAML, and what to do there.
 *
 * @param line from 1; 0 where the parser does not know
 * @param expected in words of those who edit the file
 */
public record YamlSlip(int line, String expected) {

    private static final String UNCLOSED = "expected the quotes that begin here to be closed";

    /** The parser's own marks; its location is that of the last piece which could still be read. */
    private static final Pattern MARK = Pattern.compile("line (\\d+), column \\d+");

    /** A value that begins with a quote, after a key or as an item of a list. */
    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:-\\s+)?(?:[^\\s\"'#][^\"'#]*:\\s+)?([\"'])(.*)$");

    /** What YAML reads where a value begins with an asterisk, and what a document of many such could be made to fill memory with. */
    public static final String ALIAS =
            "begins with *, by which YAML takes text from elsewhere, which is not done here: write"
                    + " the text itself, in \"quotes\" where it begins with *";

    /**
     * @param text of the file
     */
    public static YamlSlip of(JacksonException fault, String text) {
        String message = String.valueOf(fault.getOriginalMessage());
        int line = line(fault, message);
        Optional<Integer> open = openQuote(text, line);
        return open.isPresent() && message.startsWith("while parsing")
                ? new YamlSlip(open.get(), UNCLOSED)
                : new YamlSlip(line, expected(message));
    }

    /**
     * The last line before the given one whose value begins with a quote that is not closed there: it goes on to the next
     * quote, wherever that is, and only behind that one the parser stumbles.
     */
    private static Optional<Integer> openQuote(String text, int before) {
        List<String> lines = text.lines().toList();
        for (int i = Math.min(before - 1, lines.size()) - 1; i >= 0; i--) {
            Matcher quoted = QUOTED.matcher(lines.get(i));
            if (quoted.matches() && !isClosed(quoted.group(2), quoted.group(1).charAt(0))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean isClosed(String rest, char quote) {
        String plain = quote == '"' ? rest.replaceAll("\\\\.", "") : rest.replace("''", "");
        return plain.indexOf(quote) >= 0;
    }

    /** Inside a list or mapping the first mark is where that begins, and the last one where it goes wrong. */
    private static int line(JacksonException fault, String message) {
        boolean inside = message.startsWith("while parsing");
        int line = fault.getLocation() == null
                ? 0
                : Math.max(0, fault.getLocation().getLineNr());
        Matcher mark = MARK.matcher(message);
        for (boolean first = true; mark.find() && (first || inside); first = false) {
            line = Integer.parseInt(mark.group(1));
        }
        return line;
    }

    private static String expected(String message) {
        if (message.contains("\\t") || message.contains("TAB")) {
            return "expected spaces; YAML does not indent with tabs";
        }
        if (message.contains("UTF-8")) {
            return "is not saved as UTF-8: save it so in the text editor";
        }
        if (message.contains("could not find expected ':'")) {
            return "expected KEY: VALUE, with a colon and a blank";
        }
        if (message.contains("quoted scalar")) {
            return UNCLOSED;
        }
        String said = message.lines().map(String::strip).findFirst().orElse("");
        return "expected YAML: " + said + "; look at the indentation and the quotes here and on the line before";
    }
}
