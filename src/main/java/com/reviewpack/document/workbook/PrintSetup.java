package com.reviewpack.document.workbook;

import java.util.List;
import java.util.Optional;

/**
 * How a sheet prints.
 *
 * @param letter on paper of 8.5 by 11 inches; else on A4
 * @param pagesWide onto how many pages its width is spread
 * @param pagesHigh how many pages it may take; 0: as many as there are
 * @param scale in percent, where pages end as {@code breaks} say; 0: as large as the pages allow
 * @param breaks the rows with which further pages begin, from 0
 * @param header in the codes of spreadsheet programs; so is the footer
 * @param repeated rows at the head of every page, and where there are several beside one another, columns at their left
 * @param only what is printed; empty: all
 */
record PrintSetup(
        boolean letter,
        boolean landscape,
        int pagesWide,
        int pagesHigh,
        int scale,
        List<Integer> breaks,
        String header,
        String footer,
        Optional<CellArea> repeated,
        Optional<CellArea> only) {

    /** The same, in a size of its own and with pages that end where it is said. */
    PrintSetup broken(int percent, List<Integer> rows) {
        return new PrintSetup(letter, landscape, pagesWide, 0, percent, rows, header, footer, repeated, only);
    }
}
