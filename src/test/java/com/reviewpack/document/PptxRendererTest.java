package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.document.ooxml.FixedZip;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pages.SamplePacks;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

class PptxRendererTest {

    private static final Look LOOK = Looks.read(new Templates(Optional.empty()), "");
    private static final Pack QBR = SamplePacks.qbr();
    private static final byte[] DECK = new PptxRenderer().render(QBR, LOOK);

    @Test
    void givesEachPageItsTitleInOrder() throws IOException {
        List<String> titles = new ArrayList<>();
        try (XMLSlideShow show = open(DECK)) {
            // The last words of a long title are kept together.
            show.getSlides()
                    .forEach(
                            slide -> titles.add(String.valueOf(slide.getTitle()).replace('\u00a0', ' ')));
        }
        List<String> pages = QBR.pages().stream()
                .map(page -> page.title().replace('\u00a0', ' '))
                .toList();
        assertThat(titles).doesNotContainNull().containsSubsequence(pages);
        assertThat(titles)
                .allMatch(title -> pages.contains(title) || pages.contains(title.replace(" (continued)", "")));
    }

    @Test
    void takesEachSlideFromALayoutOfTheMaster() throws IOException {
        try (XMLSlideShow show = open(DECK)) {
            assertThat(show.getSlides().getFirst().getSlideLayout().getName()).isEqualTo("Cover");
            assertThat(show.getSlides().getLast().getSlideLayout().getName()).isEqualTo("Appendix");
            assertThat(show.getSlides())
                    .allMatch(slide -> slide.getSlideLayout().getName().matches("Cover|Content.*|Appendix"));
        }
    }

    @Test
    void carriesTheValuesOfEachChart() throws Exception {
        Map<String, String> parts = parts(DECK);
        List<Chart> charts = charts(QBR.pages().stream()
                        .flatMap(page -> page.blocks().stream())
                        .toList())
                .stream()
                .filter(NativeCharts::draws)
                .toList();
        assertThat(charts).isNotEmpty();
        for (int i = 0; i < charts.size(); i++) {
            String xml = parts.get("ppt/charts/chart" + (i + 1) + ".xml");
            for (ChartGrid.Column column : ChartGrid.of(charts.get(i)).columns()) {
                if (column.mark() != ChartGrid.Mark.NUMBER) {
                    column.values().stream()
                            .filter(value -> value != null)
                            .forEach(value -> assertThat(xml).contains(">" + value.toPlainString() + "<"));
                }
            }
            assertThat(parts).containsKey("ppt/embeddings/chart" + (i + 1) + ".xlsx");
        }
        assertThat(parts).doesNotContainKey("ppt/charts/chart" + (charts.size() + 1) + ".xml");
    }

