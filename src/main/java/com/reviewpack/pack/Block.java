package com.reviewpack.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A part of a page. Renderers decide how it is drawn, never what it says. */
public sealed interface Block {

    /** Paragraphs of running text. */
    record Prose(List<String> paragraphs) implements Block {
        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A list of points under an optional heading; an empty heading is left out. */
    record Bullets(String heading, List<String> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /** A few key numbers side by side, two to six. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }

        /**
         * One key number.
         *
         * @param change against what {@code note} names; {@link Cell.Empty} where there is none
         * @param note what the change is against, or n
         */
        public record Tile(String label, Cell value, Cell change, String note) {}
    }

    /**
     * A table.
     *
     * @param heading may be empty
     * @param note below the table, may be empty
     */
    record Table(String key, String heading, List<Column> columns, List<Row> rows, String note) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "table " + key + ": row has " + row.cells().size() + " cells, expected " + columns.size());
                }
            }
        }

        /**
         * A column.
         *
         * @param numeric aligned to the right with tabular figures
         * @param weight relative width, above 0
         */
        public record Column(String header, boolean numeric, int weight) {}

        /** A row; {@code group} rows are set off as sub-headings, {@code total} rows as sums. */
        public record Row(List<Cell> cells, Kind kind) {
            /** What a row is. */
            public enum Kind {
                PLAIN,
                GROUP,
                TOTAL
            }

            public Row {
                cells = List.copyOf(cells);
            }
        }
    }

    /** A chart. */
    record ChartBlock(Chart chart) implements Block {}

    /**
     * What to do: what, who, by when, with which effect.
     *
     * @param note below them; may be empty
     */
    record Actions(String heading, List<Action> actions, String note) implements Block {
        public Actions {
            actions = List.copyOf(actions);
        }

        /** Without a note. */
        public Actions(String heading, List<Action> actions) {
            this(heading, actions, "");
        }

        /** One thing to do; texts may be empty where nobody has said. */
        public record Action(
                String what, String owner, Optional<LocalDate> by, String expectedEffect, String status, Tone tone) {}
    }

    /** A remark set off from the text, such as a gap in the data. */
    record Callout(String heading, String text, Tone tone) implements Block {}

    /**
     * Two stacks side by side.
     *
     * @param leftShare share of the width that the left takes, 0.2 to 0.8
     */
    record Beside(List<Block> left, List<Block> right, double leftShare) implements Block {
        public Beside {
            left = List.copyOf(left);
            right = List.copyOf(right);
            if (leftShare < 0.2 || leftShare > 0.8) {
                throw new IllegalArgumentException("left share must be 0.2 to 0.8: " + leftShare);
            }
        }
    }
}
