package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** How the sections of a report lie on its pages, with tables that push what follows line by line over the foot of a page. */
class ReportFlowTest {

    private static final int FIRST = 16;
    private static final int LAST = 40;

    @Test
    void opensWithTheFirstSectionOnTheFirstPage() throws IOException {
        List<String> pages = pages(List.of(page("summary", new Block.Prose(List.of("All is well.")))));

        assertThat(pages).hasSizeLessThanOrEqualTo(2);
        assertThat(pages.getFirst()).contains("Contents", "The summary speaks", "All is well.");
    }

    /** The last two pages may be short: definitions stand at the end. */
    @Test
    void letsNoHeadStandAloneAtTheFootOfAPage() throws IOException {
        for (int rows = FIRST; rows <= LAST; rows++) {
            List<String> pages = pages(List.of(
                    page("first", PdfPacks.table("first", rows)),
                    page("listed", points(9)),
                    page("told", new Block.Callout("Gap", "No tickets before August.", Tone.BAD)),
                    page("proven", new Block.ChartBlock(SampleCharts.columns()))));

            assertThat(pages).as("%d rows before", rows).allSatisfy(page -> {
                assertThat(page.contains("The listed speaks")).isEqualTo(page.contains("point number 1 "));
                assertThat(page.contains("The told speaks")).isEqualTo(page.contains("No tickets before August."));
                assertThat(page.contains("The proven speaks"))
                        .isEqualTo(page.contains(SampleCharts.columns().title()));
            });
        }
    }

    /** Rows that head others have an empty first cell. The lines before are of another height than rows. */
    @Test
    void keepsHeadsWithTheFirstRowsOfATable() throws IOException {
        for (int rows = 15; rows <= 19; rows++) {
            for (int lines = 0; lines <= 3; lines++) {
                List<Block> blocks = new ArrayList<>(List.of(PdfPacks.table("first", rows)));
                blocks.addAll(Collections.nCopies(lines, new Block.Prose(List.of("A line before the table."))));
                blocks.add(grouped(60));

                assertThat(pages(List.of(page("only", blocks.toArray(Block[]::new)))))
                        .as("%d rows and %d lines before", rows, lines)
                        .allSatisfy(page -> {
                            assertThat(page.contains("Who spoke")).isEqualTo(page.contains("said in line"));
                            assertThat(page.contains("Part 0 ")).isEqualTo(page.contains("said in line 0 "));
                        });
            }
        }
    }

    /** A group of this table is six rows high: seven places of its beginning show every place of a page's end in it. */
    @Test
    void repeatsTheHeadOfATableAboveItsRowsOnEachPage() throws IOException {
        for (int rows = FIRST; rows < FIRST + 7; rows++) {
            List<String> pages =
                    pages(List.of(page("first", PdfPacks.table("first", rows)), page("second", grouped(100))));

            assertThat(pages).as("%d rows before", rows).allSatisfy(page -> {
                assertThat(page.contains("What was said")).isEqualTo(page.contains("said in line"));
                for (int line = 0; line < 100; line += 5) {
                    assertThat(page.contains("Part " + line + " "))
                            .isEqualTo(page.contains("said in line " + line + " "));
                }
                assertThat(page.contains("said in line 98 ")).isEqualTo(page.contains("said in line 99 "));
            });
        }
    }

    /** What moves is a table whose first rows find no room, or a paragraph of two lines at the foot. */
    @Test
    void tearsNothingApartAfterWhatHasMovedToANewPage() throws IOException {
        Block.Prose twoLines = new Block.Prose(List.of("A paragraph that goes on for more than a line. ".repeat(3)));
        for (int rows = FIRST; rows <= LAST; rows += 2) {
            for (Block moving : List.of(grouped(60), twoLines)) {
                Page moved = page(
                        "moved",
                        PdfPacks.table("first", rows),
                        moving,
                        grouped(27),
                        small("a"),
                        small("b"),
                        small("c"));

                assertThat(pages(List.of(moved))).as("%d rows before", rows).allSatisfy(page -> {
                    for (String table : List.of("a", "b", "c")) {
                        assertThat(page.contains("heading " + table)).isEqualTo(page.contains(table + " row 12 "));
                    }
                });
            }
        }
    }

    private static Block.Table small(String name) {
        return new Block.Table(
                name,
                "heading " + name,
                List.of(new Block.Table.Column("Who", false, 1), new Block.Table.Column("What", false, 4)),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> row(Block.Table.Row.Kind.PLAIN, "Agent", name + " row " + i + " of them"))
                        .toList(),
                "");
    }

    private static Block.Bullets points(int number) {
        return new Block.Bullets(
                "",
                IntStream.rangeClosed(1, number)
                        .mapToObj(i -> "point number " + i + " of them")
                        .toList());
    }

    private static Block.Table grouped(int rows) {
        List<Block.Table.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (i % 5 == 0) {
                all.add(row(Block.Table.Row.Kind.GROUP, "", "Part " + i));
            }
            all.add(row(Block.Table.Row.Kind.PLAIN, "Agent", "said in line " + i));
        }
        return new Block.Table(
                "said",
                "",
                List.of(
                        new Block.Table.Column("Who spoke", false, 1),
                        new Block.Table.Column("What was said", false, 4)),
                all,
                "");
    }

    private static Block.Table.Row row(Block.Table.Row.Kind kind, String who, String what) {
        return new Block.Table.Row(List.of(new Cell.Text(who), new Cell.Text(what)), kind);
    }

    private static Page page(String key, Block... blocks) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                "Part " + key,
                "The " + key + " speaks",
                "",
                List.of(blocks),
                List.of(),
                List.of());
    }

    private static List<String> pages(List<Page> sections) throws IOException {
        Pack pack = PdfPacks.pack(Deliverable.PERFORMANCE_REVIEW, "Norderhof Versand", "DE", Locale.UK, sections);
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(new PdfRenderer().render(pack, PdfPacks.look()))) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                texts.add(text.getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " "));
            }
        }
        return texts;
    }
}
