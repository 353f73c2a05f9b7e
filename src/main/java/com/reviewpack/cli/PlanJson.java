package com.reviewpack.cli;

import com.reviewpack.due.DueItem;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What falls due as a JSON array, an object an item. */
final class PlanJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanJson() {}

    static String of(List<DueItem> items) {
        ArrayNode plan = JSON.createArrayNode();
        for (DueItem item : items) {
            ObjectNode entry = plan.addObject();
            entry.put("key", item.key());
            entry.put("account", item.account().value());
            entry.put("package", item.packageId().value());
            entry.put("deliverable", item.deliverable().key());
            entry.put("cadence", item.cadence().key());
            entry.put("period_name", item.periodName());
            entry.putObject("period")
                    .put("start", item.period().start().toString())
                    .put("end", item.period().end().toString());
            entry.put("short", item.shortPeriod());
            entry.put("due_on", item.dueOn().toString());
            entry.put("verdict", item.verdict().name().toLowerCase(Locale.ROOT));
            entry.put("reason", item.reason());
        }
        return JSON.writeValueAsString(plan).replace("\r\n", "\n") + "\n";
    }
}
