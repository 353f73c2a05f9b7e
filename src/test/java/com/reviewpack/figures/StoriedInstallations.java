package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Ticket;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Goal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invents installations with a past of months in which something happens, the same one for the same seed: a bad day, a wave
 * of demand, a weekday whose mornings go wrong, a part in which customers grow less content, hours used up or left to lapse.
 */
public final class StoriedInstallations {

    private static final List<String> MEASURED = List.of(
            "conversations.abandonment_rate",
            "conversations.answered_within_60s_rate",
            "conversations.csat",
            "conversations.conversion_rate",
            "conversations.transfer_rate",
            "conversations.first_response_seconds.p90",
            "conversations.handle_seconds.mean",
            "conversations.nps");

    private final Random random;
    private final Installation in = new Installation();
    private LocalDate badDay = LocalDate.MAX;
    private LocalDate waveFrom = LocalDate.MAX;
    private double wave = 1;
    private int weakWeekday;
    private double contentNow;
    private double soldNow;
    private double slower;

    private StoriedInstallations(long seed) {
        random = new Random(seed * 7919 + 3);
    }

    public static Installation of(long seed) {
        return new StoriedInstallations(seed).invent();
    }

    private Installation invent() {
        boolean monthly = random.nextBoolean();
        in.zone = ZoneId.of(pick(List.of("Europe/Berlin", "America/New_York", "UTC")));
        in.tier = pick(List.of("Fundamentals", "Premier", "Expert"));
        in.startsOn = LocalDate.of(2024, 1 + random.nextInt(12), 1 + random.nextInt(28));
        in.deliverable = monthly ? Deliverable.PERFORMANCE_REVIEW : Deliverable.ACCOUNT_PLAN;
        LocalDate start = monthly
                ? LocalDate.of(2026, 1 + random.nextInt(10), 1)
                : LocalDate.of(2026, 1, 5).plusWeeks(random.nextInt(42));
        in.period = new Period(start, monthly ? start.plusMonths(1) : start.plusWeeks(1));
        in.previous = new Period(monthly ? start.minusMonths(1) : start.minusWeeks(1), start);
        in.asOf = in.period.lastDay();
        int past = pick(List.of(100, 220, 430));
        for (ExportKind kind : ExportKind.values()) {
            in.firstDays.put(kind, start.minusDays(past));
        }
        stories();
        conversations(start.minusDays(past), pick(List.of(5, 25, 60)));
        tickets();
        hours();
        goals();
        return in;
    }

    private void stories() {
        long days = in.period.days();
        badDay = random.nextInt(3) == 0 ? in.period.start().plusDays(random.nextInt((int) days)) : LocalDate.MAX;
        waveFrom = random.nextInt(3) == 0 ? in.period.start().plusDays(random.nextInt((int) days)) : LocalDate.MAX;
        wave = pick(List.of(0.4, 1.7, 2.2));
        weakWeekday = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
        contentNow = pick(List.of(-0.25, 0.0, 0.0, 0.15));
        soldNow = pick(List.of(-0.1, 0.0, 0.0, 0.12));
        slower = pick(List.of(0.7, 1.0, 1.0, 1.6));
    }

    private void conversations(LocalDate from, int volume) {
        int id = 0;
        for (LocalDate day = from; day.isBefore(in.period.end()); day = day.plusDays(1)) {
            double expected = volume
                    * (day.getDayOfWeek().getValue() > 5 ? 0.5 : 1)
                    * (day.isBefore(waveFrom) ? 1 : wave)
                    * (day.equals(badDay) ? pick(List.of(0.2, 1.0, 2.5)) : 1);
            long number = Math.max(0, Math.round(expected + random.nextGaussian() * Math.sqrt(expected)));
            for (int i = 0; i < number; i++) {
                in.conversations.add(conversation("c" + id++, day));
            }
        }
    }

