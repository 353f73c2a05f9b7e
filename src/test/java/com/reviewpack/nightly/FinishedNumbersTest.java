package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.document.Templates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.portfolio.AccountId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number in the finished files of the samples' night is one of its {@code figures.json}, and every number that its
 * pages hold is in the files: read back by other libraries than those that wrote them.
 */
class FinishedNumbersTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NEAR = 1e-9;

    @TempDir
    static Path folder;

    private static final List<FinishedPack> PACKS = new ArrayList<>();

    /** A pack's files, and what their numbers should be. */
    private record FinishedPack(Path stem, JsonNode json, SaidNumbers said, List<String> pages, List<Double> cells) {

        Path file(String ending) {
            return stem.resolveSibling(stem.getFileName() + "." + ending);
        }

        boolean has(String ending) {
            return Files.exists(file(ending));
        }
    }

    @BeforeAll
    static void runTheSamplesNight() throws IOException {
        Path samples = Path.of("samples");
        Installation installation = new Installation(
                samples.resolve("portfolio"),
                samples.resolve("exports"),
                Optional.empty(),
                new Templates(Optional.of(samples.resolve("templates"))),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        ZoneOffset.UTC,
                        NightSettings.Incomplete.HOLD,
                        List.of("csm-1"),
                        List.of(),
                        new NightSettings.ExportSettings(false),
                        new NightSettings.DatabaseSettings(null, null, null),
                        MailSettings.outbox()));
        NightRun.Ending ending = new NightRun(
                        installation,
                        Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC),
                        new QuietProgress(),
                        new StopSignal(),
                        new Growth(Duration.ZERO, wait -> {}))
                .run(new NightOrder(NIGHT, new TreeSet<>(Set.<AccountId>of()), false));
        assertThat(ending).isInstanceOf(NightRun.Done.class);
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".figures.json"))
                    .sorted()
                    .toList()) {
                JsonNode json = JSON.readTree(Files.readAllBytes(file));
                String name = file.getFileName().toString().replace(".figures.json", "");
                PACKS.add(new FinishedPack(
                        file.resolveSibling(name),
                        json,
                        SaidNumbers.of(json),
                        ReadBack.pages(file.resolveSibling(name + ".pdf")),
                        ReadBack.cells(file.resolveSibling(name + ".xlsx"))));
            }
        }
        assertThat(PACKS).hasSizeGreaterThan(70);
    }

    @Test
    void standsInThePdfAsOftenAsThePagesSayIt() {
        for (FinishedPack pack : PACKS) {
            Map<String, Integer> printed = SaidNumbers.counted(printed(pack).stream());
            assertThat(seldomThan(printed, pack)).as(pack.stem() + ".pdf").isEmpty();
        }
    }

    @Test
    void standsInThePdfOnlyWhereFiguresHoldIt() {
        for (FinishedPack pack : PACKS) {
            Set<String> known = known(pack, pack.pages().size());
            known.addAll(pack.said().charted());
            boolean hasCharts = pack.json().get("pages").toString().contains("\"chart\"");
            assertThat(printed(pack))
                    .as(pack.stem() + ".pdf")
                    .allMatch(number -> known.contains(number) || (hasCharts && isMarkOfAScale(number, pack.said())));
        }
    }

    @Test
    void standsOnSlidesAsOftenAsThePagesSayItAndOnlyThen() throws IOException {
        for (FinishedPack pack : PACKS) {
            if (pack.has("pptx")) {
                List<String> slides = ReadBack.paragraphs(pack.file("pptx")).stream()
                        .flatMap(text -> SaidNumbers.in(text).stream())
                        .toList();
                assertThat(seldomThan(SaidNumbers.counted(slides.stream()), pack))
                        .as(pack.stem() + ".pptx")
                        .isEmpty();
                Set<String> known = known(pack, ReadBack.parts(pack.file("pptx"), "ppt/slides/slide\\d+\\.xml"));
                // Heat maps are tables there, with their hours and, where they have room, their numbers.
                known.addAll(pack.said().charted());
                assertThat(known).as(pack.stem() + ".pptx").containsAll(slides);
            }
        }
    }

    @Test
    void standsInTheCellsOfTheWorkbook() {
        for (FinishedPack pack : PACKS) {
            TreeSet<Double> inCells = new TreeSet<>(pack.cells());
            pack.cells().forEach(cell -> inCells.add(cell / 100));
            assertThat(pack.said().inTables()).as(pack.stem() + ".xlsx").allMatch(number -> holds(inCells, number));
        }
    }

    @Test
    void standsInTheCellsOnlyWhereFiguresHoldIt() {
        for (FinishedPack pack : PACKS) {
            TreeSet<Double> kept = keptAndCompared(pack);
            assertThat(pack.cells()).as(pack.stem() + ".xlsx").allMatch(number -> holds(kept, number));
        }
    }

    @Test
    void standsInChartsOnlyWhereFiguresHoldIt() throws IOException {
        for (FinishedPack pack : PACKS) {
            TreeSet<Double> kept = keptAndCompared(pack);
            for (String ending : List.of("xlsx", "pptx")) {
                if (pack.has(ending)) {
                    assertThat(ReadBack.chartValues(
                                    pack.file(ending), pack.said().drawnToScale()))
                            .as(pack.stem() + "." + ending)
                            .allMatch(number -> holds(kept, number));
                }
            }
        }
    }

    private static List<String> printed(FinishedPack pack) {
        return pack.pages().stream()
                .flatMap(text -> SaidNumbers.in(text).stream())
                .toList();
    }

    private static List<String> seldomThan(Map<String, Integer> found, FinishedPack pack) {
        return SaidNumbers.counted(pack.said().shown().stream()).entrySet().stream()
                .filter(said -> found.getOrDefault(said.getKey(), 0) < said.getValue())
                .map(said -> said + ", found " + found.getOrDefault(said.getKey(), 0))
                .toList();
    }

    /** What the pages and their notes say, numbers of pages, and what the footer names. */
    private static Set<String> known(FinishedPack pack, int pages) {
        Set<String> known = new HashSet<>(pack.said().shown());
        known.addAll(pack.said().around());
        for (int page = 1; page <= pages; page++) {
            known.add(Integer.toString(page));
        }
        for (String name : List.of("account", "package", "person", "catalogue")) {
            if (pack.json().has(name)) {
                known.addAll(SaidNumbers.in(pack.json().get(name).asString()));
            }
        }
        known.addAll(SaidNumbers.in(pack.said()
                .words()
                .formats()
                .day(LocalDate.parse(pack.json().get("as_of").asString()))));
        return known;
    }

    /** The marks of an axis have at most two digits that count: 1,500 or 7.5. */
    private static boolean isMarkOfAScale(String number, SaidNumbers said) {
        return said.parsed(number)
                .map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.precision() <= 2)
                .isPresent();
    }

    /** The numbers of the file; differences to what a figure is compared with, in points too; and shares in per cent. */
    private static TreeSet<Double> keptAndCompared(FinishedPack pack) {
        TreeSet<Double> kept = new TreeSet<>(pack.said().kept());
        pack.said().kept().forEach(number -> kept.add(number * 100));
        for (JsonNode figure : pack.json().path("figures")) {
            for (String other : List.of("previous", "last_year", "target")) {
                if (figure.get("value").isNumber() && figure.get(other).isNumber()) {
                    double value = figure.get("value").doubleValue();
                    double before = figure.get(other).doubleValue();
                    kept.add(value - before);
                    kept.add(100 * (value - before));
                    if (before != 0) {
                        kept.add(value / before - 1);
                    }
                }
            }
        }
        return kept;
    }

    private static boolean holds(TreeSet<Double> numbers, double wanted) {
        double near = Math.max(NEAR, Math.abs(wanted) * NEAR);
        Double found = numbers.ceiling(wanted - near);
        return found != null && found <= wanted + near;
    }

    private static final class QuietProgress implements Progress {
        @Override
        public void begins(String step, long items) {}

        @Override
        public void advances(String step) {}

        @Override
        public void ends(String step) {}
    }
}
