package com.reviewpack.nightly;

import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.Stores;
import com.reviewpack.report.NightReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.scheduling.support.CronExpression;

/**
 * Starts the nights at their times until it is stopped, one after the other. Nights that were missed, before the start or
 * while an earlier one took too long, are made up for by the latest one at once: it owes all that those before it missed.
 * Mails that were put off are tried again between the nights.
 */
public final class NightServing {

    /** Between two tries of mails that were put off. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(15);

    private final Installation installation;
    private final CronExpression times;
    private final ZoneId zone;
    private final Clock clock;
    private final Progress progress;
    private final StopSignal stop;
    private final Growth growth;
    private final Consumer<String> tell;

    public NightServing(
            Installation installation,
            CronExpression times,
            ZoneId zone,
            Clock clock,
            Progress progress,
            StopSignal stop,
            Growth growth,
            Consumer<String> tell) {
        this.installation = installation;
        this.times = times;
        this.zone = zone;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.growth = growth;
        this.tell = tell;
    }

    /** Returns when it was stopped. */
    public void serve() {
        Optional<ZonedDateTime> begun = latestPassed(clock.instant()).filter(this::isOver);
        Optional<LocalDate> again = Optional.empty();
        while (!stop.wished()) {
            Optional<ZonedDateTime> owed = latestPassed(clock.instant()).filter(isAfter(begun));
            if (owed.isPresent()) {
                begun = owed;
                again = owed.map(this::businessDate).filter(this::run);
                continue;
            }
            Instant now = clock.instant();
            ZonedDateTime next = times.next(now.atZone(zone));
            if (next == null) {
                tell.accept("There is no further night: the cron expression names no day to come.");
                return;
            }
            Duration wait = Duration.between(now, next.toInstant());
            if (again.isPresent() && wait.compareTo(BETWEEN_TRIES) > 0) {
                stop.await(BETWEEN_TRIES);
                again = stop.wished() ? Optional.empty() : again.filter(this::run);
            } else {
                stop.await(wait);
            }
        }
        tell.accept(stop.failure().map(reason -> "Stopped: " + reason).orElse("Stopped."));
    }

    private static Predicate<ZonedDateTime> isAfter(Optional<ZonedDateTime> begun) {
        return time -> begun.isEmpty() || time.isAfter(begun.get());
    }

    /** The latest time that has passed; the nights of those before it are made up for by its own. */
    private Optional<ZonedDateTime> latestPassed(Instant now) {
        ZonedDateTime last = null;
        for (ZonedDateTime time = times.next(now.atZone(zone).minusDays(8));
                time != null && !time.toInstant().isAfter(now);
                time = times.next(time)) {
            last = time;
        }
        return Optional.ofNullable(last);
    }

    /** Whether the night of a time came to its end before this process began to serve. */
    private boolean isOver(ZonedDateTime time) {
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            return stores.nights()
                    .lastFinished()
                    .filter(finished -> !finished.isBefore(businessDate(time)))
                    .isPresent();
        }
    }

    private LocalDate businessDate(ZonedDateTime time) {
        return time.withZoneSameInstant(installation.settings().zone())
                .toLocalDate()
                .minusDays(1);
    }

    /**
     * Runs one night and tells how it ended.
     *
     * @return whether it is to be run again soon: mails wait to be tried once more, or it could not go on
     */
    private boolean run(LocalDate date) {
        try {
            NightRun.Ending ending = new NightRun(installation, clock, progress, stop, growth)
                    .run(new NightOrder(date, new TreeSet<>(), false));
            return switch (ending) {
                case NightRun.Done done -> {
                    NightReport report = done.report();
                    tell.accept("Night of " + date + ": " + report.status() + ", exit code " + report.exitCode());
                    yield report.isWaitingForMail();
                }
                case NightRun.Stopped stopped -> false;
                case NightRun.Failed failed -> {
                    tell.accept("Night of " + date + " was stopped: " + failed.reason());
                    yield true;
                }
            };
        } catch (NightRefused refused) {
            refused.lines().forEach(line -> tell.accept("Night of " + date + " cannot begin: " + line));
            return true;
        }
    }
}
