package com.reviewpack.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From when on a sign counts, and how much: the table {@code early-warning.csv}, in its order. */
public record EarlyWarningRules(List<Rule> rules) {

    private static final String FILE = "early-warning.csv";
    private static final int COLUMNS = 4;

    /**
     * One line of the table.
     *
     * @param watch the strength from which the sign counts, above 0
     * @param alarm the strength from which it counts twice, {@code watch} or more
     * @param weight points, 1 to 9
     */
    public record Rule(WarningSign sign, BigDecimal watch, BigDecimal alarm, int weight) {
        public Rule {
            if (watch.signum() <= 0 || alarm.compareTo(watch) < 0) {
                throw new IllegalArgumentException(
                        sign.key() + ": expected 0 < watch <= alarm: " + watch + ", " + alarm);
            }
            if (weight < 1 || weight > 9) {
                throw new IllegalArgumentException(sign.key() + ": weight must be 1 to 9: " + weight);
            }
        }

        /** 0 below {@code watch}, the weight from there on, twice the weight from {@code alarm} on. */
        int points(BigDecimal strength) {
            if (strength.compareTo(watch) < 0) {
                return 0;
            }
            return strength.compareTo(alarm) >= 0 ? 2 * weight : weight;
        }
    }

    public EarlyWarningRules {
        rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static EarlyWarningRules builtIn() {
        try (InputStream file =
                Objects.requireNonNull(EarlyWarningRules.class.getResourceAsStream(FILE), "the program's " + FILE)) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException with the line that is no rule
     */
    static EarlyWarningRules parse(String table) {
        List<Rule> rules = new ArrayList<>();
        int number = 0;
        boolean header = true;
        for (String line : table.lines().toList()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            rules.add(rule(number, List.of(line.split(",", -1))));
        }
        return new EarlyWarningRules(rules);
    }

    private static Rule rule(int number, List<String> cells) {
        String place = FILE + ":" + number + ": ";
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException(place + cells.size() + " cells, expected " + COLUMNS);
        }
        WarningSign sign = WarningSign.ofKey(cells.get(0))
                .orElseThrow(() -> new IllegalArgumentException(place + "'" + cells.get(0) + "' is no sign"));
        try {
            return new Rule(
                    sign, new BigDecimal(cells.get(1)), new BigDecimal(cells.get(2)), Integer.parseInt(cells.get(3)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }
}
