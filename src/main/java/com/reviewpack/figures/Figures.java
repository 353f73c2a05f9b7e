package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.peers.AccountResults;
import com.reviewpack.peers.IndustryComparison;
import com.reviewpack.period.BusinessDays;
import com.reviewpack.period.BusinessTime;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.transcripts.Scorecard;
import com.reviewpack.transcripts.TranscriptAnalysis;
import com.reviewpack.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes every figure of a pack from the facts of its account. Depends on its arguments alone. */
public final class Figures {

    private final Scope scope;
    private final Set<FigureGroup> groups;
    private final GoalTracking goals;
    private final FoldedFacts facts;
    private final TicketClocks clocks;
    private final Windows windows;
    private final SortedSet<String> lobs;
    private final Function<Period, List<AccountResults>> peers;

    private final TranscriptFigures transcripts;
    private final boolean brief;

    private Figures(
            Scope scope,
            Facts facts,
            Set<FigureGroup> groups,
            boolean brief,
            Function<Period, List<AccountResults>> peers,
            Supplier<Scorecard> scorecard) {
        this.peers = peers;
        this.scope = scope;
        this.groups = groups;
        this.brief = brief;
        this.goals = new GoalTracking(scope);
        this.windows = brief ? Windows.brief(scope) : Windows.of(scope);
        this.facts = FoldedFacts.read(scope, facts, range(), hoursRange(), groups);
        this.transcripts = new TranscriptFigures(scope, facts, this.facts.availability, scorecard);
        this.clocks = clocks(scope);
        this.lobs = this.facts.lobs(windows.current());
    }

    /** The figures that the deliverable of {@code scope} holds, in the order of {@code figures.json}. */
    public static FigureReport compute(Scope scope, Facts facts) {
        return compute(scope, facts, period -> List.of(), Scorecard::builtIn);
    }

    /**
     * The same, beside the results of others.
     *
     * @param peers every account's results over a period; asked only where the deliverable compares with peers
     * @param scorecard by which transcripts are read; asked only where the deliverable reads them
     */
    public static FigureReport compute(
            Scope scope, Facts facts, Function<Period, List<AccountResults>> peers, Supplier<Scorecard> scorecard) {
        return new Figures(scope, facts, FigureGroup.of(scope.deliverable()), false, peers, scorecard).report();
    }

    /**
     * The figures of these groups beside those of the preceding period, and what stands with them: no series, no year
     * before, no peers. For those who look at many accounts at once; the deliverable of {@code scope} decides nothing.
     */
    public static FigureReport brief(Scope scope, Facts facts, Set<FigureGroup> groups) {
        return new Figures(scope, facts, groups, true, period -> List.of(), Scorecard::builtIn).report();
    }

    private static TicketClocks clocks(Scope scope) {
        Map<LocalDate, Boolean> overrides = new HashMap<>();
        scope.portfolio().holidays().stream()
                .filter(holiday -> holiday.country().equals(scope.account().country()))
                .forEach(holiday -> overrides.put(holiday.date(), holiday.working()));
        BusinessDays days = BusinessDays.of(scope.account().country(), overrides);
        ZoneId zone = scope.account().zone();
        BusinessTime time = BusinessTime.of(days, zone, scope.catalogue().workingHours());
        return new TicketClocks(days, time::between, zone);
    }

