package com.reviewpack.intake;

import java.util.List;

/**
 * How many rows an export has.
 *
 * @param warnings what its reader should know though the rows were taken, a sentence each
 */
public record ReadCounts(long accepted, long rejected, List<String> warnings) {
    public ReadCounts {
        warnings = List.copyOf(warnings);
    }

    public long rows() {
        return accepted + rejected;
    }
}
