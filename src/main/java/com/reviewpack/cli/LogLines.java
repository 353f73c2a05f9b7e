package com.reviewpack.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import com.reviewpack.warehouse.Secrets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line an event, and one each for what was thrown and where. Nothing in a text can begin a line; passwords, mail
 * addresses and what stands in quotes, which customers may have written, are not shown.
 */
final class LogLines extends LayoutBase<ILoggingEvent> {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:()\\[\\]]+@([A-Za-z0-9.-]+)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    /** Causes that are told; beyond, a chain says nothing new. */
    private static final int MOST_CAUSES = 10;

    private final Secrets secrets;

    LogLines(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder()
                .append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(" [")
                .append(shown(event.getThreadName()))
                .append("] ")
                .append(event.getLoggerName())
                .append(": ")
                .append(shown(event.getFormattedMessage()))
                .append('\n');
        int causes = 0;
        for (IThrowableProxy thrown = event.getThrowableProxy();
                thrown != null && causes < MOST_CAUSES;
                thrown = thrown.getCause(), causes++) {
            lines.append("  ")
                    .append(thrown.getClassName())
                    .append(": ")
                    .append(shown(thrown.getMessage()))
                    .append('\n');
            for (StackTraceElementProxy place : thrown.getStackTraceElementProxyArray()) {
                lines.append("    ").append(shown(place.getSTEAsString())).append('\n');
            }
        }
        return lines.toString();
    }

    private String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String line = CONTROL.matcher(secrets.without(text)).replaceAll(" ");
        return ADDRESS.matcher(QUOTED.matcher(line).replaceAll("'…'")).replaceAll("…@$1");
    }
}
