package com.reviewpack.pages;

import com.reviewpack.figures.UnansweredTicket;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which accounts need their reader, and which tickets wait. */
final class PortfolioPages {

    private static final int MOST_NEEDS = 20;
    private static final int MOST_REASONS = 4;
    private static final int MOST_TICKETS = 40;

    private final PortfolioDraft draft;

    PortfolioPages(PortfolioDraft draft) {
        this.draft = draft;
    }

    /** Which of my accounts need me this week, and why? */
    Page needs() {
        List<AccountNeed> some = draft.needs().stream()
                .filter(need -> need.level() != NeedSign.Level.NONE)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(tiles()));
        if (!some.isEmpty()) {
            blocks.add(needsTable(some));
        }
        long unseen = draft.unseen();
        long quiet = draft.size() - some.size() - unseen;
        if (quiet > 0) {
            blocks.add(new Block.Prose(List.of(draft.say("portfolio.quiet", "n", quiet))));
        }
        if (unseen > 0) {
            blocks.add(new Block.Prose(List.of(draft.say("portfolio.unseen", "n", unseen))));
        }
        return draft.page("portfolio_needs", needsTitle(), blocks);
    }

    /** The answer in one sentence. */
    String needsTitle() {
        List<AccountNeed> acting = draft.needs().stream()
                .filter(need -> need.level() == NeedSign.Level.ACT)
                .toList();
        if (draft.size() > 0 && draft.unseen() == draft.size()) {
            return draft.say("portfolio.needs.untold", "n", draft.size());
        }
        return draft.say(
                "portfolio.needs.title",
                "n",
                acting.size(),
                "all",
                draft.size(),
                "name",
                acting.isEmpty() ? "" : acting.getFirst().account(),
                "leaving",
                !acting.isEmpty() && acting.getFirst().first() == NeedSign.LEAVING ? "yes" : "no",
                "reason",
                acting.isEmpty() ? "" : acting.getFirst().reasons().getFirst().why());
    }

    private List<Block.Tiles.Tile> tiles() {
        long waiting = draft.view().accounts().stream()
                .mapToLong(week -> week.unanswered().size())
                .sum();
        long holding = draft.view().accounts().stream()
                .filter(week -> !week.unanswered().isEmpty())
                .count();
        boolean known = waiting > 0 || draft.knows("tickets.unanswered");
        Measurement answered = draft.share("conversations.answered_within_60s_rate");
        return List.of(
                new Block.Tiles.Tile(
                        draft.say("portfolio.tile.need"),
                        needing(),
                        new Cell.Empty(),
                        draft.say("portfolio.tile.of", "n", draft.size())),
                new Block.Tiles.Tile(
                        draft.say("portfolio.column.conversations"),
                        draft.total("conversations.requested"),
                        new Cell.Empty(),
                        draft.say("portfolio.tile.week")),
                new Block.Tiles.Tile(
                        draft.say("portfolio.column.answered"),
                        new Cell.Value(answered, Unit.RATIO),
                        new Cell.Empty(),
                        draft.say("portfolio.tile.over_all")),
                new Block.Tiles.Tile(
                        draft.say("portfolio.column.unanswered"),
                        known ? count(waiting) : draft.total("tickets.unanswered"),
                        new Cell.Empty(),
                        known
                                ? draft.say("portfolio.tile.in_accounts", "n", holding)
                                : draft.say("portfolio.tile.over_all")));
    }

    /** How many need somebody to act; where nothing is known of any account, that is not known either. */
    private Cell needing() {
        return draft.size() > 0 && draft.unseen() == draft.size()
                ? draft.total("conversations.requested")
                : count(draft.needs().stream()
                        .filter(need -> need.level() == NeedSign.Level.ACT)
                        .count());
    }

    private Block.Table needsTable(List<AccountNeed> some) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(draft.say("portfolio.column.account"), false, 20));
        if (draft.namesCsms()) {
            columns.add(new Column(draft.say("portfolio.column.csm"), false, 13));
        }
        columns.add(new Column(draft.say("column.state"), false, 9));
        columns.add(new Column(draft.say("portfolio.column.why"), false, draft.namesCsms() ? 34 : 42));
        columns.add(new Column(draft.say("portfolio.column.what_to_do"), false, draft.namesCsms() ? 24 : 29));
        List<Row> rows = some.stream().limit(MOST_NEEDS).map(this::needRow).toList();
        return new Block.Table(
                "portfolio-needs", "", columns, rows, and(some.size() - rows.size(), "portfolio.needs.note"));
    }

    private Row needRow(AccountNeed need) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(need.account()));
        if (draft.namesCsms()) {
            cells.add(new Cell.Text(need.csm()));
        }
        cells.add(level(need));
        cells.add(new Cell.Text(String.join(
                ". ",
                need.reasons().stream()
                        .limit(MOST_REASONS)
                        .map(AccountNeed.Reason::why)
                        .toList())));
        cells.add(new Cell.Text(need.reasons().getFirst().what()));
        return new Row(cells, Row.Kind.PLAIN);
    }

    private Cell level(AccountNeed need) {
        NeedSign.Level level = need.level();
        return new Cell.State(
                draft.say(
                        need.first() == NeedSign.LEAVING
                                ? "warning.risk.likely_to_leave"
                                : "need.level." + level.key()),
                level.tone());
    }

    private String and(long left, String note) {
        String said = draft.say(note);
        return left > 0 ? draft.say("and_more", "n", draft.count(left)) + ". " + said : said;
    }

    /** The tickets that nobody has answered; no page where there are none. */
    Optional<Page> tickets() {
        List<Waiting> waiting = draft.view().accounts().stream()
                .flatMap(week -> week.unanswered().stream().map(ticket -> new Waiting(week, ticket)))
                .sorted(Comparator.comparing((Waiting one) -> one.ticket().waiting())
                        .reversed()
                        .thenComparing(one -> one.ticket().id()))
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows =
                waiting.stream().limit(MOST_TICKETS).map(this::ticketRow).toList();
        Waiting oldest = waiting.getFirst();
        String title = draft.say(
                "portfolio.tickets.title",
                "n",
                waiting.size(),
                "accounts",
                waiting.stream()
                        .map(one -> one.week().account().id())
                        .distinct()
                        .count(),
                "name",
                oldest.week().account().name(),
                "span",
                draft.span(oldest.ticket().waiting()));
        return Optional.of(draft.page(
                "portfolio_tickets",
                title,
                List.of(new Block.Table(
                        "portfolio-tickets",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.account"), false, 22),
                                new Column(draft.say("column.ticket"), false, 20),
                                new Column(draft.say("column.severity"), false, 9),
                                new Column(draft.say("column.subject"), false, 27),
                                new Column(draft.say("portfolio.column.opened"), false, 11),
                                new Column(draft.say("portfolio.column.waiting"), true, 11)),
                        rows,
                        and(waiting.size() - rows.size(), "portfolio.tickets.note")))));
    }

    private record Waiting(AccountWeek week, UnansweredTicket ticket) {}

    private Row ticketRow(Waiting waiting) {
        UnansweredTicket ticket = waiting.ticket();
        return new Row(
                List.of(
                        new Cell.Text(waiting.week().account().name()),
                        new Cell.Text(ticket.id()),
                        new Cell.Text(ticket.severity().name()),
                        new Cell.Text(ticket.subject()),
                        new Cell.Day(ticket.openedAt()
                                .atZone(waiting.week().account().zone())
                                .toLocalDate()),
                        minutes(ticket)),
                Row.Kind.PLAIN);
    }

    private static Cell minutes(UnansweredTicket ticket) {
        return new Cell.Quantity(BigDecimal.valueOf(ticket.waiting().toMinutes()), Unit.MINUTES);
    }

    private static Cell count(long count) {
        return new Cell.Quantity(BigDecimal.valueOf(count), Unit.COUNT);
    }
}
