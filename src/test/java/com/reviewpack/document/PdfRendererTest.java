package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pages.SamplePacks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfRendererTest {

    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static final Look LOOK = PdfPacks.look();
    /** Sizes of type, as far as whole dots of the layout can give them. */
    private static final String FOURTEEN = " (14|13\\.99) Tf";

    private static final String EIGHTEEN = " (18|17\\.99) Tf";

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void showsEveryMessageAndBookmarksEveryPage(Deliverable deliverable) throws IOException {
        Pack pack = SamplePacks.of(deliverable, Locale.UK);
        byte[] pdf = RENDERER.render(pack, LOOK);
        show(deliverable.key() + ".pdf", pdf);

        try (PdfReader reader = new PdfReader(pdf)) {
            String text = text(reader);
            for (Page page : pack.pages()) {
                assertThat(text).contains(squeezed(page.title()));
            }
            assertThat(SimpleBookmark.getBookmarkList(reader).stream()
                            .map(Map.class::cast)
                            .map(bookmark -> (String) bookmark.get("Title")))
                    .containsExactlyElementsOf(pack.pages().stream()
                            .filter(page -> deliverable == Deliverable.QBR || page.layout() != Page.Layout.COVER)
                            .map(Page::label)
                            .toList());
        }
    }

    /** A section whose head finds no room at the foot of a page begins on the next one, and the contents say so. */
    @Test
    void namesThePageOnWhichEachSectionBegins() throws IOException {
        for (int rows = 24; rows < 36; rows++) {
            List<Page> pages = List.of(tablePage("first", rows), tablePage("second", 60));
            Pack pack = PdfPacks.pack(Deliverable.PERFORMANCE_REVIEW, "Norderhof Versand", "DE", Locale.UK, pages);
            try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
                PdfTextExtractor extractor = new PdfTextExtractor(reader);
                int begins = 1;
                while (!squeezed(extractor.getTextFromPage(begins)).contains("Thesecondspeaks")) {
                    begins++;
                }
                assertThat(squeezed(extractor.getTextFromPage(1)))
                        .as("%d rows before", rows)
                        .contains("Partsecond" + begins);
            }
        }
    }

    /** Excerpts over two pages of a pack are one thing to look for. */
    @Test
    void listsPagesOfOneLabelOnceInTheContents() throws IOException {
        Page first = tablePage("first", 4);
        Page second = tablePage("second", 4);
        Page more = new Page(
                second.key(),
                second.layout(),
                first.label(),
                second.title(),
                second.subtitle(),
                second.blocks(),
                second.talkingPoints(),
                second.evidence());
        Pack pack = PdfPacks.pack(
                Deliverable.PERFORMANCE_REVIEW, "Norderhof Versand", "DE", Locale.UK, List.of(first, more));
        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            String front = squeezed(new PdfTextExtractor(reader).getTextFromPage(1));
            // Once in the contents, and above each of the two pages, which both stand on the first sheet.
            assertThat(front.split("Partfirst", -1)).hasSize(1 + 3);
        }
    }

    /** 18 lines of 14 points run over the foot of a slide; set densely they stand on one. */
    @Test
    void setsAnOverfullSlideDensely() throws IOException {
        List<Page> pages = List.of(bulletPage("first", 18), bulletPage("second", 4));
        Pack pack = PdfPacks.pack(Deliverable.QBR, "Norderhof Versand", "DE", Locale.UK, pages);

        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            assertThat(squeezed(new PdfTextExtractor(reader).getTextFromPage(1)))
                    .contains("Thefirstspeaks", "pointnumber18");
            assertThat(squeezed(new PdfTextExtractor(reader).getTextFromPage(2)))
                    .contains("Thesecondspeaks");
        }
    }

    /** 60 lines fill two slides and more, however densely they are set. */
    @Test
    void saysOnEachFurtherSlideThatAPageGoesOn() throws IOException {
        Pack pack =
                PdfPacks.pack(Deliverable.QBR, "Norderhof Versand", "DE", Locale.UK, List.of(bulletPage("first", 60)));

        try (PDDocument document = Loader.loadPDF(RENDERER.render(pack, LOOK))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(squeezed(text.getText(document)))
                    .contains("Thefirstspeaks")
                    .doesNotContain("(continued)");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(squeezed(text.getText(document))).contains("Thefirstspeaks(continued)");
        }
    }

    /** 4 lines leave more than half of a slide empty, 12 do not. */
    @Test
    void setsASlideOfFewWordsLarger() throws IOException {
        List<Page> pages = List.of(bulletPage("first", 4), bulletPage("second", 12));
        Pack pack = PdfPacks.pack(Deliverable.QBR, "Norderhof Versand", "DE", Locale.UK, pages);

        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            assertThat(new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1))
                    .containsPattern(EIGHTEEN)
                    .doesNotContainPattern(FOURTEEN);
            assertThat(new String(reader.getPageContent(2), StandardCharsets.ISO_8859_1))
                    .containsPattern(FOURTEEN)
                    .doesNotContainPattern(EIGHTEEN);
        }
    }

    @Test
    void keepsWhatASlideIsAboutBesideALongName() throws IOException {
        Pack pack = SamplePacks.longNames(Deliverable.QBR);
        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            String text = text(reader);
            for (Page page : pack.pages()) {
                String about = page.subtitle().substring(page.subtitle().indexOf(" · ") + 1);
                if (page.layout() != Page.Layout.COVER) {
                    assertThat(text).contains(squeezed(about));
                }
            }
        }
    }

    private static Page bulletPage(String key, int points) {
        List<String> lines = IntStream.rangeClosed(1, points)
                .mapToObj(i -> "point number " + i)
                .toList();
        return new Page(
                key,
                Page.Layout.CONTENT,
                "Part",
                "The " + key + " speaks",
                "",
                List.of(new Block.Bullets("", lines)),
                List.of(),
                List.of());
    }

    private static Page tablePage(String key, int rows) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                "Part " + key,
                "The " + key + " speaks",
                "",
                List.of(PdfPacks.table(key, rows)),
                List.of(),
                List.of());
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PdfReader reader = new PdfReader(RENDERER.render(PdfPacks.deck(), LOOK))) {
            List<String> fonts = new ArrayList<>();
            for (int i = 1; i < reader.getXrefSize(); i++) {
                PdfObject object = reader.getPdfObject(i);
                if (object instanceof PdfDictionary dictionary
                        && PdfName.FONTDESCRIPTOR.equals(dictionary.getAsName(PdfName.TYPE))) {
                    fonts.add(dictionary.getAsName(PdfName.FONTNAME).toString());
                    assertThat(dictionary.get(PdfName.FONTFILE2)).isNotNull();
                }
            }
            assertThat(fonts).contains("/AAAAAA+OpenSans-Regular");
        }
    }

    @Test
    void saysTitleLanguageAndDayInItsProperties() throws IOException {
        try (PdfReader reader = new PdfReader(RENDERER.render(PdfPacks.deck(), LOOK))) {
            assertThat(reader.getInfo())
                    .containsEntry("Title", "Quarterly business review · Norderhof Versand")
                    .containsEntry("CreationDate", "D:20261031235959Z");
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toString()).isEqualTo("en");
        }
    }

    @Test
    void setsReportsOnThePaperOfTheCountryAndDecksWide() throws IOException {
        assertThat(size(PdfPacks.report())).isEqualTo("595 x 842");
        assertThat(size(PdfPacks.saying(Deliverable.PERFORMANCE_REVIEW, "Plain")))
                .isEqualTo("612 x 792");
        assertThat(size(PdfPacks.deck())).isEqualTo("960 x 540");
    }

    @Test
    void givesTheSameBytesOnEveryMachine() {
        byte[] first = RENDERER.render(PdfPacks.deck(), LOOK);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

            assertThat(new PdfRenderer().render(PdfPacks.deck(), PdfPacks.look()))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Torture list 28, 30 and 31: markup, template syntax and formulas are letters like others. */
    @Test
    void showsHostileTextAsItStands() throws IOException {
        String hostile = "=SUM(A1) <script>x</script> ${7*7} <#include \"/etc/passwd\"> ]]>";

        try (PdfReader reader =
                new PdfReader(RENDERER.render(PdfPacks.saying(Deliverable.PERFORMANCE_REVIEW, hostile), LOOK))) {
            assertThat(text(reader)).contains(squeezed(hostile));
        }
    }

    /** Section 2.2 of XML 1.0: exports may hold all of these, pages none. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u001b", "\ud800", "\udc00", "\ufffe", "\uffff"})
    void leavesOutCharactersThatNoPageCarries(String character) throws IOException {
        Pack pack = PdfPacks.saying(Deliverable.PERFORMANCE_REVIEW, "Nord" + character + "erhof");

        byte[] pdf = RENDERER.render(pack, LOOK);

        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(text(reader)).contains("Norderhof");
        }
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    @Test
    void showsAPictureThatAPageNamesOnlyWhereItWasHandedOver() throws IOException {
        String hostile = "<img src=\"http://127.0.0.1:9/x\"/><link href=\"file:///etc/passwd\"/>";

        try (PdfReader reader = new PdfReader(RENDERER.render(PdfPacks.saying(Deliverable.QBR, hostile), LOOK))) {
            assertThat(text(reader)).contains(squeezed(hostile));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PERFORMANCE_REVIEW", "ACCOUNT_PLAN", "QBR"})
    void setsCrowdedAndEmptyPacks(Deliverable deliverable) throws IOException {
        for (Pack pack : List.of(
                SamplePacks.longNames(deliverable),
                SamplePacks.manyScripts(deliverable),
                SamplePacks.crowded(deliverable),
                SamplePacks.empty(deliverable))) {
            try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
                assertThat(reader.getNumberOfPages()).isPositive();
                assertThat(text(reader)).doesNotContain("NaN").doesNotContain("null");
            }
        }
    }

    private static String size(Pack pack) throws IOException {
        try (PdfReader reader = new PdfReader(RENDERER.render(pack, LOOK))) {
            return Math.round(reader.getPageSize(1).getWidth()) + " x "
                    + Math.round(reader.getPageSize(1).getHeight());
        }
    }

    private static String text(PdfReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page));
        }
        return squeezed(text.toString());
    }

    /** Without white space: lines are broken where the page ends them. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static void show(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name), pdf);
    }
}
