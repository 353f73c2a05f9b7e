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
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

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

    /** Rows that head others have an empty first cell. */
    @Test
    void keepsHeadsWithTheFirstRowsOfATable() throws IOException {
        for (int rows = FIRST; rows <= LAST; rows++) {
            List<String> pages =
                    pages(List.of(page("first", PdfPacks.table("first", rows)), page("second", grouped(60))));

            assertThat(pages.stream().filter(page -> page.contains("said in line 0 ")))
                    .as("%d rows before", rows)
                    .singleElement()
                    .satisfies(page -> assertThat(page)
                            .contains("The second speaks", "Who spoke", "What was said", "said in line 1 "));
        }
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

    private static Page page(String key, Block block) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                "Part " + key,
                "The " + key + " speaks",
                "",
                List.of(block),
                List.of(),
                List.of());
    }

    private static List<String> pages(List<Page> sections) throws IOException {
        Pack pack = PdfPacks.pack(Deliverable.PERFORMANCE_REVIEW, "Norderhof Versand", "DE", Locale.UK, sections);
        List<String> texts = new ArrayList<>();
        try (PdfReader reader = new PdfReader(new PdfRenderer().render(pack, PdfPacks.look()))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                texts.add(extractor.getTextFromPage(page).replaceAll("[\\s\\u00A0\\u202F]+", " "));
            }
        }
        return texts;
    }
}
