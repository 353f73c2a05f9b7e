package com.reviewpack.transcripts;

/** A rule-based reading of the period's transcripts, by agent. */
public record TranscriptAnalysis() {}
