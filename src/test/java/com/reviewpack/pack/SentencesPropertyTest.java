package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Finding;
import com.reviewpack.figures.FindingRules;
import com.reviewpack.figures.Installation;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.RandomInstallations;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.StoriedInstallations;
import com.reviewpack.period.Cadence;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of a finding, read back and held against the rows that the figures were told from. */
class SentencesPropertyTest {

    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.GERMANY);
    private static final FindingRules RULES = FindingRules.builtIn();

    static LongStream seeds() {
        return LongStream.range(0, 110);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatTheRowsOfAStoriedInstallationSay(long seed) {
        agrees(StoriedInstallations.of(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatTheRowsOfARandomInstallationSay(long seed) {
        agrees(RandomInstallations.of(seed));
    }

    private static void agrees(Installation in) {
        Scope scope = in.scope();
        FigureReport report = in.report();
        PlainTruth truth = new PlainTruth(in);
        for (Locale locale : LOCALES) {
            Draft draft = draft(scope, report, locale);
            SentenceProof proof = new SentenceProof(draft, truth, locale);
            for (Finding finding : draft.findings()) {
                proof.holds(finding, new Sentences(draft).withDriver(finding));
            }
        }
    }

    @Test
    void meetsEveryKindOfFindingAndCauses() {
        Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
        Set<String> dimensions = new java.util.TreeSet<>();
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
        return new Draft(item, scope, report, Background.none(), Words.builtIn(locale), RULES, Practices.builtIn(), Playbook.builtIn());
    }
}