    private Conversation conversation(String id, LocalDate day) {
        int hour = 8 + random.nextInt(12);
        ZonedDateTime at =
                day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(in.zone);
        boolean now = in.period.contains(day);
        boolean weak = now && day.getDayOfWeek().getValue() == weakWeekday && hour < 12;
        String segment = pick(List.of("new", "returning", "returning"));
        String lob = pick(List.of("sales", "service"));
        boolean bot = chance(0.15);
        boolean gaveUp = !bot && chance(day.equals(badDay) || weak ? 0.55 : 0.08);
        boolean answered = !bot && !gaveUp;
        double wait = random.nextDouble() * random.nextDouble() * 120 * (now ? slower : 1) * (weak ? 2 : 1);
        double content = 0.75 + (now && segment.equals("new") ? contentNow : 0) - (weak ? 0.3 : 0);
        double sold = lob.equals("sales") ? 0.2 + (now ? soldNow : 0) : 0;
        boolean converted = answered && chance(sold);
        return new Conversation(
                id,
                Installation.ACCOUNT,
                lob,
                pick(List.of("billing", "orders")),
                segment,
                pick(List.of("chat", "messaging")),
                "v" + random.nextInt(500),
                answered ? pick(List.of("a1", "a2", "a3")) : "",
                at.toInstant(),
                answered ? at.plusSeconds(2).toInstant() : null,
                answered ? at.plusNanos((long) (wait * 1_000_000_000L)).toInstant() : null,
                null,
                answered ? Duration.ofSeconds(200 + random.nextInt(400)) : null,
                answered && chance(0.1) ? 1 : 0,
                random.nextInt(4),
                answered ? random.nextInt(5) : 0,
                bot
                        ? HandledBy.BOT
                        : gaveUp ? HandledBy.NONE : chance(0.2) ? HandledBy.BOT_THEN_AGENT : HandledBy.AGENT,
                answered && chance(0.4) ? (chance(content) ? 5 : 2) : null,
                answered && chance(0.3) ? (chance(content) ? 9 : 3) : null,
                answered && chance(0.5) ? chance(content) : null,
                converted,
                converted ? BigDecimal.valueOf(2_000 + random.nextInt(9_000), 2) : null);
    }

    private void tickets() {
        int number = pick(List.of(0, 4, 60));
        for (int i = 0; i < number; i++) {
            ZonedDateTime opened = in.period
                    .start()
                    .minusDays(random.nextInt(20))
                    .plusDays(random.nextInt((int) in.period.days()))
                    .atTime(random.nextInt(24), 0)
                    .atZone(in.zone);
            boolean answered = chance(0.8);
            in.tickets.add(new Ticket(
                    "t" + i,
                    Installation.ACCOUNT,
                    pick(List.of("sales", "service")),
                    pick(List.of(Severity.values())),
                    Ticket.Kind.NON_BUG,
                    Ticket.Status.UNKNOWN,
                    opened.toInstant(),
                    answered ? opened.plusMinutes(random.nextInt(400)).toInstant() : null,
                    answered && chance(0.7)
                            ? opened.plusHours(1 + random.nextInt(90)).toInstant()
                            : null,
                    null,
                    0,
                    null,
                    "Subject",
                    ""));
        }
    }

    private void hours() {
        BigDecimal each = new BigDecimal(pick(List.of("2", "9", "14.5")));
        for (int i = 0; i < 20; i++) {
            in.hours.add(new HoursEntry(
                    "h" + i,
                    Installation.ACCOUNT,
                    Installation.PACKAGE,
                    in.period.lastDay().minusDays(random.nextInt(200)),
                    each,
                    chance(0.2) ? HoursPool.EXPANSION : HoursPool.GENERAL,
                    "",
                    ""));
        }
    }

    /** Near what was reached, or exactly that, so that some are met, missed by a hair, or by far. */
    private void goals() {
        FigureReport report = in.report();
        int number = 0;
        for (String figure : MEASURED) {
            Optional<BigDecimal> reached =
                    report.figures().find(figure).flatMap(found -> found.value().known());
            if (reached.isPresent() && chance(0.5)) {
                BigDecimal target =
                        reached.get().multiply(new BigDecimal(pick(List.of("1", "0.9", "0.995", "1.004", "1.2"))));
                in.goals.add(new Goal(
                        "g" + number++,
                        Installation.ACCOUNT,
                        "",
                        Goal.Kind.STRATEGIC,
                        "Goal",
                        figure,
                        Optional.of(target.round(MathContext.DECIMAL64)),
                        Optional.of(in.period.end().plusMonths(3)),
                        "Owner"));
            }
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T extends @Nullable Object> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
