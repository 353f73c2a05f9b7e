package com.reviewpack.sample;

/** How an invented agent works; the same agent always alike. */
enum AgentHabit {
    /** Greets, asks, solves, says goodbye; each of it most of the time. */
    USUAL(0, 1),
    /** Begins with a question and ends without a word. */
    NEVER_GREETS(-0.05, 1),
    /** Lets the customer wait. */
    LETS_WAIT(-0.16, 3),
    /** Finds an answer nearly always, and offers more. */
    SOLVES(0.07, 1);

    private final double satisfaction;
    private final double slowness;

    AgentHabit(double satisfaction, double slowness) {
        this.satisfaction = satisfaction;
        this.slowness = slowness;
    }

    /** By the agent's number within the shift. */
    static AgentHabit of(String agent) {
        if (agent.endsWith("-e2")) {
            return NEVER_GREETS;
        }
        return agent.endsWith("-l2") ? LETS_WAIT : agent.endsWith("-e1") ? SOLVES : USUAL;
    }

    /** What it adds to the chance that a customer is content. */
    double satisfaction() {
        return satisfaction;
    }

    /** By what it multiplies the time to the first line. */
    double slowness() {
        return slowness;
    }
}
