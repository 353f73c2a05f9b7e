package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Entitlement;
import com.reviewpack.offering.HoursAllowance;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.ServiceLevel.TimeBasis;
import com.reviewpack.offering.Severity;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Cost;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.HolidayOverride;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account with one package and whatever rows a test gives it. Its fields are set before it is asked. */
public final class Installation {

    static final AccountId ACCOUNT = new AccountId("A-1");
    static final PackageId PACKAGE = new PackageId("A-1-P");

    ZoneId zone = ZoneId.of("Europe/Berlin");
    String country = "";
    String tier = "Premier";
    TimeBasis basis = TimeBasis.ELAPSED;
    LobScope lobs = LobScope.all();
    LocalDate startsOn = LocalDate.of(2025, 1, 1);
    Optional<BigDecimal> fee = Optional.of(new BigDecimal("36500"));
    Deliverable deliverable = Deliverable.QBR;
    Period period = new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));

    @Nullable
    Period previous = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 1));

    LocalDate asOf = LocalDate.of(2026, 9, 30);
    LocalDate firstDay = LocalDate.of(2020, 1, 1);
    final Map<ExportKind, LocalDate> firstDays = new EnumMap<>(ExportKind.class);
    final List<Goal> goals = new ArrayList<>();
    final List<Cost> costs = new ArrayList<>();
    final List<HolidayOverride> holidays = new ArrayList<>();
    final List<Conversation> conversations = new ArrayList<>();
    final List<VisitorHour> visitors = new ArrayList<>();
    final List<AgentInterval> agents = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    final List<TicketEvent> events = new ArrayList<>();
    final List<HoursEntry> hours = new ArrayList<>();

    Installation() {
        for (ExportKind kind : ExportKind.values()) {
            firstDays.put(kind, firstDay);
        }
    }

    /** The same account with these conversations and no other rows. */
    Installation withOnly(List<Conversation> rows) {
        Installation other = new Installation();
        other.zone = zone;
        other.lobs = lobs;
        other.firstDays.clear();
        other.firstDays.putAll(firstDays);
        other.conversations.addAll(rows);
        return other;
    }

    public FigureReport report() {
        return Figures.compute(scope(), facts());
    }

    RowFacts facts() {
        return new RowFacts(zone, asOf, conversations, visitors, agents, tickets, events, hours, firstDays);
    }

    public Scope scope() {
        Account account = new Account(
                ACCOUNT,
                "Example",
                "retail",
                "enterprise",
                "EMEA",
                country,
                zone,
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                null);
        SuccessPackage bought = new SuccessPackage(PACKAGE, ACCOUNT, tier, lobs, startsOn, null, fee, Optional.empty());
        Portfolio portfolio = new Portfolio(
                new TreeMap<>(Map.of(ACCOUNT, account)),
                new TreeMap<>(Map.of(PACKAGE, bought)),
                new TreeMap<>(),
                goals,
                List.of(),
                costs,
                List.of(),
                List.of(),
                List.of(),
                holidays,
                new TreeMap<>());
        Catalogue catalogue = catalogue();
        return new Scope(
                account,
                bought,
                catalogue.tier(tier).orElseThrow(),
                catalogue,
                deliverable,
                period,
                previous,
                asOf,
                portfolio);
    }

    private Catalogue catalogue() {
        Map<String, BigDecimal> weights = Map.of(
                "usage_trend", new BigDecimal("15"),
                "outcome_trend", new BigDecimal("15"),
                "goals_on_track", new BigDecimal("20"),
                "sla_attained", new BigDecimal("15"),
                "unanswered_tickets", new BigDecimal("10"),
                "hours_used", new BigDecimal("10"),
                "engagement", new BigDecimal("5"),
                "capacity", new BigDecimal("10"));
        return new Catalogue(
                "test",
                LocalDate.of(2020, 1, 1),
                List.of(
                        tier("Fundamentals", 1, "65", "260", Map.of()),
                        tier("Premier", 2, "113", "455", levels()),
                        tier("Expert", 3, "246", "985", levels())),
                weights);
    }

    private static Tier tier(String name, int rank, String quarter, String year, Map<Severity, ServiceLevel> levels) {
        Map<Deliverable, Entitlement> entitlements = new EnumMap<>(Deliverable.class);
        entitlements.put(Deliverable.QBR, new Entitlement(Deliverable.QBR, Cadence.QUARTERLY, OptionalInt.of(4), 0));
        entitlements.put(
                Deliverable.PERFORMANCE_REVIEW,
                new Entitlement(Deliverable.PERFORMANCE_REVIEW, Cadence.MONTHLY, OptionalInt.empty(), 0));
        entitlements.put(
                Deliverable.ACCOUNT_PLAN,
                new Entitlement(Deliverable.ACCOUNT_PLAN, Cadence.WEEKLY, OptionalInt.empty(), 0));
        HoursAllowance hours = new HoursAllowance(
                new BigDecimal(quarter), new BigDecimal(year), Map.of(HoursPool.EXPANSION, new BigDecimal("60")));
        return new Tier(name, rank, hours, entitlements, levels, Map.of());
    }

    /** Premier's table: P1 1 h, 2 h, 12 h, 3 d; P2 3 h, 12 h, 3 d, 5 d; P3 2 d, 3 d, 5 d, none. */
    private Map<Severity, ServiceLevel> levels() {
        return Map.of(
                Severity.P1,
                level(1, 2, 12, OptionalInt.of(3)),
                Severity.P2,
                level(3, 12, 72, OptionalInt.of(5)),
                Severity.P3,
                level(48, 72, 120, OptionalInt.empty()));
    }

    private ServiceLevel level(int response, int update, int resolution, OptionalInt rca) {
        return new ServiceLevel(
                Duration.ofHours(response), Duration.ofHours(update), Duration.ofHours(resolution), rca, basis);
    }
}
