package com.reviewpack.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a marker in the place of what must not be read any more. Names and addresses are found in any case, as they stand
 * and as HTML and JSON write them; ids as they stand; none of them within a longer word.
 */
public final class Redaction {

    /** An id of so few characters, or of digits alone, is told from other words by the signs around it. */
    private static final int SHORT = 3;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";

    private final String marker;
    private final Set<String> fragments = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Pattern> names = new ArrayList<>();
    private final List<Pattern> ids = new ArrayList<>();

    /** @param marker stands in the place of everything that is found */
    public Redaction(String marker) {
        this.marker = marker;
    }

    /** Adds names, found wherever no letter or digit touches them. */
    public Redaction names(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            for (String form : forms(name)) {
                add(form, NO_LETTER_BEFORE + Pattern.quote(form) + NO_LETTER_AFTER, true);
            }
        }
        return this;
    }

    /** Adds mail addresses. */
    public Redaction addresses(Collection<String> addresses) {
        for (String address : new TreeSet<>(addresses)) {
            for (String form : forms(address)) {
                add(
                        form,
                        "(?<![\\p{L}\\p{N}._%+-])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])",
                        true);
            }
        }
        return this;
    }

    /** Adds ids that may be a part of no longer id. */
    public Redaction ids(Collection<String> ids) {
        for (String id : new TreeSet<>(ids)) {
            for (String form : forms(id)) {
                boolean weak = form.length() < SHORT || DIGITS.matcher(form).matches();
                add(
                        form,
                        weak
                                ? "(?<=[\"'/>])" + Pattern.quote(form) + "(?=[\"'/<])"
                                : "(?<![\\p{L}\\p{N}_-])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}_-])",
                        false);
            }
        }
        return this;
    }

    /** Adds ids that stand in names of files between hyphens. */
    public Redaction hyphened(Collection<String> ids) {
        for (String id : new TreeSet<>(ids)) {
            if (id.length() >= SHORT && !DIGITS.matcher(id).matches()) {
                for (String form : forms(id)) {
                    add(form, "(?<![\\p{L}\\p{N}_])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}_])", false);
                }
            }
        }
        return this;
    }

    /** Adds a person's id as it stands in the names of mails, between the night's date and the mail's digest. */
    public Redaction inNamesOfMails(String id) {
        add(id, "(?<=[0-9]{4}-[0-9]{2}-[0-9]{2}-)" + Pattern.quote(id) + "(?=-[0-9a-f]{12})", false);
        return this;
    }

    /** What to look for in a database before the text itself is looked at. */
    Set<String> fragments() {
        return fragments;
    }

    /** The text with the marker in the place of names, addresses and ids. */
    public String mask(String text) {
        return mask(maskNames(text), ids);
    }

    /** The text with the marker in the place of names and addresses; words that happen to be ids stay. */
    String maskNames(String text) {
        return mask(text, names);
    }

    private String mask(String text, List<Pattern> patterns) {
        String masked = text;
        for (Pattern pattern : patterns) {
            masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(marker));
        }
        return masked;
    }

    /** Whether something in the text is to be masked. */
    public boolean concerns(String text) {
        return namesIn(text)
                || ids.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** Whether a name or an address is in the text. */
    public boolean namesIn(String text) {
        return names.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    public String marker() {
        return marker;
    }

    private void add(String form, String pattern, boolean ofAName) {
        fragments.add(form);
        if (ofAName) {
            names.add(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        } else {
            ids.add(Pattern.compile(pattern));
        }
    }

    private static Set<String> forms(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        String html = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return new TreeSet<>(List.of(
                text,
                html,
                html.replace("'", "&#39;"),
                html.replace("'", "&apos;"),
                text.replace("\\", "\\\\").replace("\"", "\\\"")));
    }
}
