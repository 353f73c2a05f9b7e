package com.reviewpack.cli;

import com.reviewpack.staffing.Concurrency;
import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many agents a demand takes, or what a number of agents gives. */
@Command(
        name = "staffing",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says how many agents a demand takes, or what a number of agents gives.",
        description = {
            "",
            "By Erlang A with --patience, else by Erlang C, where nobody leaves. The answer stands among",
            "teams of up to two agents fewer and more.",
            "",
            "Durations: seconds (180), with units (3m, 1h30m) or ISO 8601 (PT3M). Shares: 0.8 or 80%%.",
            ""
        })
final class StaffingCommand implements Callable<Integer> {

    private static final int BESIDE = 2;
    private static final int MOST_AGENTS = 100_000;

    private final Surroundings surroundings;

    @Option(names = "--volume", paramLabel = "N", required = true, description = "Requests in an interval.")
    double volume = 0;

    @Option(
            names = "--interval",
            paramLabel = "T",
            defaultValue = "30m",
            converter = DurationWords.class,
            description = "Length of the interval (default: ${DEFAULT-VALUE}).")
    Duration interval = Duration.ofMinutes(30);

    @Option(
            names = "--aht",
            paramLabel = "T",
            required = true,
            converter = DurationWords.class,
            description = "Mean handling time of a conversation.")
    Duration handling = Duration.ZERO;

    @Option(
            names = "--service-level",
            paramLabel = "P",
            defaultValue = "80%",
            converter = ShareWords.class,
            description = "Share of all requests to answer in time (default: 80%%).")
    double serviceLevel = 0.8;

    @Option(
            names = "--within",
            paramLabel = "T",
            defaultValue = "60",
            converter = DurationWords.class,
            description = "The time to answer within (default: ${DEFAULT-VALUE} seconds).")
    Duration within = Duration.ofSeconds(60);

    @Option(
            names = "--patience",
            paramLabel = "T",
            converter = DurationWords.class,
            description = "Mean time that customers wait before they leave (default: nobody leaves).")
    @Nullable
    Duration patience;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "1",
            description = "Conversations that an agent leads at a time, 1 or more (default: ${DEFAULT-VALUE}).")
    double concurrency = 1;

    @Option(
            names = "--shrinkage",
            paramLabel = "P",
            defaultValue = "0",
            converter = ShareWords.class,
            description = "Share of paid time that agents are away (default: ${DEFAULT-VALUE}).")
    double shrinkage = 0;

    @Option(
            names = "--max-occupancy",
            paramLabel = "P",
            defaultValue = "1",
            converter = ShareWords.class,
            description = "Highest share of their time that agents may be busy (default: no limit).")
    double maxOccupancy = 1;

    @Option(
            names = "--max-abandonment",
            paramLabel = "P",
            defaultValue = "1",
            converter = ShareWords.class,
            description = "Highest share of requests that may leave (default: no limit).")
    double maxAbandonment = 1;

    @Option(names = "--agents", paramLabel = "N", description = "Asks what this many agents give.")
    @Nullable
    Integer agents;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    ListFormat format = ListFormat.table;

    StaffingCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        requireValues();
        Demand demand = demand();
        ServiceGoal goal = new ServiceGoal(serviceLevel, within, maxAbandonment);
        int answer = agents != null ? agents : needed(demand, goal);
        List<StaffingLine> lines = IntStream.rangeClosed(
                        Math.max(Math.min(1, answer), answer - BESIDE), answer + BESIDE)
                .mapToObj(team -> StaffingLine.of(team, team == answer, demand, goal, maxOccupancy, shrinkage))
                .toList();
        surroundings
                .out()
                .print(
                        switch (format) {
                            case table -> StaffingText.table(demand, goal, lines);
                            case csv -> StaffingText.csv(lines);
                            case json -> StaffingText.json(demand, goal, lines);
                        });
        return 0;
    }

    private int needed(Demand demand, ServiceGoal goal) {
        int needed = demand.erlangs() > MOST_AGENTS ? MOST_AGENTS + 1 : Staffing.agentsFor(demand, goal, maxOccupancy);
        require(needed <= MOST_AGENTS, "this takes more than " + MOST_AGENTS + " agents");
        return needed;
    }

    private Demand demand() {
        double factor = Concurrency.USUAL.factor(concurrency);
        return new Demand(
                volume * 3600 / seconds(interval),
                seconds(handling) / factor,
                patience == null ? OptionalDouble.empty() : OptionalDouble.of(seconds(patience)));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private void requireValues() {
        require(volume >= 0 && volume <= 1e9, "--volume must be 0 to a billion: " + volume);
        require(positive(interval), "--interval must be longer than nothing: " + interval);
        require(positive(handling), "--aht must be longer than nothing: " + handling);
        require(!within.isNegative(), "--within must be 0 or more: " + within);
        require(patience == null || positive(patience), "--patience must be longer than nothing: " + patience);
        require(serviceLevel > 0 && serviceLevel < 1, "--service-level must be above 0 and below 1: " + serviceLevel);
        require(maxOccupancy > 0, "--max-occupancy must be above 0: " + maxOccupancy);
        require(maxAbandonment > 0, "--max-abandonment must be above 0: " + maxAbandonment);
        require(shrinkage < 1, "--shrinkage must be below 1: " + shrinkage);
        require(concurrency >= 1 && concurrency <= 100, "--concurrency must be 1 to 100: " + concurrency);
        require(
                agents == null || agents >= 0 && agents <= MOST_AGENTS,
                "--agents must be 0 to " + MOST_AGENTS + ": " + agents);
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero() && duration.compareTo(Duration.ofDays(366)) <= 0;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new UsageFault(fault);
        }
    }
}
