package com.reviewpack.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import com.reviewpack.warehouse.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The technical log, for those who ask for one. */
final class LogFile {

    private LogFile() {}

    /**
     * Begins to write the log, after what the file holds already.
     *
     * @param secrets never written
     */
    static void open(Path file, Secrets secrets) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        LogLines layout = new LogLines(secrets);
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> lines = new LayoutWrappingEncoder<>();
        lines.setContext(context);
        lines.setCharset(StandardCharsets.UTF_8);
        lines.setLayout(layout);
        lines.start();
        FileAppender<ILoggingEvent> target = new FileAppender<>();
        target.setContext(context);
        target.setFile(file.toString());
        target.setEncoder(lines);
        target.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(target);
    }
}
