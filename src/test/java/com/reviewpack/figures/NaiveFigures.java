package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The figures once more, from plain lists by plain loops, written from the definitions alone and sharing nothing with the
 * program but its row types. Slow and simple: what it says is what the definitions say.
 * Answers read {@code status value n}, values with nine significant digits.
 */
final class NaiveFigures {

    private final Installation in;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant close;
    private final Map<String, String> answers = new TreeMap<>();

    /**
     * @param from the first day of the period
     * @param to the day after its last day
     * @param close what happened at or after it is not seen
     */
    NaiveFigures(Installation in, LocalDate from, LocalDate to, Instant close) {
        this.in = in;
        this.from = from;
        this.to = to;
        this.close = close;
    }

    Map<String, String> answers() {
        conversations(row -> in.lobs.covers(row.lob()));
        visitors(row -> in.lobs.covers(row.lob()));
        tickets(row -> in.lobs.covers(row.lob()));
        serviceLevels();
        hours();
        return answers;
    }

    Map<String, String> answersOfLob(String lob) {
        conversations(row -> row.lob().equals(lob));
        visitors(row -> row.lob().equals(lob));
        tickets(row -> row.lob().equals(lob));
        return answers;
    }

    private boolean inPeriod(Instant instant) {
        LocalDate day = instant.atZone(in.zone).toLocalDate();
        return !day.isBefore(from) && day.isBefore(to);
    }

    private Instant endOfPeriod() {
        return to.atStartOfDay(in.zone).toInstant();
    }

    private boolean missing(ExportKind kind) {
        return !in.firstDays.containsKey(kind) || from.isBefore(in.firstDays.get(kind));
    }

    private void conversations(Predicate<Conversation> which) {
        List<Conversation> rows = new ArrayList<>();
        for (Conversation row : in.conversations) {
            if (which.test(row) && inPeriod(row.requestedAt())) {
                rows.add(row);
            }
        }
        List<Conversation> connected = new ArrayList<>();
        long abandoned = 0;
        long offered = 0;
        for (Conversation row : rows) {
            boolean agent = row.handledBy() == HandledBy.AGENT || row.handledBy() == HandledBy.BOT_THEN_AGENT;
            if (row.connectedAt() != null && agent) {
                connected.add(row);
            }
            if (row.handledBy() != HandledBy.BOT) {
                offered++;
                if (row.connectedAt() == null) {
                    abandoned++;
                }
            }
        }
        List<Duration> responses = new ArrayList<>();
        List<Duration> handles = new ArrayList<>();
        long within = 0;
        long interactive = 0;
        long transferred = 0;
        long convertedConnected = 0;
        for (Conversation row : connected) {
            if (row.firstResponseAt() != null) {
                Duration response = Duration.between(row.requestedAt(), row.firstResponseAt());
                responses.add(response);
                if (response.toNanos() <= 60_000_000_000L) {
                    within++;
                }
            }
            if (row.handle() != null) {
                handles.add(row.handle());
            }
            if (row.consumerLines() != null
                    && row.consumerLines() > 0
                    && row.agentLines() != null
                    && row.agentLines() > 0) {
                interactive++;
            }
            if (row.transfers() != null && row.transfers() > 0) {
                transferred++;
            }
            if (row.converted() != null && row.converted()) {
                convertedConnected++;
            }
        }
        ExportKind kind = ExportKind.CONVERSATIONS;
        String stem = "conversations.";
        count(kind, stem + "requested", rows.size());
        count(kind, stem + "offered", offered);
        count(kind, stem + "connected", connected.size());
        count(kind, stem + "abandoned", abandoned);
        count(kind, stem + "interactive", interactive);
        ratio(kind, stem + "abandonment_rate", abandoned, offered);
        ratio(kind, stem + "interactive_rate", interactive, connected.size());
        ratio(kind, stem + "transfer_rate", transferred, connected.size());
        ratio(kind, stem + "answered_within_60s_rate", within, offered);
        ratio(kind, stem + "conversion_rate", convertedConnected, connected.size());
        statistics(kind, stem + "first_response_seconds", responses, Duration.ofSeconds(1));
        statistics(kind, stem + "handle_seconds", handles, Duration.ofSeconds(1));
        answersOf(kind, stem, rows);
    }

