package com.reviewpack.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Templates;
import com.reviewpack.pack.Pack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another customer's marks, and numbers that were not computed, in every part of finished files. */
class AttackedPacksTest {

    private static final Templates TEMPLATES = new Templates(Optional.empty());
    private static final PackGate GATE = new PackGate(
            Neighbours.ofPartner("BETA-002", "Vexilmound Trading", "rita@zolthaven-partners.example"), TEMPLATES);
    private static final String NAME = "Vexilmound Trading";

    private static SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeAll
    static void draw() {
        files = FinishedFiles.drawn(FinishedFiles.PACK);
    }

    private static byte[] file(String ending) {
        return Objects.requireNonNull(files.get(ending));
    }

    private static Verdict with(String ending, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(ending, content);
        return GATE.examine(FinishedFiles.PACK, new TreeSet<>(Set.of(Neighbours.OWN)), changed);
    }

    /** Where a name is planted: the file, the part, what stands there, and what is put in its place, X for the mark. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pptx | ppt/slides/slide2.xml            | <a:t>              | <a:t>X
            pptx | ppt/slides/slide3.xml            | descr="            | descr="X
            pptx | ppt/notesSlides/notesSlide3.xml  | <a:t>              | <a:t>X
            pptx | ppt/charts/chart1.xml            | <a:t>              | <a:t>X
            pptx | ppt/slideLayouts/slideLayout2.xml | <a:t>             | <a:t>X
            pptx | docProps/core.xml                | <dc:title>         | <dc:title>X
            pptx | ppt/slides/_rels/slide2.xml.rels | Target="           | Target="mailto:a@X/
            xlsx | xl/sharedStrings.xml             | <t>                | <t>X
            xlsx | xl/worksheets/sheet3.xml         | </sheetData>       | </sheetData><headerFooter><oddFooter>X</oddFooter></headerFooter>
            xlsx | xl/workbook.xml                  | </definedNames>    | <definedName name="Q">"X"</definedName></definedNames>
            xlsx | xl/tables/table1.xml             | <tableColumn id="2" name=" | <tableColumn id="2" name="X
            xlsx | xl/charts/chart1.xml             | <a:t>              | <a:t>X
            xlsx | xl/drawings/drawing1.xml         | descr="            | descr="X
            xlsx | docProps/core.xml                | <dc:title>         | <dc:title>X
            """)
    void findsAnothersNameIdAndDomainInEveryPart(String ending, String part, String before, String after)
            throws IOException {
        for (String mark : List.of(NAME, "BETA-002", "zolthaven-partners.example")) {
            byte[] planted = FinishedFiles.edited(
                    file(ending), part, xml -> replaceFirst(xml, before, after.replace("X", " " + mark + " ")));

            Verdict verdict = with(ending, planted);

            assertThat(verdict.key()).as("%s in %s", mark, part).isEqualTo(mark.equals(NAME) ? "degraded" : "failed");
            assertThat(verdict.reasons())
                    .anyMatch(reason -> reason.contains("account BETA-002")
                            && reason.contains(ending.equals("pptx") ? "its deck (" : "its workbook (")
                            && reason.contains(part));
        }
    }

    private static String replaceFirst(String xml, String before, String after) {
        int at = xml.indexOf(before);
        assertThat(at).as(before).isNotNegative();
        return xml.substring(0, at) + after + xml.substring(at + before.length());
    }

    /** Parts that our files do not have. */
    @ParameterizedTest
    @CsvSource({
        "xlsx, xl/comments1.xml, <comments><authors><author>X</author></authors></comments>",
        "xlsx, xl/comments2.xml, <comments><commentList><comment><text><t>X</t></text></comment></commentList></comments>",
        "pptx, ppt/comments/comment1.xml, <p:cmLst><p:cm><p:text>X</p:text></p:cm></p:cmLst>",
        "pptx, ppt/commentAuthors.xml, <p:cmAuthorLst><p:cmAuthor id='0' name=\"X\"/></p:cmAuthorLst>",
        "pptx, ppt/tags/tag1.xml, <p:tagLst><p:tag name='A' val=\"X\"/></p:tagLst>",
        "pptx, customXml/item1.xml, <a>X</a>",
        "xlsx, xl/media/image9.svg, <svg><text>X</text></svg>",
        "xlsx, xl/readme.txt, X"
    })
    void findsAnothersIdInPartsThatWereAdded(String ending, String part, String content) throws IOException {
        Verdict verdict = with(ending, FinishedFiles.with(file(ending), part, content.replace("X", "BETA-002")));

        assertThat(verdict.reasons())
                .singleElement()
                .asString()
                .startsWith("the id of account BETA-002")
                .contains(part);
    }

