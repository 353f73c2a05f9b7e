package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {

    private static final String FILE = "wording/messages.properties";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # what the line holds | what the check says of it
            section.goals | 'section.goals': expected KEY = MESSAGE on one line
            = Our goals | '= Our goals': expected KEY = MESSAGE on one line
            section.gaols = Our goals | 'section.gaols': is no key that a document asks for; did you mean 'section.goals'?
            what.is.this = It | 'what.is.this': is no key that a document asks for
            cover.csm = By {nmae} | 'cover.csm': is not given {nmae}: it is given {name}; did you mean 'name'?
            section.goals = {n} goals | 'section.goals': is not given {n}: it is given nothing to fill in
            cover.csm = By {name | 'cover.csm': is no ICU message: close each { with } and name what stands in it, and give each plural and select an 'other'
            span.days = {n, plural, one {# day}} | 'span.days': is no ICU message: close each { with } and name what stands in it, and give each plural and select an 'other'
            cover.csm = {name, plural, one {Name} other {Names}} | 'cover.csm': counts {name}, which may be text: write {name} alone
            finding.changed = {name} {way, select, upp {rose} down {fell} other {moved}} {size} {value} | 'finding.changed': chooses by {way} the word 'upp', which never comes: it is down, up or other; did you mean 'up'?
            cover.csm = Success manager'{name}' | 'cover.csm': has ' before a brace, so that nothing is filled in there: write ’ or '' instead
            section.goals = | 'section.goals': says nothing: write the message, or remove the line to have the program's own words
            section.goals = Our \\uZZZZ goals | 'section.goals': would print '\\uZZZZ' as it stands: write the character itself
            section.goals = Unsere Ma\\u00dfnahmen | 'section.goals': would print '\\u00df' as it stands: write the character itself
            section.goals = What we agreed, \\ | 'section.goals': ends in \\, but no message goes on in the next line: write it on one line
            mail.attachment = {account}/{name} | 'mail.attachment': holds '/', which no name of a file may hold, so that a hyphen would stand there: write - or _
            section.goals = Objectifs fix\ufffds | 'section.goals = Objectifs fix\ufffds': holds characters that are not UTF-8: save the file as UTF-8
            """)
    void namesWhatIsWrongInALine(String line, String expected) {
        assertThat(WordingCheck.faults(FILE, bytes("# Ours\n" + line + "\n")).stream()
                        .map(Object::toString))
                .first()
                .isEqualTo(FILE + ":2 " + expected);
    }

    @Test
    void namesBothLinesOfAKeyThatStandsTwice() {
        assertThat(WordingCheck.faults(FILE, bytes("section.goals = Aims\n\nsection.goals = Targets\n")).stream()
                        .map(Object::toString))
                .containsExactly(FILE + ":3 'section.goals': stands twice: keep this line or line 1");
    }

    @Test
    void findsNothingWrongInWordsOfOnesOwn() {
        String lines = """
                # A play, a practice, a channel and a dimension of one's own
                playbook.call_at_once = Call at once
                practice.smile = Smile
                practice.smile.how = While typing, too.
                channel.pigeon = Carrier pigeon
                figure.transcripts.humour = Humour
                cover.csm = With best regards
                part.of.segment = {name, select, new {new visitors} other {{name}}}
                span.days = {n, plural, =0 {today} one {# day} few {# days} other {# days}}
                """;
        assertThat(WordingCheck.faults(FILE, bytes(lines))).isEmpty();
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        byte[] file = bytes("\ufeffsection.goals = Aims\n");
        assertThat(WordingCheck.faults(FILE, file)).isEmpty();
        assertThat(Words.of(Locale.UK, only(FILE, file)).say("section.goals")).isEqualTo("Aims");
    }

    @Test
    void tellsWhatALanguageOfOnesOwnLacks() {
        String portuguese = "wording/messages_pt.properties";
        Optional<String> told = WordingCheck.untranslated(portuguese, bytes("section.goals = Metas\n"), none())
                .map(Object::toString);
        long all = lines(Words.builtIn(FILE).orElseThrow());
        assertThat(told)
                .hasValue(
                        portuguese + ": " + (all - 1) + " messages are still said in English; add unit.points,"
                                + " status.nothing_to_measure, status.missing_data, status.not_covered, status.not_applicable …");
    }

    @Test
    void countsTheLanguageBesideTheBrandsAsTheBrandsToo() {
        String english = new String(Words.builtIn(FILE).orElseThrow(), StandardCharsets.UTF_8);
        byte[] allButOne = bytes(english.replaceFirst("(?m)^section\\.goals = .*$", ""));
        Function<String, Optional<byte[]>> base = only("wording/messages_pt.properties", allButOne);
        String brand = "brands/ours/wording/messages_pt.properties";
        assertThat(WordingCheck.untranslated(brand, bytes("section.risks = Riscos\n"), base)
                        .map(Object::toString))
                .hasValue(brand + ": 1 message is still said in English; add section.goals");
        assertThat(WordingCheck.untranslated(brand, bytes("section.goals = Metas\n"), base))
                .isEmpty();
    }

    @Test
    void asksForNoMoreOfALanguageThatComesWithTheProgram() {
        assertThat(WordingCheck.untranslated(
                        "wording/messages_de.properties", bytes("section.goals = Ziele\n"), none()))
                .isEmpty();
    }

    private static long lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }

    private static Function<String, Optional<byte[]>> none() {
        return name -> Optional.empty();
    }

    private static Function<String, Optional<byte[]>> only(String name, byte[] content) {
        return asked -> asked.equals(name) ? Optional.of(content) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