    private void answersOf(ExportKind kind, String stem, List<Conversation> rows) {
        long bot = rows.stream().filter(r -> r.handledBy() == HandledBy.BOT).count();
        long then = rows.stream()
                .filter(r -> r.handledBy() == HandledBy.BOT_THEN_AGENT)
                .count();
        ratio(kind, stem + "containment_rate", bot, bot + then);
        List<Integer> csat =
                rows.stream().map(Conversation::csat).filter(Objects::nonNull).toList();
        ratio(kind, stem + "csat", csat.stream().filter(c -> c == 4 || c == 5).count(), csat.size());
        List<Integer> nps =
                rows.stream().map(Conversation::nps).filter(Objects::nonNull).toList();
        long up = nps.stream().filter(n -> n == 9 || n == 10).count();
        long down = nps.stream().filter(n -> n <= 6).count();
        ratio(kind, stem + "nps", 100 * (up - down), nps.size(), nps.size());
        List<Boolean> fcr = rows.stream()
                .map(Conversation::resolvedFirstContact)
                .filter(Objects::nonNull)
                .toList();
        ratio(kind, stem + "fcr", fcr.stream().filter(yes -> yes).count(), fcr.size());
        long conversions = rows.stream()
                .filter(r -> r.converted() != null && r.converted())
                .count();
        count(kind, stem + "conversions", conversions);
        BigDecimal revenue = BigDecimal.ZERO;
        long priced = 0;
        for (Conversation row : rows) {
            if (row.revenue() != null) {
                revenue = revenue.add(row.revenue());
                priced++;
            }
        }
        total(kind, stem + "revenue", revenue, priced);
        divided(kind, stem + "aov", revenue, BigDecimal.valueOf(conversions), conversions);
    }

    private void visitors(Predicate<VisitorHour> which) {
        long visitors = 0;
        long prospects = 0;
        long exposed = 0;
        long accepted = 0;
        for (VisitorHour row : in.visitors) {
            if (which.test(row) && inPeriod(row.hourStart())) {
                visitors += row.visitors() == null ? 0 : row.visitors();
                prospects += row.prospects() == null ? 0 : row.prospects();
                exposed += row.exposed() == null ? 0 : row.exposed();
                accepted += row.accepted() == null ? 0 : row.accepted();
            }
        }
        ExportKind kind = ExportKind.VISITORS;
        count(kind, "visitors.visitors", visitors);
        count(kind, "visitors.prospects", prospects);
        count(kind, "visitors.exposed", exposed);
        count(kind, "visitors.accepted", accepted);
        ratio(kind, "visitors.prospect_rate", prospects, visitors);
        ratio(kind, "visitors.exposed_rate", exposed, prospects);
        ratio(kind, "visitors.acceptance_rate", accepted, exposed);
    }

    private void tickets(Predicate<Ticket> which) {
        long opened = 0;
        long resolved = 0;
        long reopened = 0;
        long backlog = 0;
        long unanswered = 0;
        List<Duration> responses = new ArrayList<>();
        List<Duration> resolutions = new ArrayList<>();
        Instant end = endOfPeriod();
        for (Ticket ticket : in.tickets) {
            if (!which.test(ticket)) {
                continue;
            }
            Instant solved = ticket.resolvedAt();
            Instant answered = ticket.firstResponseAt();
            if (inPeriod(ticket.openedAt())) {
                opened++;
                if (answered != null && answered.isBefore(close)) {
                    responses.add(Duration.between(ticket.openedAt(), answered));
                } else if (solved != null && solved.isBefore(close)) {
                    responses.add(Duration.between(ticket.openedAt(), solved));
                }
                if (solved != null && solved.isBefore(close)) {
                    resolutions.add(Duration.between(ticket.openedAt(), solved));
                }
            }
            if (solved != null && inPeriod(solved)) {
                resolved++;
                if (ticket.reopened() > 0) {
                    reopened++;
                }
            }
            boolean open = ticket.openedAt().isBefore(end) && (solved == null || !solved.isBefore(end));
            if (open) {
                backlog++;
                if (answered == null || !answered.isBefore(end)) {
                    unanswered++;
                }
            }
        }
        ExportKind kind = ExportKind.TICKETS;
        String stem = "tickets.";
        count(kind, stem + "opened", opened);
        count(kind, stem + "resolved", resolved);
        count(kind, stem + "backlog", backlog);
        count(kind, stem + "unanswered", unanswered);
        ratio(kind, stem + "reopen_rate", reopened, resolved);
        statistics(kind, stem + "first_response_minutes", responses, Duration.ofMinutes(1));
        statistics(kind, stem + "resolution_minutes", resolutions, Duration.ofMinutes(1));
    }

    private void serviceLevels() {
        NaiveClocks clocks = new NaiveClocks(in, close);
        for (Severity severity : Severity.values()) {
            ServiceLevel level = in.scope().tier().serviceLevels().get(severity);
            for (String clock : List.of("response", "update", "resolution", "rca")) {
                String stem = "sla." + clock + "." + severity + ".";
                boolean none = level != null && clock.equals("rca") && severity == Severity.P3;
                long[] outcomes = new long[3];
                if (level != null && !none) {
                    for (Ticket ticket : in.tickets) {
                        if (in.lobs.covers(ticket.lob())
                                && ticket.severity() == severity
                                && inPeriod(ticket.openedAt())) {
                            int outcome = clocks.outcome(clock, ticket, level);
                            if (outcome >= 0) {
                                outcomes[outcome]++;
                            }
                        }
                    }
                }
                if (level == null || none) {
                    for (String word : List.of("met", "breached", "running", "attainment")) {
                        answers.put(stem + word, level == null ? "not_covered" : "not_applicable");
                    }
                } else {
                    count(ExportKind.TICKETS, stem + "met", outcomes[0]);
                    count(ExportKind.TICKETS, stem + "breached", outcomes[1]);
                    count(ExportKind.TICKETS, stem + "running", outcomes[2]);
                    ratio(ExportKind.TICKETS, stem + "attainment", outcomes[0], outcomes[0] + outcomes[1]);
                }
            }
        }
    }

