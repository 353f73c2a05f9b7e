package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Words;
import java.util.List;
import java.util.Locale;
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
