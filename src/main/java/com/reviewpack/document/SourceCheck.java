package com.reviewpack.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a page or a style sheet would fetch from elsewhere. Documents get nothing but the templates, so that it would
 * be left out in silence.
 */
final class SourceCheck {

    private static final String LOGO = "logo";
    private static final Pattern PICTURE =
            Pattern.compile("<img\\b[^>]*?\\bsrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLES =
            Pattern.compile("@import\\b[^;\n]*|url\\s*\\([^)\n]*\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED = Pattern.compile(
            "<(?:link|script|iframe|object|embed|base)\\b[^>]*>?|<\\?xml-stylesheet\\b[^>]*>?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK = Pattern.compile("<#--.*?-->|<!--.*?-->|/\\*.*?\\*/", Pattern.DOTALL);

    private SourceCheck() {}

    /** Every such place, pictures first. */
    static List<MarkupCheck.Finding> findings(String template) {
        String text = REMARK.matcher(template).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
        List<MarkupCheck.Finding> findings = new ArrayList<>();
        Matcher picture = PICTURE.matcher(text);
        while (picture.find()) {
            String source = picture.group(1) == null ? picture.group(2) : picture.group(1);
            if (!source.equals(LOGO)) {
                findings.add(MarkupCheck.at(
                        text,
                        picture.start(),
                        source,
                        "is no picture that a page gets: the only one is 'logo', the file that brand.yaml names"));
            }
        }
        all(
                STYLES,
                text,
                "is not fetched: put the styles themselves into blocks.css, report.css or deck.css",
                findings);
        all(LINKED, text, "is not followed: remove it", findings);
        return findings;
    }

    private static void all(Pattern pattern, String text, String expected, List<MarkupCheck.Finding> findings) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            findings.add(MarkupCheck.at(text, matcher.start(), matcher.group(), expected));
        }
    }
}
