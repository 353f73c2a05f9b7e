package com.reviewpack.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Templates;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The whole gallery in one language, read back. */
class GalleryTest {

    /** Sections whose pages have names of their own, as those names begin. */
    private static final Map<String, List<String>> PAGES_OF_SECTIONS = Map.of(
            "plan_summary", List.of("summary"),
            "outcomes", List.of("value"),
            "sla_hours", List.of("sla", "hours"),
            "target_act", List.of("act"),
            "missed_act", List.of("act"),
            "industry_subjects", List.of("industry_service"));

    /** A folder of templates with a brand, which has a page of its own and sections on conditions. */
    private static final Templates TEMPLATES = new Templates(Optional.of(Path.of("samples/templates")));

    /** No text comes nearer to the edge of the paper, in points: printers leave that much blank. */
    private static final double LEAST_MARGIN = 11;

    private static final int LEAST_GLYPHS = 12;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static List<Shown> shown = List.of();
    private static final List<PrintedPage> PRINTED = new ArrayList<>();

    @BeforeAll
    static void make() throws IOException {
        shown = new Gallery(folder, List.of(Locale.ENGLISH), TEMPLATES).make();
        for (Shown one : shown) {
            for (String file : one.files()) {
                if (file.endsWith(".pdf")) {
                    PRINTED.addAll(PrintedPage.of(folder.resolve(file), file));
                }
            }
        }
    }

    @Test
    void drawsEveryDeliverableWithEveryContentInEveryFormat() {
        assertThat(shown).filteredOn(one -> !one.isMade()).isEmpty();
        for (String content : List.of("ordinary", "extreme", "single", "empty", "brand-farovela")) {
            for (Deliverable deliverable : Deliverable.values()) {
                String stem = "en/" + content + "/" + deliverable.key() + ".";
                List<String> endings = switch (deliverable.shape()) {
                    case REPORT -> List.of("pdf", "xlsx", "figures.json");
                    case DECK -> List.of("pdf", "pptx", "xlsx", "figures.json");
                };
                assertThat(endings)
                        .allSatisfy(ending ->
                                assertThat(folder.resolve(stem + ending)).isNotEmptyFile());
            }
        }
    }

    @Test
    void showsViewsMailsAndTheNight() {
        List<String> whats = shown.stream().map(Shown::what).toList();
        assertThat(whats)
                .contains("portfolio-csm-csm-2", "portfolio-partner-partner-x", "mail-1", "night", "charts-slides");
        assertThat(folder.resolve("en/ordinary/mail-1.html")).content().contains("Hudson Online College");
    }

