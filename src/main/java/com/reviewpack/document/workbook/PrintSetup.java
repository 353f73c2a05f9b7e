package com.reviewpack.document.workbook;

import java.util.Optional;

/**
 * How a sheet prints.
 *
 * @param letter on paper of 8.5 by 11 inches; else on A4
 * @param pagesWide onto how many pages its width is spread
 * @param pagesHigh how many pages it may take; 0: as many as there are
 * @param header in the codes of spreadsheet programs; so is the footer
 * @param repeated rows at the head of every page, and where there are several beside one another, columns at their left
 * @param only what is printed; empty: all
 */
record PrintSetup(
        boolean letter,
        boolean landscape,
        int pagesWide,
        int pagesHigh,
        String header,
        String footer,
        Optional<CellArea> repeated,
        Optional<CellArea> only) {}
