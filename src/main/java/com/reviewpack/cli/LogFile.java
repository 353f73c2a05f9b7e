package com.reviewpack.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.warehouse.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/** The technical log, for those who ask for one. What cannot be written any more stops the work that it would tell of. */
final class LogFile extends AppenderBase<ILoggingEvent> {

    private final Path file;
    private final OutputStream lines;
    private final LogLines layout;
    private final StopSignal stop;

    private LogFile(Path file, OutputStream lines, LogLines layout, StopSignal stop) {
        this.file = file;
        this.lines = lines;
        this.layout = layout;
        this.stop = stop;
    }

    /**
     * Begins to write the log, after what the file holds already.
     *
     * @param secrets never written
     * @param stop told where the file can no longer be written
     * @throws UsageFault where it cannot be opened
     */
    static void open(Path file, Secrets secrets, StopSignal stop) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LogLines layout = new LogLines(secrets);
        layout.setContext(context);
        layout.start();
        LogFile target = new LogFile(file, opened(file), layout, stop);
        target.setContext(context);
        target.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(target);
    }

    private static OutputStream opened(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException closed) {
            throw new UsageFault("--log-file " + file + " cannot be opened (" + reason(closed)
                    + "); name a file that can be written");
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        try {
            lines.write(layout.doLayout(event).getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            stop.fail("the log file " + file + " cannot be written (" + reason(full) + ")");
            stop();
        }
    }

    @Override
    public void stop() {
        super.stop();
        ((LoggerContext) getContext()).getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        try {
            lines.close();
        } catch (IOException notClosed) {
            addError("the log file " + file + " cannot be closed", notClosed);
        }
    }

    /** What went wrong where the failure names a place alone; else its own words. */
    private static String reason(IOException failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }
}
