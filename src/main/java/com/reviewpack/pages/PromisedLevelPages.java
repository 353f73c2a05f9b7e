package com.reviewpack.pages;

import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.Severity;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The service levels that the contract promises. */
final class PromisedLevelPages {

    private final Draft draft;

    PromisedLevelPages(Draft draft) {
        this.draft = draft;
    }

    /** The service levels promised, or that the tier promises none. */
    List<Page> levels() {
        Map<Severity, ServiceLevel> levels = draft.scope().tier().serviceLevels();
        if (levels.isEmpty()) {
            return List.of(draft.page(
                    "levels",
                    draft.say("sla.not_covered", "tier", draft.scope().tier().name()),
                    List.of(new Block.Callout(
                            draft.say("sla.not_covered_heading"), draft.say("sla.not_covered_text"), Tone.NEUTRAL)),
                    List.of()));
        }
        List<Row> rows = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            ServiceLevel level = levels.get(severity);
            if (level != null) {
                rows.add(new Row(
                        List.of(
                                new Cell.Text(severity.name()),
                                new Cell.Text(TicketPages.span(draft, level.firstResponse())),
                                new Cell.Text(TicketPages.every(draft, level.updateEvery())),
                                new Cell.Text(TicketPages.span(draft, level.resolution())),
                                new Cell.Text(TicketPages.rca(draft, level)),
                                new Cell.Text(draft.say(
                                        switch (level.basis()) {
                                            case ELAPSED -> "basis.elapsed";
                                            case BUSINESS -> "basis.business";
                                        }))),
                        Row.Kind.PLAIN));
            }
        }
        Map.Entry<Severity, ServiceLevel> first = levels.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Severity, ServiceLevel> entry) ->
                                entry.getValue().firstResponse())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow();
        return List.of(draft.page(
                "levels",
                draft.say(
                        "levels.title",
                        "tier",
                        draft.scope().tier().name(),
                        "severity",
                        first.getKey().name(),
                        "span",
                        TicketPages.span(draft, first.getValue().firstResponse())),
                List.of(new Block.Table(
                        "levels",
                        "",
                        List.of(
                                new Column(draft.say("column.severity"), false, 12),
                                new Column(draft.say("clock.response"), false, 18),
                                new Column(draft.say("clock.update"), false, 18),
                                new Column(draft.say("clock.resolution"), false, 18),
                                new Column(draft.say("clock.rca"), false, 18),
                                new Column(draft.say("column.basis"), false, 16)),
                        rows,
                        draft.say("levels.note"))),
                List.of()));
    }
}
