package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.measure.Lift;
import com.reviewpack.period.Period;
import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Target analysis and missed opportunity once more, from plain lists by plain loops and whole passes over them. Takes
 * Erlang's formulas, which have tests of their own, from the program, and nothing else. Agents of the test are online in
 * whole hours, at one conversation at a time.
 */
final class NaiveTargeting {

    private final Installation in;
    private final Period period;
    final List<Conversation> conversations;
    final List<VisitorHour> visitors;
    private final List<AgentInterval> agents;
    private final TreeSet<String> segments = new TreeSet<>();
    final Map<String, Double> answers = new TreeMap<>();

    NaiveTargeting(Installation in, Period period) {
        this.in = in;
        this.period = period;
        conversations = in.conversations.stream()
                .filter(row -> in.lobs.covers(row.lob()) && inPeriod(row.requestedAt()))
                .toList();
        visitors = in.visitors.stream()
                .filter(row -> in.lobs.covers(row.lob()) && inPeriod(row.hourStart()))
                .toList();
        agents = in.agents.stream()
                .filter(row -> in.lobs.covers(row.lob()) && inPeriod(row.intervalStart()))
                .toList();
        visitors.forEach(row -> segments.add(row.segment()));
    }

    private boolean inPeriod(Instant instant) {
        return period.contains(instant.atZone(in.zone).toLocalDate());
    }

