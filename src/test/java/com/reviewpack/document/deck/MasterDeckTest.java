package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.MasterDeckMaker;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Templates;
import com.reviewpack.document.ooxml.FixedZip;
import com.reviewpack.pages.SamplePacks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterDeckTest {

    @TempDir
    Path folder;

    @Test
    void paintsWhatIsStillAsShippedInTheBrandsColours() throws IOException {
        brand("accent: \"#0B6E75\"\nfont: Open Sans\n");
        String theme = theme(deck(new MasterDeckMaker().make()));
        assertThat(theme).contains("<a:accent1><a:srgbClr val=\"0B6E75\"/>").contains("typeface=\"Open Sans\"");
    }

    @Test
    void holdsAColourAndAFamilyThatTheUserHasChanged() throws IOException {
        brand("accent: \"#0B6E75\"\n");
        String theme = theme(deck(edited(
                text -> text.replace("<a:accent1><a:srgbClr val=\"1F5F8B\"/>", "<a:accent1><a:srgbClr val=\"7A1FA2\"/>")
                        .replace(
                                "<a:minorFont><a:latin typeface=\"Open Sans\"/>",
                                "<a:minorFont><a:latin typeface=\"Georgia\"/>"))));
        assertThat(theme)
                .contains("<a:accent1><a:srgbClr val=\"7A1FA2\"/>")
                .contains("<a:minorFont><a:latin typeface=\"Georgia\"/>")
                .contains("<a:majorFont><a:latin typeface=\"Open Sans\"/>");
    }

    @Test
    void rendersOnADeckAsImpressSavesIt() throws IOException {
        // Accent 1 was made violet and the title of 'Content' moved to 3 cm, 0.7 cm and made 27 cm wide: in EMU
        // 1,080,000,
        // 252,000 and 9,720,000.
        byte[] deck;
        try (InputStream in = MasterDeckTest.class.getResourceAsStream("/deck/master-saved-by-impress.pptx")) {
            deck = deck(Objects.requireNonNull(in).readAllBytes());
        }
        assertThat(theme(deck)).contains("7a1fa2").contains("typeface=\"Open Sans\"");
        assertThat(MasterDeck.notes(look())).isEmpty();
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            List<XSLFSlide> slides = show.getSlides();
            assertThat(slides.getFirst().getSlideLayout().getName()).isEqualTo("Cover");
            assertThat(slides.getLast().getSlideLayout().getName()).isEqualTo("Appendix");
            XSLFSlide content = slides.stream()
                    .filter(slide -> slide.getSlideLayout().getName().equals("Content"))
                    .findFirst()
                    .orElseThrow();
            XSLFTextShape title = (XSLFTextShape) content.getPlaceholder(0);
            assertThat(title.getAnchor().getX() * 12_700).isCloseTo(1_080_000, within());
            assertThat(title.getAnchor().getY() * 12_700).isCloseTo(252_000, within());
            assertThat(title.getAnchor().getWidth() * 12_700).isCloseTo(9_720_000, within());
            assertThat(title.getTextParagraphs()
                            .getFirst()
                            .getTextRuns()
                            .getFirst()
                            .getFontSize())
                    .isEqualTo(24);
            // The two columns stand where they stood.
            Frame columns = MasterDeck.open(look()).frame(MasterDeck.Name.TWO_COLUMNS);
            assertThat(columns.title().box().x()).isCloseTo(40, org.assertj.core.data.Offset.offset(0.05));
            assertThat(columns.bodies()).hasSize(2);
        }
    }

    @Test
    void readsWhatImpressHasSavedAlsoOnceAnotherProgramHasSavedItAgain() throws IOException {
        byte[] byImpress;
        try (InputStream in = MasterDeckTest.class.getResourceAsStream("/deck/master-saved-by-impress.pptx")) {
            byImpress = Objects.requireNonNull(in).readAllBytes();
        }
        Map<String, byte[]> parts = new TreeMap<>();
        parts(byImpress)
                .forEach((name, text) -> parts.put(
                        name,
                        text.replaceFirst("<Application>[^<]*<", "<Application>Another Program<")
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(parts(deck(FixedZip.of(parts)))).isEqualTo(parts(deck(byImpress)));
    }

    @Test
    void takesPlacesFromTheSlidesThatShowLayoutsWhereImpressHasLostThemOfItsMasters() throws IOException {
        // Saved by Impress, opened there again, accent 1 made green, the title of the slide 'Content' moved to 3 cm and
        // made
        // 27 cm wide, and saved: the masters have but the title and the outline of Impress, at 609,480 EMU.
        byte[] deck;
        try (InputStream in = MasterDeckTest.class.getResourceAsStream("/deck/master-saved-twice-by-impress.pptx")) {
            deck = deck(Objects.requireNonNull(in).readAllBytes());
        }
        assertThat(MasterDeck.faults(look())).isEmpty();
        assertThat(theme(deck)).contains("0a6e55");
        assertThat(MasterDeck.notes(look()))
                .singleElement()
                .hasToString(
                        "deck/master.pptx: LibreOffice has saved it more than once and put a title and an outline of"
                                + " its own into its masters, so the slides say where the texts of 'Cover', 'Content',"
                                + " 'Content two columns', 'Appendix' stand: move them there, and what else there is in the"
                                + " master's view");
        Frame content = MasterDeck.open(look()).frame(MasterDeck.Name.CONTENT);
        assertThat(content.title().box().x() * 12_700).isCloseTo(1_080_000, within());
        assertThat(content.title().box().width() * 12_700).isCloseTo(9_720_000, within());
        assertThat(content.title().size()).isEqualTo(24);
        assertThat(content.subtitle().box().y() * 12_700).isCloseTo(1_098_000, within());
        assertThat(content.subtitle().size()).isEqualTo(14);
        assertThat(content.footer()).isPresent();
        Frame columns = MasterDeck.open(look()).frame(MasterDeck.Name.TWO_COLUMNS);
        assertThat(columns.bodies())
                .extracting(slot -> slot.box().x() * 12_700)
                .satisfiesExactly(
                        left -> assertThat(left).isCloseTo(507_960, within()),
                        right -> assertThat(right).isCloseTo(6_222_960, within()));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.0);
    }

    @Test
    void namesEveryFaultWithItsLayoutAndWhatToDo() throws IOException {
        write(edited(text -> text.contains("name=\"Content two columns\"")
                ? text.replace("type=\"body\" idx=\"2\"", "type=\"pic\" idx=\"2\"")
                : text.contains("name=\"Appendix\"")
                        ? text.replace("type=\"title\"", "type=\"body\" idx=\"99\"")
                        : text));
        assertThat(MasterDeck.faults(look()).stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "deck/master.pptx: layout 'Content two columns' has no two places for text beside each other: add it"
                                + " in the master's view",
                        "deck/master.pptx: layout 'Appendix' has no title: add it in the master's view");
        write("no deck".getBytes(StandardCharsets.UTF_8));
        assertThat(MasterDeck.faults(look()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .startsWith("deck/master.pptx: is no deck: ")
                        .endsWith("save it again as a PowerPoint file (.pptx)"));
    }

    @Test
    void findsNoFaultInTheDeckThatComesWithTheProgram() {
        assertThat(MasterDeck.faults(Looks.read(new Templates(Optional.empty()), "")))
                .isEmpty();
    }

    private void brand(String lines) throws IOException {
        Files.writeString(
                folder.resolve("brand.yaml"),
                new String(base(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !lines.contains(line.replaceFirst(":.*", ":")) || line.isBlank())
                        .reduce(lines, (a, b) -> a + b + "\n"));
    }

    private static byte[] base() {
        return new Templates(Optional.empty()).find("", "brand.yaml").orElseThrow();
    }

    private void write(byte[] master) throws IOException {
        Files.createDirectories(folder.resolve("deck"));
        Files.write(folder.resolve(MasterDeck.FILE), master);
    }

    private Look look() {
        return Looks.read(new Templates(Optional.of(folder)), "");
    }

    private byte[] deck(byte[] master) throws IOException {
        write(master);
        return new PptxRenderer().render(SamplePacks.qbr(), look());
    }

    private static String theme(byte[] deck) throws IOException {
        return Objects.requireNonNull(parts(deck).get("ppt/theme/theme1.xml"));
    }

    private static byte[] edited(UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        parts(new MasterDeckMaker().make())
                .forEach((name, text) -> parts.put(name, edit.apply(text).getBytes(StandardCharsets.UTF_8)));
        return FixedZip.of(parts);
    }

    static Map<String, String> parts(byte[] deck) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(deck))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
