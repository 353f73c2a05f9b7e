package com.reviewpack.pages;

import com.reviewpack.figures.AgentEffectiveness;
import com.reviewpack.figures.AgentEffectiveness.Agent;
import com.reviewpack.figures.AgentEffectiveness.Position;
import com.reviewpack.figures.AgentEffectiveness.Standing;
import com.reviewpack.figures.AgentEffectiveness.TeamMeasure;
import com.reviewpack.measure.FunnelLimits;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws agents against the limits of chance: one chart a measure. */
final class FunnelPlots {

    private static final int POINTS_OF_A_CURVE = 28;
    private static final long FIRST_OF_A_CURVE = 10;

    private final Draft draft;
    private final AgentEffectiveness study;

    FunnelPlots(Draft draft, AgentEffectiveness study) {
        this.draft = draft;
        this.study = study;
    }

    /** A place on the scale: an agent's, or one that only carries the curves on. */
    private record Place(long n, @Nullable Agent agent) {}

    /** Empty where fewer than two agents have a value. */
    Optional<Chart> of(TeamMeasure team) {
        List<Agent> shown = study.agents().stream()
                .filter(agent -> agent.position(team.measure()).adjusted().isPresent())
                .toList();
        if (shown.size() < 2) {
            return Optional.empty();
        }
        List<Place> places = places(shown, team);
        String title = draft.say(
                "effectiveness.chart", "measure", draft.name(team.measure().figure()), "period", draft.periodText());
        return Optional.of(new Chart(
                "funnel " + team.measure().figure(),
                Chart.Kind.FUNNEL_PLOT,
                title,
                draft.say("chart.told", "title", title, "told", alternative(shown, team)),
                team.measure().unit(),
                places.stream()
                        .map(place -> place.agent() == null ? "" : place.agent().agent())
                        .toList(),
                List.of(
                        agents(places, team),
                        line(places, draft.say("agents.team"), Role.TARGET, n -> centre(team)),
                        limit(
                                places,
                                team,
                                "0.998",
                                n -> team.limits(n, FunnelLimits.Level.P998).low()),
                        limit(
                                places,
                                team,
                                "0.95",
                                n -> team.limits(n, FunnelLimits.Level.P95).low()),
                        limit(
                                places,
                                team,
                                "0.95",
                                n -> team.limits(n, FunnelLimits.Level.P95).high()),
                        limit(
                                places,
                                team,
                                "0.998",
                                n -> team.limits(n, FunnelLimits.Level.P998).high())),
                List.of(),
                new Chart.Positions(
                        draft.say("effectiveness.observations"),
                        Unit.COUNT,
                        places.stream()
                                .map(place -> BigDecimal.valueOf(place.n()))
                                .toList())));
    }

    private List<Place> places(List<Agent> shown, TeamMeasure team) {
        List<Place> places = new ArrayList<>();
        long most = 0;
        long least = Long.MAX_VALUE;
        for (Agent agent : shown) {
            long n = agent.position(team.measure()).observed().n();
            places.add(new Place(n, agent));
            most = Math.max(most, n);
            least = Math.min(least, n);
        }
        long first = Math.max(FIRST_OF_A_CURVE, least / 2);
        for (int i = 0; i <= POINTS_OF_A_CURVE && most > first; i++) {
            places.add(
                    new Place(first + (most - first) * i * i / ((long) POINTS_OF_A_CURVE * POINTS_OF_A_CURVE), null));
        }
        places.sort(Comparator.comparingLong(Place::n)
                .thenComparing(
                        place -> place.agent() == null ? "" : place.agent().agent()));
        return places;
    }

    private ChartSeries agents(List<Place> places, TeamMeasure team) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<Boolean> small = new ArrayList<>();
        List<Tone> tones = new ArrayList<>();
        for (Place place : places) {
            Agent agent = place.agent();
            Position position = agent == null ? null : agent.position(team.measure());
            values.add(position == null ? null : position.adjusted().orElse(null));
            small.add(position != null && position.standing() == Standing.SMALL);
            tones.add(position == null ? Tone.NEUTRAL : Draft.tone(position.effect()));
        }
        return new ChartSeries(draft.say("effectiveness.agents"), Role.ACTUAL, values, small, tones);
    }

    private ChartSeries limit(List<Place> places, TeamMeasure team, String level, Function<Long, Double> at) {
        return line(
                places,
                draft.say("effectiveness.limit", "level", draft.formats().quantity(new BigDecimal(level), Unit.RATIO)),
                Role.LIMIT,
                n -> {
                    double value = Math.max(0, at.apply(n));
                    return BigDecimal.valueOf(
                                    team.measure().unit().kind() == Unit.Kind.RATIO ? Math.min(1, value) : value)
                            .round(Measurement.PRECISION);
                });
    }

    private static ChartSeries line(List<Place> places, String name, Role role, Function<Long, BigDecimal> at) {
        return new ChartSeries(
                name,
                role,
                places.stream().map(place -> at.apply(place.n())).toList(),
                Collections.nCopies(places.size(), false),
                List.of());
    }

    private static BigDecimal centre(TeamMeasure team) {
        return team.team().known().orElse(BigDecimal.ZERO);
    }

    private String alternative(List<Agent> shown, TeamMeasure team) {
        List<String> outside = shown.stream()
                .filter(agent -> agent.position(team.measure()).standing() == Standing.OUTSIDE_95
                        || agent.position(team.measure()).standing() == Standing.OUTSIDE_998)
                .map(agent -> agent.agent() + " "
                        + draft.formats()
                                .quantity(
                                        agent.position(team.measure())
                                                .adjusted()
                                                .orElse(BigDecimal.ZERO),
                                        team.measure().unit()))
                .toList();
        return outside.isEmpty()
                ? draft.say("effectiveness.alt_none")
                : draft.say("effectiveness.alt", "agents", Lists.shortened(outside, 5, draft.words()));
    }
}