    /** All days that a window or a series looks at. */
    private Period range() {
        LocalDate first = windows.all()
                .map(window -> window.period().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (brief) {
            return new Period(first, scope.period().end());
        }
        LocalDate ofSeries = TimeSpans.endingIn(scope.period()).firstDay();
        return new Period(
                first.isBefore(ofSeries) ? first : ofSeries, scope.period().end());
    }

    /** All days whose hours count in a contract year of a window, or tell how work goes on. */
    private Period hoursRange() {
        ContractCalendar contract = new ContractCalendar(scope.successPackage().startsOn());
        LocalDate first = windows.all()
                .map(window -> window.period().lastDay())
                .map(day -> HoursCounting.earliest(contract, day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Period(first, scope.period().end());
    }

    private FigureReport report() {
        GroupValues current = values(windows.current(), groups);
        Optional<GroupValues> previous = valuesOf(windows.previous());
        Optional<GroupValues> before =
                Optional.ofNullable(windows.beforePrevious()).map(window -> values(window, groupsForTrends()));
        Optional<GroupValues> lastYear =
                Optional.ofNullable(windows.lastYear()).map(window -> values(window, groupsBefore(window)));
        List<GoalProgress> progress = progress(current, previous.orElse(null));
        Optional<IndustryComparison> industry = comparison(current);
        Map<FigureKey, Measurement> now = withHealth(current, previous.orElse(null));
        industry.map(BenchmarkFigures::values).ifPresent(now::putAll);
        Optional<TranscriptAnalysis> read = transcripts(current, now);
        Map<FigureKey, Measurement> then =
                previous.map(values -> withHealth(values, before.orElse(null))).orElseGet(LinkedHashMap::new);
        previous.flatMap(this::comparison).map(BenchmarkFigures::values).ifPresent(then::putAll);
        previous.ifPresent(values -> transcripts(values, then));
        Map<FigureKey, Measurement> yearAgo = lastYear.map(GroupValues::values).orElse(Map.of());
        List<Figure> figures = new ArrayList<>();
        now.forEach((key, value) -> figures.add(figure(key, value, then.get(key), yearAgo.get(key))));
        return new FigureReport(
                new FigureSet(figures),
                brief ? List.of() : series(current),
                progress,
                openClocks(current),
                agents(),
                current.hoursUse(),
                current.roi(),
                studies(current).withIndustry(industry).withTranscripts(read),
                particulars());
    }

    private Particulars particulars() {
        return groups.contains(FigureGroup.CONVERSATIONS) && !brief
                ? new Particulars(
                        new PartsBook(facts, scope).parts(), new Departures(scope, facts, range()).departures())
                : Particulars.none();
    }

    private static Studies studies(GroupValues current) {
        return Studies.none()
                .withAgents(current.agents())
                .withTarget(current.target())
                .withMissed(current.missed());
    }

    /** Reads the window's transcripts where the deliverable does, and puts their figures to the others. */
    private Optional<TranscriptAnalysis> transcripts(GroupValues values, Map<FigureKey, Measurement> into) {
        return groups.contains(FigureGroup.TRANSCRIPTS)
                ? transcripts.read(values.window().period(), into)
                : Optional.empty();
    }

    /** The window's values beside those of peers; empty where the deliverable does not compare. */
    private Optional<IndustryComparison> comparison(GroupValues values) {
        return groups.contains(FigureGroup.BENCHMARK)
                ? Optional.of(BenchmarkFigures.compare(
                        scope.account(),
                        values.values(),
                        peers.apply(values.window().period())))
                : Optional.empty();
    }

    private Optional<GroupValues> valuesOf(@Nullable Window window) {
        return Optional.ofNullable(window).map(some -> values(some, groups));
    }

    private GroupValues values(Window window, Set<FigureGroup> wanted) {
        return new GroupValues(scope, facts, clocks, window, wanted, lobs);
    }

    /** What health, which looks one period further back, is told from. */
    private Set<FigureGroup> groupsForTrends() {
        Set<FigureGroup> needed = EnumSet.copyOf(groups);
        needed.removeAll(EnumSet.of(FigureGroup.TARGET, FigureGroup.MISSED));
        return needed;
    }

    /** What a package that had not begun by then cannot have: hours, a return, promises. */
    private Set<FigureGroup> groupsBefore(Window window) {
        Set<FigureGroup> had = EnumSet.copyOf(groups);
        if (window.period().start().isBefore(scope.successPackage().startsOn())) {
            had.removeAll(EnumSet.of(FigureGroup.HOURS, FigureGroup.ROI, FigureGroup.SLA));
        }
        return had;
    }

    private List<GoalProgress> progress(GroupValues values, @Nullable GroupValues before) {
        return goals.progress(values.window().period(), values.values(), before == null ? null : before.values());
    }

    private Map<FigureKey, Measurement> withHealth(GroupValues values, @Nullable GroupValues before) {
        Map<FigureKey, Measurement> all = new LinkedHashMap<>(values.values());
        if (groups.contains(FigureGroup.HEALTH)) {
            var scores = new HealthReading(values, before, progress(values, before)).components();
            all.put(
                    new FigureKey(HealthFigures.SCORE.id(), null),
                    HealthFigures.score(scores, scope.catalogue().healthWeights()));
            HealthFigures.COMPONENTS.forEach(formula ->
                    all.put(new FigureKey(formula.id(), null), formula.of().apply(scores)));
        }
        return all;
    }

    private Figure figure(
            FigureKey key, Measurement value, @Nullable Measurement previous, @Nullable Measurement lastYear) {
        FigureDefinition definition = FigureDefinitions.of(key.id()).orElseThrow();
        boolean facts = lastYear != null && !(lastYear instanceof Measurement.MissingData);
        @Nullable BigDecimal target = goals.target(key, scope.period()).orElse(null);
        return new Figure(
                key.id(),
                key.lob(),
                definition.unitFor(scope.account()),
                value,
                previous,
                facts ? lastYear : null,
                target,
                definition.sources());
    }

    private List<Series> series(GroupValues current) {
        List<Series> series = new ArrayList<>(new SeriesBook(scope, facts, lobs).series(groups));
        current.hoursUse()
                .ifPresent(use -> series.addAll(SeriesBook.ofHours(
                        use,
                        new HoursCounting(
                                facts.hours,
                                new ContractCalendar(scope.successPackage().startsOn()),
                                scope.period().lastDay()),
                        scope.period().lastDay())));
        return series;
    }

    private static List<ClockReading> openClocks(GroupValues current) {
        return current.readings().stream()
                .filter(reading -> reading.outcome() != ClockReading.Outcome.MET)
                .sorted(Comparator.comparing(ClockReading::outcome)
                        .thenComparing(ClockReading::left)
                        .thenComparing(ClockReading::severity)
                        .thenComparing(ClockReading::ticket)
                        .thenComparing(ClockReading::clock))
                .toList();
    }

    private List<AgentSummary> agents() {
        Comparator<AgentSummary> mostFirst = Comparator.comparing(
                (AgentSummary agent) -> agent.connected().known().orElse(BigDecimal.ZERO), Comparator.reverseOrder());
        return facts.breakdown.byAgent.entrySet().stream()
                .filter(agent -> agent.getValue().connected > 0)
                .map(agent -> AgentSummary.of(agent.getKey(), agent.getValue()))
                .sorted(mostFirst.thenComparing(AgentSummary::agent))
                .toList();
    }
}
