package com.reviewpack.document.type;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * A family with what stands in where it has no glyph: first the user's own font for the script, then wider fonts, then
 * Latin letters for a script that none of them has, then a box. No letter vanishes; a picture among letters that no font
 * draws does, since a box says less than nothing in its place. Text that runs from right to left is put into the order in
 * which it is seen. Safe for use by several threads.
 */
public final class Typefaces {

    /** A piece of text that one font can draw, in the order in which it is seen. */
    public record Run(BaseFont font, String text) {}

    private static final int BOX = 0x25A1;
    /** Letters with marks as one letter, where there is one. */
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; NFC");

    private final Map<Weight, BaseFont> family;
    private final Map<Weight, Advances> advances = new EnumMap<>(Weight.class);
    private final Function<String, Optional<byte[]>> files;
    private final Map<String, Optional<BaseFont>> byScript = new ConcurrentHashMap<>();

    private Typefaces(Map<Weight, BaseFont> family, Function<String, Optional<byte[]>> files) {
        this.family = family;
        this.files = files;
        family.forEach((weight, font) -> advances.put(weight, new Advances(font)));
    }

    /**
     * @param family {@code Open Sans}, {@code Liberation Sans} or one whose files lie in {@code fonts/}
     * @param files the content of a template file by its name; {@code fonts/Hangul-Regular.ttf} (and {@code -Bold}) in it
     *     is asked before any other font for letters of that script that the family lacks
     * @throws IllegalArgumentException where {@link #missing} names a file
     */
    public static Typefaces of(String family, Function<String, Optional<byte[]>> files) {
        Map<Weight, BaseFont> fonts = new EnumMap<>(Weight.class);
        Optional<Map<Weight, String>> builtIn = FontFiles.builtIn(family);
        for (Weight weight : Weight.values()) {
            fonts.put(
                    weight,
                    builtIn.isPresent()
                            ? FontFiles.classpath(
                                    Objects.requireNonNull(builtIn.get().get(weight)))
                            : own(family, weight, files, fonts.get(Weight.REGULAR)));
        }
        return new Typefaces(fonts, files);
    }

    private static BaseFont own(
            String family, Weight weight, Function<String, Optional<byte[]>> files, @Nullable BaseFont instead) {
        String name = fileName(family, weight);
        Optional<byte[]> content = files.apply(name);
        if (content.isEmpty() && instead != null) {
            return instead;
        }
        return FontFiles.parse(
                name,
                content.orElseThrow(() -> new IllegalArgumentException("font family '" + family + "' needs " + name)));
    }

    /** The file that a family lacks or that is no font, empty where the family can be used. */
    public static Optional<String> missing(String family, Function<String, Optional<byte[]>> files) {
        if (FontFiles.builtIn(family).isPresent()) {
            return Optional.empty();
        }
        String regular = fileName(family, Weight.REGULAR);
        if (files.apply(regular).isEmpty()) {
            return Optional.of(regular);
        }
        return Arrays.stream(Weight.values())
                .map(weight -> fileName(family, weight))
                .filter(name -> files.apply(name).filter(font -> !isFont(font)).isPresent())
                .findFirst();
    }

