package com.reviewpack.due;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one package is promised in one contract year, and what became of it by a day. A period belongs to the contract
 * year that holds its last day, as caps count it.
 *
 * @param tier that the package has on the last day of the year that its term reaches
 * @param year the contract year, whole even where the package's term is shorter
 * @param day as of the beginning of this day's night: what that night makes is still to come
 * @param lines of the deliverables, in the catalogue's order; those without a period in the year are left out
 * @param services what people do without a pack, tracked by agreement, in the catalogue's words
 */
public record EntitlementStatement(
        AccountId account,
        PackageId packageId,
        String tier,
        Period year,
        LocalDate day,
        List<Line> lines,
        List<Service> services) {

    /** How one promised period stands. */
    public enum Standing {
        /** A pack was made for delivery by the morning on which it was due, or before the first night's record began. */
        ON_TIME("on_time"),
        /** A pack was made for delivery after that morning. */
        LATE("late"),
        /** The program had no pack for it: people prepared it. */
        BY_HAND("by_hand"),
        /** Someone agreed that it need not be delivered. */
        WAIVED("waived"),
        /** It was due and nothing was made. */
        OVERDUE("overdue"),
        /** It was due before the installation's first night, of which there is no record. */
        UNRECORDED("unrecorded"),
        /** It is not due yet. */
        COMING("coming"),
        /** The year's number was used up before: the cadence would give it, the contract does not promise it. */
        CAPPED("capped");

        private final String key;

        Standing(String key) {
            this.key = key;
        }

        /** Its name in wording files. */
        public String key() {
            return key;
        }

        /** Whether the contract promises the period. */
        public boolean isPromised() {
            return switch (this) {
                case ON_TIME, LATE, BY_HAND, WAIVED, OVERDUE, UNRECORDED, COMING -> true;
                case CAPPED -> false;
            };
        }
    }

    /**
     * One deliverable.
     *
     * @param cap how many a contract year at the most; empty: as many as the cadence gives
     * @param counts how many periods stand so; one that is absent is 0
     * @param extra makings beyond one a promised period, on demand: each uses up one of the cap
     * @param nextDue the day on which the next one falls due; empty where none is to come in the year
     */
    public record Line(
            Deliverable deliverable,
            Cadence cadence,
            OptionalInt cap,
            Map<Standing, Integer> counts,
            int extra,
            Optional<LocalDate> nextDue) {

        public Line {
            EnumMap<Standing, Integer> copy = new EnumMap<>(Standing.class);
            copy.putAll(counts);
            counts = Collections.unmodifiableMap(copy);
            if (extra < 0) {
                throw new IllegalArgumentException("extra makings must be 0 or more: " + extra);
            }
        }

        public int count(Standing standing) {
            return counts.getOrDefault(standing, 0);
        }

        /** Periods that the contract promises in the year, waived ones included. */
        public int promised() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey().isPromised())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * What people do.
     *
     * @param key as the catalogue names it: {@code on_site_monitoring}
     * @param wording the catalogue's: {@code semi_annual}, {@code at extra cost}
     */
    public record Service(String key, String wording) {}

    public EntitlementStatement {
        lines = lines.stream().sorted(Comparator.comparing(Line::deliverable)).toList();
        services = List.copyOf(services);
    }

    /** Over all lines. */
    public int count(Standing standing) {
        return lines.stream().mapToInt(line -> line.count(standing)).sum();
    }

    /** Over all lines: the sum of every standing but {@link Standing#CAPPED}. */
    public int promised() {
        return lines.stream().mapToInt(Line::promised).sum();
    }

    /** Over all lines: what was made on demand beyond what was promised. */
    public int extra() {
        return lines.stream().mapToInt(Line::extra).sum();
    }
}
