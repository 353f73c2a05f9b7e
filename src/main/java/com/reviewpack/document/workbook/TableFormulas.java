package com.reviewpack.document.workbook;

import com.reviewpack.document.workbook.Formula.Operand;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block.Table;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells of a table that follow from others, so that they can be written as formulas: sums in rows of totals,
 * and changes between two columns. A formula is given only where it yields what the table says.
 */
final class TableFormulas {

    /** How far a change may lie from the one that its formula gives, relative to 1 or to itself where it is larger. */
    private static final double AGREEMENT = 1e-9;

    /** Two columns: what is, and what it is compared to. */
    private record Pair(int now, int before) {}

    private final Table table;
    private final int firstRow;
    private final int firstColumn;
    private final List<Optional<Pair>> pairs = new ArrayList<>();

    /**
     * @param firstRow of the sheet in which the table's first row of cells stands, counted from 0
     */
    TableFormulas(Table table, int firstRow, int firstColumn) {
        this.table = table;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        for (int column = 0; column < table.columns().size(); column++) {
            pairs.add(pairBehind(column));
        }
    }

    /** The change that stands there, as a formula. */
    Optional<Formula> change(int row, int column) {
        return pairs.get(column).map(pair -> between(row, column, pair).orElseThrow());
    }

    /** The sum that stands there, as a formula over the rows above it that add up to it. */
    Optional<Formula> sum(int row, int column) {
        Optional<Cell.Quantity> total =
                quantity(table.rows().get(row).cells().get(column)).filter(quantity -> adds(quantity.unit()));
        if (total.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Optional<Formula> found = Optional.empty();
        for (int first = row - 1; first >= 0 && table.rows().get(first).kind() != Row.Kind.TOTAL; first--) {
            Optional<BigDecimal> addend = quantity(first, column);
            if (addend.isPresent()) {
                sum = sum.add(addend.get());
            }
            if (addend.isPresent()
                    && row - first > 1
                    && sum.compareTo(total.get().value()) == 0) {
                found = Optional.of(Formula.sum(
                        firstRow + first, firstRow + row - 1, firstColumn + column, added(first, row, column)));
            }
        }
        return found;
    }

    private double added(int first, int end, int column) {
        double sum = 0;
        for (int row = first; row < end; row++) {
            sum += quantity(row, column).map(BigDecimal::doubleValue).orElse(0.0);
        }
        return sum;
    }

    private Optional<Pair> pairBehind(int column) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).cells().get(column) instanceof Cell.Change) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        for (int now = 0; now < table.columns().size(); now++) {
            for (int before = 0; before < table.columns().size(); before++) {
                Pair pair = new Pair(now, before);
                if (now != before && rows.stream().allMatch(row -> agrees(row, column, pair))) {
                    return Optional.of(pair);
                }
            }
        }
        return Optional.empty();
    }

    private boolean agrees(int row, int column, Pair pair) {
        Cell.Change change = (Cell.Change) table.rows().get(row).cells().get(column);
        double said = change.change().doubleValue() * (change.kind() == Cell.Change.Kind.POINTS ? 100 : 1);
        return between(row, column, pair)
                .filter(f -> Math.abs(f.value() - said) <= AGREEMENT * Math.max(1, Math.abs(said)))
                .isPresent();
    }

    private Optional<Formula> between(int row, int column, Pair pair) {
        if (!(table.rows().get(row).cells().get(column) instanceof Cell.Change change)) {
            return Optional.empty();
        }
        Optional<Operand> now = operand(row, pair.now());
        Optional<Operand> before = operand(row, pair.before());
        if (now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        return switch (change.kind()) {
            case POINTS -> Optional.of(Formula.points(now.get(), before.get()));
            case ABSOLUTE -> Optional.of(Formula.difference(now.get(), before.get()));
            case PER_CENT ->
                before.get().value() == 0 ? Optional.empty() : Optional.of(Formula.perCent(now.get(), before.get()));
        };
    }

    private Optional<Operand> operand(int row, int column) {
        return quantity(row, column)
                .map(value -> Operand.at(firstRow + row, firstColumn + column, value.doubleValue()));
    }

    private Optional<BigDecimal> quantity(int row, int column) {
        return quantity(table.rows().get(row).cells().get(column)).map(Cell.Quantity::value);
    }

    /** The number in a cell, where one stands there that formulas may refer to. */
    static Optional<Cell.Quantity> quantity(Cell cell) {
        return switch (cell) {
            case Cell.Value value -> value.measurement().known().map(known -> new Cell.Quantity(known, value.unit()));
            case Cell.Quantity quantity -> Optional.of(quantity);
            case Cell.Text text -> Optional.empty();
            case Cell.State state -> Optional.empty();
            case Cell.Change change -> Optional.empty();
            case Cell.Day day -> Optional.empty();
            case Cell.Empty empty -> Optional.empty();
        };
    }

    /** Sums make sense of things counted, money and hours; not of shares, percentiles and scores. */
    private static boolean adds(Unit unit) {
        return switch (unit.kind()) {
            case COUNT, MONEY, HOURS -> true;
            case RATIO, MEAN, SECONDS, MINUTES, NPS, SCORE, FACTOR -> false;
        };
    }
}
