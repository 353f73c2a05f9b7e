package com.reviewpack.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints rows in aligned columns. */
final class Columns {

    private static final String GAP = "  ";

    private Columns() {}

    static void print(PrintWriter out, List<String> header, List<List<String>> rows) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = header.get(i).length();
            for (List<String> row : rows) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        print(out, header, widths);
        rows.forEach(row -> print(out, row, widths));
    }

    private static void print(PrintWriter out, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i).replaceAll("\\p{Cntrl}", " ");
            line.append(i == 0 ? "" : GAP).append(cell);
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - cell.codePointCount(0, cell.length())));
            }
        }
        out.println(line.toString().stripTrailing());
    }
}
