package com.reviewpack.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.portfolio.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheBuiltInBrand() {
        Look look = Looks.read(new Templates(Optional.empty()), "");

        assertThat(look.name()).isEqualTo("Reviewpack");
        assertThat(look.accent()).isEqualTo("#1F5F8B");
        assertThat(look.font()).isEqualTo("Open Sans");
        assertThat(look.logo()).isPresent();
        assertThat(look.confidentiality(Locale.ENGLISH)).isEqualTo("Confidential");
    }

    @Test
    void takesFromABrandOnlyTheLinesThatDiffer() throws IOException {
        write("brands/partner/brand.yaml", "name: Partner\naccent: \"#004466\"\n");

        Look look = Looks.read(templates(), "partner");

        assertThat(look.name()).isEqualTo("Partner");
        assertThat(look.accent()).isEqualTo("#004466");
        assertThat(look.confidentiality(Locale.ENGLISH)).isEqualTo("Confidential");
    }

    @Test
    void saysWhatIsConfidentialInTheReadersLanguage() throws IOException {
        write("brands/partner/brand.yaml", "confidentiality.de: Vertraulich, Partner\n");
        write("brands/other/brand.yaml", "confidentiality: For our clients\nconfidentiality.fr: Pour nos clients\n");

        Look base = Looks.read(templates(), "");
        Look partner = Looks.read(templates(), "partner");
        Look other = Looks.read(templates(), "other");

        assertThat(base.confidentiality(Locale.GERMANY)).isEqualTo("Vertraulich");
        assertThat(base.confidentiality(Locale.forLanguageTag("pl-PL"))).isEqualTo("Confidential");
        assertThat(partner.confidentiality(Locale.GERMANY)).isEqualTo("Vertraulich, Partner");
        assertThat(partner.confidentiality(Locale.FRANCE)).isEqualTo("Confidentiel");
        assertThat(other.confidentiality(Locale.FRANCE)).isEqualTo("Pour nos clients");
        assertThat(other.confidentiality(Locale.GERMANY)).isEqualTo("For our clients");
    }

    @Test
    void tellsEveryFaultOfABrandFileWithItsLine() throws IOException {
        write("brand.yaml", """
                name: Vendor
                accent: "#12345"
                ink: "#FFFFEE"
                good: "#00785A"
                bad: "#00785A"
                font: Nowhere Sans
                logo: none.png
                colour: red
                confidentiality:
                """);

        assertThat(Looks.faults(templates(), ""))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "brand.yaml:2 [accent] '#12345': expected a colour as \"#RRGGBB\", in quotes",
                        "brand.yaml:3 [ink] '#FFFFEE': too light to be read on white: choose a darker colour (contrast"
                                + " 4.5 or more)",
                        "brand.yaml:5 [bad] '#00785A': is the same colour as good: choose two that differ",
                        "brand.yaml:6 [font] 'Nowhere Sans': no such family: put fonts/NowhereSans-Regular.ttf into the"
                                + " templates, or take Open Sans",
                        "brand.yaml:7 [logo] 'none.png': no such file beside the brand file: put the PNG there or leave"
                                + " the line out",
                        "brand.yaml:8 [colour]: is not known; expected one of name, accent, ink, good, bad, font, logo,"
                                + " confidentiality",
                        "brand.yaml:9 [confidentiality]: must not be empty: add a line 'confidentiality: …'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            accent: #1F5F8B | brand.yaml:2 [accent]: must not be empty: write the colour as "#RRGGBB", in quotes, since # alone begins a remark
            accent: "#FFEE00" | brand.yaml:2 [accent] '#FFEE00': too light to be read on white: choose a darker colour (contrast 4.5 or more)
            accent "#1F5F8B" | brand.yaml:2: expected KEY: VALUE, with a colon and a blank
            accent: "#1F5F8B | brand.yaml:2: expected the quotes that begin here to be closed
            TABaccent: "#1F5F8B" | brand.yaml:2: expected spaces; YAML does not indent with tabs
            """)
    void tellsWhatToDoAboutASlip(String line, String fault) throws IOException {
        write("brands/own/brand.yaml", "name: Own\n" + line.replace("TAB", "\t") + "\nfont: Open Sans\n");

        assertThat(Looks.faults(templates(), "own")).extracting(Fault::toString).containsExactly("brands/own/" + fault);
    }

    @Test
    void saysThatAFileIsNotInUtf8() throws IOException {
        write("brand.yaml", "name: Own\n");
        Files.write(folder.resolve("brand.yaml"), "name: Caf\u00E9\nfont: Open Sans\n".getBytes(ISO_8859_1));

        assertThat(Looks.faults(templates(), ""))
                .extracting(Fault::expected)
                .contains("is not saved as UTF-8: save it so in the text editor");
    }

    @Test
    void refusesABrandWithoutAFolder() {
        assertThatThrownBy(() -> Looks.read(templates(), "nobody"))
                .isInstanceOf(TemplateFaults.class)
                .hasMessage("brands/nobody/brand.yaml: brand 'nobody' has no folder under brands/: add it or clear the"
                        + " brand");
    }

    @Test
    void refusesABrandThatLeadsOutOfTheFolder() {
        assertThat(Looks.faults(templates(), "../secrets")).hasSize(1);
    }

    /** The contrasts of the two ends of the scale are 21 and 1 by definition; #767676 is the well-known 4.54. */
    @Test
    void knowsTheContrastOfAColourToWhite() {
        assertThat(Looks.contrastToWhite("#000000")).isEqualTo(21.0);
        assertThat(Looks.contrastToWhite("#FFFFFF")).isEqualTo(1.0);
        assertThat(Looks.contrastToWhite("#767676")).isBetween(4.53, 4.55);
    }

    private Templates templates() {
        return new Templates(Optional.of(folder));
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
