package com.reviewpack.document;

import com.reviewpack.portfolio.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a style sheet what a browser passes over in silence: colours, properties and braces that are wrong. */
final class StyleCheck {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'");
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;]|^)\\s*([A-Za-z-]+)\\s*:([^;{}]*)(?=[;}]|$)");
    private static final Pattern COLOUR = Pattern.compile("#([0-9A-Za-z]*)");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}");

    /** CSS 2.1 and what of CSS 3 pages are set with. */
    private static final List<String> PROPERTIES = Arrays.asList(("background background-color background-image"
                    + " background-position background-repeat background-size border border-bottom border-bottom-color"
                    + " border-bottom-style border-bottom-width border-collapse border-color border-left"
                    + " border-left-color border-left-style border-left-width border-radius border-right"
                    + " border-right-color border-right-style border-right-width border-spacing border-style border-top"
                    + " border-top-color border-top-style border-top-width border-width bottom box-sizing caption-side"
                    + " clear clip color content counter-increment counter-reset cursor direction display empty-cells"
                    + " float font font-family font-size font-style font-variant font-weight height hyphens left"
                    + " letter-spacing line-height list-style list-style-image list-style-position list-style-type"
                    + " margin margin-bottom margin-left margin-right margin-top max-height max-width min-height"
                    + " min-width opacity orphans outline overflow overflow-wrap padding padding-bottom padding-left"
                    + " padding-right padding-top page page-break-after page-break-before page-break-inside position"
                    + " quotes right size src string-set tab-size table-layout text-align text-decoration text-indent"
                    + " text-transform top transform unicode-bidi vertical-align visibility white-space widows width"
                    + " word-break word-spacing word-wrap z-index")
            .split(" "));

    private StyleCheck() {}

    /** Everything that is wrong, in the order of the file. */
    static List<MarkupCheck.Finding> findings(String css) {
        String plain = blank(QUOTED, blank(COMMENT, MarkupCheck.withoutDirectives(css)));
        List<MarkupCheck.Finding> findings = new ArrayList<>();
        Matcher declaration = DECLARATION.matcher(plain);
        while (declaration.find()) {
            String property = declaration.group(1);
            if (!property.startsWith("-") && !PROPERTIES.contains(property)) {
                findings.add(MarkupCheck.at(
                        plain,
                        declaration.start(1),
                        property,
                        "is no property of CSS" + Nearest.hint(property, PROPERTIES)));
            }
            Matcher colour = COLOUR.matcher(declaration.group(2));
            while (colour.find()) {
                if (!HEX.matcher(colour.group(1)).matches()) {
                    findings.add(MarkupCheck.at(
                            plain,
                            declaration.start(2) + colour.start(),
                            colour.group(),
                            "is no colour: write #RRGGBB with digits and the letters A to F"));
                }
            }
        }
        braces(plain, findings);
        return findings;
    }

    private static void braces(String plain, List<MarkupCheck.Finding> findings) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == '{') {
                open.add(i);
            } else if (plain.charAt(i) == '}' && open.isEmpty()) {
                findings.add(MarkupCheck.at(plain, i, "}", "closes nothing: remove it"));
            } else if (plain.charAt(i) == '}') {
                open.removeLast();
            }
        }
        if (!open.isEmpty()) {
            findings.add(MarkupCheck.at(plain, open.getLast(), "{", "is never closed: add }"));
        }
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }
}
