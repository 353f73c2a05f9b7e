package com.reviewpack.figures;

import com.reviewpack.intake.HoursEntry;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.targeting.Observation;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All facts that a pack needs, read once and folded; rows outside the package's lines of business are left out. */
final class FoldedFacts {

    final Availability availability;
    final DayTallies<ConversationTally> conversations = new DayTallies<>(ConversationTally::new);
    final DayTallies<VisitorTally> visitors = new DayTallies<>(VisitorTally::new);
    final DayTallies<AgentTally> agents = new DayTallies<>(AgentTally::new);
    final DayTallies<CoverageTally> coverage = new DayTallies<>(CoverageTally::new);
    final ConversationBreakdown breakdown;
    final ConversationBreakdown breakdownBefore;
    private final Map<Period, AgentBook> agentBooks = new HashMap<>();
    private final Map<Period, Observation> observations = new HashMap<>();
    final List<TicketHistory> tickets;
    final List<HoursEntry> hours;

    private FoldedFacts(
            Availability availability,
            ConversationBreakdown breakdown,
            ConversationBreakdown breakdownBefore,
            List<TicketHistory> tickets,
            List<HoursEntry> hours) {
        this.availability = availability;
        this.breakdown = breakdown;
        this.breakdownBefore = breakdownBefore;
        this.tickets = tickets;
        this.hours = hours;
    }

    /**
     * @param range all days that any window or series looks at
     * @param hoursRange all days whose hours count
     * @param groups which kinds of facts are read at all
     */
    static FoldedFacts read(Scope scope, Facts facts, Period range, Period hoursRange, Set<FigureGroup> groups) {
        LobScope lobs = scope.successPackage().lobs();
        boolean wantsTickets = groups.contains(FigureGroup.TICKETS) || groups.contains(FigureGroup.SLA);
        FoldedFacts folded = new FoldedFacts(
                new Availability(facts, range),
                new ConversationBreakdown(scope.period()),
                new ConversationBreakdown(scope.previous()),
                wantsTickets
                        ? facts.tickets().stream()
                                .filter(history -> lobs.covers(history.ticket().lob()))
                                .toList()
                        : List.of(),
                groups.contains(FigureGroup.HOURS)
                        ? facts.hours(hoursRange).stream()
                                .filter(entry -> entry.packageId()
                                        .equals(scope.successPackage().id()))
                                .toList()
                        : List.of());
        if (groups.contains(FigureGroup.EFFECTIVENESS)) {
            Windows.of(scope)
                    .all()
                    .map(Window::period)
                    .forEach(period -> folded.agentBooks.put(period, new AgentBook(period)));
        }
        if (groups.contains(FigureGroup.TARGET) || groups.contains(FigureGroup.MISSED)) {
            ZoneId zone = scope.account().zone();
            Windows.of(scope)
                    .shown()
                    .map(Window::period)
                    .forEach(period -> folded.observations.put(period, new Observation(period, zone)));
        }
        folded.fold(scope, facts, range, groups);
        return folded;
    }

    private void fold(Scope scope, Facts facts, Period range, Set<FigureGroup> groups) {
        LobScope lobs = scope.successPackage().lobs();
        ZoneId zone = scope.account().zone();
        boolean targeted = !observations.isEmpty();
        boolean counted = groups.contains(FigureGroup.CONVERSATIONS);
        OnlineTimes online = new OnlineTimes();
        if (groups.contains(FigureGroup.AGENTS) || targeted) {
            facts.agents(range, row -> {
                online.add(row);
                if (lobs.covers(row.lob())) {
                    LocalDate day = day(row.intervalStart(), zone);
                    agents.at(row.lob(), day).add(row);
                    agentBooks.values().forEach(book -> book.add(row, day));
                    observations.values().forEach(observation -> observation.add(row, day));
                }
            });
        }
        if (counted || targeted) {
            facts.conversations(range, row -> {
                if (lobs.covers(row.lob())) {
                    var local = row.requestedAt().atZone(zone).toLocalDateTime();
                    if (counted) {
                        conversations.at(row.lob(), local.toLocalDate()).add(row);
                        breakdown.add(row, local);
                        breakdownBefore.add(row, local);
                        coverage.at(row.lob(), local.toLocalDate()).add(row, online.anybodyAt(row.requestedAt()));
                        agentBooks.values().forEach(book -> book.add(row, local.toLocalDate()));
                    }
                    observations.values().forEach(observation -> observation.add(row, local));
                }
            });
        }
        if (groups.contains(FigureGroup.VISITORS)) {
            facts.visitors(range, row -> {
                if (lobs.covers(row.lob())) {
                    var local = row.hourStart().atZone(zone).toLocalDateTime();
                    visitors.at(row.lob(), local.toLocalDate()).add(row);
                    observations.values().forEach(observation -> observation.add(row, local));
                }
            });
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The agents of a window's period; empty books where nobody asked for them. */
    AgentBook agentBook(Period period) {
        return agentBooks.getOrDefault(period, new AgentBook(period));
    }

    /** What targeting sees of a window's period; nothing where nobody asked for it. */
    Observation observation(Period period) {
        return observations.getOrDefault(period, new Observation(period, ZoneOffset.UTC));
    }

    /** The tickets of one line of business; null: of all. */
    List<TicketHistory> ticketsOf(@Nullable String lob) {
        return lob == null
                ? tickets
                : tickets.stream()
                        .filter(history -> history.ticket().lob().equals(lob))
                        .toList();
    }

    /** Tickets of that severity opened in the window. */
    List<TicketHistory> opened(Window window, Severity severity) {
        return tickets.stream()
                .filter(history -> history.ticket().severity() == severity
                        && window.holds(history.ticket().openedAt()))
                .toList();
    }

    /** The lines of business with rows in the window where there are several; else none. */
    SortedSet<String> lobs(Window window) {
        SortedSet<String> lobs = new TreeSet<>();
        lobs.addAll(conversations.lobs(window.period()));
        lobs.addAll(visitors.lobs(window.period()));
        tickets.stream()
                .map(TicketHistory::ticket)
                .filter(ticket -> !ticket.lob().isEmpty() && window.holds(ticket.openedAt()))
                .forEach(ticket -> lobs.add(ticket.lob()));
        return lobs.size() > 1 ? lobs : new TreeSet<>();
    }
}
