package com.reviewpack.workshop;

import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.pages.Restatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two {@code figures.json} figure by figure, in full. */
public final class FigureDifferences {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FigureDifferences() {}

    private record Key(String id, Optional<String> lob) {}

    private record Line(Unit unit, Restatement.Reading reading) {}

    /** The figures that do not say the same; those of the whole scope first, else in the order of the files. */
    public static List<Restatement.Change> between(byte[] then, byte[] now) {
        Map<Key, Line> before = figures(then);
        Map<Key, Line> after = figures(now);
        Map<Key, Line> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<Restatement.Change> whole = new ArrayList<>();
        List<Restatement.Change> parts = new ArrayList<>();
        all.forEach((key, line) -> {
            Restatement.Reading earlier = reading(before, key);
            Restatement.Reading later = reading(after, key);
            if (!earlier.isSame(later)) {
                (key.lob().isEmpty() ? whole : parts)
                        .add(new Restatement.Change(key.id(), key.lob(), line.unit(), earlier, later));
            }
        });
        whole.addAll(parts);
        return whole;
    }

    /** A figure that a file does not hold had no rows to stand for, such as those of a line of business. */
    private static Restatement.Reading reading(Map<Key, Line> figures, Key key) {
        Line line = figures.get(key);
        return line == null ? new Restatement.Reading(Status.NOTHING_TO_MEASURE, Optional.empty()) : line.reading();
    }

    private static Map<Key, Line> figures(byte[] file) {
        Map<Key, Line> figures = new LinkedHashMap<>();
        for (JsonNode figure : JSON.readTree(file).path("figures")) {
            JsonNode lob = figure.path("lob");
            JsonNode value = figure.path("value");
            figures.put(
                    new Key(
                            figure.path("id").asString(""),
                            lob.isString() ? Optional.of(lob.asString()) : Optional.empty()),
                    new Line(
                            unit(figure.path("unit").asString("")),
                            new Restatement.Reading(
                                    status(figure.path("status").asString("")),
                                    value.isNumber() ? Optional.of(decimal(value)) : Optional.empty())));
        }
        return figures;
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private static Unit unit(String key) {
        return Arrays.stream(Unit.Kind.values())
                .filter(kind -> kind != Unit.Kind.MONEY
                        && kind.name().toLowerCase(java.util.Locale.ROOT).equals(key))
                .findFirst()
                .map(kind -> new Unit(kind, null))
                .orElseGet(() -> Unit.money(Currency.getInstance(key)));
    }

    private static Status status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> status.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figure stands as '" + key + "'"));
    }
}
