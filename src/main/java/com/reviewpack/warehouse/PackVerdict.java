package com.reviewpack.warehouse;

import java.util.List;

/**
 * What the last gate said of a pack.
 *
 * @param version of the pack that was examined
 * @param reasons why it is not good, a clause each
 */
public record PackVerdict(int version, Quality quality, List<String> reasons) {

    /** How good a pack is. */
    public enum Quality {
        /** It may leave. */
        GOOD,
        /** Somebody should look before it leaves. */
        DEGRADED,
        /** It must not leave. */
        FAILED;

        /** The word for it in {@code night.json}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public PackVerdict {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() != (quality == Quality.GOOD)) {
            throw new IllegalArgumentException(
                    "what is not good has reasons, and only that: " + quality + " " + reasons);
        }
    }

    public static PackVerdict good(int version) {
        return new PackVerdict(version, Quality.GOOD, List.of());
    }
}
