package com.reviewpack.pages;

import com.reviewpack.pack.Block.Table;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table whose columns say what they show of a thing; rows are things. Used by one thread, for one table. */
final class TableOf<T> {

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    /** A column of words. */
    TableOf<T> text(String header, int weight, Function<T, String> text) {
        return column(header, false, weight, thing -> new Cell.Text(text.apply(thing)));
    }

    /** A column of states or other words with a meaning. */
    TableOf<T> words(String header, int weight, Function<T, Cell> cell) {
        return column(header, false, weight, cell);
    }

    /** A column of numbers. */
    TableOf<T> number(String header, int weight, Function<T, Cell> cell) {
        return column(header, true, weight, cell);
    }

    private TableOf<T> column(String header, boolean numeric, int weight, Function<T, Cell> cell) {
        columns.add(new Column(header, numeric, weight));
        cells.add(cell);
        return this;
    }

    /** The table of these things, in their order. */
    Table of(String key, String heading, List<T> things, String note) {
        return new Table(key, heading, columns, things.stream().map(this::row).toList(), note);
    }

    private Row row(T thing) {
        return new Row(cells.stream().map(cell -> cell.apply(thing)).toList(), Row.Kind.PLAIN);
    }
}
