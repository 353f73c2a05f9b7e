package com.reviewpack.cli;

import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.Service;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;

/**
 * What a team gives.
 *
 * @param answer whether this team is the answer, and not one beside it
 * @param meetsGoal whether it keeps every limit that was asked for
 * @param staffed agents to put on the roster so that {@code agents} are there
 */
record StaffingLine(int agents, boolean answer, Service service, boolean meetsGoal, long staffed) {

    static StaffingLine of(
            int agents, boolean answer, Demand demand, ServiceGoal goal, double maxOccupancy, double shrinkage) {
        Service service = Staffing.service(agents, demand, goal.within().toNanos() / 1e9);
        boolean meets = Staffing.keeps(agents, demand, goal)
                && agents >= Staffing.agentsByOccupancy(demand.erlangs(), maxOccupancy) - 1e-9;
        return new StaffingLine(agents, answer, service, meets, Staffing.staffed(agents, shrinkage));
    }
}
