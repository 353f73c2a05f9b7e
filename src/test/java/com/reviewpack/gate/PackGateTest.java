package com.reviewpack.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.Renderer;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Belonging;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.TitleBlock;
import com.reviewpack.pages.SamplePacks;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Portfolio;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackGateTest {

    private static final Templates TEMPLATES = new Templates(Optional.empty());
    private static final PackGate GATE =
            new PackGate(Neighbours.of(List.of(List.of("BETA-002", "Vexilmound Trading"))), TEMPLATES);

    private static final Pack PACK = FinishedFiles.PACK;
    private static SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeAll
    static void draw() {
        files = FinishedFiles.drawn(PACK);
    }

    private static Verdict examine(Pack pack, SortedMap<String, byte[]> some) {
        return GATE.examine(pack, new TreeSet<>(Set.of(Neighbours.OWN)), some);
    }

    private static Verdict with(String ending, byte[] content) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(ending, content);
        return examine(PACK, changed);
    }

    private static Stream<Pack> packs() {
        return Stream.of(
                SamplePacks.qbr(),
                SamplePacks.performanceReview(),
                SamplePacks.accountPlan(),
                SamplePacks.of(Deliverable.QBR, Locale.GERMANY),
                SamplePacks.of(Deliverable.QBR, Locale.FRANCE),
                SamplePacks.of(Deliverable.ACCOUNT_PLAN, Locale.of("de", "CH")),
                SamplePacks.of(Deliverable.QBR, Locale.of("es", "ES")),
                SamplePacks.of(Deliverable.QBR, Locale.of("ar", "EG")),
                SamplePacks.longNames(Deliverable.QBR),
                SamplePacks.longNames(Deliverable.ACCOUNT_PLAN),
                SamplePacks.manyScripts(Deliverable.QBR),
                SamplePacks.manyScripts(Deliverable.PERFORMANCE_REVIEW),
                SamplePacks.hostile(Deliverable.QBR),
                SamplePacks.hostile(Deliverable.ACCOUNT_PLAN),
                SamplePacks.crowded(Deliverable.QBR),
                SamplePacks.crowded(Deliverable.ACCOUNT_PLAN),
                SamplePacks.tiny(Deliverable.QBR),
                SamplePacks.empty(Deliverable.QBR),
                SamplePacks.empty(Deliverable.PERFORMANCE_REVIEW));
    }

    /** The finished file with that ending. */
    private static byte[] file(String ending) {
        return Objects.requireNonNull(files.get(ending));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void findsNothingInPacksAsTheyAreMade(Pack pack) {
        assertThat(examine(pack, FinishedFiles.drawn(pack))).isEqualTo(new Verdict.Good());
    }

    @Test
    void refusesAWorkbookOneOfWhoseFiguresIsAnother() throws IOException {
        byte[] changed =
                FinishedFiles.edited(file("xlsx"), "xl/worksheets/sheet2.xml", PackGateTest::firstDecimalRaised);

        assertThat(with("xlsx", changed))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .first()
                                .asString()
                                .contains("the row of ", "in its workbook", "figures.json"));
    }

    /** The first value of a cell that has decimals gets another first digit. */
    private static String firstDecimalRaised(String xml) {
        java.util.regex.Matcher value =
                java.util.regex.Pattern.compile("<v>(\\d)(\\d*\\.\\d+)</v>").matcher(xml);
        assertThat(value.find()).isTrue();
        return value.replaceFirst("<v>" + (Integer.parseInt(value.group(1)) + 1) % 10 + value.group(2) + "</v>");
    }

    @Test
    void refusesADeckOneOfWhoseNumbersIsAnother() throws IOException {
        byte[] changed = FinishedFiles.edited(
                file("pptx"),
                "ppt/slides/slide2.xml",
                xml -> xml.replaceFirst("<a:t>(\\d)(\\d)[^<]*</a:t>", "<a:t>$2$1$2.7</a:t>"));

        assertThat(with("pptx", changed))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .allMatch(
                                        reason -> reason.startsWith("the number ") && reason.contains("in its deck")));
    }

    @Test
    void refusesAPdfOneOfWhoseNumbersIsAnother() {
        Page first = PACK.pages().get(1);
        List<Page> pages = new ArrayList<>(PACK.pages());
        pages.set(
                1,
                new Page(
                        first.key(),
                        first.layout(),
                        first.label(),
                        first.title() + " 98,765.4",
                        first.subtitle(),
                        first.blocks(),
                        first.talkingPoints(),
                        first.evidence()));

        Verdict verdict = examine(FinishedFiles.of(PACK.head(), pages), files);

        assertThat(verdict.key()).isEqualTo("failed");
        assertThat(verdict.reasons())
                .contains("the number 98,765.4 stands 0 times in its PDF, and its pages say it 1 times");
    }

    @Test
    void refusesFilesThatEndTooEarly() {
        for (String ending : List.of("pdf", "pptx", "xlsx")) {
            byte[] whole = file(ending);
            for (int length : List.of(0, 1, 100, whole.length / 2, whole.length - 30, whole.length - 8)) {
                assertThat(with(ending, Arrays.copyOf(whole, length)).reasons())
                        .as("%s of %d bytes", ending, length)
                        .first()
                        .asString()
                        .contains("cannot be opened");
            }
        }
    }

    @Test
    void refusesAPdfWithABlankPageAndOneThatLacksAPage() throws IOException {
        int pages;
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file("pdf"))) {
            pages = document.getNumberOfPages();
            document.addPage(new PDPage());
            document.save(longer);
        }
        try (PDDocument document = Loader.loadPDF(file("pdf"))) {
            document.removePage(pages - 1);
            document.save(shorter);
        }

        assertThat(with("pdf", longer.toByteArray()).reasons())
                .contains(
                        "its PDF has " + (pages + 1) + " pages, and " + pages + " were made",
                        "its PDF is blank on page " + (pages + 1));
        assertThat(with("pdf", shorter.toByteArray()).reasons())
                .contains("its PDF has " + (pages - 1) + " pages, and " + pages + " were made");
    }

    @Test
    void refusesADeckThatLacksASlide() throws IOException {
        byte[] changed = FinishedFiles.edited(
                file("pptx"), "ppt/presentation.xml", xml -> xml.replaceFirst("<p:sldId [^>]*/>", ""));

        assertThat(with("pptx", changed).reasons()).anyMatch(reason -> reason.startsWith("its deck has "));
    }

    @Test
    void stopsAtFilesThatAreMadeOutToSomebodyElse() {
        TitleBlock own = PACK.head();
        TitleBlock other = new TitleBlock(
                Belonging.promised(
                        new AccountId("BETA-002"),
                        new PackageId("BETA-002-E"),
                        Deliverable.QBR,
                        new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1))),
                own.key(),
                own.form(),
                own.whose(),
                own.basis(),
                own.country(),
                own.asOf(),
                own.catalogue());
        for (Renderer renderer : FinishedFiles.RENDERERS) {
            byte[] crossed = renderer.render(FinishedFiles.of(other, PACK.pages()), FinishedFiles.LOOK);
            assertThatThrownBy(() -> with(renderer.ending(), crossed))
                    .isInstanceOf(PackGate.CrossedPack.class)
                    .hasMessageContaining("account BETA-002, deliverable qbr")
                    .hasMessageContaining("not to account ACME-001")
                    .hasMessageEndingWith("nothing more is sent");
            assertThatThrownBy(() ->
                            PackGate.isOf(own.belonging(), renderer.ending(), crossed, "the file x of ACME-001/y"))
                    .isInstanceOf(PackGate.CrossedPack.class)
                    .hasMessageStartingWith("the file x of ACME-001/y is made out to account BETA-002");
            assertThat(PackGate.isOf(own.belonging(), renderer.ending(), file(renderer.ending()), "it"))
                    .isTrue();
        }
    }

    /** A deck is where customers' own words are most: a name in them may be meant. */
    @Test
    void holdsAPackThatNamesAnotherAccountForSomebodyToLookAt() {
        Verdict verdict = examine(
                FinishedFiles.said("Broken since VEXILMOUND  trading moved"),
                FinishedFiles.drawn(FinishedFiles.said("Broken since VEXILMOUND  trading moved")));

        assertThat(verdict).isInstanceOf(Verdict.Degraded.class);
        assertThat(verdict.reasons())
                .anyMatch(reason -> reason.startsWith(
                        "the name of account BETA-002, 'Vexilmound Trading', stands in its PDF (page "));
    }

    @Test
    void refusesAPackThatHoldsAnotherAccountsId() {
        Verdict verdict = examine(
                FinishedFiles.said("As with BETA-002."), FinishedFiles.drawn(FinishedFiles.said("As with BETA-002.")));

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
        assertThat(verdict.reasons())
                .anyMatch(reason -> reason.startsWith("the id of account BETA-002 stands in its workbook ("));
    }

    @Test
    void refusesAPackThatHoldsAnotherPartnersMailDomain() {
        Pack pack = FinishedFiles.said("Write to help@zolthaven-partners.example");
        PackGate gate = new PackGate(
                Neighbours.ofPartner("BETA-002", "Vexilmound", "rita@zolthaven-partners.example"), TEMPLATES);

        Verdict verdict = gate.examine(pack, new TreeSet<>(Set.of(Neighbours.OWN)), FinishedFiles.drawn(pack));

        assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    }

    /** Names that are words of the own name, of the wording, or short; ids that any text may hold. */
    @ParameterizedTest
    @ValueSource(strings = {"Northwind", "northwind furniture", "Quality", "Response time", "Oct", "EMEA", "Dana"})
    void letsWordsPassThatAreOthersNamesToo(String name) {
        Portfolio portfolio = Neighbours.of(List.of(List.of("2026", name), List.of("12", "Q3")));

        assertThat(new PackGate(portfolio, TEMPLATES)
                        .examine(PACK, new TreeSet<>(Set.of(Neighbours.OWN)), files)
                        .reasons())
                .isEmpty();
    }
}
