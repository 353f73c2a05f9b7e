package com.reviewpack.cli;

import com.reviewpack.due.DueItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What falls due as aligned text, for a terminal. */
final class PlanTable {

    private static final List<String> HEADER =
            List.of("DUE", "ACCOUNT", "PACKAGE", "DELIVERABLE", "PERIOD", "VERDICT", "REASON");

    private PlanTable() {}

    /** A header and one line an item; one sentence where there is nothing. Lines end with {@code \n}. */
    static String of(List<DueItem> items) {
        if (items.isEmpty()) {
            return "Nothing falls due.\n";
        }
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        items.forEach(item -> lines.add(List.of(
                item.dueOn().toString(),
                visible(item.account().value()),
                visible(item.packageId().value()),
                item.deliverable().key(),
                item.periodName() + (item.shortPeriod() ? " (short)" : ""),
                item.verdict().name().toLowerCase(Locale.ROOT),
                visible(item.reason()))));
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size() - 1; column++) {
                text.append(padded(line.get(column), width(lines, column))).append("  ");
            }
            text.append(line.getLast()).append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream()
                .mapToInt(line ->
                        line.get(column).codePointCount(0, line.get(column).length()))
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.codePointCount(0, text.length()));
    }

    /** Without characters that would move the cursor or change a terminal's colours. */
    private static String visible(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
