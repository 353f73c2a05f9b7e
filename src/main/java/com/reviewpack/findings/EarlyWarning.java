package com.reviewpack.findings;

import com.reviewpack.figures.FigureReport;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether an account is likely to leave, and why: for those who look after it, never for the customer.
 *
 * @param points of all reasons together
 * @param reasons the weightiest first; equal ones in the order of {@link WarningSign}
 */
public record EarlyWarning(Risk risk, int points, List<Reason> reasons) {

    /** What the signs together say. The numbers of points are ours. */
    public enum Risk {
        /** Nothing that the ordinary course of business does not bring. */
        NONE("none", 0, 0),
        /** Somebody should ask how things are. */
        WATCH("watch", 4, 0),
        /** The pattern of accounts that leave: several signs, two of the telling ones among them. */
        LIKELY_TO_LEAVE("likely_to_leave", 12, 2);

        private final String key;
        private final int fromPoints;
        private final int fromTelling;

        Risk(String key, int fromPoints, int fromTelling) {
            this.key = key;
            this.fromPoints = fromPoints;
            this.fromTelling = fromTelling;
        }

        /** Its name in wording files. */
        public String key() {
            return key;
        }

        private static Risk of(int points, long telling) {
            Risk risk = NONE;
            for (Risk next : values()) {
                if (points >= next.fromPoints && telling >= next.fromTelling) {
                    risk = next;
                }
            }
            return risk;
        }
    }

    /**
     * One sign, with what shows it.
     *
     * @param value the figure's, or over the last four weeks for what falls; a number of off-track goals, of broken times
     * @param unit of {@code value}
     * @param reference what the value stands against: the four weeks a quarter earlier for what falls, all goals, all
     *     times promised, hours planned to date; empty for the others
     * @param strength what the rule's thresholds were read against, 0 or more
     * @param points the rule's weight, twice where the strength is alarming
     */
    public record Reason(
            WarningSign sign,
            BigDecimal value,
            Unit unit,
            Optional<BigDecimal> reference,
            BigDecimal strength,
            int points) {}

    public EarlyWarning {
        reasons = List.copyOf(reasons);
    }

    /** Reads the signs of a report that holds all groups of figures, such as an account plan's, by the built-in rules. */
    public static EarlyWarning of(FigureReport report) {
        return of(report, EarlyWarningRules.builtIn());
    }

    /**
     * The signs that the report's figures show. A figure that is missing, or rests on too few observations, shows none. Few
     * conversations are no sign; falling to few is.
     */
    public static EarlyWarning of(FigureReport report, EarlyWarningRules rules) {
        WarningSigns signs = new WarningSigns(report);
        List<Reason> reasons = new ArrayList<>();
        for (EarlyWarningRules.Rule rule : rules.rules()) {
            signs.read(rule.sign()).ifPresent(reading -> {
                int points = rule.points(reading.strength());
                if (points > 0) {
                    reasons.add(new Reason(
                            rule.sign(),
                            reading.value(),
                            reading.unit(),
                            reading.reference(),
                            reading.strength(),
                            points));
                }
            });
        }
        reasons.sort(Comparator.comparing(Reason::points).reversed().thenComparing(Reason::sign));
        int points = reasons.stream().mapToInt(Reason::points).sum();
        long telling =
                reasons.stream().filter(reason -> reason.sign().isTelling()).count();
        return new EarlyWarning(Risk.of(points, telling), points, reasons);
    }

    /** Of the warnings of an account's packages the most serious: by risk, then by points, the first of equal ones. */
    public static Optional<EarlyWarning> mostSerious(List<EarlyWarning> warnings) {
        return warnings.stream()
                .reduce((a, b) -> Comparator.comparing(EarlyWarning::risk)
                                        .thenComparing(EarlyWarning::points)
                                        .compare(a, b)
                                >= 0
                        ? a
                        : b);
    }
}
