package com.reviewpack.staffing;

import java.util.OptionalDouble;

/** Erlang's delay formula: everybody waits until served. */
final class ErlangC {

    private ErlangC() {}

    /**
     * With no more agents than erlangs offered the queue grows without end: everybody waits and nobody is served in time.
     *
     * @param agents 0 or more
     * @param withinSeconds 0 or more
     */
    static Service service(int agents, Demand demand, double withinSeconds) {
        double erlangs = demand.erlangs();
        if (agents <= erlangs) {
            return new Service(1, 0, 0, OptionalDouble.empty(), agents == 0 ? 0 : 1);
        }
        double blocking = ErlangB.blocking(agents, erlangs);
        double waiting = agents * blocking / (agents - erlangs * (1 - blocking));
        double spare = agents - erlangs;
        double late = waiting * StrictMath.exp(-spare * withinSeconds / demand.handleSeconds());
        double meanWait = waiting * demand.handleSeconds() / spare;
        return new Service(waiting, 1 - late, 0, OptionalDouble.of(meanWait), erlangs / agents);
    }
}
