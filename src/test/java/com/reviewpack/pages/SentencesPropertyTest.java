package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Installation;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.RandomInstallations;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.StoriedInstallations;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Words;
import com.reviewpack.period.Cadence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of a finding, read back and held against the rows that the figures were told from. */
class SentencesPropertyTest {

    private static final List<Locale> LOCALES =
            List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, Locale.forLanguageTag("es-ES"));
    private static final FindingRules RULES = FindingRules.builtIn();

    private static final PackComposer COMPOSER = new PackComposer(Sections.builtIn());

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatTheRowsOfAStoriedInstallationSay(long seed) {
        agrees(StoriedInstallations.of(seed), LOCALES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatTheRowsOfARandomInstallationSay(long seed) {
        int half = LOCALES.size() / 2;
        agrees(
                RandomInstallations.of(seed),
                seed % 2 == 0 ? LOCALES.subList(0, half) : LOCALES.subList(half, 2 * half));
    }

    private static void agrees(Installation in, List<Locale> locales) {
        Scope scope = in.scope();
        FigureReport report = in.report();
        PlainTruth truth = new PlainTruth(in);
        for (Locale locale : locales) {
            Draft draft = draft(scope, report, locale);
            SentenceProof proof = new SentenceProof(new Witness(draft, truth, locale));
            Sentences sentences = new Sentences(draft);
            List<String> proven = new ArrayList<>();
            for (Finding finding : draft.findings()) {
                proof.holds(finding, sentences.withDriver(finding));
                proven.add(sentences.of(finding));
            }
            saysNothingElse(draft, proven);
        }
    }

    /** What a page tells of movements, targets and oddities is one of the proven sentences, word by word. */
    private static void saysNothingElse(Draft draft, List<String> proven) {
        Pack pack = COMPOSER.compose(draft.item(), draft.scope(), draft.report(), Background.none(), draft.words());
        Pattern tells = SaidLanguage.of(draft.words().locale()).tells();
        for (String text : PackTexts.of(pack)) {
            if (tells.matcher(SaidLanguage.blanks(text)).find()) {
                assertThat(proven).as(text).anyMatch(text::contains);
            }
        }
    }

    @Test
    void meetsEveryKindOfFindingAndCauses() {
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        Set<String> dimensions = new TreeSet<>();
        seeds().forEach(seed -> {
            Installation in = StoriedInstallations.of(seed);
            for (Finding finding : draft(in.scope(), in.report(), Locale.UK).findings()) {
                kinds.add(finding.kind());
                finding.driver().ifPresent(driver -> dimensions.add(driver.dimension()));
            }
        });
        assertThat(kinds).containsExactlyInAnyOrder(Finding.Kind.values());
        assertThat(dimensions).contains("segment", "lob", "hour_of_week");
    }

    @Test
    void tellsAFigureInTheSummaryAsGoodOrAsBadAndNotAsBoth() {
        long turnedBothWays = 0;
        for (long seed = 0; seed < 30; seed++) {
            Installation in = StoriedInstallations.of(seed);
            Draft draft = draft(in.scope(), in.report(), Locale.UK);
            Sentences sentences = new Sentences(draft);
            List<String> told = new SummaryPages(draft)
                    .plan().stream()
                            .flatMap(page -> PackTexts.bullets(page).stream())
                            .toList();
            Map<String, List<Finding>> byFigure = draft.findings().stream()
                    .filter(finding -> finding.effect() != Effect.NEUTRAL)
                    .filter(finding -> finding.kind() != Finding.Kind.LEVEL_BREACHED)
                    .collect(Collectors.groupingBy(finding -> finding.figure().id()));
            for (Map.Entry<String, List<Finding>> figure : byFigure.entrySet()) {
                if (figure.getValue().stream().map(Finding::effect).distinct().count() > 1) {
                    turnedBothWays++;
                    assertThat(figure.getValue().stream().map(sentences::of).filter(told::contains))
                            .as("%s, seed %d", figure.getKey(), seed)
                            .hasSizeLessThan(2);
                }
            }
        }
        assertThat(turnedBothWays).isPositive();
    }

    private static Draft draft(Scope scope, FigureReport report, Locale locale) {
        DueItem item = new DueItem(
                scope.account().id(),
                scope.successPackage().id(),
                scope.deliverable(),
                Cadence.MONTHLY,
                scope.period(),
                scope.period().toString(),
                false,
                scope.period().end(),
                DueItem.Verdict.OWED,
                "due");
        return new Draft(
                item,
                scope,
                report,
                Background.none(),
                Words.builtIn(locale),
                RULES,
                Practices.builtIn(),
                Playbook.builtIn());
    }
}
