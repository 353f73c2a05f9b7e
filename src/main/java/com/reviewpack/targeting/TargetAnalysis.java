package com.reviewpack.targeting;

/** The answer to the question whether the optimum number of visitors is targeted. */
public record TargetAnalysis() {}
