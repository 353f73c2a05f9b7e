package com.reviewpack.offering;

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

    /** The parser's own marks; its location is that of the last piece which could still be read. */
    private static final Pattern MARK = Pattern.compile("line (\\d+), column \\d+");

    public static YamlSlip of(JacksonException fault) {
        String message = String.valueOf(fault.getOriginalMessage());
        return new YamlSlip(line(fault, message), expected(message));
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
            return "expected the quotes that begin here to be closed";
        }
        String said = message.lines().map(String::strip).findFirst().orElse("");
        return "expected YAML: " + said + "; look at the indentation and the quotes here and on the line before";
    }
}
