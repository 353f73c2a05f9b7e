package com.reviewpack.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the tags of a page template do not match, in the template as its author sees it: FreeMarker's own words are
 * passed over.
 */
final class MarkupCheck {

    private static final Pattern DIRECTIVE =
            Pattern.compile("<#--.*?-->|<!--.*?-->|</?[#@](?:[^>\"]|\"[^\"]*\")*>|\\$\\{[^}]*}", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>");
    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]*);");
    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

    private MarkupCheck() {}

    /**
     * A place in a template.
     *
     * @param line from 1
     * @param column from 1
     */
    record Finding(long line, int column, String value, String expected) {}

    private record Open(String name, int at) {}

    /** The first tag that closes nothing, or is never closed; empty where all match. */
    static Optional<Finding> first(String template) {
        String markup = withoutDirectives(template);
        Matcher entity = ENTITY.matcher(markup);
        while (entity.find()) {
            if (!ENTITIES.contains(entity.group(1))) {
                return Optional.of(at(
                        markup,
                        entity.start(),
                        entity.group(),
                        "is no character that XML knows: write its number, &#160; for a space that does not break"));
            }
        }
        Deque<Open> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                if (tag.group(4).isEmpty()) {
                    open.push(new Open(name, tag.start()));
                }
            } else if (!open.isEmpty() && open.peek().name().equals(name)) {
                open.pop();
            } else if (open.isEmpty()) {
                return Optional.of(at(markup, tag.start(), tag.group(), "closes nothing: remove it"));
            } else {
                return Optional.of(at(
                        markup,
                        open.peek().at(),
                        "<" + open.peek().name() + ">",
                        "is not closed before " + tag.group() + ": add </"
                                + open.peek().name() + ">"));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(at(
                        markup,
                        open.peek().at(),
                        "<" + open.peek().name() + ">",
                        "is never closed: add </" + open.peek().name() + ">"));
    }

    /** With blanks in the place of all that is not markup, so that places stay what they are. */
    static String withoutDirectives(String template) {
        return DIRECTIVE.matcher(template).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    static Finding at(String text, int offset, String value, String expected) {
        String before = text.substring(0, offset);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return new Finding(line, offset - before.lastIndexOf('\n'), value, expected);
    }
}
