package com.reviewpack.nightly;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that a {@code figures.json} holds: as readers see them in the pack's locale, and as workbooks and charts
 * keep them.
 */
final class SaidNumbers {

    /** A number with what groups and divides its digits; a minus or plus is left to the words around it. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,'’\u00a0]\\d+)*");

    private final Words words;
    private final List<String> shown = new ArrayList<>();
    private final Set<String> charted = new HashSet<>();
    private final Set<String> around = new HashSet<>();
    private final Set<Double> kept = new HashSet<>();
    private final List<Double> inTables = new ArrayList<>();
    private final List<List<String>> drawnToScale = new ArrayList<>();

    private SaidNumbers(Words words) {
        this.words = words;
    }

    static SaidNumbers of(JsonNode json) {
        SaidNumbers numbers = new SaidNumbers(
                Words.builtIn(Locale.forLanguageTag(json.get("locale").asString())));
        numbers.keep(json);
        for (String name : List.of("name", "period_text", "highlights", "definitions", "data_notes")) {
            numbers.around.addAll(textsOf(json.get(name)));
        }
        for (JsonNode page : json.get("pages")) {
            numbers.page(page);
        }
        return numbers;
    }

    /** What the numbers in a text are, in order. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text.replace('\u202f', '\u00a0'));
        while (matcher.find()) {
            found.add(matcher.group().replace('\u00a0', ' '));
        }
        return found;
    }

    static Map<String, Integer> counted(Stream<String> numbers) {
        Map<String, Integer> counts = new TreeMap<>();
        numbers.forEach(number -> counts.merge(number, 1, Integer::sum));
        return counts;
    }

    /** Outside charts, each as often as it is said. */
    List<String> shown() {
        return shown;
    }

    /** In the name, the notes and what a document may leave to others of its kind. */
    Set<String> around() {
        return around;
    }

    /** On charts, as their labels read. */
    Set<String> charted() {
        return charted;
    }

    /** Every number of the file, not rounded. */
    Set<Double> kept() {
        return kept;
    }

    /** Numbers of tables and tiles, not rounded. */
    List<Double> inTables() {
        return inTables;
    }

    Words words() {
        return words;
    }

    /** The categories of charts that native charts draw on scales of their own, so that they keep lengths, not values. */
    List<List<String>> drawnToScale() {
        return drawnToScale;
    }

    /** The value of a number as the locale writes it; empty where it is none, such as a date. */
    Optional<BigDecimal> parsed(String number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(words.locale());
        String plain = number.replaceAll("[ '’]", "")
                .replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace(symbols.getDecimalSeparator(), '.');
        return plain.matches("\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private void keep(JsonNode node) {
        if (node.isNumber()) {
            kept.add(node.doubleValue());
        }
        node.forEach(this::keep);
    }

    private void texts(JsonNode node) {
        if (node.isString()) {
            shown.addAll(in(node.asString()));
        }
        node.forEach(this::texts);
    }

    private void page(JsonNode page) {
        texts(page.get("title"));
        texts(page.get("subtitle"));
        for (JsonNode block : page.get("blocks")) {
            if (block.has("chart")) {
                chart(block);
            } else {
                block(block);
            }
        }
    }

    private void block(JsonNode block) {
        for (String name : List.of("heading", "text", "points", "columns", "note")) {
            if (block.has(name)) {
                texts(block.get(name));
            }
        }
        for (String name : List.of("tiles", "rows", "actions")) {
            if (block.has(name)) {
                block.get(name).forEach(row -> row.forEach(this::cell));
            }
        }
    }

    private void cell(JsonNode cell) {
        if (cell.isString()) {
            shown.addAll(in(cell.asString()));
        } else if (!cell.isNull()) {
            shown.addAll(in(words.cell(cellOf(cell))));
            for (String name : List.of("value", "change")) {
                if (cell.has(name)) {
                    inTables.add(cell.get(name).doubleValue());
                }
            }
        }
    }

    private static Cell cellOf(JsonNode cell) {
        if (cell.has("day")) {
            return new Cell.Day(LocalDate.parse(cell.get("day").asString()));
        }
        if (cell.has("status")) {
            return new Cell.Value(new Measurement.NothingToMeasure(), Unit.COUNT);
        }
        Unit unit = unit(cell.get("unit").asString());
        return cell.has("value")
                ? new Cell.Quantity(cell.get("value").decimalValue(), unit)
                : new Cell.Change(cell.get("change").decimalValue(), kind(cell.get("kind")), unit, Tone.NEUTRAL);
    }

    private static Cell.Change.Kind kind(JsonNode kind) {
        return Cell.Change.Kind.valueOf(kind.asString().toUpperCase(Locale.ROOT));
    }

    private void chart(JsonNode chart) {
        texts(chart.get("heading"));
        for (String name : List.of("categories", "scale")) {
            if (chart.has(name)) {
                charted.addAll(textsOf(chart.get(name)));
            }
        }
        Unit unit = unit(chart.get("unit").asString());
        for (JsonNode series : chart.get("series")) {
            charted.addAll(textsOf(series.get("name")));
            int category = 0;
            for (JsonNode value : series.get("values")) {
                Unit own = chart.has("units")
                        ? unit(chart.get("units").get(category).asString())
                        : unit;
                category++;
                if (value.isNumber()) {
                    label(value.decimalValue(), own, chart);
                }
            }
        }
        if (Set.of("bullet", "range", "timeline").contains(chart.get("drawn").asString())) {
            List<String> categories = new ArrayList<>();
            chart.get("categories").forEach(category -> categories.add(category.asString()));
            drawnToScale.add(categories);
        }
        if (chart.get("drawn").asString().equals("funnel")) {
            rates(chart.get("series").get(0).get("values"));
        }
        for (JsonNode line : chart.get("lines")) {
            charted.addAll(textsOf(line.get("label")));
            if (line.has("value")) {
                label(line.get("value").decimalValue(), unit, chart);
            }
        }
        if (chart.has("at")) {
            chart.get("at")
                    .forEach(at -> label(
                            at.decimalValue(), unit(chart.get("scale_unit").asString()), chart));
        }
    }

    /** A funnel writes between its steps which share of one is left in the next. */
    private void rates(JsonNode values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).isNumber() && values.get(i - 1).decimalValue().signum() > 0) {
                BigDecimal rate =
                        values.get(i).decimalValue().divide(values.get(i - 1).decimalValue(), MathContext.DECIMAL64);
                kept.add(rate.doubleValue());
                charted.addAll(in(words.formats().quantity(rate, Unit.RATIO)));
            }
        }
    }

    private void label(BigDecimal value, Unit unit, JsonNode chart) {
        Cell cell = chart.has("kind")
                ? new Cell.Change(value, kind(chart.get("kind")), unit, Tone.NEUTRAL)
                : new Cell.Quantity(value, unit);
        charted.addAll(in(words.cell(cell)));
    }

    private static List<String> textsOf(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isString()) {
            found.addAll(in(node.asString()));
        }
        node.forEach(inner -> found.addAll(textsOf(inner)));
        return found;
    }

    private static Unit unit(String key) {
        return Stream.of(
                        Unit.COUNT,
                        Unit.MEAN,
                        Unit.RATIO,
                        Unit.SCORE,
                        Unit.NPS,
                        Unit.FACTOR,
                        Unit.HOURS,
                        Unit.SECONDS,
                        Unit.MINUTES)
                .filter(unit -> unit.key().equals(key))
                .findFirst()
                .orElseGet(() -> Unit.money(Currency.getInstance(key)));
    }
}
