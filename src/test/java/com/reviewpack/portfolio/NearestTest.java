package com.reviewpack.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("logo.png", "brand.yaml", "sections.properties", "tier", "lobs");

    @ParameterizedTest
    @CsvSource({
        "logo.pgn, logo.png",
        "Logo.PNG, logo.png",
        "brands.yml, brand.yaml",
        "section.properties, sections.properties",
        "tire, tier",
        "lob, lobs"
    })
    void findsTheNameThatWasMeant(String written, String meant) {
        assertThat(Nearest.of(written, KNOWN)).contains(meant);
        assertThat(Nearest.hint(written, KNOWN)).isEqualTo("; did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"holidays", "x", "''"})
    void offersNothingWhereNothingIsNear(String written) {
        assertThat(Nearest.of(written, KNOWN)).isEmpty();
        assertThat(Nearest.hint(written, KNOWN)).isEmpty();
    }
}
