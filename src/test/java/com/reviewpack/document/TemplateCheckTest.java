package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.portfolio.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateCheckTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheBuiltInTemplates() {
        assertThat(TemplateCheck.faults(new Templates(Optional.empty()))).isEmpty();
    }

    @Test
    void namesFileAndLineOfAMisspeltValue() throws IOException {
        write("report/report.ftlh", "<html>\n<body>\n${acount}\n</body></html>");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("report/report.ftlh");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("column 3");
            assertThat(fault.value()).isEqualTo("acount");
            assertThat(fault.expected()).isEqualTo("is nothing that this page gets; did you mean 'account'?");
        });
    }

    @Test
    void namesFileAndLineOfATagThatIsNotClosed() throws IOException {
        write("brands/partner/deck/deck.ftlh", "<html><body>\n<#list pages as page>\n</body></html>");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("brands/partner/deck/deck.ftlh");
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @Test
    void namesAPageThatIsNotWellFormed() throws IOException {
        write("report/report.ftlh", "<html>\n<body><p>${account}</body></html>");

        assertThat(faults())
                .extracting(Fault::toString)
                .singleElement()
                .isEqualTo("report/report.ftlh:2 [column 7] '<p>': is not closed before </body>: add </p>");
    }

    @Test
    void namesAWordingLineThatIsNoMessage() throws IOException {
        write("wording/messages.properties", "page.contents = Contents\npage.notes = {open\n");

        assertThat(faults())
                .extracting(fault -> fault.file() + ":" + fault.line())
                .contains("wording/messages.properties:2");
    }

    /** One spoiled template a row: file | content | what is told of it. Lines and columns are counted by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            brand.yaml | acent: "#123456" | brand.yaml:1 [acent]: is not known; expected one of name, accent, ink, good, bad, font, logo, confidentiality; did you mean 'accent'?
            brand.yaml | accent: blue | brand.yaml:1 [accent] 'blue': expected a colour as "#RRGGBB", in quotes
            brand.yaml | confidentiality: For the eyes of our own clients alone | brand.yaml:1 [confidentiality] 'For the eyes of our own clients alone': is too long for a footer: expected at most 32 characters, found 37
            wording/messages.properties | page.notes = {open | wording/messages.properties:1
            sections.properties | qbr = cover, gaols | sections.properties:1 [column 14] 'gaols': is no section of the program, and there is no file sections/gaols.yaml; did you mean 'goals'?
            sections.properties | qbr = cover [tier: Expret] | sections.properties:1 [column 20] 'Expret': is no tier of the catalogue; expected one of Expert, Foundations, Fundamentals, Premier, Strategic; did you mean 'Expert'?
            sections/our_promise.yaml | label: Ours | sections/our_promise.yaml:1 [title]: is missing: add a line 'title: …'
            brands/partner/sections/our_promise.yaml | titel: Ours | brands/partner/sections/our_promise.yaml:1 [titel]: is not known; expected one of label, title, subtitle, text, bullets, callout, tiles, chart, actions; did you mean 'title'?
            sections/our_promise.yaml | title: *ours | sections/our_promise.yaml:1 [title] '*ours': begins with *, by which YAML takes text from elsewhere, which is not done here
            brand.yaml | name: *ours | brand.yaml:1 [name] '*ours': begins with *, by which YAML takes text from elsewhere, which is not done here
            scorecard.yaml | languages: *ours | scorecard.yaml:1 [languages] '*ours': begins with *
            playbook.csv | play,finding | playbook.csv:1 'play,finding': expected the columns play,finding,figure,dimension,owner,days,effect
            practices.csv | conversations.cast,staff_to_demand | practices.csv:1 [figure] 'conversations.cast': is no figure: use an id of the workbook's definitions; did you mean 'conversations.csat'?
            scorecard.yaml | languages: 1 | scorecard.yaml:1
            blocks.css | .tile { colour: #12345G; } | blocks.css:1 [column 9] 'colour': is no property of CSS; did you mean 'color'?
            brands/partner/report/report.css | h1 { color: #12345G; } | brands/partner/report/report.css:1 [column 13] '#12345G': is no colour: write #RRGGBB with digits and the letters A to F
            deck/deck.css | h1 { color: #123456; | deck/deck.css:1 [column 4] '{': is never closed: add }
            report/report.ftlh | <html><body>${look.acent}</body></html> | report/report.ftlh:1 [column 15] 'look.acent': is nothing that this page gets; did you mean 'accent'?
            report/report.ftlh | <html><body><#if name>x</body></html> | report/report.ftlh:1
            deck/deck.ftlh | <html><body><div>&nbsp;</div></body></html> | deck/deck.ftlh:1 [column 18] '&nbsp;': is no character that XML knows: write its number, &#160; for a space that does not break
            deck/deck.ftlh | <html><body><div></body></html> | deck/deck.ftlh:1 [column 13] '<div>': is not closed before </body>: add </div>
            deck/master.pptx | no deck | deck/master.pptx:
            workbook/master.xlsx | no workbook | workbook/master.xlsx:
            """)
    void tellsTheFaultOfASpoiledTemplate(String file, String content, String fault) throws IOException {
        write(file, content);

        assertThat(faults())
                .isNotEmpty()
                .anySatisfy(found -> assertThat(found.toString()).startsWith(fault));
        assertThat(faults()).extracting(Fault::file).containsOnly(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            logo.pgn | is read by nothing; did you mean 'logo.png'?
            section.properties | is read by nothing; did you mean 'sections.properties'?
            brands/partner/brand.yml | is read by nothing; did you mean 'brand.yaml'?
            brands/partner/mail/subject.ftl | is not read: mails, the night's report and the gallery have no brand; put it into mail/subject.ftl
            sections/our_promise.yaml | is read by nothing; name it in a line of sections.properties
            pictures/holidays.txt | is read by nothing: rename or remove it
            fonts/Lato-bold.ttf | is read by nothing; did you mean 'fonts/Lato-Bold.ttf'?
            fonts/Lato-Semibold.ttf | is read by nothing; did you mean 'fonts/Lato-SemiBold.ttf'?
            """)
    void tellsOfAFileThatNothingReads(String file, String expected) throws IOException {
        write(file, "");

        assertThat(UnreadTemplates.faults(new Templates(Optional.of(folder))))
                .containsExactly(new Fault(file, 0, "", "", expected));
    }

    /** A quote that is not closed goes on to the next one, where the parser stumbles; the line to mend is the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sections/our_promise.yaml | label: Ours~title: "Ours~subtitle: "Yours"~text: Trial | sections/our_promise.yaml:2: expected the quotes that begin here to be closed
            sections/our_promise.yaml | label: Ours~title: 'It''s ours~text:~  - 'Trial' | sections/our_promise.yaml:2: expected the quotes that begin here to be closed
            sections/our_promise.yaml | label: Ours~title: "Ours | sections/our_promise.yaml:2: expected the quotes that begin here to be closed
            sections/our_promise.yaml | label: "Over~  two lines"~title: "Ours~subtitle: "Yours" | sections/our_promise.yaml:3: expected the quotes that begin here to be closed
            """)
    void tellsTheLineOnWhichAQuoteIsOpened(String file, String content, String fault) throws IOException {
        write(file, content.replace('~', '\n') + "\n");

        assertThat(faults()).extracting(Fault::toString).containsExactly(fault);
    }

    /** Of a slip in one file, the file that was meant is not told as well. */
    @Test
    void leavesTheFileAloneThatAnotherMisspells() throws IOException {
        write("brand.yaml", "logo: logoo.png\n");
        write("logo.png", "");
        write("sections.properties", "qbr = cover, our_promis\n");
        write("sections/our_promise.yaml", "");

        assertThat(UnreadTemplates.faults(new Templates(Optional.of(folder)))).isEmpty();
        assertThat(faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("brand.yaml:1 [logo] 'logoo.png'")
                        .endsWith("did you mean 'logo.png'?"))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("sections.properties:1").endsWith("did you mean 'our_promise'?"));
    }

    @Test
    void namesTheFileOfAnOwnSectionThatHasAnotherEnding() throws IOException {
        write("sections.properties", "qbr = cover, our_promise\n");
        write("sections/our_promise.yml", "");

        assertThat(UnreadTemplates.faults(new Templates(Optional.of(folder))))
                .extracting(Fault::toString)
                .containsExactly(
                        "sections/our_promise.yml: is read by nothing; did you mean 'sections/our_promise.yaml'?");
    }

    @Test
    void namesTheFontFileThatIsSpeltInAnotherCase() throws IOException {
        write("brand.yaml", "font: Lato\n");
        write("fonts/lato-regular.ttf", "");

        assertThat(faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault)
                        .isEqualTo(
                                "brand.yaml:1 [font] 'Lato': no such family: put fonts/Lato-Regular.ttf into the templates,"
                                        + " or take Open Sans; or rename fonts/lato-regular.ttf"));
    }

    /** In one byte, as older editors save an accent: nothing but a remark, and yet told, since the next line may follow. */
    @ParameterizedTest
    @CsvSource({"sections.properties,# ", "wording/messages.properties,# ", "playbook.csv,# ", "report/report.css,/* "})
    void tellsOfARemarkThatIsNotUtf8(String file, String remark) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, ("\n" + remark + "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(faults())
                .contains(new Fault(file, 2, "", "", "holds characters that are not UTF-8: save the file as UTF-8"));
    }

    @Test
    void tellsWhichTextsOfAPageLackALanguage() throws IOException {
        write("brands/partner/sections/our_promise.yaml", """
                label: Ours
                label.de: Unser
                title: Ours
                subtitle: "{csm}"
                text: Trial
                text.de: Versuch
                text.fr: Essai
                """);

        assertThat(TemplateCheck.untranslated(new Templates(Optional.of(folder))))
                .extracting(Fault::toString)
                .containsExactly(
                        "brands/partner/sections/our_promise.yaml:1 [label]: is not told in fr, as other texts of this"
                                + " page are; add 'label.fr: …'",
                        "brands/partner/sections/our_promise.yaml:3 [title]: is not told in de, fr, as other texts of"
                                + " this page are; add 'title.de: …', 'title.fr: …'");
        assertThat(TemplateCheck.untranslated(new Templates(Optional.of(Path.of("samples/templates")))))
                .isEmpty();
    }

    /** The colour is of the samples' edited deck, and only the brand file says another. */
    @Test
    void notesAColourThatTheMasterHasAloneAndNoneThatTheBrandFileHasToo() throws IOException {
        Path master = folder.resolve("brands/farovela/deck/master.pptx");
        Files.createDirectories(master.getParent());
        Files.copy(Path.of("samples/templates/brands/farovela/deck/master.pptx"), master);
        write("brands/farovela/brand.yaml", "name: Farovela\n");

        assertThat(TemplateCheck.notes(new Templates(Optional.of(folder))))
                .extracting(Fault::toString)
                .containsExactly("brands/farovela/deck/master.pptx [accent1] '#6D2E6B': decks take this colour of the"
                        + " master's theme, and all else takes the accent of the brand file, #1F5F8B; for one colour"
                        + " everywhere, write accent: \"#6D2E6B\" into brands/farovela/brand.yaml");
        assertThat(TemplateCheck.notes(new Templates(Optional.of(Path.of("samples/templates")))))
                .isEmpty();
        assertThat(TemplateCheck.notes(new Templates(Optional.empty()))).isEmpty();
    }

    @Test
    void leavesFilesAloneThatAreReadOrMeantForPeople() throws IOException {
        write("brand.yaml", "logo: ours.png\n");
        write("ours.png", "");
        write("README.md", "");
        write("fonts/Ours-Regular.ttf", "");
        write("fonts/OFL.txt", "");
        write("wording/messages_pt.properties", "");
        write("sections.properties", "qbr = cover, \\\n our_promise [lobs: 1]\n");
        write("sections/our_promise.yaml", "");
        write("report/report.ftlh", "<#include \"foot.ftlh\">");
        write("report/foot.ftlh", "");
        write("brands/partner/.keep", "");

        assertThat(UnreadTemplates.faults(new Templates(Optional.of(folder)))).isEmpty();
    }

    @Test
    void findsNothingUnreadInTheTemplatesOfTheRepository() {
        assertThat(UnreadTemplates.faults(new Templates(Optional.of(Path.of("templates")))))
                .isEmpty();
        assertThat(UnreadTemplates.faults(new Templates(Optional.of(Path.of("samples/templates")))))
                .isEmpty();
        assertThat(TemplateCheck.faults(new Templates(Optional.of(Path.of("samples/templates")))))
                .isEmpty();
    }

    @Test
    void refusesToRunACommandOrReadAFile() throws IOException {
        write(
                "report/report.ftlh",
                "<html><body>${\"freemarker.template.utility.Execute\"?new()(\"id\")}</body></html>");
        write("deck/deck.ftlh", "<html><body><#include \"/etc/passwd\"></body></html>");

        assertThat(faults()).extracting(Fault::file).containsExactly("report/report.ftlh", "deck/deck.ftlh");
    }

    private List<Fault> faults() {
        return TemplateCheck.faults(new Templates(Optional.of(folder)));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
