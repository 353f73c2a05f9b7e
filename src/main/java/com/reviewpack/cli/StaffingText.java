package com.reviewpack.cli;

import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what teams give: rounded for a terminal, as reckoned for a spreadsheet or a program. */
final class StaffingText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StaffingText() {}

    /** A sentence on demand and goal, and a line a team; the answer is marked with an arrow. */
    static String table(Demand demand, ServiceGoal goal, List<StaffingLine> lines) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text) {
            @Override
            public void println() {
                write('\n');
            }
        };
        out.println(rounded(demand.requestsPerHour(), 1) + " requests an hour, " + rounded(demand.erlangs(), 2)
                + " erlangs; " + (demand.patienceSeconds().isPresent() ? "Erlang A" : "Erlang C, nobody leaves"));
        out.println();
        Columns.print(
                out,
                List.of(
                        "",
                        "AGENTS",
                        "WITHIN " + rounded(goal.within().toNanos() / 1e9, 0) + " S",
                        "OCCUPANCY",
                        "MEAN WAIT",
                        "ABANDONED",
                        "STAFFED",
                        "GOAL"),
                lines.stream().map(StaffingText::cells).toList());
        out.flush();
        return text.toString();
    }

    private static List<String> cells(StaffingLine line) {
        OptionalDouble wait = line.service().meanWaitSeconds();
        return List.of(
                line.answer() ? "->" : "",
                Integer.toString(line.agents()),
                perCent(line.service().answeredWithin()),
                perCent(line.service().occupancy()),
                wait.isPresent() ? rounded(wait.getAsDouble(), 1) + " s" : "endless",
                perCent(line.service().abandoned()),
                Long.toString(line.staffed()),
                line.meetsGoal() ? "kept" : "missed");
    }

    private static String perCent(double share) {
        return rounded(100 * share, 1) + " %";
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** A header and a record a team; the mean wait is empty where the queue grows without end. */
    static String csv(List<StaffingLine> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "agents",
                    "answer",
                    "service_level",
                    "occupancy",
                    "mean_wait_seconds",
                    "abandonment",
                    "waiting",
                    "staffed",
                    "goal_kept");
            for (StaffingLine line : lines) {
                OptionalDouble wait = line.service().meanWaitSeconds();
                csv.writeRecord(
                        Integer.toString(line.agents()),
                        line.answer() ? "yes" : "no",
                        Double.toString(line.service().answeredWithin()),
                        Double.toString(line.service().occupancy()),
                        wait.isPresent() ? Double.toString(wait.getAsDouble()) : "",
                        Double.toString(line.service().abandoned()),
                        Double.toString(line.service().waiting()),
                        Long.toString(line.staffed()),
                        line.meetsGoal() ? "yes" : "no");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** The answer on top, all teams below; the mean wait is null where the queue grows without end. */
    static String json(Demand demand, ServiceGoal goal, List<StaffingLine> lines) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("model", demand.patienceSeconds().isPresent() ? "erlang_a" : "erlang_c");
        answer.put("requests_per_hour", demand.requestsPerHour());
        answer.put("erlangs", demand.erlangs());
        answer.put("within_seconds", goal.within().toNanos() / 1e9);
        lines.stream().filter(StaffingLine::answer).forEach(line -> fill(answer, line));
        ArrayNode teams = answer.putArray("teams");
        lines.forEach(line -> fill(teams.addObject(), line));
        return JSON.writeValueAsString(answer).replace("\r\n", "\n") + "\n";
    }

    private static void fill(ObjectNode node, StaffingLine line) {
        OptionalDouble wait = line.service().meanWaitSeconds();
        node.put("agents", line.agents());
        node.put("service_level", line.service().answeredWithin());
        node.put("occupancy", line.service().occupancy());
        node.put("mean_wait_seconds", wait.isPresent() ? (Double) wait.getAsDouble() : null);
        node.put("abandonment", line.service().abandoned());
        node.put("waiting", line.service().waiting());
        node.put("staffed", line.staffed());
        node.put("goal_kept", line.meetsGoal());
    }
}
