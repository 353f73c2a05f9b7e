package com.reviewpack.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Templates;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

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

    /** What only accounts with a story have: nothing is out of the ordinary in a healthy one. */
    private static final Set<String> OF_TROUBLED_ACCOUNTS = Set.of("unusual");

    @TempDir
    private static Path folder;

    private static List<Shown> shown = List.of();

    @BeforeAll
    static void make() throws IOException {
        shown = new Gallery(folder, List.of(Locale.ENGLISH), new Templates(Optional.empty())).make();
    }

    @Test
    void drawsEveryDeliverableWithEveryContentInEveryFormat() {
        assertThat(shown).filteredOn(one -> !one.isMade()).isEmpty();
        for (Content content : Content.values()) {
            for (Deliverable deliverable : Deliverable.values()) {
                String stem = "en/" + content.key() + "/" + deliverable.key() + ".";
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
        assertThat(folder.resolve("en/ordinary/mail-1.html")).content().contains("Ακτή Travel");
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
        assertThat(missing).isSubsetOf(OF_TROUBLED_ACCOUNTS);
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
    void cutsLongTablesOnSlidesAndSaysHowManyMore() throws IOException {
        assertThat(text("en/extreme/mbr.pdf")).contains("60 initiatives").contains("and 52 more");
        assertThat(text("en/extreme/qbr.pdf")).contains("30 goals").contains("and 23 more");
    }

    @Test
    void listsAllOfIt() throws IOException {
        String index = Files.readString(folder.resolve("index.html"));
        assertThat(shown)
                .allSatisfy(one -> assertThat(one.files())
                        .allSatisfy(file -> assertThat(index).contains("href=\"" + file + "\"")));
    }

    private static String text(String file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve(file)))) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page)).append('\n');
            }
        }
        return all.toString().replaceAll("\\s+", " ");
    }
}
