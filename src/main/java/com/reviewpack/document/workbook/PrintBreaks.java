package com.reviewpack.document.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the pages of a printed sheet end, so that what belongs together stays together.
 *
 * @param rows the rows with which further pages begin, from 0
 * @param lastIsLonger whether the last block alone is longer than a page
 */
record PrintBreaks(List<Integer> rows, boolean lastIsLonger) {

    PrintBreaks {
        rows = List.copyOf(rows);
    }

    /**
     * A page ends before a block that does not fit on the rest of it; a block longer than a page begins where it is and runs
     * on, unless less than half of the page is left.
     *
     * @param blocks the rows with which the blocks begin, ascending; what stands above the first belongs to it
     * @param lastRow the last row that is printed
     * @param page the height of a page, in points of the sheet
     */
    static PrintBreaks of(Sheet sheet, List<Integer> blocks, int lastRow, double page) {
        List<Integer> rows = new ArrayList<>();
        boolean longer = false;
        double used = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int from = i == 0 ? 0 : blocks.get(i);
            int to = i + 1 < blocks.size() ? blocks.get(i + 1) - 1 : lastRow;
            double height = height(sheet, from, to);
            longer = height > page;
            boolean fits = used + height <= page;
            if (!fits && used > 0 && (!longer || used > page / 2)) {
                rows.add(from);
                used = 0;
            }
            used = longer ? (used + height) % page : used + height;
        }
        return new PrintBreaks(rows, longer);
    }

    private static double height(Sheet sheet, int first, int last) {
        double height = 0;
        for (int row = first; row <= last; row++) {
            height += sheet.height(row);
        }
        return height;
    }
}
