package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a master workbook's theme. One that is as it was shipped takes the brand's colour; one that somebody has
 * changed holds as it is.
 */
final class MasterTheme {

    /** In the order in which cells refer to them. */
    private static final List<String> SLOTS = List.of(
            "lt1",
            "dk1",
            "lt2",
            "dk2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    private static final Pattern COLOUR = Pattern.compile("(?:srgbClr val|lastClr)=\"([0-9A-Fa-f]{6})\"");

    private MasterTheme() {}

    /** The theme with the brand's colours in the places that are as they were shipped. */
    static byte[] painted(byte[] theme, byte[] shipped, Look look) {
        String xml = new String(theme, StandardCharsets.UTF_8);
        String untouched = new String(shipped, StandardCharsets.UTF_8);
        Map<String, String> brand = Map.of(
                "dk1", look.ink(),
                "accent1", look.accent(),
                "accent2", look.good(),
                "accent3", look.bad(),
                "hlink", look.accent());
        for (Map.Entry<String, String> colour : new TreeMap<>(brand).entrySet()) {
            String slot = colour.getKey();
            Optional<String> now = colour(xml, slot);
            if (now.isPresent() && now.equals(colour(untouched, slot))) {
                String painted = "<a:srgbClr val=\"" + colour.getValue().substring(1) + "\"/>";
                xml = place(slot).matcher(xml).replaceFirst("$1" + Matcher.quoteReplacement(painted) + "$3");
            }
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** By which number cells refer to the place of the theme that has that colour of six hexadecimal digits. */
    static Optional<Integer> slot(byte[] theme, String colour) {
        String xml = new String(theme, StandardCharsets.UTF_8);
        for (int i = 0; i < SLOTS.size(); i++) {
            if (colour(xml, SLOTS.get(i)).filter(colour::equalsIgnoreCase).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> colour(String theme, String slot) {
        Matcher place = place(slot).matcher(theme);
        if (!place.find()) {
            return Optional.empty();
        }
        Matcher colour = COLOUR.matcher(place.group(2));
        return colour.find() ? Optional.of(colour.group(1).toUpperCase(java.util.Locale.ROOT)) : Optional.empty();
    }

    private static Pattern place(String slot) {
        return Pattern.compile("(<a:" + slot + ">)(.*?)(</a:" + slot + ">)", Pattern.DOTALL);
    }
}
