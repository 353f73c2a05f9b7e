package com.reviewpack.figures;

import java.util.List;
import java.util.Optional;

/**
 * All that was computed for one pack.
 *
 * @param goals the goals of the package's scope, in the portfolio's order
 * @param clocks the service level clocks behind {@code sla.…} that are breached or running; breached first, then by
 *     the time that is left
 * @param agents who took conversations in the period, most first
 * @param hours empty where the deliverable holds no hours, or the export is missing
 * @param roi empty where the deliverable holds no return
 * @param studies the deeper analyses that the deliverable holds
 * @param particulars what explains the figures
 */
public record FigureReport(
        FigureSet figures,
        List<Series> series,
        List<GoalProgress> goals,
        List<ClockReading> clocks,
        List<AgentSummary> agents,
        Optional<HoursUse> hours,
        Optional<RoiStatement> roi,
        Studies studies,
        Particulars particulars) {

    public FigureReport {
        series = List.copyOf(series);
        goals = List.copyOf(goals);
        clocks = List.copyOf(clocks);
        agents = List.copyOf(agents);
    }

    /** Without what explains them. */
    public FigureReport(
            FigureSet figures,
            List<Series> series,
            List<GoalProgress> goals,
            List<ClockReading> clocks,
            List<AgentSummary> agents,
            Optional<HoursUse> hours,
            Optional<RoiStatement> roi,
            Studies studies) {
        this(figures, series, goals, clocks, agents, hours, roi, studies, Particulars.none());
    }

    /** Figures and series alone. */
    public FigureReport(FigureSet figures, List<Series> series) {
        this(figures, series, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Studies.none());
    }

    /** The series of the whole scope with that id. */
    public Optional<Series> series(String id) {
        return series.stream().filter(s -> s.id().equals(id) && s.lob() == null).findFirst();
    }
}