    private int hour(Instant instant) {
        LocalDateTime local = instant.atZone(in.zone).toLocalDateTime();
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    private static long zero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    long offers(Predicate<VisitorHour> which, ToLongFunction<VisitorHour> of) {
        return visitors.stream().filter(which).mapToLong(of).sum();
    }

    private boolean connected(Conversation row) {
        return row.connectedAt() != null
                && (row.handledBy() == HandledBy.AGENT || row.handledBy() == HandledBy.BOT_THEN_AGENT);
    }

    private boolean targeted(Conversation row) {
        return visitors.stream()
                .anyMatch(offer -> offer.lob().isEmpty() || offer.lob().equals(row.lob()));
    }

    private static boolean sold(Conversation row) {
        return row.converted() != null && row.converted();
    }

    private static boolean quality(Conversation row) {
        Integer consumer = row.consumerLines();
        Integer agent = row.agentLines();
        Boolean resolved = row.resolvedFirstContact();
        Integer csat = row.csat();
        return consumer != null
                && consumer > 0
                && agent != null
                && agent > 0
                && (sold(row) || resolved != null && resolved)
                && (csat == null || csat >= 3);
    }

    private long count(Predicate<Conversation> which) {
        return conversations.stream().filter(which).count();
    }

    private double handle(Predicate<Conversation> which) {
        return conversations.stream()
                        .filter(which.and(this::connected).and(row -> row.handle() != null))
                        .mapToLong(row -> Objects.requireNonNull(row.handle()).toMillis())
                        .average()
                        .orElse(0)
                / 1000;
    }

    long qualityContacts() {
        return count(row -> connected(row) && quality(row));
    }

    /** Shrinks hits ÷ n of each segment. */
    private static Map<String, Double> shrunk(Map<String, long[]> counts) {
        double hits = 0;
        double n = 0;
        double squares = 0;
        int groups = 0;
        for (long[] one : counts.values()) {
            hits += Math.min(one[0], one[1]);
            n += one[1];
            squares += (double) one[1] * one[1];
            groups += one[1] > 0 ? 1 : 0;
        }
        Map<String, Double> rates = new TreeMap<>();
        double p = n == 0 ? 0 : hits / n;
        double spread = 0;
        for (long[] one : counts.values()) {
            spread += one[1] == 0 ? 0 : one[1] * Math.pow((double) Math.min(one[0], one[1]) / one[1] - p, 2);
        }
        double weight = 1;
        if (groups > 1) {
            double room = n - squares / n - (groups - 1);
            double rho = p == 0 || p == 1 || room <= 0 ? 0 : (spread / (p * (1 - p)) - (groups - 1)) / room;
            weight = rho <= 0 ? n / groups : Math.max(1, Math.min(n / groups, (1 - rho) / rho));
        }
        double prior = weight;
        counts.forEach((segment, one) -> rates.put(segment, (Math.min(one[0], one[1]) + prior * p) / (one[1] + prior)));
        return rates;
    }

    private Map<String, Double> contactRate(Predicate<Conversation> hit) {
        Map<String, long[]> counts = new TreeMap<>();
        for (String segment : segments) {
            counts.put(segment, new long[2]);
        }
        for (Conversation row : conversations) {
            if (connected(row) && targeted(row)) {
                long[] one = counts.computeIfAbsent(row.segment(), name -> new long[2]);
                one[0] += hit.test(row) ? 1 : 0;
                one[1]++;
            }
        }
        return shrunk(counts);
    }

    private Map<String, Double> offerRate(ToLongFunction<VisitorHour> hits, ToLongFunction<VisitorHour> n) {
        Map<String, long[]> counts = new TreeMap<>();
        for (String segment : segments) {
            Predicate<VisitorHour> of = row -> row.segment().equals(segment);
            counts.put(segment, new long[] {offers(of, hits), Math.max(0, offers(of, n))});
        }
        return shrunk(counts);
    }

    private double orderValue(Predicate<Conversation> which) {
        List<Conversation> rows = conversations.stream().filter(which).toList();
        BigDecimal revenue = rows.stream()
                .map(row -> row.revenue() == null ? BigDecimal.ZERO : row.revenue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long conversions = rows.stream().filter(NaiveTargeting::sold).count();
        return conversions == 0 ? 0 : revenue.doubleValue() / conversions;
    }

    private double orderValueOf(String segment) {
        Predicate<Conversation> own = row -> targeted(row) && row.segment().equals(segment);
        return count(own.and(NaiveTargeting::sold)) >= 30 ? orderValue(own) : orderValue(this::targeted);
    }

    private OptionalDouble patience() {
        long left = 0;
        double waited = 0;
        for (Conversation row : conversations) {
            if (row.handledBy() != HandledBy.BOT) {
                Instant until = row.connectedAt() == null ? row.endedAt() : row.connectedAt();
                left += row.connectedAt() == null && row.endedAt() != null ? 1 : 0;
                waited += until == null
                        ? 0
                        : (until.toEpochMilli() - row.requestedAt().toEpochMilli()) / 1000.0;
            }
        }
        return left == 0 || waited == 0 ? OptionalDouble.empty() : OptionalDouble.of(waited / left);
    }

    private int times(int hour) {
        int times = 0;
        for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusDays(1)) {
            times += day.getDayOfWeek().getValue() - 1 == hour / 24 ? 1 : 0;
        }
        return times;
    }

    private double agentsOnline(int hour) {
        return agents.stream().filter(row -> hour(row.intervalStart()) == hour).count()
                / (double) Math.max(1, times(hour));
    }

    private static double mixed(double agents, IntToDoubleFunction of) {
        int below = (int) Math.floor(agents);
        double low = of.applyAsDouble(below);
        return agents == below ? low : low + (agents - below) * (of.applyAsDouble(below + 1) - low);
    }

    private static double of(Map<String, Double> rates, String segment) {
        return Objects.requireNonNull(rates.get(segment));
    }

    /** Everything; empty where nothing can be told of an optimum. */
    void answer() {
        double handle = handle(row -> true);
        Map<String, Double> accepts = offerRate(row -> zero(row.accepted()), row -> zero(row.exposed()));
        Map<String, Double> good = contactRate(NaiveTargeting::quality);
        Map<String, Double> sells = contactRate(NaiveTargeting::sold);
        boolean control = offers(row -> true, row -> zero(row.controlGroup())) > 0;
        Map<String, Double> without = control
                ? offerRate(row -> zero(row.conversionsControlGroup()), row -> zero(row.controlGroup()))
                : offerRate(
                        row -> zero(row.conversionsNotEngaged()), row -> zero(row.exposed()) - zero(row.accepted()));
        Optional<Lift> lift = lift(control);
        boolean money =
                lift.filter(some -> some.interval().low().signum() > 0).isPresent() && orderValue(this::targeted) > 0;
        Map<String, Double> worth = new TreeMap<>();
        Map<String, Double> effort = new TreeMap<>();
        Map<String, Double> brings = new TreeMap<>();
        for (String segment : segments) {
            double more = lift.isPresent() ? of(sells, segment) - of(without, segment) : 0;
            brings.put(segment, more);
            worth.put(segment, money ? Math.max(0, more) * orderValueOf(segment) : of(good, segment));
            Predicate<Conversation> own = row -> targeted(row) && row.segment().equals(segment);
            long handled = count(own.and(this::connected).and(row -> row.handle() != null));
            effort.put(segment, handled >= 30 && handle(own) > 0 ? handle(own) / handle : 1);
        }
        List<String> order = new ArrayList<>(segments);
        order.sort(Comparator.comparingDouble((String segment) -> -of(worth, segment) / of(effort, segment))
                .thenComparing(Comparator.naturalOrder()));
        long connected = count(this::connected);
        double saleRate = connected == 0 ? 0 : (double) count(row -> connected(row) && sold(row)) / connected;
        double baseGood = connected == 0 ? 0 : (double) qualityContacts() / connected;
        OptionalDouble patience = patience();
        double[] sum = new double[7];
        Map<Integer, Double> rates = new TreeMap<>();
        for (int hour = 0; hour < 168; hour++) {
            int h = hour;
            double times = Math.max(1, times(hour));
            double online = agentsOnline(hour);
            double capacity = handle == 0
                    ? 0
                    : mixed(
                            online,
                            whole -> rates.computeIfAbsent(
                                    whole,
                                    some -> Staffing.highestRate(
                                            some, new Demand(0, handle, patience), ServiceGoal.USUAL)));
            long requests = count(row -> row.handledBy() != HandledBy.BOT && hour(row.requestedAt()) == h);
            long abandoned = count(row ->
                    row.handledBy() != HandledBy.BOT && row.connectedAt() == null && hour(row.requestedAt()) == h);
            double base = Math.max(0, requests - offers(row -> hour(row.hourStart()) == h, row -> zero(row.accepted())))
                    / times;
            double room = capacity - base;
            double idle = capacity - requests / times;
            double loadNow = base;
            double loadThen = base;
            double goodNow = base * baseGood;
            double goodThen = base * baseGood;
            double salesNow = 0;
            double salesThen = 0;
            double moneyNow = 0;
            double moneyThen = 0;
            long passedOver = 0;
            sum[3] += abandoned;
            sum[4] += abandoned * saleRate;
            sum[5] += abandoned * saleRate * orderValue(row -> true);
            for (String segment : order) {
                Predicate<VisitorHour> cell = row -> row.segment().equals(segment) && hour(row.hourStart()) == h;
                long exposed = offers(cell, row -> zero(row.exposed()));
                long may = Math.max(
                        exposed,
                        offers(cell, row -> zero(row.prospects())) - offers(cell, row -> zero(row.controlGroup())));
                passedOver += may - exposed;
                double a = of(accepts, segment);
                double load = a * of(effort, segment);
                double x = of(worth, segment) <= 0 || a <= 0 || room <= 0 ? 0 : Math.min(may / times, room / load);
                room -= x * load;
                double y = a <= 0 || idle <= 0 ? 0 : Math.min((may - exposed) / times, idle / load);
                idle -= y * load;
                sum[0] += x * times(hour);
                loadNow += exposed / times * load;
                loadThen += x * load;
                goodNow += exposed / times * a * of(good, segment);
                goodThen += x * a * of(good, segment);
                salesNow += exposed / times * a * of(brings, segment);
                salesThen += x * a * of(brings, segment);
                moneyNow += exposed / times * a * of(brings, segment) * orderValueOf(segment);
                moneyThen += x * a * of(brings, segment) * orderValueOf(segment);
                double missed = offers(cell, row -> zero(row.exposedWhileUnavailable())) * a + y * a * times(hour);
                sum[3] += missed;
                sum[4] += missed * of(sells, segment);
                sum[5] += missed * of(sells, segment) * orderValueOf(segment);
            }
            if (handle > 0) {
                double now = loadNow;
                double then = loadThen;
                double servedNow = 1 - mixed(online, c -> Staffing.unserved(c, new Demand(now, handle, patience)));
                double servedThen = 1 - mixed(online, c -> Staffing.unserved(c, new Demand(then, handle, patience)));
                sum[1] += times(hour) * (servedThen * goodThen - servedNow * goodNow);
                sum[2] += times(hour) * (servedThen * salesThen - servedNow * salesNow);
                sum[6] += times(hour) * (servedThen * moneyThen - servedNow * moneyNow);
            }
            boolean open = online > 0 || requests > 0;
            add("target.overloaded_hours", open && requests / times > capacity ? 1 : 0);
            add("target.spare_hours", open && requests / times < capacity && passedOver > 0 ? 1 : 0);
        }
        answers.put("target.exposed_optimum", sum[0]);
        answers.put("target.quality_contacts_gain", sum[1]);
        answers.put("target.quality_contacts_optimum", Math.max(0, qualityContacts() + sum[1]));
        answers.put("target.conversions_gain", sum[2]);
        answers.put("target.revenue_gain", sum[6]);
        answers.put("missed.contacts", sum[3]);
        answers.put("missed.conversions", sum[4]);
        answers.put("missed.revenue", sum[5]);
    }

    private void add(String id, double more) {
        answers.merge(id, more, Double::sum);
    }

    private Optional<Lift> lift(boolean control) {
        long n = control
                ? offers(row -> true, row -> zero(row.controlGroup()))
                : offers(row -> true, row -> zero(row.exposed()) - zero(row.accepted()));
        long hits = control
                ? offers(row -> true, row -> zero(row.conversionsControlGroup()))
                : offers(row -> true, row -> zero(row.conversionsNotEngaged()));
        long engaged = count(row -> connected(row) && targeted(row));
        long sold = count(row -> connected(row) && targeted(row) && sold(row));
        return engaged > 0 && n > 0 && hits <= n
                ? Optional.of(new Lift(sold, engaged, hits, n, control))
                : Optional.empty();
    }
}