    private static List<Chart> charts(List<Block> blocks) {
        List<Chart> charts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ChartBlock one) {
                charts.add(one.chart());
            } else if (block instanceof Block.Beside beside) {
                charts.addAll(charts(beside.left()));
                charts.addAll(charts(beside.right()));
            }
        }
        return charts;
    }

    @Test
    void describesEachChartAndTableAndShowsNoTextAsPicture() throws IOException {
        try (XMLSlideShow show = open(DECK)) {
            int pictures = 0;
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    if (shape instanceof XSLFGraphicFrame frame) {
                        CTGraphicalObjectFrame xml = (CTGraphicalObjectFrame) frame.getXmlObject();
                        assertThat(xml.getNvGraphicFramePr().getCNvPr().getDescr())
                                .isNotBlank();
                    }
                    pictures += shape instanceof XSLFPictureShape ? 1 : 0;
                }
            }
            assertThat(pictures).as("the logo on the cover alone").isEqualTo(1);
        }
    }

    @Test
    void putsTalkingPointsAndEvidenceIntoTheNotes() throws IOException {
        Page page = QBR.pages().stream()
                .filter(one -> !one.talkingPoints().isEmpty() && !one.evidence().isEmpty())
                .findFirst()
                .orElseThrow();
        try (XMLSlideShow show = open(DECK)) {
            XSLFSlide slide = show.getSlides().stream()
                    .filter(one -> page.title().equals(one.getTitle()))
                    .findFirst()
                    .orElseThrow();
            String notes = slide.getNotes().getTextParagraphs().stream()
                    .flatMap(List::stream)
                    .map(paragraph -> paragraph.getText())
                    .reduce("", (a, b) -> a + "\n" + b);
            assertThat(notes)
                    .contains(page.talkingPoints().getFirst())
                    .contains(page.evidence().getFirst());
        }
    }

    @Test
    void keepsEverythingAboveTheFooterAtAnyLengthOfNames() throws IOException {
        for (Pack pack : List.of(
                QBR,
                SamplePacks.longNames(Deliverable.QBR),
                SamplePacks.manyScripts(Deliverable.QBR),
                SamplePacks.accountPlan())) {
            try (XMLSlideShow show = open(new PptxRenderer().render(pack, LOOK))) {
                for (XSLFSlide slide : show.getSlides()) {
                    for (XSLFShape shape : slide.getShapes()) {
                        Rectangle2D box = shape.getAnchor();
                        assertThat(box.getMaxX()).as(slide.getTitle()).isLessThanOrEqualTo(921);
                        assertThat(box.getMaxY())
                                .as(slide.getTitle() + ": " + shape.getShapeName())
                                .isLessThanOrEqualTo(
                                        shape.getShapeName().matches("(Footer|Slide number).*") ? 530 : 501);
                        if (shape instanceof XSLFTable table) {
                            double height = table.getRows().stream()
                                    .mapToDouble(row -> row.getHeight())
                                    .sum();
                            assertThat(box.getY() + height).isLessThanOrEqualTo(501);
                        }
                    }
                }
            }
        }
    }

    @Test
    void setsNoTypeBelowTwelvePointsAndAtMostThreeSizesASlide() throws IOException {
        try (XMLSlideShow show = open(DECK)) {
            for (XSLFSlide slide : show.getSlides()) {
                assertThat(sizes(slide)).allMatch(size -> size >= 12);
                assertThat(sizes(slide).stream().distinct().count()).isLessThanOrEqualTo(3);
            }
        }
    }

    private static List<Double> sizes(XSLFSlide slide) {
        List<Double> sizes = new ArrayList<>();
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFTextShape text) {
                text.getTextParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getTextRuns().stream())
                        .map(XSLFTextRun::getFontSize)
                        .forEach(sizes::add);
            }
        }
        return sizes;
    }

    @Test
    void continuesALongTableWithItsHeaderAndSaysHowManyMoreThereAre() throws IOException {
        Block.Table.Column name = new Block.Table.Column("Ticket", false, 1);
        List<Block.Table.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            rows.add(new Block.Table.Row(
                    List.of(new com.reviewpack.pack.Cell.Text("T-" + i)), Block.Table.Row.Kind.PLAIN));
        }
        Page page = new Page(
                "long",
                Page.Layout.CONTENT,
                "Long",
                "Fifty tickets are open",
                "",
                List.of(new Block.Table("t", "", List.of(name), rows, "")),
                List.of(),
                List.of());
        try (XMLSlideShow show = open(new PptxRenderer().render(with(List.of(page)), LOOK))) {
            assertThat(show.getSlides()).hasSizeBetween(2, 3);
            List<String> cells = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                XSLFTable table = (XSLFTable) slide.getShapes().stream()
                        .filter(XSLFTable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                assertThat(table.getCell(0, 0).getText()).isEqualTo("Ticket");
                table.getRows()
                        .forEach(row -> cells.add(row.getCells().getFirst().getText()));
            }
            // 36 rows are shown, 14 of 50 are not.
            assertThat(cells).contains("T-1", "T-36").doesNotContain("T-37");
        }
        assertThat(String.join(
                        "",
                        parts(new PptxRenderer().render(with(List.of(page)), LOOK))
                                .values()))
                .contains("and 14 more");
    }

    @Test
    void repeatsTheHeadOfAGroupAndSaysThatALongTitleGoesOn() throws IOException {
        List<Block.Table.Row> rows = new ArrayList<>();
        rows.add(new Block.Table.Row(
                List.of(new com.reviewpack.pack.Cell.Text("First quarter")), Block.Table.Row.Kind.GROUP));
        for (int i = 1; i <= 30; i++) {
            rows.add(new Block.Table.Row(
                    List.of(new com.reviewpack.pack.Cell.Text("Step " + i)), Block.Table.Row.Kind.PLAIN));
        }
        Page page = new Page(
                "long",
                Page.Layout.CONTENT,
                "Long",
                "Thirty steps lie ahead of this account, ".repeat(8),
                "",
                List.of(new Block.Table("t", "", List.of(new Block.Table.Column("What", false, 1)), rows, "")),
                List.of(),
                List.of());
        try (XMLSlideShow show = open(new PptxRenderer().render(with(List.of(page)), LOOK))) {
            assertThat(show.getSlides()).hasSizeGreaterThan(1).allSatisfy(slide -> {
                XSLFTable table = (XSLFTable) slide.getShapes().stream()
                        .filter(XSLFTable.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                assertThat(table.getCell(1, 0).getText()).isEqualTo("First quarter");
            });
            assertThat(show.getSlides().getFirst().getTitle()).endsWith("…");
            assertThat(show.getSlides().stream().skip(1))
                    .allSatisfy(
                            slide -> assertThat(slide.getTitle()).matches("Thirty steps .*…[ \u00a0]\\(continued\\)"));
        }
    }

    @Test
    void tellsGoodAndBadApartWithoutColourAndSetsAPageOfFewWordsWider() throws IOException {
        Block.Table.Column column = new Block.Table.Column("Standing", false, 1);
        List<Block.Table.Row> rows = new ArrayList<>();
        for (com.reviewpack.pack.Tone tone : com.reviewpack.pack.Tone.values()) {
            rows.add(new Block.Table.Row(
                    List.of(new com.reviewpack.pack.Cell.State("stands", tone)), Block.Table.Row.Kind.PLAIN));
        }
        XSLFTable few = table(rows, column);
        assertThat(few.getRows().stream()
                        .skip(1)
                        .map(row -> row.getCells().getFirst().getText()))
                .containsExactlyInAnyOrder("✓\u00A0stands", "✕\u00A0stands", "stands");
        assertThat(size(few)).isEqualTo(14);
        for (int i = 0; i < 4; i++) {
            rows.add(rows.getFirst());
        }
        assertThat(size(table(rows, column))).isEqualTo(14);
        for (int i = 0; i < 8; i++) {
            rows.add(rows.getFirst());
        }
        assertThat(size(table(rows, column))).isEqualTo(12);
    }

    /** A run of no letters has no size in some programs, which then give its row the height of the theme's text. */
    @Test
    void writesNoRunWhereACellIsEmpty() throws IOException {
        Block.Table.Column column = new Block.Table.Column("Standing", false, 1);
        XSLFTable table = table(
                List.of(new Block.Table.Row(List.of(new com.reviewpack.pack.Cell.Empty()), Block.Table.Row.Kind.GROUP)),
                column);
        assertThat(table.getCell(1, 0).getTextParagraphs().getFirst().getTextRuns())
                .isEmpty();
        assertThat(table.getCell(1, 0)
                        .getTextParagraphs()
                        .getFirst()
                        .getXmlObject()
                        .getEndParaRPr()
                        .getSz())
                .isEqualTo(1400);
    }

    @Test
    void keepsWhatASlideIsAboutBesideALongName() throws IOException {
        Pack pack = SamplePacks.longNames(Deliverable.QBR);
        try (XMLSlideShow show = open(new PptxRenderer().render(pack, LOOK))) {
            for (XSLFSlide slide : show.getSlides().subList(1, show.getSlides().size())) {
                assertThat(slide.getShapes().stream()
                                .filter(shape -> shape.getShapeName().startsWith("Subtitle"))
                                .map(shape -> ((XSLFTextShape) shape).getText()))
                        .allMatch(text -> text.endsWith(" · " + pack.periodText()));
            }
        }
    }

    private static double size(XSLFTable table) {
        return table.getCell(1, 0)
                .getTextParagraphs()
                .getFirst()
                .getTextRuns()
                .getFirst()
                .getFontSize();
    }

    private static XSLFTable table(List<Block.Table.Row> rows, Block.Table.Column column) throws IOException {
        Page page = new Page(
                "few",
                Page.Layout.CONTENT,
                "Few",
                "Few words",
                "",
                List.of(new Block.Table("t", "", List.of(column), rows, "")),
                List.of(),
                List.of());
        try (XMLSlideShow show = open(new PptxRenderer().render(with(List.of(page)), LOOK))) {
            assertThat(show.getSlides()).hasSize(1);
            return (XSLFTable) show.getSlides().getFirst().getShapes().stream()
                    .filter(XSLFTable.class::isInstance)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void setsTheNumbersOfTilesBesideEachOtherInOneSize() throws IOException {
        List<Block.Tiles.Tile> tiles = new ArrayList<>();
        for (String value : List.of("71", "1,423,573,218.40 euros a year")) {
            tiles.add(new Block.Tiles.Tile(
                    "Label", new com.reviewpack.pack.Cell.Text(value), new com.reviewpack.pack.Cell.Empty(), ""));
        }
        while (tiles.size() < 6) {
            tiles.add(tiles.getFirst());
        }
        Page page = new Page(
                "t", Page.Layout.CONTENT, "T", "Tiles", "", List.of(new Block.Tiles(tiles)), List.of(), List.of());
        try (XMLSlideShow show = open(new PptxRenderer().render(with(List.of(page)), LOOK))) {
            assertThat(show.getSlides().getFirst().getShapes().stream()
                            .filter(shape -> shape.getShapeName().startsWith("Key figure"))
                            .map(shape -> ((XSLFTextShape) shape)
                                    .getTextParagraphs()
                                    .getFirst()
                                    .getTextRuns()
                                    .getFirst()
                                    .getFontSize()))
                    .hasSize(6)
                    .containsOnly(14.0);
        }
    }

    @Test
    void showsHostileTextAsItStands() throws IOException {
        String hostile = "<script>${7*7}</script> ]]> =HYPERLINK(\"x\") \u0000\u202E & \uFFFE";
        Page page = new Page(
                "h",
                Page.Layout.CONTENT,
                "H",
                hostile,
                hostile,
                List.of(
                        new Block.Prose(List.of(hostile)),
                        new Block.Callout(hostile, hostile, com.reviewpack.pack.Tone.BAD)),
                List.of(hostile),
                List.of(hostile));
        try (XMLSlideShow show = open(new PptxRenderer().render(with(List.of(page)), LOOK))) {
            assertThat(show.getSlides().getFirst().getTitle())
                    .contains("<script>${7*7}</script> ]]> =HYPERLINK(\"x\")")
                    .doesNotContain("\u202E");
        }
    }

    private static Pack with(List<Page> pages) {
        return new Pack(
                QBR.head(),
                QBR.report(),
                QBR.locale(),
                QBR.name(),
                QBR.periodText(),
                pages,
                QBR.definitions(),
                QBR.dataNotes(),
                QBR.highlights(),
                QBR.words());
    }

    @Test
    void givesTheSameBytesUnderAnyLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(new PptxRenderer().render(SamplePacks.qbr(), LOOK)).isEqualTo(DECK);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void namesTheLayoutThatAMasterLacks(@TempDir Path folder) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(new MasterDeckMaker().make()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(
                        entry.getName(),
                        text.replace("name=\"Appendix\"", "name=\"Other\"")
                                .replace("<a:t>Appendix</a:t>", "<a:t>Other</a:t>")
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.createDirectories(folder.resolve("deck"));
        Files.write(folder.resolve("deck/master.pptx"), FixedZip.of(parts));
        Look look = Looks.read(new Templates(Optional.of(folder)), "");
        assertThatThrownBy(() -> new PptxRenderer().render(QBR, look))
                .isInstanceOf(TemplateFaults.class)
                .hasMessage(
                        "deck/master.pptx: has no layout named 'Appendix', and no slide with that title: name one of its"
                                + " layouts so, or give a slide on it that title");
    }

    @Test
    void opensInLibreOfficeWithEverySlide(@TempDir Path folder) throws Exception {
        Path office = Path.of("/usr/bin/soffice");
        assumeThat(Files.isExecutable(office))
                .as("LibreOffice is not installed")
                .isTrue();
        Path deck = Files.write(folder.resolve("deck.pptx"), DECK);
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        deck.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (XMLSlideShow show = open(DECK);
                org.openpdf.text.pdf.PdfReader pdf =
                        new org.openpdf.text.pdf.PdfReader(Files.readAllBytes(folder.resolve("deck.pdf")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(show.getSlides().size());
        }
    }

    @Test
    void keepsOneAccountOutOfAnothersDeck() throws IOException {
        Pack other = SamplePacks.longNames(Deliverable.QBR);
        new PptxRenderer().render(other, LOOK);
        String text =
                String.join("", parts(new PptxRenderer().render(QBR, LOOK)).values());
        assertThat(text).doesNotContain("Honourable").contains(QBR.head().whose());
    }

    private static XMLSlideShow open(byte[] deck) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(deck));
    }

    /** Text of every part by its name. */
    private static Map<String, String> parts(byte[] deck) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(deck))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
