package com.reviewpack.document;

import com.reviewpack.document.type.Typefaces;
import com.reviewpack.offering.YamlSlip;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads brand files. */
public final class Looks {

    static final String FILE = "brand.yaml";

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern TRANSLATED = Pattern.compile("confidentiality\\.([a-z]{2,3})");
    private static final Pattern BRAND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    /** Least contrast of text to white paper that readers of weak sight are promised (WCAG 2.2, 1.4.3). */
    private static final double READABLE = 4.5;

    /** Footers hold the account, the period and the state of the data beside it. */
    private static final int LONGEST_IN_FOOTERS = 32;

    private enum Key {
        NAME,
        ACCENT,
        INK,
        GOOD,
        BAD,
        FONT,
        LOGO,
        CONFIDENTIALITY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Set<Key> COLOURS = EnumSet.of(Key.ACCENT, Key.INK, Key.GOOD, Key.BAD);
    /** Without quotes YAML reads a colour as a remark, and the line as empty. */
    private static final String QUOTED = "write the colour as \"#RRGGBB\", in quotes, since # alone begins a remark";

    private static final List<String> KEYS =
            Arrays.stream(Key.values()).map(Key::word).toList();

    private record Entry(String file, long line, String text) {}

    private final Templates templates;
    private final String brand;
    private final Map<Key, Entry> entries = new HashMap<>();
    /** Texts of {@link Key#CONFIDENTIALITY} for single languages. */
    private final Map<String, Entry> translated = new TreeMap<>();

    private final List<Fault> faults = new ArrayList<>();

    private Looks(Templates templates, String brand) {
        this.templates = templates;
        this.brand = brand;
    }

    /**
     * The look of a brand: its own brand file over the base one, line by line.
     *
     * @param brand the brand folder's name; empty: the base templates
     * @throws TemplateFaults with every fault of the brand's files
     */
    public static Look read(Templates templates, String brand) {
        Looks looks = new Looks(templates, brand);
        Optional<Look> look = looks.look();
        return look.orElseThrow(() -> new TemplateFaults(looks.faults));
    }

    /** Every fault of a brand's files; empty where {@link #read} answers. */
    static List<Fault> faults(Templates templates, String brand) {
        Looks looks = new Looks(templates, brand);
        Optional<Look> look = looks.look();
        return look.isPresent() ? List.of() : List.copyOf(looks.faults);
    }

    /** The name of the file that a brand's logo is in, as its brand file says. */
    static Optional<String> logoName(Templates templates, String brand) {
        return said(templates, brand, Key.LOGO);
    }

    /** The name of a brand's type family, as its brand file says. */
    static Optional<String> fontName(Templates templates, String brand) {
        return said(templates, brand, Key.FONT);
    }

    private static Optional<String> said(Templates templates, String brand, Key key) {
        Looks looks = new Looks(templates, brand);
        looks.look();
        return Optional.ofNullable(looks.entries.get(key)).map(Entry::text);
    }

    private Optional<Look> look() {
        if (!brand.isEmpty() && !BRAND.matcher(brand).matches()) {
            faults.add(new Fault(
                    "brands/", 0, "", brand, "a brand's name is letters, digits, dots, hyphens and underscores"));
            return Optional.empty();
        }
        templates.find("", FILE).ifPresent(content -> scan(FILE, content));
        if (!brand.isEmpty()) {
            String own = "brands/" + brand + "/" + FILE;
            Optional<byte[]> content = templates.find("", own);
            if (content.isEmpty() && !templates.hasBrand(brand)) {
                faults.add(new Fault(
                        own,
                        0,
                        "",
                        "",
                        "brand '" + brand + "' has no folder under brands/: add it or clear the brand"
                                + Nearest.hint(
                                        brand, TemplateFolder.of(templates).brands())));
            }
            content.ifPresent(bytes -> scan(own, bytes));
        }
        Look look = new Look(
                brand,
                text(Key.NAME),
                colour(Key.ACCENT),
                colour(Key.INK),
                colour(Key.GOOD),
                colour(Key.BAD),
                text(Key.FONT),
                logo(),
                confidentiality(),
                templates);
        checkTogether(look);
        return faults.isEmpty() ? Optional.of(look) : Optional.empty();
    }

