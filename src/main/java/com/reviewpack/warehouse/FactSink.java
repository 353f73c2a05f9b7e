package com.reviewpack.warehouse;

import com.reviewpack.intake.Row;

/** Stores the valid rows of one file, within the transaction of whoever calls. */
sealed interface FactSink permits CellSink, TableSink {

    /** Takes a row, which is overwritten by the next one. */
    void accept(Row row);

    /** Stores what is still in hand. */
    void finish();
}
