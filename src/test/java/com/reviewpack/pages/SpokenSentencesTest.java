package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Studies;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences that are put together read as if someone had written them. */
class SpokenSentencesTest {

    @ParameterizedTest
    @EnumSource(Deliverable.class)
    void endNowhereInTwoStops(Deliverable deliverable) {
        Pack pack = SamplePacks.of(deliverable, Locale.GERMANY);
        assertThat(pack.highlights()).noneMatch(text -> text.contains(".."));
        assertThat(PackTexts.of(pack)).noneMatch(text -> text.contains(".."));
    }

    @Test
    void takeTheStopOfAUnitForTheirOwn() {
        assertThat(Sentences.ended("um 5,7 Pp.")).isEqualTo("um 5,7 Pp.");
        assertThat(Sentences.ended("by 5.7 pp")).isEqualTo("by 5.7 pp.");
    }

    @ParameterizedTest
    @CsvSource({"en, 'a, b and c'", "de, 'a, b und c'", "es, 'a, b y c'", "fr, 'a, b et c'"})
    void listAllOfSomethingWithAWordBeforeTheLast(String language, String listed) {
        Words words = Words.builtIn(Locale.of(language));
        assertThat(Lists.listed(List.of("a", "b", "c"), words)).isEqualTo(listed);
        assertThat(Lists.listed(List.of("a"), words)).isEqualTo("a");
    }

    /** 188 of 223 are 84.305 %: 0.695 points below 85 %, which is less than the two points that a finding takes. */
    @ParameterizedTest
    @CsvSource({
        "en-GB, 'Customer satisfaction at 84.3% is 0.7 pp off the target of 85.0%'",
        "de-DE, 'Kundenzufriedenheit: 84,3 %, vom Ziel 85,0 % noch 0,7 Pp. entfernt'",
        "fr-FR, 'Satisfaction client : 84,3 %, à 0,7 pt de la cible de 85,0 %'",
        "es-ES, 'Satisfacción del cliente: 84,3 %, a 0,7 pp de la meta de 85,0 %'"
    })
    void nameATargetThatIsMissedByLittle(String language, String sentence) {
        Figure csat = new Figure(
                "conversations.csat",
                null,
                Unit.RATIO,
                Measurement.ratio(188, 223),
                null,
                null,
                new BigDecimal("0.85"),
                List.of());
        FigureReport report = new FigureReport(
                new FigureSet(List.of(csat)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Studies.none());
        Draft draft =
                TargetPagesTest.draft(report, SamplePacks.scope(Deliverable.MBR), Locale.forLanguageTag(language));
        assertThat(new Sentences(draft)
                        .standing("conversations.csat")
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 30 minutes, every hour",
        "de, 30 Minuten, stündlich",
        "es, 30 minutos, cada hora",
        "fr, 30 minutes, toutes les heures"
    })
    void nameShortPromisesInMinutesAndHourlyUpdatesAsSuch(String language, String first, String every) {
        Pack pack = SamplePacks.of(Deliverable.ACCOUNT_PLAN, Locale.of(language));
        List<String> mostSevere = pack.pages().stream()
                .filter(page -> page.key().equals("levels"))
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table
                        ? table.rows().stream()
                        : List.<Block.Table.Row>of().stream())
                .map(row -> row.cells().stream()
                        .map(cell ->
                                cell instanceof Cell.Text text ? text.text().replace('\u00a0', ' ') : "")
                        .toList())
                .findFirst()
                .orElseThrow();
        assertThat(mostSevere).startsWith("P1", first, every);
    }
}
