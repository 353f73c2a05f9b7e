package com.reviewpack.pages;

import com.reviewpack.figures.Series;
import com.reviewpack.offering.CatalogueFault;
import com.reviewpack.offering.YamlNode;
import com.reviewpack.offering.YamlTree;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the file of a user's own section whole: either all of it is valid, or all its faults are told at once. */
final class OwnSectionReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final Pattern TRANSLATED = Pattern.compile("([a-z]+)\\.([a-z]{2,3})");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final List<String> ALONG =
            List.of("week", "month", "day", "channel", "segment", "skill", "lob", "hour_of_week");
    private static final List<String> TOP =
            List.of("label", "title", "subtitle", "text", "bullets", "callout", "tiles", "chart", "actions");
    private static final int FEWEST_TILES = 2;
    private static final int MOST_TILES = 6;

    /** A letter outside of placeholders, whose filling follows the account's language by itself. */
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    private final String file;
    private final List<Fault> faults;
    private final List<Told> told = new ArrayList<>();

    /**
     * @param file as faults name it
     * @param faults takes every fault
     */
    OwnSectionReader(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Empty, with faults, where anything is wrong. */
    Optional<OwnSection> read(String key, byte[] yaml) {
        if (!KEY.matcher(key).matches() || Section.ofKey(key).isPresent()) {
            fault(
                    0,
                    "",
                    key,
                    "is no name for a section of one's own: take small letters, digits and _, and none of the"
                            + " program's own sections");
        }
        List<CatalogueFault> unread = new ArrayList<>();
        Optional<YamlNode> root = new YamlTree(file, unread).read(yaml);
        unread.forEach(one -> fault(one.line(), one.path(), one.value(), one.expected()));
        int before = faults.size();
        Optional<OwnSection> section =
                root.flatMap(node -> fields(node, "", TOP)).map(top -> section(key, top));
        return before == faults.size() && unread.isEmpty() ? section : Optional.empty();
    }

    /** Keys and values of a mapping, without translations of texts, which stand with their text. */
    private record Keyed(
            String path, int line, Map<String, YamlNode> plain, Map<String, Map<String, YamlNode>> other) {}

    private Optional<Keyed> fields(YamlNode node, String path, List<String> known) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            fault(
                    node.line(),
                    path,
                    node.shown(),
                    "expected lines KEY: VALUE with the keys " + String.join(", ", known));
            return Optional.empty();
        }
        Map<String, YamlNode> plain = new LinkedHashMap<>();
        Map<String, Map<String, YamlNode>> other = new LinkedHashMap<>();
        mapping.fields().forEach((key, value) -> {
            Matcher translated = TRANSLATED.matcher(key);
            String name = translated.matches() ? translated.group(1) : key;
            if (!known.contains(name)) {
                fault(
                        value.line(),
                        path(path, key),
                        "",
                        "is not known; expected one of " + String.join(", ", known) + Nearest.hint(name, known));
            } else if (translated.matches()) {
                other.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(translated.group(2), value);
            } else {
                plain.put(key, value);
            }
        });
        return Optional.of(new Keyed(path, node.line(), plain, other));
    }

    /** A text that needs words, and the languages that have their own. */
    private record Told(int line, String path, Set<String> languages) {}

    /** Of what was read: texts that lack a language which another text of the page has. */
    List<Fault> untranslated() {
        Set<String> all = new TreeSet<>();
        told.forEach(text -> all.addAll(text.languages()));
        List<Fault> lacking = new ArrayList<>();
        for (Told text : told) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(text.languages());
            if (!missing.isEmpty()) {
                lacking.add(new Fault(
                        file,
                        text.line(),
                        text.path(),
                        "",
                        "is not told in " + String.join(", ", missing) + ", as other texts of this page are; add "
                                + missing.stream()
                                        .map(language -> "'"
                                                + text.path()
                                                        .substring(text.path().lastIndexOf('.') + 1) + "." + language
                                                + ": …'")
                                        .collect(Collectors.joining(", "))));
            }
        }
        return lacking;
    }

    private OwnSection section(String key, Keyed top) {
        List<OwnSection.Part> parts = new ArrayList<>();
        OwnText nothing = OwnText.of(Map.of("", List.of()));
        OwnText label = required(top, "label").orElse(nothing);
        OwnText title = required(top, "title").orElse(nothing);
        Optional<OwnText> subtitle = text(top, "subtitle");
        top.plain().forEach((name, node) -> part(name, node, top).ifPresent(parts::add));
        if (parts.isEmpty()) {
            fault(
                    top.line(),
                    "",
                    "",
                    "has nothing below its title: add one of text, bullets, callout, tiles, chart, actions");
        }
        return new OwnSection(key, label, title, subtitle, parts);
    }

    private Optional<OwnSection.Part> part(String name, YamlNode node, Keyed top) {
        return switch (name) {
            case "text" -> text(top, "text").map(OwnSection.Paragraphs::new);
            case "bullets" ->
                fields(node, name, List.of("heading", "points"))
                        .flatMap(at -> required(at, "points")
                                .map(points -> new OwnSection.Points(text(at, "heading"), points)));
            case "callout" ->
                fields(node, name, List.of("heading", "text", "tone"))
                        .flatMap(at -> required(at, "text")
                                .map(text -> new OwnSection.Remark(text(at, "heading"), text, tone(at))));
            case "tiles" -> tiles(node);
            case "chart" -> fields(node, name, List.of("figure", "by")).flatMap(this::chart);
            case "actions" -> fields(node, name, List.of("heading", "steps")).flatMap(this::steps);
            default -> Optional.empty();
        };
    }

    private Optional<OwnSection.Part> tiles(YamlNode node) {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : items(node)) {
            figure(item.line(), "tiles", item.shown()).ifPresent(ids::add);
        }
        if (items(node).size() < FEWEST_TILES || items(node).size() > MOST_TILES) {
            fault(node.line(), "tiles", node.shown(), "expected a list of two to six figures");
        }
        return Optional.of(new OwnSection.KeyFigures(ids));
    }

    private Optional<OwnSection.Part> chart(Keyed at) {
        Optional<YamlNode> figure = value(at, "figure");
        Optional<YamlNode> by = value(at, "by");
        if (figure.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        String along = by.get().shown();
        if (!ALONG.contains(along)) {
            fault(
                    by.get().line(),
                    path(at.path(), "by"),
                    along,
                    "expected one of " + String.join(", ", ALONG) + Nearest.hint(along, ALONG));
            return Optional.empty();
        }
        Optional<String> id = figure(
                figure.get().line(), path(at.path(), "figure"), figure.get().shown());
        List<String> can = ALONG.stream()
                .filter(one -> id.isPresent() && Series.unfolds(id.get(), one))
                .toList();
        if (id.isPresent() && !can.contains(along)) {
            fault(
                    by.get().line(),
                    path(at.path(), "by"),
                    along,
                    can.isEmpty()
                            ? id.get() + " is not drawn: show it among the tiles"
                            : id.get() + " is not drawn so; expected one of " + String.join(", ", can));
        }
        return id.map(known -> new OwnSection.Drawn(known, along));
    }

    private Optional<OwnSection.Part> steps(Keyed at) {
        List<OwnSection.Step> steps = new ArrayList<>();
        value(at, "steps")
                .map(OwnSectionReader::items)
                .ifPresent(items -> items.forEach(item -> fields(
                                item, path(at.path(), "steps"), List.of("what", "owner", "days", "effect"))
                        .flatMap(step -> required(step, "what")
                                .map(what -> new OwnSection.Step(
                                        what, text(step, "owner"), days(step), text(step, "effect"))))
                        .ifPresent(steps::add)));
        return Optional.of(new OwnSection.Steps(text(at, "heading"), steps));
    }

    private Optional<Integer> days(Keyed at) {
        YamlNode node = at.plain().get("days");
        if (node == null) {
            return Optional.empty();
        }
        if (!DAYS.matcher(node.shown()).matches()) {
            fault(node.line(), path(at.path(), "days"), node.shown(), "expected a number of days, 1 to 999");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(node.shown()));
    }

    private Tone tone(Keyed at) {
        YamlNode node = at.plain().get("tone");
        List<String> tones = Arrays.stream(Tone.values())
                .map(tone -> tone.name().toLowerCase(Locale.ROOT))
                .toList();
        if (node != null && !tones.contains(node.shown())) {
            fault(
                    node.line(),
                    path(at.path(), "tone"),
                    node.shown(),
                    "expected one of " + String.join(", ", tones) + Nearest.hint(node.shown(), tones));
            return Tone.NEUTRAL;
        }
        return node == null ? Tone.NEUTRAL : Tone.valueOf(node.shown().toUpperCase(Locale.ROOT));
    }

    private Optional<YamlNode> value(Keyed at, String key) {
        YamlNode node = at.plain().get(key);
        if (node == null) {
            fault(at.line(), path(at.path(), key), "", "is missing: add a line '" + key + ": …'");
        }
        return Optional.ofNullable(node);
    }

    private Optional<OwnText> required(Keyed at, String key) {
        return value(at, key).flatMap(node -> text(at, key));
    }

    private Optional<OwnText> text(Keyed at, String key) {
        Map<String, List<OwnText.Line>> byLanguage = new LinkedHashMap<>();
        YamlNode standard = at.plain().get(key);
        Map<String, YamlNode> translations = at.other().getOrDefault(key, Map.of());
        if (standard == null) {
            translations.values().stream()
                    .findFirst()
                    .ifPresent(node -> fault(
                            node.line(),
                            path(at.path(), key),
                            "",
                            "has a translation only: add a line '" + key + ": …' for all other languages"));
            return Optional.empty();
        }
        byLanguage.put("", lines(standard, path(at.path(), key)));
        if (items(standard).stream()
                .anyMatch(item -> WORD.matcher(PLACEHOLDER.matcher(item.shown()).replaceAll(""))
                        .find())) {
            told.add(new Told(standard.line(), path(at.path(), key), new TreeSet<>(translations.keySet())));
        }
        Set<String> languages = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        translations.forEach((language, node) -> {
            String path = path(at.path(), key + "." + language);
            if (!languages.contains(language)) {
                fault(node.line(), path, "", "'" + language + "' is no language: take two letters, such as de");
            }
            byLanguage.put(language, lines(node, path));
        });
        return Optional.of(OwnText.of(byLanguage));
    }

    private List<OwnText.Line> lines(YamlNode node, String path) {
        List<OwnText.Line> lines = new ArrayList<>();
        for (YamlNode item : items(node)) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
                lines.add(line(scalar, path));
            } else {
                fault(
                        item.line(),
                        path,
                        item.shown(),
                        item instanceof YamlNode.Mapping
                                ? "expected a text; put it in \"quotes\" where it holds a colon or begins with {"
                                : "expected a text");
            }
        }
        return lines;
    }

    private OwnText.Line line(YamlNode.Scalar node, String path) {
        List<OwnText.Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(node.text());
        int from = 0;
        while (matcher.find()) {
            literal(node, path, node.text().substring(from, matcher.start()), pieces);
            slot(node, path, matcher.group(1)).ifPresent(pieces::add);
            from = matcher.end();
        }
        literal(node, path, node.text().substring(from), pieces);
        return new OwnText.Line(pieces);
    }

    private void literal(YamlNode.Scalar node, String path, String text, List<OwnText.Piece> pieces) {
        if (text.contains("{") || text.contains("}")) {
            fault(node.line(), path, text.strip(), "close each { with }, or leave the brace out");
        }
        if (!text.isEmpty()) {
            pieces.add(new OwnText.Literal(text));
        }
    }

    private Optional<OwnText.Piece> slot(YamlNode.Scalar node, String path, String written) {
        String[] parts = written.split(":", 2);
        Optional<OwnText.Filling> filling = OwnText.Filling.of(parts[0].strip());
        if (filling.isEmpty() || filling.get().takesFigure() != (parts.length == 2)) {
            List<String> known = OwnText.Filling.written();
            fault(
                    node.line(),
                    path,
                    "{" + written + "}",
                    "is not known; expected one of " + String.join(" ", known)
                            + Nearest.hint(
                                    parts[0].strip(),
                                    Arrays.stream(OwnText.Filling.values())
                                            .map(OwnText.Filling::word)
                                            .toList()));
            return Optional.empty();
        }
        if (parts.length < 2) {
            return Optional.of(new OwnText.Slot(filling.get(), ""));
        }
        return figure(node.line(), path, parts[1].strip()).map(id -> new OwnText.Slot(filling.get(), id));
    }

    private Optional<String> figure(int line, String path, String id) {
        Optional<String> wrong = SectionCondition.figureFault(id);
        wrong.ifPresent(expected -> fault(line, path, id, expected));
        return wrong.isPresent() ? Optional.empty() : Optional.of(id);
    }

    /** The items of a list; anything else is a list of itself. */
    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    }

    private static String path(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void fault(long line, String path, String value, String expected) {
        faults.add(new Fault(file, line, path, value, expected));
    }
}
