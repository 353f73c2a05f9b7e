package com.reviewpack.intake;

/** Takes the rows of one export in the order in which they stand. */
public interface RowSink {

    /** A valid row; it is overwritten by the next one. */
    void accept(Row row);

    void reject(RejectedRow row);
}
