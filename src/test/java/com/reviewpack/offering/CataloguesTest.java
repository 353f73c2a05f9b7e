package com.reviewpack.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.reviewpack.period.Anchor;
import com.reviewpack.period.Cadence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CataloguesTest {

    @TempDir
    Path dir;

    /** Each fault is put into the built-in file by replacing one text; the message must name line and expectation. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "catalogue-faults.csv", numLinesToSkip = 1)
    void tellsWhatIsWrong(String fault, String text, String replacement, String expected) throws IOException {
        String yaml = builtIn();
        assertThat(yaml).contains(text.replace("\\n", "\n").replace("\\t", "\t"));
        String broken = yaml.replace(
                text.replace("\\n", "\n"),
                replacement == null ? "" : replacement.replace("\\n", "\n").replace("\\t", "\t"));

        List<String> faults = faultsOf(broken);

        assertThat(faults)
                .as(fault)
                .isNotEmpty()
                .anySatisfy(message -> assertThat(message)
                        .matches("(?s)catalogue\\.yaml:[0-9]+.*")
                        .contains(expected));
    }

    @Test
    void tellsEveryFaultAtOnceWithItsLine() throws IOException {
        List<String> lines = builtIn().lines().toList();
        int hours = lines.indexOf("      per_year: [100, 260, 455, 985, 2000]");
        int mbr = lines.indexOf("      mbr: [none, none, none, none, monthly]");
        String broken = String.join("\n", lines)
                .replace("985, 2000]", "many, 2000]")
                .replace("mbr: [none, none, none, none, monthly]", "mbr: [none, none, none, fortnightly]");

        assertThat(faultsOf(broken))
                .containsExactly(
                        "catalogue.yaml:" + (hours + 1) + " [editions[0].hours.per_year.Expert] 'many':"
                                + " expected a number of hours above 0 or none",
                        "catalogue.yaml:" + (mbr + 1)
                                + " [editions[0].deliverables.mbr] '[…]': expected 5 cells, one for"
                                + " each of the tiers [Foundations, Fundamentals, Premier, Expert, Strategic], found 4");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNotUtf8() throws IOException {
        assertThat(faultsOf("")).singleElement().asString().contains("the file is empty");

        Path file = dir.resolve("catalogue.yaml");
        Files.write(file, "editions: [Fundação]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(InvalidCatalogueException.class, () -> Catalogues.read(file)))
                .hasMessageContaining("expected UTF-8");
        assertThat(catchThrowableOfType(
                        InvalidCatalogueException.class, () -> Catalogues.read(dir.resolve("nowhere.yaml"))))
                .hasMessageContaining("nowhere.yaml");
    }

    @Test
    void readsAnotherVendorsTiersWithTwoEditions() {
        Catalogues catalogues =
                Catalogues.read(Path.of("src/test/resources/com/reviewpack/offering/two-editions.yaml"));

        Catalogue old = catalogues.on(LocalDate.of(2026, 6, 30));
        Catalogue young = catalogues.on(LocalDate.of(2026, 7, 1));
        assertThat(old.version()).isEqualTo("A");
        assertThat(young.version()).isEqualTo("B");
        assertThat(catalogues.on(LocalDate.of(1999, 1, 1)).version()).isEqualTo("A");
        assertThat(old.tier("Gold").flatMap(tier -> tier.entitlement(Deliverable.QBR)))
                .contains(new Entitlement(Deliverable.QBR, Cadence.QUARTERLY, Anchor.CALENDAR, OptionalInt.of(2), 3));
        assertThat(young.tier("Gold").flatMap(tier -> tier.entitlement(Deliverable.QBR)))
                .isEmpty();
        assertThat(catalogues.knowsTier("Gold")).isTrue();
        assertThat(catalogues.knowsTier("gold")).isFalse();
        // 2 d of business time, with working hours from 08:00 to 18:00, are 20 hours.
        assertThat(old.tier("Gold").flatMap(tier -> tier.serviceLevel(Severity.P2)))
                .map(ServiceLevel::resolution)
                .contains(Duration.ofHours(20));
    }

    private List<String> faultsOf(String yaml) throws IOException {
        Path file = dir.resolve("catalogue.yaml");
        Files.writeString(file, yaml);
        return catchThrowableOfType(InvalidCatalogueException.class, () -> Catalogues.read(file)).faults().stream()
                .map(CatalogueFault::toString)
                .toList();
    }

    private static String builtIn() throws IOException {
        try (InputStream in = Catalogues.class.getResourceAsStream("catalogue.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
