package com.reviewpack.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A brand's look, as its brand file says; colours read {@code #RRGGBB}.
 *
 * @param brand the brand folder's name; empty: the base templates
 * @param name what the footer and the cover call the sender
 * @param accent the one colour of the brand
 * @param ink text and actual values
 * @param good tells good for colour-blind readers too
 * @param bad tells bad for colour-blind readers too
 * @param font name of the type family
 * @param logo a PNG; empty: the name is set instead
 * @param confidentiality printed in every footer, by language; empty: every language without a text of its own
 * @param templates where this brand's template files are found
 */
public record Look(
        String brand,
        String name,
        String accent,
        String ink,
        String good,
        String bad,
        String font,
        Optional<byte[]> logo,
        Map<String, String> confidentiality,
        Templates templates) {

    public Look {
        confidentiality = Map.copyOf(confidentiality);
        if (!confidentiality.containsKey("")) {
            throw new IllegalArgumentException(
                    "a brand's confidentiality needs a text for languages without one: " + confidentiality);
        }
    }

    /** The same, with another text in every footer. */
    public Look marked(String text) {
        return new Look(brand, name, accent, ink, good, bad, font, logo, Map.of("", text), templates);
    }

    /** What footers print in a language. */
    public String confidentiality(Locale language) {
        String standard = confidentiality.getOrDefault("", "");
        return confidentiality.getOrDefault(language.getLanguage(), standard);
    }
}
