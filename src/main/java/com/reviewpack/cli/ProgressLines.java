package com.reviewpack.cli;

import com.reviewpack.nightly.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tells on the error stream how a night gets on. */
abstract sealed class ProgressLines implements Progress permits ProgressLines.OnTerminal, ProgressLines.Plain {

    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(200);

    private final Map<String, Running> running = new HashMap<>();
    private final Clock clock;
    final PrintWriter target;

    private ProgressLines(Surroundings surroundings) {
        this.clock = surroundings.clock();
        this.target = surroundings.err();
    }

    /** A step that is under way. */
    static final class Running {
        private final String step;
        private final long items;
        private final Instant begin;
        private long done;
        private Instant shown;

        Running(String step, long items, Instant begin) {
            this.step = step;
            this.items = items;
            this.begin = begin;
            this.shown = begin;
        }
    }

    /** One line that is rewritten where somebody watches, plain lines elsewhere. */
    static Progress on(Surroundings surroundings) {
        return surroundings.terminal() ? new OnTerminal(surroundings) : new Plain(surroundings);
    }

    @Override
    public final synchronized void begins(String step, long items) {
        running.put(step, new Running(step, items, clock.instant()));
    }

    @Override
    public final synchronized void advances(String step) {
        Running one = running.get(step);
        if (one == null) {
            return;
        }
        one.done++;
        Instant now = clock.instant();
        if (Duration.between(one.shown, now).compareTo(BETWEEN_UPDATES) >= 0) {
            one.shown = now;
            show(one, Duration.between(one.begin, now));
        }
    }

    @Override
    public final synchronized void ends(String step) {
        Running one = running.remove(step);
        if (one != null) {
            Duration took = Duration.between(one.begin, clock.instant());
            end(String.format(
                    Locale.ROOT,
                    "%-20s %s%.1f s",
                    step,
                    one.items > 0 ? one.done + " of " + one.items + ", " : "",
                    took.toMillis() / 1000.0));
        }
    }

    abstract void show(Running one, Duration soFar);

    abstract void end(String line);

    /** Rewrites its line. */
    static final class OnTerminal extends ProgressLines {
        private OnTerminal(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        void show(Running one, Duration soFar) {
            double rate = one.done * 1000.0 / Math.max(1, soFar.toMillis());
            long left = rate == 0 ? 0 : Math.round((one.items - one.done) / rate);
            target.print(String.format(
                    Locale.ROOT,
                    "\r\u001b[K%-20s %d of %d, %.1f a second, %d s left",
                    one.step,
                    one.done,
                    one.items,
                    rate,
                    left));
            target.flush();
        }

        @Override
        void end(String line) {
            target.print("\r\u001b[K" + line + "\n");
            target.flush();
        }
    }

    /** One line a step. */
    static final class Plain extends ProgressLines {
        private Plain(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        void show(Running one, Duration soFar) {
            // A log file has no use for a line that is rewritten.
        }

        @Override
        void end(String line) {
            target.println(line);
            target.flush();
        }
    }
}
