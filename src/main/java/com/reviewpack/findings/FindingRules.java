package com.reviewpack.findings;

import com.reviewpack.figures.Direction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is worth saying of which figure: the table {@code findings.csv}, in its order. */
public record FindingRules(List<Rule> rules) {

    private static final RuleTable TABLE = new RuleTable("findings.csv", 5);

    /** What is looked for. */
    public enum Watch {
        /** Targets, and changes since the period and the year before. */
        CHANGE("change"),
        /** The whole period far off the periods before it. */
        PERIOD("period"),
        /** Days far off their weekday. */
        DAY("day"),
        /** A day since which the level is another. */
        SHIFT("shift"),
        /** Hours of the week that do far worse than the others. */
        HOURS("hours");

        private final String word;

        Watch(String word) {
            this.word = word;
        }

        static Watch ofWord(String word) {
            return Arrays.stream(values())
                    .filter(watch -> watch.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word
                            + "' is nothing to watch, expected one of "
                            + Arrays.stream(values()).map(watch -> watch.word).toList()));
        }
    }

    /**
     * One line of the table. Which way is good stands with the figure's definition.
     *
     * @param figure id
     * @param subject names the page that may take the finding as its title
     * @param weight 1 to 9
     * @param notable the smallest difference worth a word, above 0
     * @param watch what is looked for, at least one
     */
    public record Rule(String figure, String subject, int weight, BigDecimal notable, Set<Watch> watch) {
        public Rule {
            if (weight < 1 || weight > 9) {
                throw new IllegalArgumentException(figure + ": weight must be 1 to 9: " + weight);
            }
            if (notable.signum() <= 0) {
                throw new IllegalArgumentException(figure + ": notable must be above 0: " + notable);
            }
            if (watch.isEmpty()) {
                throw new IllegalArgumentException(figure + ": something must be watched");
            }
            watch = Set.copyOf(watch);
        }

        Direction direction() {
            return Findings.direction(figure);
        }
    }

    public FindingRules {
        rules = List.copyOf(rules);
    }

    /** The rule of a figure that watches for this. */
    Optional<Rule> of(String figure, Watch watch) {
        return rules.stream()
                .filter(rule -> rule.figure().equals(figure) && rule.watch().contains(watch))
                .findFirst();
    }

    /** The rules that come with the program. */
    public static FindingRules builtIn() {
        return parse(TABLE.builtIn());
    }

    /**
     * @throws IllegalArgumentException with the line that is no rule
     */
    static FindingRules parse(String table) {
        return new FindingRules(TABLE.read(table, FindingRules::rule));
    }

    private static Rule rule(List<String> cells) {
        Set<Watch> watch = EnumSet.noneOf(Watch.class);
        for (String word : cells.get(4).strip().split(" +", -1)) {
            watch.add(Watch.ofWord(word));
        }
        return new Rule(
                cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), new BigDecimal(cells.get(3)), watch);
    }
}
