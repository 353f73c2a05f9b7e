package com.reviewpack.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@code figures.json} holds, read back from its bytes.
 *
 * @param figures one each, in their order
 * @param series those that have a value
 * @param words every text in it
 */
record FiguresFile(List<JsonNode> figures, List<Series> series, String words) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One without anything. */
    static final FiguresFile EMPTY = new FiguresFile(List.of(), List.of(), "");

    /** Units whose values rest on observations, so that workbooks say how many. */
    private static final Set<String> MEASURED = Set.of("ratio", "seconds", "minutes", "nps");

    /** Figures over time or structure, by the numbers of their values and of the observations behind these. */
    record Series(String id, String unit, NumberSum values, NumberSum observations) {

        /** Whether a workbook says how many observations there are. */
        boolean restsOnObservations() {
            return MEASURED.contains(unit);
        }
    }

    FiguresFile {
        figures = List.copyOf(figures);
        series = List.copyOf(series);
    }

    /**
     * @throws JacksonException where it is damaged or empty
     */
    static FiguresFile of(byte[] content) {
        List<JsonNode> figures = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        try (JsonParser json = JSON.createParser(content)) {
            json.nextToken();
            if (!json.isExpectedStartObjectToken()) {
                throw new StreamReadException(json, "it is empty, or holds no object");
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "figures" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            figures.add(json.readValueAsTree());
                        }
                    }
                    case "series" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            one(json, words, series);
                        }
                    }
                    default -> texts(json, words);
                }
            }
        }
        return new FiguresFile(figures, series, words.toString());
    }

    private static void one(JsonParser json, StringBuilder words, List<Series> into) {
        String id = "";
        String unit = "";
        NumberSum values = NumberSum.NONE;
        NumberSum observations = NumberSum.NONE;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "points" -> {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        double value = Double.NaN;
                        double n = 0;
                        for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
                            json.nextToken();
                            if (json.currentToken().isNumeric()) {
                                value = inner.equals("value") ? json.getDoubleValue() : value;
                                n = inner.equals("n") ? json.getDoubleValue() : n;
                            } else {
                                texts(json, words);
                            }
                        }
                        if (!Double.isNaN(value)) {
                            values = values.and(value);
                            observations = observations.and(n);
                        }
                    }
                }
                case "id" -> id = json.getString();
                case "unit" -> unit = json.getString();
                default -> texts(json, words);
            }
        }
        if (values.numbers() > 0) {
            into.add(new Series(id, unit, values, observations));
        }
    }

    /** Every text from here to the end of what has just begun. */
    private static void texts(JsonParser json, StringBuilder words) {
        int depth = 0;
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING) {
                words.append(json.getString()).append('\n');
            }
            if (depth == 0) {
                return;
            }
        }
    }
}
