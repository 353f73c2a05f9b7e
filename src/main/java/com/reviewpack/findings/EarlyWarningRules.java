package com.reviewpack.findings;

import java.math.BigDecimal;
import java.util.List;

/** From when on a sign counts, and how much: the table {@code early-warning.csv}, in its order. */
public record EarlyWarningRules(List<Rule> rules) {

    private static final RuleTable TABLE = new RuleTable("early-warning.csv", 4);

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
        return parse(TABLE.builtIn());
    }

    /**
     * @throws IllegalArgumentException with the line that is no rule
     */
    static EarlyWarningRules parse(String table) {
        return new EarlyWarningRules(TABLE.read(table, EarlyWarningRules::rule));
    }

    private static Rule rule(List<String> cells) {
        WarningSign sign = WarningSign.ofKey(cells.get(0))
                .orElseThrow(() -> new IllegalArgumentException("'" + cells.get(0) + "' is no sign"));
        return new Rule(
                sign, new BigDecimal(cells.get(1)), new BigDecimal(cells.get(2)), Integer.parseInt(cells.get(3)));
    }
}
