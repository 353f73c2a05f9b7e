package com.reviewpack.peers;

/** An account's results beside those of its peers. */
public record IndustryComparison() {}
