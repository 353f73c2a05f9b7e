package com.reviewpack.figures;

import java.util.Collection;
import java.util.stream.Collectors;

/** Where figures come from; the wording files hold its name under {@code source.KEY}. */
public enum Source {
    /** The conversations export. */
    CONVERSATIONS("conversations"),
    /** The visitors export. */
    VISITORS("visitors"),
    /** The agents export. */
    AGENTS("agents"),
    /** The tickets export. */
    TICKETS("tickets"),
    /** The ticket events export. */
    TICKET_EVENTS("ticket_events"),
    /** The hours export. */
    HOURS("hours"),
    /** The transcripts export. */
    TRANSCRIPTS("transcripts"),
    /** The conversations export of all accounts of the installation. */
    PEERS("peers"),
    /** The scorecard by which transcripts are read. */
    SCORECARD("scorecard"),
    /** Targets of service levels, from the catalogue. */
    SERVICE_LEVELS("service_levels"),
    /** Hours that tiers include, from the catalogue. */
    HOUR_CAPS("hour_caps"),
    /** Weights of the components of health, from the catalogue. */
    HEALTH_WEIGHTS("health_weights"),
    /** Packages and their fees, from the portfolio. */
    PACKAGES("packages"),
    /** The table of costs of the portfolio. */
    COSTS("costs"),
    /** Other figures of the same pack. */
    OTHER_FIGURES("other_figures");

    private final String key;

    Source(String key) {
        this.key = key;
    }

    /** As in {@code figures.json}. */
    public String key() {
        return key;
    }

    /** Several in one text: {@code "agents, conversations"}. */
    public static String keys(Collection<Source> sources) {
        return sources.stream().map(Source::key).collect(Collectors.joining(", "));
    }
}
