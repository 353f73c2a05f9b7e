package com.reviewpack.document.deck;

import com.reviewpack.document.Look;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.ooxml.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The theme of a master deck. A colour or a type family that differs from the one we ship was chosen by the user and holds as
 * it is; one that is still as shipped is painted as the brand file says. So either file may be changed without the other.
 */
final class DeckTheme {

    private static final List<String> FONTS = List.of("majorFont", "minorFont");

    private final Element shipped;

    DeckTheme(byte[] shipped) {
        this.shipped = PartTree.read(shipped, "theme");
    }

    /** What the brand file says of a theme's colours, by their names in the theme. */
    private static Map<String, String> colours(Look look) {
        return new TreeMap<>(Map.of(
                "dk1", look.ink(),
                "accent1", look.accent(),
                "accent2", look.good(),
                "accent3", look.bad(),
                "hlink", look.accent()));
    }

    /**
     * A theme, painted.
     *
     * @param families the families of titles and of text, where the document says them elsewhere than in its theme
     */
    byte[] painted(byte[] theme, Look look, List<String> families) {
        Element root = PartTree.read(theme, "theme");
        colours(look).forEach((name, colour) -> {
            Optional<String> now = colour(root, name);
            if (now.isPresent() && now.equals(colour(shipped, name))) {
                PartTree.at(root, "themeElements", "clrScheme", name).ifPresent(place -> set(place, colour));
            }
        });
        for (int i = 0; i < FONTS.size(); i++) {
            Optional<Element> latin = latin(root, FONTS.get(i));
            if (latin.isPresent()) {
                String family = families.isEmpty() ? latin.get().getAttribute("typeface") : families.get(i);
                boolean ours = latin(shipped, FONTS.get(i))
                        .filter(one -> one.getAttribute("typeface").equals(family))
                        .isPresent();
                latin.get().setAttribute("typeface", ours ? look.font() : family);
            }
        }
        return Xml.part().markup(PartTree.written(root)).bytes();
    }

    /** The name of the shipped theme's colour that has a value; used where an office program wrote the value alone. */
    Optional<String> named(String rgb) {
        return List.of("dk1", "dk2", "lt1", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
                .stream()
                .filter(name -> colour(shipped, name)
                        .filter(rgb.toUpperCase(Locale.ROOT)::equals)
                        .isPresent())
                .findFirst();
    }

    /**
     * The colours of a theme, as charts use them.
     *
     * @param look says what a theme leaves open
     */
    static Palette palette(byte[] theme, Look look) {
        Element root = PartTree.read(theme, "theme");
        Map<String, String> brand = colours(look);
        List<String> found = Stream.of("dk1", "accent1", "accent2", "accent3")
                .map(name -> colour(root, name).map(rgb -> "#" + rgb).orElse(brand.get(name)))
                .toList();
        return Palette.of(found.get(0), found.get(1), found.get(2), found.get(3));
    }

    private static Optional<Element> latin(Element theme, String font) {
        return PartTree.at(theme, "themeElements", "fontScheme", font, "latin");
    }

    /** Six hexadecimal digits; of a colour of the system, what it was when the theme was saved. */
    private static Optional<String> colour(Element theme, String name) {
        return PartTree.at(theme, "themeElements", "clrScheme", name)
                .flatMap(place -> PartTree.at(place, "srgbClr")
                        .map(one -> one.getAttribute("val"))
                        .or(() -> PartTree.at(place, "sysClr").map(one -> one.getAttribute("lastClr")))
                        .map(value -> value.toUpperCase(Locale.ROOT)));
    }

    private static void set(Element place, String colour) {
        PartTree.children(place).forEach(PartTree::remove);
        PartTree.add(place, PartTree.DRAWING, "srgbClr").setAttribute("val", colour.substring(1));
    }
}
