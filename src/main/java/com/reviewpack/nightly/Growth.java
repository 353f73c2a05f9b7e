package com.reviewpack.nightly;

import com.reviewpack.intake.ExportFolder.Scan;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells files that have stopped growing: those that two looks find alike.
 *
 * @param between the time between the looks
 * @param pause waits
 */
public record Growth(Duration between, Consumer<Duration> pause) {

    /** A look at the folder of exports. */
    interface Look {
        Scan at() throws IOException;
    }

    Scan settled(Look look) throws IOException {
        Scan first = look.at();
        if (first.files().isEmpty()) {
            return first;
        }
        pause.accept(between);
        return look.at().unchangedSince(first);
    }
}
