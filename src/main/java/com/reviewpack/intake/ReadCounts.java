package com.reviewpack.intake;

import java.util.List;

/**
 * How many rows an export has.
 *
 * @param absentColumns optional columns that its header does not have, whose values are not known for any of its rows
 * @param warnings what its reader should know though the rows were taken, a sentence each
 */
public record ReadCounts(long accepted, long rejected, List<String> absentColumns, List<String> warnings) {
    public ReadCounts {
        absentColumns = List.copyOf(absentColumns);
        warnings = List.copyOf(warnings);
    }

    public long rows() {
        return accepted + rejected;
    }
}
