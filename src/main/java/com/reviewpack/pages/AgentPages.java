package com.reviewpack.pages;

import com.reviewpack.figures.AgentSummary;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import java.util.ArrayList;
import java.util.List;

/** Who took the conversations, and how; agents are named by their ids, and few conversations rank nobody. */
final class AgentPages {

    private static final int MOST_ROWS = 10;

    private final Draft draft;

    AgentPages(Draft draft) {
        this.draft = draft;
    }

    List<Page> agents() {
        List<AgentSummary> agents = draft.report().agents();
        if (agents.size() < 2) {
            return List.of();
        }
        List<AgentSummary> shown = agents.subList(0, Math.min(MOST_ROWS, agents.size()));
        List<Row> rows = new ArrayList<>(shown.stream().map(this::row).toList());
        rows.add(whole());
        int left = agents.size() - shown.size();
        AgentSummary busiest = agents.getFirst();
        String title = draft.say(
                "agents.title",
                "n",
                agents.size(),
                "agent",
                busiest.agent(),
                "value",
                draft.formats().measurement(busiest.connected(), Unit.COUNT));
        return List.of(new Page(
                "agents",
                Page.Layout.CONTENT,
                draft.say("section.agents"),
                title,
                draft.subtitle(draft.say("subtitle.agents")),
                List.of(new Block.Table(
                        "agents",
                        "",
                        List.of(
                                new Column(draft.say("column.agent"), false, 22),
                                new Column(draft.name("conversations.connected"), true, 14),
                                new Column(draft.name("conversations.handle_seconds.mean"), true, 17),
                                new Column(draft.name("conversations.first_response_seconds.p90"), true, 17),
                                new Column(draft.name("conversations.csat"), true, 15),
                                new Column(draft.name("conversations.conversion_rate"), true, 15)),
                        rows,
                        (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                                + draft.say("agents.note", "least", Measurement.SMALL_BELOW))),
                List.of(Sentences.ended(title)),
                draft.evidence(List.of(
                        "conversations.connected", "conversations.handle_seconds.mean", "conversations.csat"))));
    }

    private Row row(AgentSummary agent) {
        return new Row(
                List.of(
                        new Cell.Text(agent.agent()),
                        new Cell.Value(agent.connected(), Unit.COUNT),
                        new Cell.Value(agent.handleSecondsMean(), Unit.SECONDS),
                        new Cell.Value(agent.firstResponseSecondsP90(), Unit.SECONDS),
                        new Cell.Value(agent.csat(), Unit.RATIO),
                        new Cell.Value(agent.conversionRate(), Unit.RATIO)),
                Row.Kind.PLAIN);
    }

    private Row whole() {
        return new Row(
                List.of(
                        new Cell.Text(draft.say("agents.team")),
                        cell("conversations.connected"),
                        cell("conversations.handle_seconds.mean"),
                        cell("conversations.first_response_seconds.p90"),
                        cell("conversations.csat"),
                        cell("conversations.conversion_rate")),
                Row.Kind.TOTAL);
    }

    private Cell cell(String figure) {
        return draft.figure(figure).map(draft::value).orElseGet(Cell.Empty::new);
    }
}
