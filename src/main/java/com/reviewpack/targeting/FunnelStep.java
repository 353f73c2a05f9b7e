package com.reviewpack.targeting;

/**
 * How many came as far as a stage.
 *
 * @param count over the period, of the lines of business that have visitors; from connected on, conversations of any
 *     origin
 */
public record FunnelStep(Stage stage, long count) {

    /** From a visit to a sale. */
    public enum Stage {
        VISITORS,
        PROSPECTS,
        EXPOSED,
        ACCEPTED,
        CONNECTED,
        INTERACTIVE,
        QUALITY_CONTACTS,
        CONVERSIONS
    }
}
