package com.reviewpack.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shares of the columns of a table on paper. Columns take their weights, except that none is narrower than the longest
 * word in it, as long as there is room for all of those.
 */
final class ColumnWidths {

    /**
     * A column to give room to.
     *
     * @param weight its share beside the other weights, above 0
     * @param least what cannot be broken in it, with the air beside it, in points
     */
    record Need(int weight, double least) {
        Need {
            if (weight <= 0 || !(least >= 0)) {
                throw new IllegalArgumentException(
                        "a column needs a weight above 0 and a width of 0 or more, not " + weight + " and " + least);
            }
        }
    }

    private ColumnWidths() {}

    /** Widths in points that add up to the room. Where more is needed than there is, the widest columns give way. */
    static List<Double> of(List<Need> columns, double room) {
        double needed = columns.stream().mapToDouble(Need::least).sum();
        if (needed >= room && needed > 0) {
            double most = most(columns, room);
            return columns.stream().map(one -> Math.min(one.least(), most)).toList();
        }
        List<Need> free = new ArrayList<>(columns);
        double left = room;
        while (true) {
            double each = left / Math.max(1, weights(free));
            List<Need> narrow = free.stream()
                    .filter(one -> one.least() > one.weight() * each)
                    .toList();
            if (narrow.isEmpty()) {
                return columns.stream()
                        .map(one -> Math.max(one.least(), one.weight() * each))
                        .toList();
            }
            left -= narrow.stream().mapToDouble(Need::least).sum();
            free.removeAll(narrow);
        }
    }

    /** The width that no column passes where all together need more than the room. */
    private static double most(List<Need> columns, double room) {
        List<Double> narrowFirst = columns.stream().map(Need::least).sorted().toList();
        double left = room;
        for (int i = 0; i < narrowFirst.size(); i++) {
            double each = left / (narrowFirst.size() - i);
            if (narrowFirst.get(i) > each) {
                return each;
            }
            left -= narrowFirst.get(i);
        }
        return narrowFirst.getLast();
    }

    /** The same as percentages for a style sheet, to two decimals. */
    static List<String> percent(List<Need> columns, double room) {
        return of(columns, room).stream()
                .map(width -> String.format(Locale.ROOT, "%.2f", 100 * width / room))
                .toList();
    }

    private static int weights(List<Need> columns) {
        return columns.stream().mapToInt(Need::weight).sum();
    }
}
