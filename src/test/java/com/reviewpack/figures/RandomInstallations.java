package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.ServiceLevel.TimeBasis;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.HolidayOverride;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents installations, the same one for the same seed: zones with and without changes of clocks, and rare rows often. */
public final class RandomInstallations {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Pacific/Tongatapu",
            "Pacific/Auckland",
            "Asia/Kolkata",
            "Australia/Lord_Howe",
            "UTC");

    private final Random random;
    private final Installation in = new Installation();

    private RandomInstallations(long seed) {
        random = new Random(seed);
    }

    public static Installation of(long seed) {
        return new RandomInstallations(seed).invent();
    }

    private Installation invent() {
        in.zone = ZoneId.of(pick(ZONES));
        in.tier = pick(List.of("Fundamentals", "Premier", "Premier", "Expert"));
        in.basis = random.nextInt(4) == 0 ? TimeBasis.BUSINESS : TimeBasis.ELAPSED;
        in.lobs = random.nextBoolean() ? LobScope.all() : new LobScope(Set.of("sales", "service"));
        in.deliverable = pick(List.of(Deliverable.QBR, Deliverable.PERFORMANCE_REVIEW, Deliverable.ACCOUNT_PLAN));
        in.startsOn = pick(List.of(LocalDate.of(2025, 1, 31), LocalDate.of(2024, 2, 29), LocalDate.of(2025, 6, 15)));
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(330));
        int days = 7 + random.nextInt(30);
        in.period = new Period(start, start.plusDays(days));
        in.previous = random.nextInt(5) == 0 ? null : new Period(start.minusDays(days), start);
        in.asOf = in.period.lastDay().plusDays(random.nextInt(3) == 0 ? random.nextInt(10) : 0);
        for (ExportKind kind : ExportKind.values()) {
            switch (random.nextInt(8)) {
                case 0 -> in.firstDays.remove(kind);
                case 1 -> in.firstDays.put(kind, start.plusDays(random.nextInt(3) - 1L));
                default -> in.firstDays.put(kind, start.minusDays(500));
            }
        }
        in.holidays.add(new HolidayOverride("", start.plusDays(random.nextInt(days)), "Founders' day", false));
        rows(days);
        return in;
    }

    private void rows(int days) {
        int conversations = pick(List.of(0, 5, 80, 400));
        for (int i = 0; i < conversations; i++) {
            in.conversations.add(conversation("c" + i, days));
        }
        int visitors = pick(List.of(0, 50));
        for (int i = 0; i < visitors; i++) {
            in.visitors.add(visitorHour(days));
        }
        int tickets = pick(List.of(0, 10, 120));
        for (int i = 0; i < tickets; i++) {
            ticket("t" + i, days);
        }
        for (int i = 0; i < 60; i++) {
            in.hours.add(new HoursEntry(
                    "h" + i,
                    Installation.ACCOUNT,
                    random.nextInt(10) == 0 ? new PackageId("other") : Installation.PACKAGE,
                    in.period.lastDay().minusDays(random.nextInt(420) - 10L),
                    BigDecimal.valueOf(random.nextInt(4000), 2),
                    pick(List.of(HoursPool.values())),
                    "",
                    ""));
        }
    }

    /** Around the two periods, often just at their edges. */
    private Instant instant(int days) {
        Instant start =
                in.period.start().minusDays(days + 3L).atStartOfDay(in.zone).toInstant();
        Instant any = start.plusSeconds(random.nextInt((2 * days + 8) * 86_400));
        return switch (random.nextInt(12)) {
            case 0 -> in.period.startsAt(in.zone);
            case 1 -> in.period.endsAt(in.zone).minusSeconds(random.nextInt(2));
            default -> any;
        };
    }

    private Conversation conversation(String id, int days) {
        Instant requested = instant(days);
        boolean connected = random.nextInt(5) > 0;
        return new Conversation(
                id,
                Installation.ACCOUNT,
                lob(),
                pick(List.of("", "billing", "orders")),
                pick(List.of("", "new", "known")),
                pick(List.of("chat", "messaging")),
                "v" + random.nextInt(50),
                pick(List.of("", "a1", "a2")),
                requested,
                connected ? requested.plusSeconds(random.nextInt(100)) : null,
                maybe(requested.plusMillis(random.nextInt(4) == 0 ? 60_000 : random.nextInt(120_000))),
                null,
                maybe(Duration.ofSeconds(random.nextInt(900))),
                maybe(random.nextInt(3)),
                maybe(random.nextInt(3)),
                maybe(random.nextInt(3)),
                pick(List.of(HandledBy.values())),
                maybe(1 + random.nextInt(5)),
                maybe(random.nextInt(11)),
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(BigDecimal.valueOf(random.nextInt(100_000), 2)));
    }

    private VisitorHour visitorHour(int days) {
        long visitors = random.nextInt(500);
        return new VisitorHour(
                Installation.ACCOUNT,
                lob(),
                pick(List.of("new", "known")),
                instant(days),
                maybe(visitors),
                maybe(visitors / 2),
                maybe(visitors / 20),
                maybe(visitors / 4),
                maybe(visitors / 30),
                maybe(visitors / 8),
                maybe(visitors / 60),
                maybe(visitors / 200),
                null);
    }

    /** Resolved and perhaps reopened, with or without the events that say so. */
    private void ticket(String id, int days) {
        Instant opened = instant(days);
        List<TicketEvent> events = new ArrayList<>();
        Instant at = opened;
        Instant resolvedAt = null;
        int reopened = 0;
        for (int round = 0; round < 3; round++) {
            at = quiet(id, at, events);
            if (random.nextInt(4) == 0) {
                break;
            }
            at = later(at);
            resolvedAt = at;
            events.add(new TicketEvent(id, at, TicketEvent.Kind.RESOLVED));
            if (random.nextInt(3) > 0) {
                break;
            }
            at = later(at);
            reopened++;
            resolvedAt = null;
            events.add(new TicketEvent(id, at, TicketEvent.Kind.REOPENED));
        }
        if (reopened > 0 || random.nextBoolean()) {
            in.events.addAll(events);
        }
        in.tickets.add(new Ticket(
                id,
                Installation.ACCOUNT,
                lob(),
                pick(List.of(Severity.values())),
                pick(List.of(Ticket.Kind.values())),
                Ticket.Status.UNKNOWN,
                opened,
                maybe(later(opened)),
                resolvedAt,
                resolvedAt == null ? null : maybe(resolvedAt.plusSeconds(random.nextInt(10) * 86_400L)),
                reopened,
                null,
                "Subject " + id,
                ""));
    }

    /** Updates and pauses while it is open. */
    private Instant quiet(String id, Instant since, List<TicketEvent> events) {
        Instant at = since;
        int steps = random.nextInt(4);
        boolean paused = false;
        for (int i = 0; i < steps; i++) {
            at = later(at);
            TicketEvent.Kind kind = random.nextBoolean()
                    ? TicketEvent.Kind.UPDATE
                    : paused ? TicketEvent.Kind.RESUMED : TicketEvent.Kind.PENDING;
            paused = kind == TicketEvent.Kind.PENDING || (paused && kind == TicketEvent.Kind.UPDATE);
            events.add(new TicketEvent(id, at, kind));
        }
        return at;
    }

    /** By whole hours often, so that targets are met exactly. */
    private Instant later(Instant at) {
        return switch (random.nextInt(4)) {
            case 0 -> at.plusSeconds(3600L * (1 + random.nextInt(12)));
            case 1 -> at.plusSeconds(60L + random.nextInt(7200));
            case 2 -> at.plusSeconds(86_400L * (1 + random.nextInt(3)));
            default -> at.plusSeconds(1 + random.nextInt(200_000));
        };
    }

    private String lob() {
        return pick(List.of("", "sales", "service", "other"));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
