package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.chart.Palette;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a table goes on over slides. */
class SlideFlowTest {

    private static final double WIDTH = 900;
    private static final Words WORDS = Words.builtIn(Locale.UK);

    private final SlideTables tables = new SlideTables(WORDS, Palette.of("#1E2A36", "#1F5F8B", "#00795C", "#B8420F"));

    @Test
    void leavesNoSlideWithOneRow() {
        assertThat(onSlides(table("a", "b", "c", "d", "e"), 4))
                .containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
    }

    @Test
    void fillsASlideWhereTwoRowsAreLeft() {
        assertThat(onSlides(table("a", "b", "c", "d", "e", "f"), 4))
                .containsExactly(List.of("a", "b", "c", "d"), List.of("e", "f"));
    }

    /** The head of the last group goes with its row, and the row before under its own head. */
    @Test
    void countsNoHeadOfAGroupAsARow() {
        assertThat(onSlides(table("*A", "a", "b", "c", "*B", "d"), 5))
                .containsExactly(List.of("*A", "a", "b"), List.of("*A", "c", "*B", "d"));
    }

    /** The first cells of each slide where so many rows find room below the header. */
    private List<List<String>> onSlides(Block.Table table, int rows) {
        SlideTable laid = tables.of(table, WIDTH);
        double room = laid.lines().getFirst().height() + 1;
        for (int i = 1; i <= rows; i++) {
            room += laid.lines().get(i).height();
        }
        return new SlideFlow(WORDS, tables, SlideSpacing.EASY)
                .slides(List.of(table), WIDTH, room).stream()
                        .map(slide -> ((Block.Table) slide.getFirst())
                                .rows().stream()
                                        .map(row -> (row.kind() == Row.Kind.GROUP ? "*" : "")
                                                + WORDS.cell(row.cells().getFirst()))
                                        .toList())
                        .toList();
    }

    private static Block.Table table(String... names) {
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            boolean group = name.startsWith("*");
            rows.add(new Row(
                    List.of(new Cell.Text(name.substring(group ? 1 : 0)), new Cell.Text(group ? "" : "x")),
                    group ? Row.Kind.GROUP : Row.Kind.PLAIN));
        }
        return new Block.Table(
                "t",
                "",
                List.of(new Block.Table.Column("Name", false, 1), new Block.Table.Column("Value", false, 1)),
                rows,
                "");
    }
}
