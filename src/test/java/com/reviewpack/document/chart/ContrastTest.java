package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.Templates;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours of the look that comes with the program. */
class ContrastTest {

    /** What lines and shapes need (success criterion 1.4.11). */
    private static final double SHAPES = 3;

    private static final Templates TEMPLATES = new Templates(Optional.empty());
    private static final Look LOOK = Looks.read(TEMPLATES, "");
    private static final Palette PALETTE = Palette.of(LOOK.ink(), LOOK.accent(), LOOK.good(), LOOK.bad());

    /** The greys are those that W3C and WebAIM name as just passing and just failing. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #FFFFFF, 21.00",
        "#FFFFFF, #FFFFFF, 1.00",
        "#767676, #FFFFFF, 4.54",
        "#777777, #FFFFFF, 4.48",
        "#949494, #FFFFFF, 3.03",
        "#FF0000, #FFFFFF, 4.00"
    })
    void isThatOfTheGuidelines(String one, String other, double ratio) {
        assertThat(Contrast.between(Color.decode(one), Color.decode(other))).isCloseTo(ratio, within(0.005));
        assertThat(Contrast.between(Color.decode(other), Color.decode(one))).isCloseTo(ratio, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks.css", "report/report.css", "deck/deck.css"})
    void letsEveryTextOfAPageStandOut(String file) {
        Map<String, String> look =
                Map.of("ink", LOOK.ink(), "accent", LOOK.accent(), "good", LOOK.good(), "bad", LOOK.bad());
        String css = new String(TEMPLATES.find("", file).orElseThrow(), StandardCharsets.UTF_8);
        Matcher rules = Pattern.compile("[ ;{]color: (?:(#[0-9A-Fa-f]{6})|\\$\\{look\\.([a-z]+)})")
                .matcher(css);
        List<String> colours = new ArrayList<>();
        while (rules.find()) {
            colours.add(rules.group(1) != null ? rules.group(1) : look.get(rules.group(2)));
        }

        assertThat(colours)
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(Contrast.between(Color.decode(colour), Color.WHITE))
                        .isGreaterThanOrEqualTo(Contrast.TEXT));
        assertThat(css).as("all grounds are white").doesNotContain("background");
    }

    @Test
    void letsTextAndValuesOfChartsStandOut() {
        Color smallCell = Palette.lighter(PALETTE.grid(), 0.5);

        for (Color text : List.of(PALETTE.ink(), PALETTE.quiet(), PALETTE.accent(), PALETTE.good(), PALETTE.bad())) {
            assertThat(Contrast.between(text, Color.WHITE)).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
        assertThat(Contrast.between(PALETTE.quiet(), smallCell)).isGreaterThanOrEqualTo(Contrast.TEXT);
        for (Color shape :
                List.of(PALETTE.actual(), PALETTE.small(), PALETTE.accent(), PALETTE.good(), PALETTE.bad())) {
            assertThat(Contrast.between(shape, Color.WHITE)).isGreaterThanOrEqualTo(SHAPES);
        }
    }

    @Test
    void letsTheValuesOfAHeatMapStandOutOnEveryShade() {
        for (Color full : List.of(PALETTE.accent(), PALETTE.good(), PALETTE.bad())) {
            for (int step = 0; step <= 100; step++) {
                Color ground = Palette.lighter(full, step / 100.0);

                assertThat(Contrast.between(PALETTE.textOn(ground), ground))
                        .as("%s, %d %% lighter", full, step)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
    }
}
