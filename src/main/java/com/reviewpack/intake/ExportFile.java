package com.reviewpack.intake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A complete file of the exports folder.
 *
 * @param name as it is named in the exports folder, with the account's folder and a slash where it lies in one
 * @param folder the account whose rows alone it may hold; empty: of any account
 * @param days the days its name states
 * @param marker what its done marker says, where there is one
 */
public record ExportFile(
        Path path,
        String name,
        ExportKind kind,
        String folder,
        Optional<StatedDays> days,
        Snapshot snapshot,
        DoneMarker marker) {

    /**
     * What tells one state of a file from the next. A changed file has another snapshot, even where its size is the
     * same and its time of modification was set back.
     */
    public record Snapshot(long size, String modified, String changed, String identity) {}
}
