package com.reviewpack.figures;

/** How agents compare with their team and its goals, aware of chance, and who to coach on what. */
public record AgentEffectiveness() {}
