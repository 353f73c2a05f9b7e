package com.reviewpack.pages;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Service;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.period.Cadence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the contract year promises, and what became of it: a statement of account. */
final class EntitlementPages {

    /** Told in the title, in this order, where there is any. */
    private static final List<Standing> TOLD = List.of(
            Standing.ON_TIME,
            Standing.LATE,
            Standing.BY_HAND,
            Standing.WAIVED,
            Standing.OVERDUE,
            Standing.UNRECORDED,
            Standing.COMING);

    /** Columns that stand in every statement; others only where they hold something. */
    private static final List<Standing> ALWAYS = List.of(Standing.ON_TIME, Standing.LATE, Standing.COMING);

    private static final List<HoursPool> POOLS =
            List.of(HoursPool.DISCRETIONARY, HoursPool.SOLUTIONS_ENGINEERING, HoursPool.EXPANSION);

    private final Draft draft;

    EntitlementPages(Draft draft) {
        this.draft = draft;
    }

    /** One page a contract year that the period meets. */
    List<Page> entitlements() {
        List<EntitlementStatement> statements = draft.background().statements().stream()
                .filter(statement -> !statement.lines().isEmpty())
                .toList();
        List<Page> pages = new ArrayList<>();
        for (EntitlementStatement statement : statements) {
            boolean newest = statement.equals(statements.getLast());
            List<Block> blocks = new ArrayList<>(List.of(deliverables(statement)));
            if (newest) {
                people(statement).ifPresent(blocks::add);
            }
            String title = title(statement);
            pages.add(new Page(
                    newest ? "entitlements" : "entitlements_before",
                    Page.Layout.CONTENT,
                    draft.say("section.entitlements"),
                    title,
                    draft.subtitle(draft.say("subtitle.entitlements")),
                    blocks,
                    List.of(Sentences.ended(title)),
                    List.of()));
        }
        return pages;
    }

    private String title(EntitlementStatement statement) {
        List<String> parts = TOLD.stream()
                .filter(standing -> statement.count(standing) > 0)
                .map(standing -> draft.say("statement.part." + standing.key(), "n", statement.count(standing)))
                .toList();
        return draft.say(
                "statement.title",
                "n",
                statement.promised(),
                "end",
                draft.day(statement.year().lastDay()),
                "parts",
                String.join(", ", parts));
    }

    private Block.Table deliverables(EntitlementStatement statement) {
        List<Standing> shown = TOLD.stream()
                .filter(standing -> ALWAYS.contains(standing) || statement.count(standing) > 0)
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column(draft.say("column.deliverable"), false, 30),
                new Column(draft.say("column.cadence"), false, 26),
                new Column(draft.say("statement.column.promised"), true, 13)));
        shown.forEach(standing -> columns.add(new Column(draft.say("statement.column." + standing.key()), true, 11)));
        columns.add(new Column(draft.say("column.next_due"), true, 15));
        List<Row> rows = new ArrayList<>();
        statement.lines().forEach(line -> rows.add(row(line, shown)));
        List<Cell> total = new ArrayList<>(
                List.of(new Cell.Text(draft.say("column.total")), new Cell.Empty(), count(statement.promised())));
        shown.forEach(standing -> total.add(count(statement.count(standing))));
        total.add(new Cell.Empty());
        rows.add(new Row(total, Row.Kind.TOTAL));
        return new Block.Table("entitlements", "", columns, rows, notes(statement));
    }

    private Row row(Line line, List<Standing> shown) {
        String often = cadence(line.cadence());
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(draft.say("deliverable." + line.deliverable().key())),
                new Cell.Text(
                        line.cap().isPresent()
                                ? draft.say(
                                        "statement.capped_cadence",
                                        "cadence",
                                        often,
                                        "cap",
                                        line.cap().getAsInt())
                                : often),
                count(line.promised())));
        shown.forEach(standing -> cells.add(count(line.count(standing))));
        cells.add(line.nextDue().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new));
        return new Row(cells, Row.Kind.PLAIN);
    }

    private static Cell count(int n) {
        return new Cell.Quantity(BigDecimal.valueOf(n), Unit.COUNT);
    }

    private String notes(EntitlementStatement statement) {
        List<String> notes = new ArrayList<>();
        notes.add(draft.say(
                "statement.note",
                "period",
                draft.formats().period(statement.year()),
                "day",
                draft.day(statement.day())));
        if (statement.count(Standing.UNRECORDED) > 0) {
            notes.add(draft.say("statement.note_unrecorded"));
        }
        if (statement.count(Standing.CAPPED) > 0) {
            notes.add(draft.say("statement.note_capped", "n", statement.count(Standing.CAPPED)));
        }
        if (statement.extra() > 0) {
            notes.add(draft.say("statement.note_extra", "n", statement.extra()));
        }
        return String.join(" ", notes);
    }

    /** What people do by agreement, and the pools of hours that they do it from. */
    private Optional<Block> people(EntitlementStatement statement) {
        List<Row> pools = draft.report().hours().stream()
                .flatMap(use -> POOLS.stream().flatMap(pool -> pool(use, pool).stream()))
                .toList();
        List<Row> rows = Stream.concat(statement.services().stream().map(this::service), pools.stream())
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Table(
                "services",
                draft.say("statement.people"),
                List.of(
                        new Column(draft.say("statement.column.service"), false, 40),
                        new Column(draft.say("column.included"), true, 20),
                        new Column(draft.say("column.used"), true, 20),
                        new Column(draft.say("statement.column.left"), true, 20)),
                rows,
                pools.isEmpty() ? "" : draft.say("statement.people_note")));
    }

    private Row service(Service service) {
        String name = draft.words()
                .find("service." + service.key())
                .orElseGet(() -> service.key().replace('_', ' '));
        String wording = Cadence.ofKey(service.wording())
                .map(this::cadence)
                .or(() -> draft.words()
                        .find("service.wording." + service.wording().replace(' ', '_')))
                .orElse(service.wording());
        return new Row(
                List.of(
                        new Cell.Text(name),
                        new Cell.Text(wording),
                        new Cell.Text(draft.say("statement.by_agreement")),
                        new Cell.Empty()),
                Row.Kind.PLAIN);
    }

    private Optional<Row> pool(HoursUse use, HoursPool pool) {
        return Optional.ofNullable(use.capByPool().get(pool))
                .map(cap -> new Row(
                        List.of(
                                new Cell.Text(draft.say("pool." + pool.key())),
                                new Cell.Quantity(cap, Unit.HOURS),
                                new Cell.Quantity(use.used(pool), Unit.HOURS),
                                new Cell.Quantity(use.open(pool).orElse(BigDecimal.ZERO), Unit.HOURS)),
                        Row.Kind.PLAIN));
    }

    private String cadence(Cadence cadence) {
        return draft.say("cadence." + cadence.key());
    }
}
