package com.reviewpack.document;

import com.reviewpack.pack.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a table stay on one page: a group's heading and its first row, a total and the row above it, the first
 * two rows and the last two, so that no page begins or ends with one row that says nothing alone.
 */
final class TableRuns {

    /** @param together whether no page ends within */
    record Run(boolean together, List<Block.Table.Row> rows) {}

    private TableRuns() {}

    static List<Run> of(List<Block.Table.Row> rows) {
        List<Run> runs = new ArrayList<>();
        List<Block.Table.Row> loose = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && staysWithNext(rows, to - 1)) {
                to++;
            }
            if (to == from + 1) {
                loose.add(rows.get(from));
            } else {
                addLoose(runs, loose);
                runs.add(new Run(true, List.copyOf(rows.subList(from, to))));
            }
            from = to;
        }
        addLoose(runs, loose);
        return runs;
    }

    private static boolean staysWithNext(List<Block.Table.Row> rows, int row) {
        return row == 0
                || row == rows.size() - 2
                || rows.get(row).kind() == Block.Table.Row.Kind.GROUP
                || rows.get(row + 1).kind() == Block.Table.Row.Kind.TOTAL;
    }

    private static void addLoose(List<Run> runs, List<Block.Table.Row> loose) {
        if (!loose.isEmpty()) {
            runs.add(new Run(false, List.copyOf(loose)));
            loose.clear();
        }
    }
}
