package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.document.chart.Palette;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a table is laid out on a slide. */
class SlideTablesTest {

    private static final double WIDTH = 600;

    /** A line of 12 points is 14.4 high, with 3 above and below. */
    private static final double ONE_LINE = 20.4;

    private static final double TWO_LINES = 34.8;

    private final SlideTables tables =
            new SlideTables(Words.builtIn(Locale.UK), Palette.of("#1E2A36", "#1F5F8B", "#00795C", "#B8420F"));

    @Test
    void keepsAHeaderOnOneLineWhereOtherColumnsCanGive() {
        SlideTable table = table("What", "Expected effect of it", "short");
        assertThat(table.lines().getFirst().height()).isCloseTo(ONE_LINE, within(1e-9));
        assertThat(table.height()).isCloseTo(2 * ONE_LINE, within(1e-9));
    }

    /** The first column's text needs nearly all of its width: what a header would take costs a line below it. */
    @Test
    void breaksAHeaderWhereTheTextWouldElseBreak() {
        SlideTable table =
                table("What", "Expected effect of it", "wwwww ".repeat(9).strip());
        assertThat(table.lines().getFirst().height()).isCloseTo(TWO_LINES, within(1e-9));
        assertThat(table.lines().getLast().height()).isCloseTo(ONE_LINE, within(1e-9));
    }

    private SlideTable table(String wide, String narrow, String text) {
        return tables.of(
                new Block.Table(
                        "t",
                        "",
                        List.of(new Column(wide, false, 5), new Column(narrow, false, 1)),
                        List.of(new Row(List.of(new Cell.Text(text), new Cell.Text("x")), Row.Kind.PLAIN)),
                        ""),
                WIDTH);
    }
}
