package com.reviewpack.document;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills one page within bounds, so that a template that goes round for ever, calls itself or writes without end costs its
 * own page and nothing else. The bounds count what is done and not the time that it takes: the same template fails at the
 * same place on every machine.
 *
 * <p>FreeMarker asks at the start of every round of a loop and of every call of a macro whether its thread is interrupted
 * ({@link freemarker.core._CoreAPI#addThreadInterruptedChecks}). A page is filled in a thread of its own that counts these
 * questions instead.
 */
final class PageFilling extends Thread {

    /** Ours: rounds and calls; five hundred times what the fullest document of the gallery takes. */
    static final int MOST_STEPS = 5_000_000;

    /** Ours: characters; twenty times what the fullest document of the gallery takes. */
    static final int MOST_CHARACTERS = 8_000_000;

    /** Deep enough for any page that people write by hand; a call that never ends runs over it in no time. */
    private static final long STACK_BYTES = 2 << 20;

    /** Ours: frames of the program's own stack at which a page that ran over its stack is told where it is. */
    private static final int DEEP = 2_000;

    private static final String ENDLESS = "calls itself without end";

    private final Template template;
    private final Map<String, ?> values;
    private final boolean watchingDepth;
    private final StringBuilder page = new StringBuilder();
    private int steps;
    private @Nullable Throwable failure;

    private PageFilling(Template template, Map<String, ?> values, boolean watchingDepth) {
        super(null, null, "page " + template.getName(), STACK_BYTES);
        this.template = template;
        this.values = values;
        this.watchingDepth = watchingDepth;
        setDaemon(true);
    }

    /**
     * The page.
     *
     * @throws TemplateException where the template is wrong, or would do more than the bounds allow; with its line
     */
    static String fill(Template template, Map<String, ?> values) throws IOException, TemplateException {
        PageFilling filling = new PageFilling(template, values, false);
        filling.finish();
        if (filling.failure instanceof StackOverflowError) {
            // The stack is unwound by now and has forgotten the line: once more, with an eye on the depth.
            PageFilling watched = new PageFilling(template, values, true);
            watched.finish();
            watched.rethrow();
        }
        filling.rethrow();
        return filling.page.toString();
    }

    /** Counts a step of the page that the calling thread fills; nothing where it fills none. */
    static void count() {
        if (Thread.currentThread() instanceof PageFilling filling) {
            filling.step();
        }
    }

    @Override
    public void run() {
        try {
            template.process(values, new Output());
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    /** What FreeMarker asks at every round and call. */
    @Override
    public boolean isInterrupted() {
        step();
        return super.isInterrupted();
    }

    private void step() {
        steps++;
        if (steps > MOST_STEPS) {
            throw new Beyond("goes round more than " + MOST_STEPS + " times: give its loops an end");
        }
        if (watchingDepth
                && StackWalker.getInstance()
                        .walk(frames -> frames.skip(DEEP).findFirst())
                        .isPresent()) {
            throw new Beyond(ENDLESS);
        }
    }

    private void finish() {
        start();
        boolean interrupted = false;
        while (isAlive()) {
            try {
                join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws IOException, TemplateException {
        Throwable thrown = failure;
        if (thrown == null) {
            return;
        }
        Optional<Beyond> beyond = beyond(thrown);
        if (beyond.isPresent()) {
            throw beyond.get().where;
        }
        switch (thrown) {
            case TemplateException wrong -> throw wrong;
            case IOException unread -> throw unread;
            case StackOverflowError overflow -> throw new TemplateException(ENDLESS, overflow, null);
            case OutOfMemoryError full -> throw new TemplateException("takes more memory than there is", full, null);
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /** Functions hide what was thrown in them. */
    private static Optional<Beyond> beyond(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Beyond beyond) {
                return Optional.of(beyond);
            }
        }
        return Optional.empty();
    }

    /** The page went over a bound; a template cannot recover from it. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TemplateException where;

        /** At the line at which the calling thread stands. */
        Beyond(String message) {
            super(message);
            this.where = new TemplateException(message, Environment.getCurrentEnvironment());
        }
    }

    /** Takes the page down, as far as it may go. */
    private final class Output extends Writer {
        @Override
        public void write(char[] text, int from, int length) {
            if (page.length() + (long) length > MOST_CHARACTERS) {
                throw new Beyond("writes more than " + MOST_CHARACTERS + " characters: let it show less");
            }
            page.append(text, from, length);
        }

        @Override
        public void flush() {
            // Everything is in memory.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
