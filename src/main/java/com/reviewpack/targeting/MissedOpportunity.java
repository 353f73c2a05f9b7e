package com.reviewpack.targeting;

/** What was missed, by hour of the week. */
public record MissedOpportunity() {}
