package com.reviewpack.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Writes export rows into gzipped files, by kind and UTC day: whole months in one file each where the installation is
 * long, days in one file each otherwise and at its end. Ticket events and transcripts come as one dump each without a day,
 * since a small account has days without any; transcripts are JSON lines, all else is CSV.
 */
final class ExportFiles implements AutoCloseable {

    static final String CONVERSATIONS = "conversations";
    static final String VISITORS = "visitors";
    static final String AGENTS = "agents";
    static final String TICKETS = "tickets";
    static final String TICKET_EVENTS = "ticket_events";
    static final String HOURS = "hours";
    static final String TRANSCRIPTS = "transcripts";

    private static final Map<String, String> HEADERS = Map.of(
            CONVERSATIONS,
            "conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,requested_at,connected_at,"
                    + "first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,transfers,handled_by,csat,nps,"
                    + "resolved_first_contact,converted,revenue",
            VISITORS,
            "account_id,lob,segment,hour_start,visitors,prospects,control_group,exposed,exposed_while_unavailable,"
                    + "accepted,conversions_not_engaged,conversions_control_group,revenue_not_engaged",
            AGENTS,
            "agent_id,account_id,lob,skill,interval_start,interval_minutes,online_seconds,away_seconds,engaged_seconds,"
                    + "max_concurrency",
            TICKETS,
            "ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,resolved_at,rca_delivered_at,"
                    + "reopened,csat,subject,assignee",
            TICKET_EVENTS,
            "ticket_id,at,event",
            HOURS,
            "entry_id,account_id,package_id,worked_on,hours,pool,activity,person");

    private record OpenFile(Writer writer, LocalDate lastDay) {}

    private final Path folder;
    private final LocalDate firstDay;
    private final LocalDate until;
    private final boolean months;
    private final StringBuilder row = new StringBuilder(256);
    private final Map<String, OpenFile> open = new LinkedHashMap<>();

    ExportFiles(Path folder, LocalDate firstDay, LocalDate until, boolean months) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.firstDay = firstDay;
        this.until = until;
        this.months = months;
    }

    /** An empty row to fill, without the line's end. */
    StringBuilder row() {
        row.setLength(0);
        return row;
    }

    /** Adds a row to the file of its UTC day; rows before the first day are left out. */
    void add(String kind, long epochSecond, CharSequence text) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, 86_400L));
        if (!day.isBefore(firstDay)) {
            try {
                writer(kind, day).append(text).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("export " + kind + " of " + day + " cannot be written in " + folder, e);
            }
        }
    }

    /** Closes the files to which only rows up to {@code day} can belong. */
    void closeUpTo(LocalDate day) throws IOException {
        Iterator<OpenFile> files = open.values().iterator();
        while (files.hasNext()) {
            OpenFile file = files.next();
            if (!file.lastDay().isAfter(day)) {
                file.writer().close();
                files.remove();
            }
        }
    }

    @Override
    public void close() throws IOException {
        closeUpTo(LocalDate.MAX);
    }

    private Writer writer(String kind, LocalDate day) throws IOException {
        if (kind.equals(TICKET_EVENTS)) {
            return writer(kind, kind + ".csv.gz", LocalDate.MAX);
        }
        if (kind.equals(TRANSCRIPTS)) {
            return writer(kind, kind + ".jsonl.gz", LocalDate.MAX);
        }
        YearMonth month = YearMonth.from(day);
        boolean wholeMonth = months && !month.atEndOfMonth().isAfter(until);
        return writer(
                kind, kind + "-" + (wholeMonth ? month : day) + ".csv.gz", wholeMonth ? month.atEndOfMonth() : day);
    }

    private Writer writer(String kind, String name, LocalDate lastDay) throws IOException {
        OpenFile file = open.get(name);
        if (file == null) {
            Writer writer = new BufferedWriter(
                    new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16) {
                                {
                                    def.setLevel(9);
                                }
                            },
                            StandardCharsets.UTF_8),
                    1 << 16);
            String header = HEADERS.get(kind);
            if (header != null) {
                writer.append(header).append('\n');
            }
            file = new OpenFile(writer, lastDay);
            open.put(name, file);
        }
        return file.writer();
    }
}
