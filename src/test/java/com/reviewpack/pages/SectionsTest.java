package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample account: Expert tier, lines of business Sales and Service, Great Britain, all figures of a QBR measured. */
class SectionsTest {

    private static final String PROMISE = """
            label: Our promise
            label.de: Unser Versprechen
            title: "{account}: {figure:conversations.answered_within_60s_rate} answered within a minute"
            title.de: "{account}: {figure:conversations.answered_within_60s_rate} in einer Minute beantwortet"
            subtitle: What we stand for
            tiles: [conversations.requested, conversations.csat]
            text:
              - "We look after {tier} clients by name."
              - "Nobody can know {figure:benchmark.conversations.csat.median}."
            bullets:
              heading: Each quarter
              points: ["We say what was missed.", "We bring one idea for {lobs}."]
            chart:
              figure: conversations.csat
              by: month
            callout:
              heading: Talk to us
              text: "{csm} is there for you."
              tone: good
            actions:
              heading: Next
              steps:
                - { what: Choose an idea, owner: "{csm}", days: 14, effect: One thing tried }
            """;

    private static final Sections.Known KNOWN = new Sections.Known(
            Sections.builtInTiers(), new TreeSet<>(Set.of("partner")), new TreeSet<>(Set.of("our_promise")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier: Foundations, Expert",
                "!tier: Foundations",
                "lobs: 2",
                "lobs: 2+",
                "lobs: 1-3",
                "!lobs: 3+",
                "measured: conversations.csat",
                "measured: benchmark.conversations.csat.median, conversations.csat",
                "!measured: benchmark.conversations.csat.median",
                "language: de, en",
                "country: GB",
                "!brand: partner",
                "tier: Expert; lobs: 2; !language: de",
                "account: ACME-001"
            })
    void showsASectionWhoseConditionsHold(String conditions) {
        assertThat(keys("qbr = cover, goals [" + conditions + "]")).containsExactly("cover", "goals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier: Foundations",
                "!tier: Foundations, Expert",
                "lobs: 1",
                "lobs: 3+",
                "lobs: 3-5",
                "!measured: conversations.csat",
                "measured: benchmark.conversations.csat.median",
                "language: de",
                "!country: GB",
                "brand: partner",
                "tier: Expert; lobs: 1"
            })
    void leavesOutASectionWhoseConditionsDoNotHold(String conditions) {
        assertThat(keys("qbr = cover, goals [" + conditions + "]")).containsExactly("cover");
    }

    @Test
    void readsAListThatGoesOverSeveralLines() {
        assertThat(keys("qbr = cover, \\\n      goals [tier: Foundations, \\\n Expert]"))
                .containsExactly("cover", "goals");
    }

    @Test
    void keepsTheOrderOfDocumentsThatAFileDoesNotName() {
        Sections sections = sections(Map.of("sections.properties", "mbr = cover"));
        assertThat(SamplePacks.with(sections, Deliverable.QBR, Locale.UK).pages())
                .extracting(Page::key)
                .containsExactlyElementsOf(
                        SamplePacks.qbr().pages().stream().map(Page::key).toList());
    }

