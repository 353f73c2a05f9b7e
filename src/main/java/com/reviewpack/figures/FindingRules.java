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

    private static final int COLUMNS = 4;

    /**
     * One line of the table. Which way is good stands with the figure's definition.
     *
     * @param figure id
     * @param subject names the page that may take the finding as its title
     * @param weight 1 to 9
     * @param notable the smallest difference worth a word, above 0
     */
    public record Rule(String figure, String subject, int weight, BigDecimal notable) {
        public Rule {
            if (weight < 1 || weight > 9) {
                throw new IllegalArgumentException(figure + ": weight must be 1 to 9: " + weight);
            }
            if (notable.signum() <= 0) {
                throw new IllegalArgumentException(figure + ": notable must be above 0: " + notable);
            }
        }

        Direction direction() {
            return Findings.direction(figure);
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
            rules.add(
                    new Rule(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), new BigDecimal(cells.get(3))));
        }
        return new FindingRules(rules);
    }
}
