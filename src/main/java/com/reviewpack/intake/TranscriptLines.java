package com.reviewpack.intake;

import com.reviewpack.intake.reading.Instants;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a transcript as one text, as a {@link Row} keeps them. */
final class TranscriptLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TranscriptLines() {}

    static String write(List<Transcript.Line> lines) {
        ArrayNode all = JSON.createArrayNode();
        for (Transcript.Line line : lines) {
            ObjectNode one = all.addObject();
            one.put("at", Instants.toNanos(line.at()));
            one.put("by", line.by());
            one.put("agent", line.agent());
            one.put("text", line.text());
        }
        return JSON.writeValueAsString(all);
    }

    static List<Transcript.Line> read(String text) {
        List<Transcript.Line> lines = new ArrayList<>();
        for (JsonNode line : JSON.readTree(text)) {
            lines.add(new Transcript.Line(
                    Instants.toInstant(line.get("at").longValue()),
                    line.get("by").stringValue(),
                    line.get("agent").stringValue(),
                    line.get("text").stringValue()));
        }
        return lines;
    }
}
