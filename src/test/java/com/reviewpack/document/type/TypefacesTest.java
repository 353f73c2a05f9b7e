package com.reviewpack.document.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefacesTest {

    private static final Typefaces TYPEFACES = Typefaces.of("Open Sans", name -> Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "Łódź Göteborg Tiếng Việt, OpenSans-Regular",
        "Έπιπλα, OpenSans-Regular",
        "Мебель, OpenSans-Regular",
        "Երևան, DejaVuSans",
        "თბილისი, DejaVuSans",
        "北方家具, NotoSansSC-Regular",
        "さくらカグ, NotoSansSC-Regular"
    })
    void drawsEachScriptInAFontThatHasIt(String text, String font) {
        assertThat(TYPEFACES.runs(text, Weight.REGULAR)).singleElement().satisfies(run -> {
            assertThat(run.font().getPostscriptFontName()).isEqualTo(font);
            assertThat(run.text()).isEqualTo(text);
        });
    }

    /** Unicode Bidirectional Algorithm, rules N1, L2 and L4: the name turns round, its brackets with it, the number does not. */
    @Test
    void putsHebrewIntoTheOrderInWhichItIsSeen() {
        assertThat(seen("שלום (עולם) 25")).isEqualTo("25 (םלוע) םולש");
        assertThat(seen("ACME שלום 25")).isEqualTo("ACME 25 םולש");
    }

    /** Final, medial and initial forms of U+0633 U+0644 U+0627 U+0645 with the ligature of lam and alef, seen from the left. */
    @Test
    void joinsArabicLetters() {
        assertThat(seen("سلام")).isEqualTo("\uFEE1\uFEFC\uFEB3");
    }

    @Test
    void setsLettersAndMarksAsOne() {
        assertThat(seen("Cafe\u0301 \u0041\u030A")).isEqualTo("Café Å");
    }

    @Test
    void keepsMarksBehindTheLetterThatTheyBelongTo() {
        assertThat(seen("\u05E9\u05C1\u05DC")).isEqualTo("\u05DC\u05E9\u05C1");
    }

    @Test
    void leavesNoLetterOut() {
        assertThat(seen("서울")).isEqualTo("seoul");
        assertThat(seen("\uD83E\uDD84")).isEqualTo("□");
        assertThat(seen("❤\uFE0F")).isEqualTo("❤");
    }

    /** U+1F680 rocket; U+1F468 U+200D U+1F469 a family of two, joined. */
    @Test
    void leavesOutPicturesAmongLettersThatNoFontDraws() {
        assertThat(seen("Rocket \uD83D\uDE80 and family \uD83D\uDC68\u200D\uD83D\uDC69, ticket 7"))
                .isEqualTo("Rocket and family, ticket 7");
        assertThat(seen("\uD83D\uDE80 Rocket")).isEqualTo(" Rocket");
    }

    /** A font of the user's for a script comes before the wider ones that come with the program. */
    @Test
    void asksAFontThatWasGivenForAScriptFirst() throws IOException {
        byte[] font = resource("/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf");
        Typefaces own = Typefaces.of(
                "Open Sans", name -> name.equals("fonts/Georgian-Regular.ttf") ? Optional.of(font) : Optional.empty());

        assertThat(own.runs("თბილისი", Weight.BOLD))
                .singleElement()
                .satisfies(run -> assertThat(run.font().getPostscriptFontName()).isEqualTo("DejaVuSerif"));
    }

    /** The advances of H, e, l, l and o in the font's own table, in thousandths of the size. */
    @Test
    void measuresALineAsTheFontDoes() {
        int thousandths =
                "Hello".chars().map(TYPEFACES.font(Weight.REGULAR)::getWidth).sum();

        assertThat(TYPEFACES.width("Hello", Weight.REGULAR, 10)).isCloseTo(thousandths / 100f, within(0.001f));
    }

    private static String seen(String text) {
        List<Typefaces.Run> runs = TYPEFACES.runs(text, Weight.REGULAR);
        return String.join("", runs.stream().map(Typefaces.Run::text).toList());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TypefacesTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
