package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pages.SamplePacks;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** What a screen reader makes of the documents. No rule of PDF/UA-1 that veraPDF checks is left out. */
class AccessiblePdfTest {

    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static final Look LOOK = PdfPacks.look();

    private static Stream<Pack> packs() {
        return Stream.of(
                SamplePacks.of(Deliverable.PERFORMANCE_REVIEW, Locale.GERMANY),
                SamplePacks.of(Deliverable.ACCOUNT_PLAN, Locale.UK),
                SamplePacks.of(Deliverable.QBR, Locale.GERMANY),
                SamplePacks.manyScripts(Deliverable.PERFORMANCE_REVIEW),
                SamplePacks.empty(Deliverable.QBR),
                PdfPacks.report(),
                PdfPacks.deck());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void keepsTheRulesOfPdfUa(Pack pack) throws IOException {
        assertThat(PdfUa.broken(RENDERER.render(pack, LOOK))).isEmpty();
    }

    /** The check itself: the same document without its title is found out. */
    @Test
    void wouldNoticeADocumentThatBreaksARule() throws IOException {
        byte[] pdf = RENDERER.render(PdfPacks.deck(), LOOK);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] untitled = text.replace("/DisplayDocTitle true", "/DisplayDocTitel true")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(PdfUa.broken(untitled)).singleElement().asString().startsWith("7.1-10 ");
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void readsTheTitlesInTheOrderOfThePack(Deliverable deliverable) throws IOException {
        Pack pack = SamplePacks.of(deliverable, Locale.UK);
        ReadAloud.Node document = ReadAloud.document(RENDERER.render(pack, LOOK));
        boolean report = deliverable != Deliverable.QBR;

        List<String> titles = document.all("H2")
                .map(heading -> heading.wholeText().replace('\u00a0', ' '))
                .toList();

        assertThat(document.all("H1")).hasSize(1);
        assertThat(titles.subList(report ? 1 : 0, titles.size()))
                .containsExactlyElementsOf(pack.pages().stream()
                        .filter(page -> page.layout() != Page.Layout.COVER)
                        .map(page -> page.title().replace('\u00a0', ' '))
                        .toList());
    }

    @Test
    void tellsEachChartOnceByItsAlternativeText() throws IOException {
        for (Pack pack : List.of(PdfPacks.report(), PdfPacks.deck())) {
            List<String> figures = ReadAloud.document(RENDERER.render(pack, LOOK))
                    .all("Figure")
                    .map(figure -> figure.value("Alt").orElse("none"))
                    .toList();

            assertThat(figures.getFirst()).isEqualTo(LOOK.name());
            assertThat(figures.subList(1, figures.size()))
                    .containsExactlyElementsOf(pack.pages().stream()
                            .flatMap(page -> page.blocks().stream())
                            .flatMap(AccessiblePdfTest::charts)
                            .map(chart -> chart.chart().altText())
                            .toList());
        }
    }

    private static Stream<Block.ChartBlock> charts(Block block) {
        return switch (block) {
            case Block.ChartBlock chart -> Stream.of(chart);
            case Block.Beside beside ->
                Stream.concat(beside.left().stream(), beside.right().stream()).flatMap(AccessiblePdfTest::charts);
            default -> Stream.empty();
        };
    }

    /** The head of a table that goes on is told once, whatever the number of its pages. */
    @Test
    void tellsALongTableAsOne() throws IOException {
        Page page = new Page(
                "long",
                Page.Layout.CONTENT,
                "Part",
                "A long table",
                "",
                List.of(PdfPacks.table("it", 150)),
                List.of(),
                List.of());
        byte[] pdf = RENDERER.render(
                PdfPacks.pack(Deliverable.PERFORMANCE_REVIEW, "Norderhof", "DE", Locale.UK, List.of(page)), LOOK);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(4);
        }
        ReadAloud.Node table = ReadAloud.document(pdf)
                .all("Table")
                .max(java.util.Comparator.comparingLong(found -> found.all().count()))
                .orElseThrow();
        assertThat(table.all("TR")).hasSize(1 + 1 + 150 + 1);
        assertThat(table.all("TR")).allSatisfy(row -> assertThat(row.kids()).hasSize(6));
        assertThat(table.all("TH").filter(cell -> cell.attribute("Scope").equals(java.util.Optional.of("Column"))))
                .extracting(ReadAloud.Node::wholeText)
                .containsExactly("Figure", "Actual", "Before", "Change", "n", "State");
        assertThat(table.all("TH").filter(cell -> cell.attribute("Scope").equals(java.util.Optional.of("Row"))))
                .hasSize(1 + 150 + 1);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void leavesNoTextOutsideTheTree(Pack pack) throws IOException {
        assertThat(ReadAloud.unmarked(RENDERER.render(pack, LOOK))).isEmpty();
    }

    /** Letters are set from the left as they are seen; what is read out and copied is the text. */
    @Test
    void readsNamesThatRunFromTheRightInTheirOwnOrder() throws IOException {
        Pack pack = PdfPacks.saying(Deliverable.PERFORMANCE_REVIEW, "חברת רהיטים");

        assertThat(ReadAloud.document(RENDERER.render(pack, LOOK)).wholeText()).contains("חברת רהיטים");
    }

    /** Each line of the contents is two links, one more where it breaks; pages of one label that follow are one line. */
    @Test
    void saysWhereEachLinkLeads() throws IOException {
        Pack pack = PdfPacks.report();
        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            List<String> links = reader.getPageN(1).getAsArray(PdfName.ANNOTS).getElements().stream()
                    .map(PdfReader::getPdfObject)
                    .map(link -> ((org.openpdf.text.pdf.PdfDictionary) link)
                            .getAsString(PdfName.CONTENTS)
                            .toUnicodeString())
                    .toList();

            Set<String> labels = pack.pages().stream()
                    .filter(page -> page.layout() != Page.Layout.COVER)
                    .map(Page::label)
                    .collect(Collectors.toSet());
            assertThat(links).hasSizeGreaterThanOrEqualTo(2 * labels.size());
            assertThat(Set.copyOf(links)).isEqualTo(labels);
        }
    }
}
