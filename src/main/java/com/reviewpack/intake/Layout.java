package com.reviewpack.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a kind of export, in the order of the contract, and which of them name a row, date it and run in order
 * of time. A column's place here is its place in a {@link Row}.
 *
 * @param key the columns that name a row over all accounts
 * @param dated the column whose instant or day says where a row belongs
 * @param account the column of the account's id; −1 where rows have none
 * @param order pairs of columns, the first of which may not be later than the second where both are known
 */
public record Layout(List<Column> columns, List<Integer> key, int dated, int account, List<Order> order) {

    public Layout {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        order = List.copyOf(order);
    }

    /** A column and what its cells must hold. */
    public record Column(String name, CellType type, Need need) {}

    /** The column {@code earlier} may not hold a later instant than the column {@code later}. */
    public record Order(int earlier, int later) {}

    /** What becomes of a file or row without the column. */
    public enum Need {
        /** An empty cell rejects its row; a file without the column is refused. */
        VALUE,
        /** A cell may be empty; a file without the column is refused, since "empty" means something. */
        COLUMN,
        /** Not known where the column or the cell's text is missing. */
        NOTHING
    }

    /** The place of a column; the name must exist. */
    public int place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + name + " in " + columns);
    }

    static Builder of(Column... columns) {
        return new Builder(List.of(columns));
    }

    static Column value(String name, CellType type) {
        return new Column(name, type, Need.VALUE);
    }

    static Column column(String name, CellType type) {
        return new Column(name, type, Need.COLUMN);
    }

    static Column optional(String name, CellType type) {
        return new Column(name, type, Need.NOTHING);
    }

    /** Names the columns that play a part. */
    static final class Builder {
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Column> columns;
        private final List<Order> order = new ArrayList<>();
        private List<Integer> key = List.of();
        private int dated;

        Builder(List<Column> columns) {
            this.columns = columns;
            for (int i = 0; i < columns.size(); i++) {
                places.put(columns.get(i).name(), i);
            }
        }

        Builder key(String... names) {
            key = Arrays.stream(names).map(this::place).toList();
            return this;
        }

        Builder dated(String name) {
            dated = place(name);
            return this;
        }

        /** Each may not be before any of those named before it. */
        Builder steps(String... names) {
            for (int later = 1; later < names.length; later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    order.add(new Order(place(names[earlier]), place(names[later])));
                }
            }
            return this;
        }

        Layout build() {
            Integer account = places.getOrDefault("account_id", -1);
            return new Layout(columns, key, dated, account, Collections.unmodifiableList(order));
        }

        private int place(String name) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("no column " + name);
            }
            return place;
        }
    }
}