    @Test
    void findsAnothersIdOnASheetThatIsHidden() throws IOException {
        byte[] hidden = FinishedFiles.edited(
                file("xlsx"),
                "xl/workbook.xml",
                xml -> replaceFirst(xml, "sheetId=\"5\"", "sheetId=\"5\" state=\"veryHidden\""));
        byte[] planted = FinishedFiles.edited(
                hidden,
                "xl/worksheets/sheet5.xml",
                xml -> replaceFirst(
                        xml,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>BETA-002</t></is></c></row></sheetData>"));

        assertThat(with("xlsx", planted).reasons())
                .singleElement()
                .asString()
                .startsWith("the id of account BETA-002 stands in its workbook (xl/worksheets/sheet5.xml");
    }

    @Test
    void findsAnothersIdInAWorkbookWithinAChart() throws IOException {
        byte[] planted = FinishedFiles.editedWithin(
                file("pptx"),
                "ppt/embeddings/chart1.xlsx",
                "xl/worksheets/sheet1.xml",
                xml -> replaceFirst(
                        xml,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is><t>BETA-002</t></is></c></row></sheetData>"));

        assertThat(with("pptx", planted).reasons())
                .singleElement()
                .asString()
                .contains("the id of account BETA-002", "ppt/embeddings/chart1.xlsx!xl/worksheets/sheet1.xml");
    }

    private interface Plant {
        void in(PDDocument document) throws IOException;
    }

    private static Verdict pdf(Plant plant) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file("pdf"))) {
            plant.in(document);
            document.save(out);
        }
        return with("pdf", out.toByteArray());
    }

    @Test
    void findsAnothersIdBesideThePagesOfAPdf() throws IOException {
        List<Plant> plants = List.of(
                document -> document.getDocumentInformation().setKeywords("for BETA-002"),
                document -> {
                    PDOutlineItem item = new PDOutlineItem();
                    item.setTitle("BETA-002");
                    document.getDocumentCatalog().getDocumentOutline().addLast(item);
                },
                document -> {
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents("as BETA-002");
                    document.getPage(1).getAnnotations().add(note);
                },
                document -> document.getDocumentCatalog()
                        .setMetadata(new PDMetadata(
                                document,
                                new ByteArrayInputStream("<x><y>BETA-002</y></x>".getBytes(StandardCharsets.UTF_8)))));
        for (Plant plant : plants) {
            assertThat(pdf(plant).reasons())
                    .singleElement()
                    .asString()
                    .startsWith("the id of account BETA-002 stands in its PDF (");
        }
    }

    @Test
    void refusesAPdfWithAFileAttached() throws IOException {
        Verdict verdict = pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("a.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream("BETA-002".getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode node = new PDEmbeddedFilesNameTreeNode();
            node.setNames(Map.of("a", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(node);
            document.getDocumentCatalog().setNames(names);
        });

        assertThat(verdict.reasons()).containsExactly("its PDF cannot be opened: a file is attached to it");
    }

    /** One digit becomes another in a cell, a chart, the cells of a chart, and a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xlsx | xl/worksheets/sheet3.xml  | <c r="\\w+" s="\\d+"><v>(\\d*)(\\d) | in the tables of its pages
            xlsx | xl/worksheets/sheet14.xml | <v>0\\.()(\\d)\\d+</v>             | its cell
            xlsx | xl/worksheets/sheet15.xml | <v>(\\d\\.)(\\d)\\d*</v>           | values of the series
            xlsx | xl/worksheets/sheet20.xml | <v>(\\d\\.)(\\d)\\d*</v>           | values of the series
            xlsx | xl/charts/chart2.xml      | <c:v>(\\d+)(\\d)\\.?\\d*</c:v>      | and its cell
            pptx | ppt/charts/chart2.xml     | <c:v>(\\d+)(\\d)\\.?\\d*</c:v>      | and its cell
            """)
    void refusesNumbersThatWereNotComputed(String ending, String part, String pattern, String reason)
            throws IOException {
        byte[] changed = FinishedFiles.edited(file(ending), part, xml -> otherDigit(xml, pattern));

        Verdict verdict = with(ending, changed);

        assertThat(verdict.key()).isEqualTo("failed");
        assertThat(verdict.reasons()).anyMatch(said -> said.contains(reason));
    }

    private static String otherDigit(String xml, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(xml);
        assertThat(found.find()).as(pattern).isTrue();
        int digit = Integer.parseInt(found.group(2));
        return xml.substring(0, found.start(2)) + (digit + 1) % 10 + xml.substring(found.end(2));
    }

    @Test
    void refusesAChartWhoseOwnCellsSayAnotherNumber() throws IOException {
        byte[] cells = FinishedFiles.editedWithin(
                file("pptx"),
                "ppt/embeddings/chart2.xlsx",
                "xl/worksheets/sheet1.xml",
                xml -> otherDigit(xml, "<v>(\\d*)(\\d)\\.?\\d*</v>"));

        assertThat(with("pptx", cells).reasons())
                .anyMatch(reason -> reason.startsWith("the chart ppt/charts/chart2.xml in its deck shows '"));
    }

    @Test
    void refusesAPackThatLacksAFile() {
        for (String ending : List.of("pdf", "pptx", "xlsx", "figures.json")) {
            SortedMap<String, byte[]> fewer = new TreeMap<>(files);
            fewer.remove(ending);

            assertThat(GATE.examine(FinishedFiles.PACK, new TreeSet<>(Set.of(Neighbours.OWN)), fewer)
                            .key())
                    .as(ending)
                    .isEqualTo("failed");
        }
    }

    @Test
    void refusesAnArchiveThatHoldsMoreThanItLists() {
        byte[] whole = file("xlsx");
        byte[] longer = new byte[whole.length + 9];
        System.arraycopy(whole, 0, longer, 9, whole.length);

        assertThat(with("xlsx", longer).reasons())
                .singleElement()
                .asString()
                .startsWith("its workbook cannot be opened: ");
    }

    /** In whatever case, and in scripts that run from right to left. */
    @ParameterizedTest
    @ValueSource(strings = {"Großmann Straßenbau", "İstanbul Çelik", "נכסי הגליל", "شركة الواحة", "北海道林業"})
    void findsNamesOfAllScriptsInAllFiles(String name) {
        PackGate gate = new PackGate(Neighbours.of(List.of(List.of("BETA-002", name))), TEMPLATES);
        Pack pack = FinishedFiles.said("As " + name.toUpperCase(Locale.ROOT) + " has it");

        assertThat(gate.examine(pack, new TreeSet<>(Set.of(Neighbours.OWN)), FinishedFiles.drawn(pack))
                        .reasons())
                .anyMatch(reason -> reason.contains("in its PDF (page"))
                .anyMatch(reason -> reason.contains("in its deck (ppt/slides"))
                .anyMatch(reason -> reason.contains("in its workbook (xl/sharedStrings"));
    }

    /** Words that documents are full of, short ids, and names that hold each other. */
    @Test
    void letsGoodPacksPassAmongAccountsWithCommonNames() {
        PackGate gate = new PackGate(
                Neighbours.of(List.of(
                        List.of("1", "Export"),
                        List.of("42", "Total"),
                        List.of("2026", "May"),
                        List.of("Q3", "Previous period"),
                        List.of("EMEA", "Furniture"),
                        List.of("qbr", "Northwind"),
                        List.of("A-1", "Data"),
                        List.of("b2", "On time"))),
                TEMPLATES);

        assertThat(gate.examine(FinishedFiles.PACK, new TreeSet<>(Set.of(Neighbours.OWN)), files))
                .isEqualTo(new Verdict.Good());
    }

    @Test
    void findsANameThatBeginsWithTheOwn() {
        PackGate gate =
                new PackGate(Neighbours.of(List.of(List.of("BETA-002", "Northwind Furniture Nord"))), TEMPLATES);
        Pack pack = FinishedFiles.said("Northwind Furniture Nord has it");

        assertThat(gate.examine(pack, new TreeSet<>(Set.of(Neighbours.OWN)), FinishedFiles.drawn(pack))
                        .key())
                .isEqualTo("degraded");
    }
}
