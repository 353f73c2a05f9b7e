package com.reviewpack.document.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFileTest {

    private static final String SLIDE = "application/x-slide+xml";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OfficeFile small() {
        OfficeFile file = new OfficeFile();
        file.add("deck/main.xml", "application/x-main+xml", utf8("<main/>"));
        file.add("deck/slides/one.xml", SLIDE, utf8("<slide/>"));
        file.add("deck/media/logo.png", "image/png", utf8("no real picture"));
        file.relate("", Relation.OFFICE + "officeDocument", "deck/main.xml");
        file.relate("deck/main.xml", Relation.OFFICE + "slide", "deck/slides/one.xml");
        file.relate("deck/slides/one.xml", Relation.OFFICE + "image", "deck/media/logo.png");
        file.relateOutside("deck/slides/one.xml", Relation.OFFICE + "hyperlink", "https://example.org/?a=1&b=2");
        return file;
    }

    @Test
    void isReadByAnotherReaderOfPackages() throws Exception {
        try (OPCPackage read = OPCPackage.open(new ByteArrayInputStream(small().bytes()))) {
            PackagePart slide = read.getPart(PackagingURIHelper.createPartName("/deck/slides/one.xml"));
            assertThat(slide.getContentType()).isEqualTo(SLIDE);
            assertThat(slide.getInputStream()).hasContent("<slide/>");
            assertThat(slide.getRelatedPart(slide.getRelationship("rId1")).getContentType())
                    .isEqualTo("image/png");
            assertThat(slide.getRelationship("rId2").getTargetURI()).hasToString("https://example.org/?a=1&b=2");
            assertThat(read.getRelationshipsByType(Relation.OFFICE + "officeDocument")
                            .getRelationship(0)
                            .getTargetURI())
                    .hasToString("/deck/main.xml");
        }
    }

    @Test
    void givesBackWhatATemplateHolds() {
        OfficeTemplate template = OfficeTemplate.read(small().bytes());
        assertThat(template.parts()).containsExactly("deck/main.xml", "deck/media/logo.png", "deck/slides/one.xml");
        assertThat(template.type("deck/slides/one.xml")).isEqualTo(SLIDE);
        assertThat(template.type("deck/media/logo.png")).isEqualTo("image/png");
        assertThat(template.relations("deck/slides/one.xml"))
                .containsExactly(
                        new Relation("rId1", Relation.OFFICE + "image", "deck/media/logo.png", false),
                        new Relation("rId2", Relation.OFFICE + "hyperlink", "https://example.org/?a=1&b=2", true));
        assertThat(template.related("deck/main.xml", Relation.OFFICE + "slide")).contains("deck/slides/one.xml");
        OfficeFile again = new OfficeFile();
        again.copyWithAllItNeeds(template, "deck/main.xml");
        again.relate("", Relation.OFFICE + "officeDocument", "deck/main.xml");
        assertThat(again.bytes()).isEqualTo(small().bytes());
    }

    @Test
    void givesRelationsIdsThatAreFree() {
        OfficeFile file = new OfficeFile();
        file.add("a.xml", "application/xml", utf8("<a/>"));
        file.add("b.xml", "application/xml", utf8("<b/>"));
        assertThat(file.relate("a.xml", "one", "b.xml")).isEqualTo("rId1");
        assertThat(file.relate("a.xml", "two", "b.xml")).isEqualTo("rId2");
        assertThat(file.relate("b.xml", "one", "a.xml")).isEqualTo("rId1");
        byte[] sparse = zip(Map.of(
                OfficeTemplate.TYPES,
                "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                "a.xml",
                "<a/>",
                "_rels/a.xml.rels",
                "<Relationships><Relationship Id=\"rId2\" Type=\"self\" Target=\"/a.xml\"/></Relationships>"));
        OfficeFile copied = new OfficeFile();
        copied.copy(OfficeTemplate.read(sparse), "a.xml");
        assertThat(copied.relate("a.xml", "more", "a.xml")).isEqualTo("rId3");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, xl/worksheets/sheet1.xml, worksheets/sheet1.xml",
        "xl/worksheets/sheet1.xml, xl/drawings/drawing1.xml, ../drawings/drawing1.xml",
        "ppt/slides/slide1.xml, xl/embeddings/book.xlsx, ../../xl/embeddings/book.xlsx",
        "xl/a.xml, xl/ab.xml, ab.xml",
        "'', docProps/core.xml, docProps/core.xml"
    })
    void namesPartsFromWhereTheyAreCalled(String source, String target, String relative) {
        assertThat(Relation.relative(source, target)).isEqualTo(relative);
        assertThat(Relation.resolved(source, relative)).isEqualTo(target);
        assertThat(Relation.resolved(source, "/" + target)).isEqualTo(target);
    }

    @Test
    void refusesPartsThatShareANameAndRelationsThatLeadNowhere() {
        OfficeFile file = small();
        assertThatThrownBy(() -> file.add("deck/main.xml", SLIDE, utf8("<other/>")))
                .hasMessageContaining("two parts are named deck/main.xml");
        file.relate("deck/main.xml", "chart", "deck/chart.xml");
        assertThatThrownBy(file::bytes).hasMessageContaining("'deck/main.xml' leads to deck/chart.xml");
        assertThatThrownBy(() -> PackedPart.of("../x.xml", utf8("<x/>"))).hasMessageContaining("../x.xml");
    }

    @Test
    void refusesWhatIsNoOfficeDocument() {
        assertThatThrownBy(() -> OfficeTemplate.read(utf8("no archive"))).hasMessageContaining("no list of its parts");
        assertThatThrownBy(() -> OfficeTemplate.read(zip(Map.of(OfficeTemplate.TYPES, "<Types>"))))
                .hasMessageContaining("damaged");
    }

    /** Text that shrinks, noise that does not, nothing at all, and names beyond ASCII. */
    @Test
    void packsWhatOtherProgramsUnpack(@TempDir Path folder) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("text.xml", utf8("<a>same</a>".repeat(20_000)));
        contents.put("noise.bin", noise);
        contents.put("empty.xml", new byte[0]);
        contents.put("bücher/größe.png", noise);
        List<PackedPart> parts = contents.entrySet().stream()
                .map(one -> PackedPart.of(one.getKey(), one.getValue()))
                .toList();
        Path file = folder.resolve("parts.zip");
        Files.write(file, PackedZip.of(parts));
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName)).containsExactlyElementsOf(contents.keySet());
            for (Map.Entry<String, byte[]> one : contents.entrySet()) {
                assertThat(read.getInputStream(read.getEntry(one.getKey()))).hasBinaryContent(one.getValue());
            }
        }
        try (ZipInputStream read = new ZipInputStream(Files.newInputStream(file))) {
            for (Map.Entry<String, byte[]> one : contents.entrySet()) {
                ZipEntry entry = read.getNextEntry();
                assertThat(entry).isNotNull();
                assertThat(entry.getName()).isEqualTo(one.getKey());
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
                assertThat(read.readAllBytes()).isEqualTo(one.getValue());
            }
        }
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(utf8(entry.getValue()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