    private void scan(String file, byte[] content) {
        Map<String, Long> seen = new HashMap<>();
        try (JsonParser parser =
                new YAMLFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), content)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                faults.add(new Fault(file, line(parser), "", "", "expected lines KEY: VALUE"));
                return;
            }
            for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
                entry(file, parser, seen);
            }
        } catch (JacksonException e) {
            YamlSlip slip = YamlSlip.of(e, new String(content, StandardCharsets.UTF_8));
            faults.add(new Fault(file, slip.line(), "", "", slip.expected()));
        }
    }

    private void entry(String file, JsonParser parser, Map<String, Long> seen) {
        String word = parser.currentName();
        long line = line(parser);
        JsonToken token = parser.nextToken();
        if (token.isStructStart()) {
            parser.skipChildren();
            faults.add(new Fault(file, line, word, "", "expected a single value"));
            return;
        }
        Matcher language = TRANSLATED.matcher(word);
        Optional<Key> key = language.matches()
                ? Optional.of(Key.CONFIDENTIALITY)
                : Arrays.stream(Key.values()).filter(k -> k.word().equals(word)).findFirst();
        if (key.isEmpty()) {
            faults.add(new Fault(
                    file,
                    line,
                    word,
                    "",
                    "is not known; expected one of " + String.join(", ", KEYS) + Nearest.hint(word, KEYS)));
            return;
        }
        Long before = seen.putIfAbsent(word, line);
        if (before != null) {
            faults.add(new Fault(file, line, word, "", "stands twice: keep this line or line " + before));
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(new Fault(file, line, word, "*" + text, YamlSlip.ALIAS));
        }
        Entry entry = new Entry(file, line, text.strip());
        if (language.matches()) {
            translated.put(language.group(1), entry);
        } else {
            entries.put(key.get(), entry);
        }
    }

    /** A brand's own text for all languages leaves nothing of the base file's translations. */
    private Map<String, String> confidentiality() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("", text(Key.CONFIDENTIALITY));
        Entry standard = entries.get(Key.CONFIDENTIALITY);
        translated.forEach((language, entry) -> {
            if (standard == null || !isOverridden(entry, standard)) {
                texts.put(language, entry.text());
            }
        });
        return texts;
    }

    private List<Entry> footers() {
        List<Entry> footers = new ArrayList<>(translated.values());
        Optional.ofNullable(entries.get(Key.CONFIDENTIALITY)).ifPresent(footers::add);
        return footers;
    }

    private static boolean isOverridden(Entry translation, Entry standard) {
        return translation.file().equals(FILE) && !standard.file().equals(FILE);
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private String text(Key key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.text().isEmpty()) {
            faults.add(new Fault(
                    entry == null ? FILE : entry.file(),
                    entry == null ? 0 : entry.line(),
                    key.word(),
                    "",
                    "must not be empty: " + (COLOURS.contains(key) ? QUOTED : "add a line '" + key.word() + ": …'")));
            return "";
        }
        return entry.text();
    }

    private String colour(Key key) {
        String colour = text(key);
        if (!colour.isEmpty() && !COLOUR.matcher(colour).matches()) {
            fault(key, "expected a colour as \"#RRGGBB\", in quotes");
            return "";
        }
        return colour.toUpperCase(java.util.Locale.ROOT);
    }

    private Optional<byte[]> logo() {
        Entry entry = entries.get(Key.LOGO);
        if (entry == null || entry.text().isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> logo = templates.find(brand, entry.text());
        if (logo.isEmpty()) {
            fault(
                    Key.LOGO,
                    "no such file beside the brand file: put the PNG there or leave the line out"
                            + Nearest.hint(entry.text(), beside()));
        } else {
            LogoCheck.fault(logo.get()).ifPresent(wrong -> fault(Key.LOGO, wrong));
        }
        return logo;
    }

    /** Pictures in the brand's folder and in the base folder. */
    private List<String> beside() {
        TemplateFolder folder = TemplateFolder.of(templates);
        List<String> pictures = new ArrayList<>(folder.of(brand, ".png"));
        pictures.addAll(folder.of(brand, ".pgn"));
        pictures.addAll(folder.of("", ".png"));
        return pictures;
    }

    private List<String> fonts() {
        TemplateFolder folder = TemplateFolder.of(templates);
        List<String> fonts = new ArrayList<>(folder.of(brand, ".ttf"));
        fonts.addAll(folder.of("", ".ttf"));
        return fonts;
    }

    private void checkTogether(Look look) {
        for (Map.Entry<Key, String> text : List.of(
                Map.entry(Key.ACCENT, look.accent()),
                Map.entry(Key.INK, look.ink()),
                Map.entry(Key.GOOD, look.good()),
                Map.entry(Key.BAD, look.bad()))) {
            if (!text.getValue().isEmpty() && contrastToWhite(text.getValue()) < READABLE) {
                fault(text.getKey(), "too light to be read on white: choose a darker colour (contrast 4.5 or more)");
            }
        }
        if (!look.good().isEmpty() && look.good().equals(look.bad())) {
            fault(Key.BAD, "is the same colour as good: choose two that differ");
        }
        for (Entry entry : footers()) {
            if (entry.text().length() > LONGEST_IN_FOOTERS) {
                faults.add(new Fault(
                        entry.file(),
                        entry.line(),
                        Key.CONFIDENTIALITY.word(),
                        entry.text(),
                        "is too long for a footer: expected at most " + LONGEST_IN_FOOTERS + " characters, found "
                                + entry.text().length()));
            }
        }
        if (!look.font().isEmpty()) {
            Typefaces.missing(look.font(), name -> templates.find(brand, name))
                    .ifPresent(file -> fault(
                            Key.FONT,
                            templates.find(brand, file).isPresent()
                                    ? file + " is no TrueType font that may be embedded: replace it, or take Open Sans"
                                    : "no such family: put " + file + " into the templates, or take Open Sans"
                                            + Nearest.of(file, fonts())
                                                    .map(near -> "; or rename " + near)
                                                    .orElse("")));
        }
    }

    private void fault(Key key, String expected) {
        Entry entry = entries.get(key);
        if (entry != null) {
            faults.add(new Fault(entry.file(), entry.line(), key.word(), entry.text(), expected));
        }
    }

    /** Contrast of a colour to white, 1 to 21, by relative luminance (WCAG 2.2). */
    static double contrastToWhite(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
