package com.reviewpack.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The technical log, for those who ask for one. */
final class LogFile {

    private LogFile() {}

    /** Begins to write the log, after what the file holds already. */
    static void open(Path file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{30}: %msg%n");
        lines.start();
        FileAppender<ILoggingEvent> target = new FileAppender<>();
        target.setContext(context);
        target.setFile(file.toString());
        target.setEncoder(lines);
        target.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(target);
    }
}
