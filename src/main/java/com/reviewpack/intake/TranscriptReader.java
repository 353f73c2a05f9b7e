package com.reviewpack.intake;

import com.reviewpack.intake.reading.BrokenText;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.portfolio.AccountId;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a transcripts export: one JSON object a line, with the lines of one conversation. */
final class TranscriptReader {
    /** Characters of one line of the file. */
    static final int MAX_LINE = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ExportFile file;
    private final KnownAccounts known;
    private final RowSink sink;
    private final Row row = new Row(Layouts.TRANSCRIPTS);
    private final StringBuilder line = new StringBuilder();
    private long lineNumber;
    private boolean lineEnded;
    private long accepted;
    private long rejected;

    TranscriptReader(ExportFile file, KnownAccounts known, RowSink sink) {
        this.file = file;
        this.known = known;
        this.sink = sink;
    }

    ReadCounts read(Reader text) throws IOException, RefusedExport {
        while (nextLine(text)) {
            String record = line.toString();
            if (!record.isBlank()) {
                try {
                    readRecord(record);
                    sink.accept(row);
                    accepted++;
                } catch (BadValue bad) {
                    rejected++;
                    RejectedRow rejection =
                            new RejectedRow(file.kind(), file.name(), lineNumber, bad.column, bad.reason, record);
                    sink.reject(rejection);
                    ExportReader.refuseHopeless(rejection, rejected, accepted);
                }
            }
        }
        return new ReadCounts(accepted, rejected, List.of(), List.of());
    }

    private boolean nextLine(Reader text) throws IOException {
        line.setLength(0);
        lineEnded = false;
        lineNumber++;
        int c;
        while ((c = text.read()) >= 0) {
            if (c == '\n') {
                lineEnded = true;
                return true;
            }
            if (c == 0) {
                throw new BrokenText("a NUL character stands on line " + lineNumber);
            }
            if (line.length() == MAX_LINE) {
                throw new BrokenText("line " + lineNumber + " has more than " + MAX_LINE + " characters");
            }
            line.append((char) c);
        }
        return !line.isEmpty();
    }

    private void readRecord(String record) throws BadValue, BrokenText, RefusedExport {
        JsonNode root;
        try {
            root = JSON.readTree(record);
        } catch (JacksonException notJson) {
            if (!lineEnded) {
                throw new BrokenText("the file is cut off in line " + lineNumber);
            }
            throw new BadValue("", "the line is no JSON object");
        }
        if (!root.isObject()) {
            throw new BadValue("", "the line is no JSON object");
        }
        String account = id(root, "account_id");
        String stranger = ExportReader.objection(file, known, account, lineNumber);
        String conversation = id(root, "conversation_id");
        if (!stranger.isEmpty()) {
            throw new BadValue("account_id", stranger);
        }
        List<Transcript.Line> lines = lines(root.get("lines"));
        row.clear();
        row.set(0, conversation);
        row.set(1, new AccountId(account).value());
        row.set(2, Instants.toNanos(lines.getFirst().at()));
        row.set(3, TranscriptLines.write(lines));
    }

    /** In order of time; as they stand where times are equal. */
    private static List<Transcript.Line> lines(@Nullable JsonNode all) throws BadValue {
        if (all == null || !all.isArray() || all.isEmpty()) {
            throw new BadValue("lines", "empty; expected an array of at least one line");
        }
        List<Transcript.Line> lines = new ArrayList<>();
        for (JsonNode one : all) {
            String at = text(one, "at");
            long nanos = Instants.parse(at.toCharArray(), 0, at.length());
            if (nanos == Instants.NONE) {
                throw new BadValue(
                        "lines", "'" + ExportReader.shortened(at) + "' is not " + CellType.INSTANT.expectation());
            }
            lines.add(new Transcript.Line(
                    Instants.toInstant(nanos), text(one, "by"), text(one, "agent_id"), text(one, "text")));
        }
        lines.sort(Comparator.comparing(Transcript.Line::at));
        return lines;
    }

    private static String id(JsonNode root, String name) throws BadValue {
        String id = text(root, name);
        if (id.isBlank() || id.length() > 200) {
            throw new BadValue(name, "'" + ExportReader.shortened(id) + "' is not " + CellType.ID.expectation());
        }
        return id;
    }

    /** The text of a field; empty where it is missing or null. */
    private static String text(JsonNode node, String name) throws BadValue {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw new BadValue(name, "the value must be a text in quotes");
        }
        String text = value.stringValue();
        if (text.indexOf(0) >= 0 || hasLoneSurrogate(text)) {
            throw new BadValue(name, "the text holds a NUL or half a character; export it again in UTF-8");
        }
        if (text.indexOf(TableReader.LOST) >= 0) {
            throw new BadValue(
                    name, "the text holds U+FFFD, which stands for a letter that was lost; export it again in UTF-8");
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Why a line is rejected. */
    private static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final String reason;

        BadValue(String column, String reason) {
            super(reason);
            this.column = column;
            this.reason = reason;
        }
    }
}