    /** Line and column, counted by hand from 1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qbr = cover, goal                    | 1 | column 14 | goal             | did you mean 'goals'?
            qbrr = cover                         | 1 | column 1  | qbrr             | did you mean 'qbr'?
            cover, goals                         | 1 | column 1  | cover, goals     | expected DELIVERABLE = SECTION
            qbr = cover, cover                   | 1 | column 14 | cover            | stands twice
            qbr = cover, , goals                 | 1 | column 14 | ''               | between two commas
            qbr = goals [tire: Expert]           | 1 | column 14 | tire: Expert     | did you mean 'tier'?
            qbr = goals [tier: Platinun]         | 1 | column 20 | Platinun         | is no tier of the catalogue
            qbr = goals [lobs: many]             | 1 | column 20 | many             | 2, 2+ or 2-5
            qbr = goals [!measured: conversations.cast] | 1 | column 25 | conversations.cast | did you mean 'conversations.csat'?
            qbr = goals [language: deutsch]      | 1 | column 24 | deutsch          | two letters
            qbr = goals [country: Germany]       | 1 | column 23 | Germany          | ISO 3166
            qbr = goals [brand: partnr]          | 1 | column 21 | partnr           | did you mean 'partner'?
            qbr = goals [tier:]                  | 1 | column 18 | ''               | expected a value after 'tier:'
            qbr = goals [tier: Expert            | 1 | column 7  | goals [tier: Expert | expected SECTION [CONDITION; CONDITION]
            qbr = our_promise, our_premise       | 1 | column 20 | our_premise      | did you mean 'our_promise'?
            """)
    void namesLineColumnAndTheNearestName(String line, int at, String column, String value, String expected) {
        assertThat(Sections.faults("sections.properties", line.getBytes(StandardCharsets.UTF_8), KNOWN))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(at);
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.value()).isEqualTo(value.equals("''") ? "" : value);
                    assertThat(fault.expected()).contains(expected);
                });
    }

    @Test
    void countsLinesAndColumnsAcrossContinuedLines() {
        byte[] file =
                "# order\n\nqbr = cover, \\\n  goals [tier: Expert; \\\n  lobs: x]\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Sections.faults("sections.properties", file, KNOWN))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(5);
                    assertThat(fault.column()).isEqualTo("column 9");
                });
    }

    @Test
    void showsAnOwnSectionWithTheFiguresOfTheReport() {
        Page page = promise(Locale.UK);

        assertThat(page.label()).isEqualTo("Our promise");
        assertThat(page.title()).matches("Northwind Furniture: [0-9.]+% answered within a minute");
        assertThat(page.subtitle()).contains("What we stand for");
        assertThat(page.blocks().getFirst()).isInstanceOf(Block.Tiles.class);
        Block.Beside beside = (Block.Beside) page.blocks().get(1);
        assertThat(beside.left().getFirst())
                .isEqualTo(new Block.Prose(List.of("We look after Expert clients by name.")));
        assertThat(beside.left().get(1))
                .isEqualTo(new Block.Bullets(
                        "Each quarter",
                        List.of("We say what was missed.", "We bring one idea for all lines of business.")));
        assertThat(beside.right()).singleElement().isInstanceOf(Block.ChartBlock.class);
        assertThat(page.evidence()).anyMatch(line -> line.startsWith("conversations.csat = "));
        Block.Actions actions = (Block.Actions) page.blocks().getLast();
        assertThat(actions.actions().getFirst().what()).isEqualTo("Choose an idea");
        assertThat(actions.actions().getFirst().by()).isPresent();
    }

    @Test
    void definesTheFiguresOfAnOwnSection() {
        Pack pack = SamplePacks.with(own(PROMISE), Deliverable.QBR, Locale.UK);
        assertThat(pack.definitions())
                .extracting(Pack.Definition::id)
                .contains("conversations.answered_within_60s_rate", "conversations.csat");
    }

    @Test
    void takesTheTextOfTheReadersLanguageWhereThereIsOne() {
        Page page = promise(Locale.GERMANY);
        assertThat(page.label()).isEqualTo("Unser Versprechen");
        assertThat(page.title()).matches("Northwind Furniture: [0-9,]+\\u00a0% in einer Minute beantwortet");
        assertThat(page.subtitle()).contains("What we stand for");
    }

    @Test
    void leavesOutAPageWhoseTitleCannotBeTold() {
        String untold = PROMISE.replace(
                "{figure:conversations.answered_within_60s_rate} answered",
                "{figure:benchmark.conversations.csat.median} answered");
        assertThat(SamplePacks.with(own(untold), Deliverable.QBR, Locale.UK).pages())
                .extracting(Page::key)
                .containsExactly("cover");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            label: Our promise$              | labl: Our promise         | sections/our_promise.yaml:1 [labl]: is not known; expected one of label, title, subtitle, text, bullets, callout, tiles, chart, actions; did you mean 'label'?
            {tier} clients                   | {teir} clients            | sections/our_promise.yaml:8 [text] '{teir}': is not known; expected one of {account} {period} {tier} {lobs} {csm} {day} {figure:ID} {target:ID} {previous:ID} {change:ID}; did you mean 'tier'?
            {tier} clients                   | {tier clients             | sections/our_promise.yaml:8 [text] 'We look after {tier clients by name.': close each { with }, or leave the brace out
            [conversations.requested, conv   | [conversations.reqested, conv | sections/our_promise.yaml:6 [tiles] 'conversations.reqested': is no figure: the workbook's definitions list their ids; did you mean 'conversations.requested'?
            by: month                        | by: moth                  | sections/our_promise.yaml:15 [chart.by] 'moth': expected one of week, month, day, channel, segment, skill, lob, hour_of_week; did you mean 'month'?
            by: month                        | by: hour_of_week          | sections/our_promise.yaml:15 [chart.by] 'hour_of_week': conversations.csat is not drawn so; expected one of week, month, day, channel, segment, skill, lob
            tone: good                       | tone: goood               | sections/our_promise.yaml:19 [callout.tone] 'goood': expected one of good, bad, neutral; did you mean 'good'?
            days: 14                         | days: soon                | sections/our_promise.yaml:23 [actions.steps.days] 'soon': expected a number of days, 1 to 999
            subtitle: What                   | subtitle.xq: What         | sections/our_promise.yaml:5 [subtitle]: has a translation only: add a line 'subtitle: …' for all other languages
            """)
    void tellsTheFaultOfAnOwnSection(String right, String wrong, String fault) {
        String correct = right.replace("$", "");
        assertThat(PROMISE).contains(correct);
        String spoiled = PROMISE.replace(correct, wrong);
        assertThat(OwnSections.faults("sections/our_promise.yaml", spoiled.getBytes(StandardCharsets.UTF_8)))
                .extracting(Object::toString)
                .contains(fault);
    }

    @Test
    void refusesAnOwnSectionWithANameOfTheProgram() {
        assertThat(OwnSections.faults("sections/goals.yaml", PROMISE.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("none of the program's own sections"));
    }

    @Test
    void refusesAListThatNamesNoSection() {
        assertThatThrownBy(() -> sections(Map.of("sections.properties", "qbr = cover, our_premise")))
                .hasMessage("sections.properties: qbr names 'our_premise', which is no section and has no file"
                        + " sections/our_premise.yaml");
    }

    private static Page promise(Locale locale) {
        return SamplePacks.with(own(PROMISE), Deliverable.QBR, locale).pages().getLast();
    }

    private static Sections own(String yaml) {
        return sections(Map.of("sections.properties", "qbr = cover, our_promise", "sections/our_promise.yaml", yaml));
    }

    private static List<String> keys(String file) {
        return SamplePacks.with(sections(Map.of("sections.properties", file)), Deliverable.QBR, Locale.UK)
                .pages()
                .stream()
                .map(Page::key)
                .toList();
    }

    private static Sections sections(Map<String, String> files) {
        return Sections.of(
                name -> Optional.ofNullable(files.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }
}
