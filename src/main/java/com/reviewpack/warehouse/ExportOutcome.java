package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import java.util.Optional;

/**
 * What became of one export.
 *
 * @param file as it is named in the exports folder
 * @param sha256 empty where the file was not read
 * @param kind empty where it has none
 * @param reason one sentence; empty where there is nothing to say
 */
public record ExportOutcome(
        String file,
        String sha256,
        Optional<ExportKind> kind,
        long rows,
        long accepted,
        long rejected,
        State state,
        String reason) {

    /** Where an export stands after a night. */
    public enum State {
        /** Its valid rows are facts. */
        ACCEPTED("accepted"),
        /** Nothing of it is used. */
        REFUSED("refused"),
        /** Read, but its rows are kept out until someone has looked at their number. */
        HELD("held"),
        /** Not complete yet; not read. */
        WAITING("waiting"),
        /** Its bytes were taken in before. */
        KNOWN("known");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
