package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.PptxRenderer;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.SmallInstallation;
import com.reviewpack.pages.SamplePacks;
import com.reviewpack.portfolio.AccountId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Two accounts in one night, one of them under the brand of the samples' reseller: each pack in its own look. */
class BrandsTest {

    private static final Templates TEMPLATES = new Templates(Optional.of(Path.of("samples/templates")));
    private static final Path ACME = Path.of("output/2026-11-01/acme/performance_review-acme-f1-2026-10");
    private static final Path BETA = Path.of("output/2026-11-01/beta/performance_review-beta-f1-2026-10");

    private static final double POINTS_PER_CENTIMETRE = 72 / 2.54;

    @TempDir
    static Path folder;

    @BeforeAll
    static void runANight() throws IOException {
        SmallInstallation.write(folder);
        twice("portfolio/accounts.csv", "EUR,,", "EUR,farovela,");
        twice("portfolio/packages.csv", "", "");
        twice("exports/conversations-2026-10.csv", "\nc", "\nd");
        twice("exports/tickets-2026-10.csv", "\nt", "\nu");
        Installation installation = new Installation(
                folder.resolve("portfolio"),
                folder.resolve("exports"),
                Optional.empty(),
                TEMPLATES,
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.HOLD,
                        List.of(),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
        NightRun.Ending ending = new NightRun(
                        installation,
                        Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC),
                        new Silent(),
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(LocalDate.of(2026, 11, 1), new TreeSet<>(Set.<AccountId>of()), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
    }

    @Test
    void setsEachReportInTheWordsOfItsBrand() throws IOException {
        assertThat(pdfText(BETA)).contains("Success report");
        assertThat(pdfText(ACME))
                .contains("Customer performance review")
                .doesNotContain("Farovela", "Success report", "Our promise", "For clients only");
    }

    @Test
    void putsEachLogoIntoItsOwnWorkbookAlone() throws IOException {
        TreeMap<String, byte[]> base = parts(Files.readAllBytes(file(ACME, ".xlsx")));
        TreeMap<String, byte[]> own = parts(Files.readAllBytes(file(BETA, ".xlsx")));

        assertThat(pictures(base)).containsExactly(logo(""));
        assertThat(pictures(own)).containsExactly(logo("farovela"));
        assertThat(said(base)).doesNotContain("Farovela", "6D2E6B");
        assertThat(said(own)).contains("6D2E6B").doesNotContain("Reviewpack", "1F5F8B");
    }

    @Test
    void setsEachDeckInTheColoursAndTheTypeOfItsBrand() throws IOException {
        PptxRenderer renderer = new PptxRenderer();
        TreeMap<String, byte[]> base = parts(renderer.render(SamplePacks.qbr(), Looks.read(TEMPLATES, "")));
        TreeMap<String, byte[]> own = parts(renderer.render(SamplePacks.qbr(), Looks.read(TEMPLATES, "farovela")));

        assertThat(pictures(base)).containsExactly(logo(""));
        assertThat(pictures(own)).containsExactly(logo("farovela"));
        assertThat(said(base)).contains("1F5F8B").doesNotContain("Farovela", "6D2E6B");
        assertThat(said(own)).contains("6D2E6B", "Liberation Sans").doesNotContain("Reviewpack", "1F5F8B");
    }

    /** Farovela's master is not the shipped one: the title of 'Content' begins 0.85 cm from the top. */
    @Test
    void rendersOnTheDeckThatTheBrandHasEdited() throws IOException {
        byte[] deck = new PptxRenderer().render(SamplePacks.qbr(), Looks.read(TEMPLATES, "farovela"));
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            XSLFSlideLayout content = show.getSlides().stream()
                    .map(XSLFSlide::getSlideLayout)
                    .filter(layout -> layout.getName().equals("Content"))
                    .findFirst()
                    .orElseThrow();
            assertThat(content.getPlaceholder(Placeholder.TITLE).getAnchor().getY())
                    .isCloseTo(0.85 * POINTS_PER_CENTIMETRE, within(0.1));
        }
    }

    /** Farovela has no report templates of its own, and no colours for good and bad. */
    @Test
    void takesFromTheBaseWhatABrandLeavesOut() {
        Look base = Looks.read(TEMPLATES, "");
        Look own = Looks.read(TEMPLATES, "farovela");

        assertThat(own.good()).isEqualTo(base.good());
        assertThat(TEMPLATES.find("farovela", "report/report.ftlh").orElseThrow())
                .isEqualTo(TEMPLATES.find("", "report/report.ftlh").orElseThrow());
    }

    @Test
    void namesAttachmentsInTheWordsOfTheirBrand() throws IOException {
        try (Stream<Path> mails = Files.list(folder.resolve("output/outbox"))) {
            String mail = Files.readString(mails.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
            assertThat(mail)
                    .contains("filename=\"Farovela-Beta-Retail-Success-report-2026-10.pdf\"")
                    .contains("filename=\"acme-performance_review-acme-f1-2026-10.pdf\"");
        }
    }

    /** Adds to a table the rows of its one account again, for an account named beta. */
    private static void twice(String table, String before, String after) throws IOException {
        Path file = folder.resolve(table);
        String text = Files.readString(file);
        String rows = text.substring(text.indexOf('\n'));
        Files.writeString(
                file,
                text.stripTrailing()
                        + rows.replace("acme", "beta").replace("Acme", "Beta").replace(before, after));
    }

    private static Path file(Path stem, String ending) {
        return folder.resolve(stem + ending);
    }

    private static String pdfText(Path stem) throws IOException {
        PdfReader reader = new PdfReader(Files.readAllBytes(file(stem, ".pdf")));
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
        }
        reader.close();
        return text.toString().replaceAll("\\s+", " ");
    }

    private static TreeMap<String, byte[]> parts(byte[] office) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                parts.put(entry.getName(), content);
                String book = entry.getName();
                if (book.endsWith(".xlsx")) {
                    parts(content).forEach((name, inner) -> parts.put(book + "!" + name, inner));
                }
            }
        }
        return parts;
    }

    private static List<byte[]> pictures(TreeMap<String, byte[]> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".png"))
                .map(part -> part.getValue())
                .toList();
    }

    /** All XML but the name of the program that wrote the file. */
    private static String said(TreeMap<String, byte[]> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach((name, content) -> {
            if ((name.endsWith(".xml") || name.endsWith(".rels")) && !name.endsWith("docProps/app.xml")) {
                text.append(new String(content, StandardCharsets.UTF_8)).append('\n');
            }
        });
        return text.toString();
    }

    private static byte[] logo(String brand) {
        return TEMPLATES.find(brand, "logo.png").orElseThrow();
    }

    /** Nobody listens. */
    private static final class Silent implements Progress {
        @Override
        public void begins(String step, long items) {}

        @Override
        public void advances(String step) {}

        @Override
        public void ends(String step) {}
    }
}
