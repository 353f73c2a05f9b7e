package com.reviewpack.warehouse;

import java.time.LocalDate;

/**
 * What a night owed and what became of it.
 *
 * @param key names the subject and the period, once and for all
 * @param reason one sentence: why it is due, or why it did not go out
 */
public record OwedItem(
        String key, PackSubject subject, String periodName, LocalDate dueOn, State state, String reason) {

    /** What became of an owed item. */
    public enum State {
        /** The mail with its pack was accepted. */
        DELIVERED("delivered"),
        /** The pack is made; its mail is still to be tried. */
        PRODUCED("produced"),
        /** It failed and was set aside; a later night tries again. */
        PARKED("parked"),
        /** The exports it needs are not complete. */
        HELD("held"),
        /** Someone agreed that it need not be delivered. */
        WAIVED("waived"),
        /** The contract year's number is used up. */
        CAPPED("capped"),
        /** The program has no pack for it: people prepare it. */
        BY_HAND("by_hand");

        private final String key;

        State(String key) {
            this.key = key;
        }

        /** The word for it in {@code night.json}. */
        public String key() {
            return key;
        }

        /** Whether a later night has nothing more to do about it, even where no pack was made. */
        public boolean settledWithoutPack() {
            return switch (this) {
                case WAIVED, CAPPED, BY_HAND -> true;
                case DELIVERED, PRODUCED, PARKED, HELD -> false;
            };
        }
    }

    public OwedItem with(State newState, String newReason) {
        return new OwedItem(key, subject, periodName, dueOn, newState, newReason);
    }
}
