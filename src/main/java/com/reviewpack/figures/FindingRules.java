package com.reviewpack.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is worth saying of which figure: the table {@code findings.csv}, in its order. */
public record FindingRules(List<Rule> rules) {

    private static final int COLUMNS = 5;

    /**
     * One line of the table.
     *
     * @param figure id
     * @param subject names the page that may take the finding as its title
     * @param weight 1 to 9
     * @param notable the smallest difference worth a word, above 0
     */
    public record Rule(String figure, String subject, Direction direction, int weight, BigDecimal notable) {
        public Rule {
            if (weight < 1 || weight > 9) {
                throw new IllegalArgumentException(figure + ": weight must be 1 to 9: " + weight);
            }
            if (notable.signum() <= 0) {
                throw new IllegalArgumentException(figure + ": notable must be above 0: " + notable);
            }
        }
    }

    public FindingRules {
        rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static FindingRules builtIn() {
        try (InputStream file =
                Objects.requireNonNull(FindingRules.class.getResourceAsStream("findings.csv"), "findings.csv")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("findings.csv cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException with the line that is no rule
     */
    static FindingRules parse(String table) {
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
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != COLUMNS) {
                throw new IllegalArgumentException(
                        "findings.csv:" + number + ": " + cells.size() + " cells, expected " + COLUMNS);
            }
            rules.add(new Rule(
                    cells.get(0),
                    cells.get(1),
                    direction(cells.get(2), number),
                    Integer.parseInt(cells.get(3)),
                    new BigDecimal(cells.get(4))));
        }
        return new FindingRules(rules);
    }

    private static Direction direction(String word, int line) {
        return switch (word) {
            case "up" -> Direction.UP_IS_GOOD;
            case "down" -> Direction.DOWN_IS_GOOD;
            case "neutral" -> Direction.NEUTRAL;
            default ->
                throw new IllegalArgumentException(
                        "findings.csv:" + line + " [direction] '" + word + "': expected up, down or neutral");
        };
    }
}