    /** Whether the content is a TrueType font that may be embedded. */
    public static boolean isFont(byte[] content) {
        try {
            FontFiles.parse("font", content);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String fileName(String family, Weight weight) {
        return "fonts/" + family.replace(" ", "") + "-" + weight.fileWord() + ".ttf";
    }

    public BaseFont font(Weight weight) {
        return Objects.requireNonNull(family.get(weight));
    }

    /** The width of a line of text in the unit of {@code size}. */
    public float width(String text, Weight weight, float size) {
        OptionalInt plain = plainWidth(text, weight);
        if (plain.isPresent()) {
            return plain.getAsInt() * 0.001f * size;
        }
        float width = 0;
        for (Run run : runs(text, weight)) {
            width += run.font().getWidthPoint(run.text(), size);
        }
        return width;
    }

    /** The text as far as it fits into {@code width}, with an ellipsis where it was cut. */
    public String fit(String text, Weight weight, float size, float width) {
        if (width(text, weight, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", weight, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** A line of text, cut where the font changes. */
    public List<Run> runs(String text, Weight weight) {
        if (plainWidth(text, weight).isPresent()) {
            return List.of(new Run(font(weight), text));
        }
        String seen = inVisualOrder(COMPOSED.normalize(withoutControls(text)));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < seen.length(); ) {
            int character = seen.codePointAt(i);
            i += Character.charCount(character);
            if (isPicture(character) && fontFor(character, weight).isEmpty()) {
                closeGap(runs, i < seen.length() ? seen.charAt(i) : 'x');
            } else {
                append(runs, character, weight);
            }
        }
        return runs.isEmpty() && !seen.isEmpty()
                ? List.of(new Run(FontFiles.wide(weight), Character.toString(BOX)))
                : runs;
    }

    private static boolean isPicture(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.EMOJI)
                || UCharacter.hasBinaryProperty(character, UProperty.EXTENDED_PICTOGRAPHIC);
    }

    /** One space is enough where a picture was left out between two, and none before a comma. */
    private static void closeGap(List<Run> runs, char next) {
        if (runs.isEmpty() || " ,.;:!?)".indexOf(next) < 0) {
            return;
        }
        Run last = runs.removeLast();
        String text =
                last.text().endsWith(" ") ? last.text().substring(0, last.text().length() - 1) : last.text();
        if (!text.isEmpty()) {
            runs.add(new Run(last.font(), text));
        }
    }

    private void append(List<Run> runs, int character, Weight weight) {
        Optional<BaseFont> font = fontFor(character, weight);
        if (font.isPresent()) {
            join(runs, font.get(), Character.toString(character));
            return;
        }
        String latin = TO_LATIN.transliterate(Character.toString(character));
        if (latin.codePoints().allMatch(c -> fontFor(c, weight).isPresent())) {
            latin.codePoints().forEach(c -> join(runs, fontFor(c, weight).orElseThrow(), Character.toString(c)));
        } else {
            join(runs, FontFiles.wide(weight), Character.toString(BOX));
        }
    }

    private static void join(List<Run> runs, BaseFont font, String text) {
        if (!runs.isEmpty() && runs.getLast().font() == font) {
            runs.set(runs.size() - 1, new Run(font, runs.getLast().text() + text));
        } else {
            runs.add(new Run(font, text));
        }
    }

    private Optional<BaseFont> fontFor(int character, Weight weight) {
        BaseFont own = font(weight);
        if (own.charExists(character)) {
            return Optional.of(own);
        }
        Optional<BaseFont> given = ofScript(character, weight);
        if (given.isPresent() && given.get().charExists(character)) {
            return given;
        }
        BaseFont wide = FontFiles.wide(weight);
        if (wide.charExists(character)) {
            return Optional.of(wide);
        }
        return isEastAsian(character) && FontFiles.eastAsian(weight).charExists(character)
                ? Optional.of(FontFiles.eastAsian(weight))
                : Optional.empty();
    }

    /** The user's own font for the script of a letter, in the weight nearest to the one asked for. */
    private Optional<BaseFont> ofScript(int letter, Weight weight) {
        int script = UScript.getScript(letter);
        if (script == UScript.COMMON || script == UScript.INHERITED || script == UScript.UNKNOWN) {
            return Optional.empty();
        }
        String name = "fonts/" + UScript.getName(script);
        Optional<BaseFont> bold = weight.css() >= 600 ? given(name + "-Bold.ttf") : Optional.empty();
        return bold.isPresent() ? bold : given(name + "-Regular.ttf");
    }

    private Optional<BaseFont> given(String file) {
        return byScript.computeIfAbsent(file, name -> files.apply(name).map(content -> FontFiles.parse(name, content)));
    }

    private static boolean isEastAsian(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> character >= 0x3000 && character < 0xFFF0;
        };
    }

    private OptionalInt plainWidth(String text, Weight weight) {
        return Objects.requireNonNull(advances.get(weight)).width(text);
    }

    /** Without characters that draw nothing but may turn or hide their neighbours. */
    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (UCharacter.getType(c)) {
                case UCharacter.FORMAT -> {}
                case UCharacter.NON_SPACING_MARK -> {
                    if (!UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR)) {
                        kept.appendCodePoint(c);
                    }
                }
                case UCharacter.CONTROL, UCharacter.LINE_SEPARATOR, UCharacter.PARAGRAPH_SEPARATOR -> kept.append(' ');
                default -> kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static String inVisualOrder(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        try {
            String shaped =
                    new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK).shape(text);
            return new Bidi(shaped, Bidi.LTR).writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException("text cannot be shaped: " + text, e);
        }
    }
}
