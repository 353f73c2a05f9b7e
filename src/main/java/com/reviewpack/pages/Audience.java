package com.reviewpack.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For whom a feature is, by the word in the table of releases, and which figures such features work on (ours). */
enum Audience {
    /** Who answer. */
    AGENTS(
            "conversations.handle_seconds.mean",
            "conversations.first_response_seconds.p50",
            "conversations.csat",
            "conversations.nps",
            "conversations.fcr"),
    /** Who plan and lead them. */
    SUPERVISORS(
            "conversations.answered_within_60s_rate", "conversations.abandonment_rate", "conversations.transfer_rate"),
    /** Who look after bots. */
    AUTOMATION("conversations.containment_rate"),
    /** Who make offers. */
    SALES(
            "conversations.conversion_rate",
            "conversations.conversions",
            "conversations.revenue",
            "conversations.aov",
            "visitors.acceptance_rate"),
    /** Who read the numbers. */
    REPORTING,
    /** Who set the platform up. */
    ADMINISTRATORS,
    /** Everybody. */
    ALL;

    private final List<String> figures;

    Audience(String... figures) {
        this.figures = List.of(figures);
    }

    /** Ids of the figures that features for them work on. */
    List<String> figures() {
        return figures;
    }

    /** Its key in the wording. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> ofWord(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.key().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