    private void hours() {
        LocalDate last = to.minusDays(1);
        int quarters = 0;
        while (!in.startsOn.plusMonths(3L * (quarters + 1)).isAfter(last)) {
            quarters++;
        }
        while (in.startsOn.plusMonths(3L * quarters).isAfter(last)) {
            quarters--;
        }
        int firstOfYear = Math.floorDiv(quarters, 4) * 4;
        BigDecimal capQuarter = in.scope().tier().hours().perQuarter();
        BigDecimal capYear = in.scope().tier().hours().perYear();
        BigDecimal year = BigDecimal.ZERO;
        BigDecimal billed = BigDecimal.ZERO;
        BigDecimal quarter = BigDecimal.ZERO;
        BigDecimal overQuarter = BigDecimal.ZERO;
        for (int q = firstOfYear; q <= quarters; q++) {
            quarter = BigDecimal.ZERO;
            for (HoursEntry entry : in.hours) {
                boolean inQuarter = !entry.workedOn().isBefore(in.startsOn.plusMonths(3L * q))
                        && entry.workedOn().isBefore(in.startsOn.plusMonths(3L * (q + 1)))
                        && !entry.workedOn().isAfter(last);
                if (inQuarter && entry.packageId().equals(Installation.PACKAGE) && entry.pool() != HoursPool.TRAVEL) {
                    quarter = quarter.add(entry.hours());
                }
            }
            year = year.add(quarter);
            overQuarter = quarter.subtract(capQuarter).max(BigDecimal.ZERO);
            billed = billed.add(overQuarter);
        }
        BigDecimal overYear = year.subtract(billed).subtract(capYear).max(BigDecimal.ZERO);
        boolean missing = missing(ExportKind.HOURS);
        answers.put("hours.cap_quarter", "measured " + shown(capQuarter));
        answers.put("hours.cap_year", "measured " + shown(capYear));
        answers.put("hours.used_quarter", missing ? "missing_data" : "measured " + shown(quarter));
        answers.put("hours.used_year", missing ? "missing_data" : "measured " + shown(year));
        answers.put("hours.overage_quarter", missing ? "missing_data" : "measured " + shown(overQuarter));
        answers.put("hours.overage_year", missing ? "missing_data" : "measured " + shown(overYear));
    }

    private void count(ExportKind kind, String id, long value) {
        total(kind, id, BigDecimal.valueOf(value), value);
    }

    private void total(ExportKind kind, String id, BigDecimal value, long n) {
        answers.put(id, missing(kind) ? "missing_data" : "measured " + shown(value) + " " + n);
    }

    private void ratio(ExportKind kind, String id, long numerator, long denominator) {
        ratio(kind, id, numerator, denominator, denominator);
    }

    private void ratio(ExportKind kind, String id, long numerator, long denominator, long n) {
        divided(kind, id, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), n);
    }

    private void divided(ExportKind kind, String id, BigDecimal numerator, BigDecimal denominator, long n) {
        if (missing(kind)) {
            answers.put(id, "missing_data");
        } else if (denominator.signum() == 0) {
            answers.put(id, "nothing_to_measure");
        } else {
            BigDecimal value = numerator.divide(denominator, MathContext.DECIMAL128);
            answers.put(id, (n < 30 ? "small " : "measured ") + shown(value) + " " + n);
        }
    }

    private void statistics(ExportKind kind, String stem, List<Duration> values, Duration unit) {
        List<BigDecimal> sorted = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Duration value : values) {
            BigDecimal units = BigDecimal.valueOf(value.toNanos())
                    .divide(BigDecimal.valueOf(unit.toNanos()), MathContext.DECIMAL128);
            sorted.add(units);
            sum = sum.add(units);
        }
        Collections.sort(sorted);
        divided(kind, stem + ".mean", sum, BigDecimal.valueOf(sorted.size()), sorted.size());
        divided(
                kind,
                stem + ".p50",
                inclusive(sorted, 0.5),
                BigDecimal.valueOf(Math.min(1, sorted.size())),
                sorted.size());
        divided(
                kind,
                stem + ".p90",
                inclusive(sorted, 0.9),
                BigDecimal.valueOf(Math.min(1, sorted.size())),
                sorted.size());
    }

    /** PERCENTILE.INC: rank k(n − 1) from 0, linear between neighbours. */
    private static BigDecimal inclusive(List<BigDecimal> sorted, double k) {
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal rank = BigDecimal.valueOf(k).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int low = rank.intValue();
        int high = Math.min(low + 1, sorted.size() - 1);
        BigDecimal part = rank.subtract(BigDecimal.valueOf(low));
        return sorted.get(low).add(sorted.get(high).subtract(sorted.get(low)).multiply(part));
    }

    /** Nine significant digits. */
    static String shown(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(9)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