    @Test
    void showsEverySection() throws IOException {
        Set<String> pages =
                shown.stream().flatMap(one -> one.pageKeys().stream()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String section : sections()) {
            List<String> names = PAGES_OF_SECTIONS.getOrDefault(section, List.of(section));
            if (names.stream().noneMatch(pages::contains)) {
                missing.add(section);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void showsABrandWithItsOwnPagesAndLook() {
        assertThat(of("brand-farovela", "qbr").pageKeys()).contains("our_promise");
        assertThat(of("ordinary", "qbr").pageKeys()).doesNotContain("our_promise");
        assertThat(text("en/brand-farovela/qbr.pdf"))
                .contains("Answered within a minute")
                .contains("Farovela");
        assertThat(text("en/ordinary/qbr.pdf")).doesNotContain("Farovela");
    }

    @Test
    void showsSectionsWhoseConditionsDoNotHold() {
        List<String> whole =
                of("brand-farovela", "performance_review-every-section").pageKeys();
        assertThat(whole).containsAll(of("brand-farovela", "performance_review").pageKeys());
        assertThat(shown)
                .filteredOn(one -> one.what().endsWith(Exhibition.EVERY_SECTION))
                .extracting(one -> one.content() + "/" + one.what())
                .containsExactlyInAnyOrder(
                        "brand-farovela/performance_review-every-section", "brand-farovela/qbr-every-section");
    }

    @Test
    void showsEveryFigure() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Shown one : shown) {
            for (String file : one.files()) {
                if (file.endsWith(".figures.json")) {
                    JSON.readTree(folder.resolve(file).toFile())
                            .path("figures")
                            .forEach(figure -> ids.add(figure.path("id").asString()));
                }
            }
        }
        assertThat(ids).containsAll(FigureDefinitions.ids());
    }

    @Test
    void leavesNoPageBlank() {
        assertThat(PRINTED)
                .filteredOn(page -> page.inside() < LEAST_GLYPHS)
                .extracting(page -> page.file() + " page " + page.number() + ": "
                        + page.text().strip())
                .isEmpty();
    }

    @Test
    void printsNoTextBeyondTheMarginsOfThePaper() {
        assertThat(PRINTED)
                .filteredOn(page -> page.margin() < LEAST_MARGIN)
                .extracting(page -> page.file() + " page " + page.number() + ": " + page.closest() + ", "
                        + Math.round(page.margin()) + " pt from the edge")
                .isEmpty();
    }

    /** Once more, on a machine with another language, other digits and another clock. */
    @Test
    void drawsTheSameBytesElsewhere(@TempDir Path elsewhere) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
        List<Shown> again = new ArrayList<>();
        try (Exhibition exhibition =
                Exhibition.open(Content.SINGLE, elsewhere.resolve("stage"), elsewhere, TEMPLATES)) {
            for (Showing showing : Content.SINGLE.showings(List.of())) {
                for (Deliverable deliverable : List.of(Deliverable.QBR, Deliverable.TARGET_ANALYSIS)) {
                    again.add(exhibition.pack(showing, deliverable, Locale.ENGLISH, false));
                }
                again.addAll(exhibition.views(showing, Locale.ENGLISH));
            }
            again.addAll(new Books(elsewhere, Locale.ENGLISH, TEMPLATES).charts());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        List<String> files = again.stream().flatMap(one -> one.files().stream()).toList();
        assertThat(files)
                .hasSizeGreaterThan(12)
                .allSatisfy(file -> assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(folder.resolve(file)));
    }

    private static Shown of(String content, String what) {
        return shown.stream()
                .filter(one -> one.content().equals(content) && one.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /** All sections that a deliverable has in the file that comes with the program. */
    private static Set<String> sections() throws IOException {
        Properties lists = new Properties();
        try (var file = Templates.class.getResourceAsStream("/templates/sections.properties")) {
            lists.load(file);
        }
        return lists.values().stream()
                .flatMap(list -> Arrays.stream(list.toString().split(",")))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void showsEveryKindOfChartInEverySituation() {
        List<String> ids = charts(ChartBook.pages()).map(Chart::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(Chart.Kind.values().length * Situation.values().length);
        assertThat(of(Books.CONTENT, "charts-slides").pageKeys())
                .isEqualTo(ChartBook.pages().stream().map(Page::key).toList());
    }

    @Test
    void showsEveryKindOfBlockAndCell() {
        List<Object> parts = new ArrayList<>();
        BlockBook.pages().forEach(page -> page.blocks().forEach(block -> collect(block, parts)));
        Set<Class<?>> kinds = parts.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).contains(Block.class.getPermittedSubclasses()).contains(Cell.class.getPermittedSubclasses());
    }

    private static void collect(Block block, List<Object> parts) {
        parts.add(block);
        switch (block) {
            case Block.Beside beside ->
                Stream.concat(beside.left().stream(), beside.right().stream()).forEach(one -> collect(one, parts));
            case Block.Table table -> table.rows().forEach(row -> parts.addAll(row.cells()));
            case Block.Prose prose -> {}
            case Block.Bullets bullets -> {}
            case Block.Tiles tiles -> {}
            case Block.ChartBlock chart -> {}
            case Block.Actions actions -> {}
            case Block.Callout callout -> {}
        }
    }

    private static Stream<Chart> charts(List<Page> pages) {
        List<Object> parts = new ArrayList<>();
        pages.forEach(page -> page.blocks().forEach(block -> collect(block, parts)));
        return parts.stream().filter(Block.ChartBlock.class::isInstance).map(part -> ((Block.ChartBlock) part).chart());
    }

    @Test
    void cutsLongTablesOnSlidesAndSaysHowManyMore() {
        assertThat(text("en/extreme/mbr.pdf")).contains("60 initiatives").contains("and 52 more");
        assertThat(text("en/extreme/qbr.pdf")).contains("30 goals").contains("and 23 more");
    }

    @Test
    void listsAllOfIt() throws IOException {
        String index = Files.readString(folder.resolve("index.html"));
        assertThat(shown)
                .allSatisfy(one -> assertThat(one.files())
                        .allSatisfy(file -> assertThat(index).contains("href=\"" + file + "\"")));
        assertThat(index)
                .contains("brand-farovela")
                .contains("<th scope=\"row\">our promise</th>")
                .contains("<th scope=\"row\">unusual</th>");
    }

    private static String text(String file) {
        return PRINTED.stream()
                .filter(page -> page.file().equals(file))
                .map(PrintedPage::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
    }
}
