package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import com.reviewpack.targeting.FunnelStep;
import com.reviewpack.targeting.MissedOpportunity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** How far visitors came. */
final class MissedFunnelPages {

    private final Draft draft;
    private final StudyTexts texts;

    MissedFunnelPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
    }

    /** From visitors to conversions, with the rate of each step. */
    List<Page> funnel() {
        List<FunnelStep> steps =
                draft.report().studies().missed().map(MissedOpportunity::funnel).orElse(List.of());
        if (steps.size() < 2 || steps.getFirst().count() == 0) {
            return List.of();
        }
        String title = draft.say(
                "missed.funnel.title",
                "visitors",
                draft.formats().count(steps.getFirst().count()),
                "last",
                draft.formats().count(steps.getLast().count()),
                "weakest",
                weakest(steps));
        String name = draft.say("missed.funnel.chart", "period", draft.periodText());
        Chart chart = new Chart(
                "missed.funnel",
                Chart.Kind.FUNNEL,
                name,
                draft.say(
                        "chart.told",
                        "title",
                        name,
                        "told",
                        String.join(
                                "; ",
                                steps.stream()
                                        .map(step -> stage(step) + " "
                                                + draft.formats().count(step.count()))
                                        .toList())),
                Unit.COUNT,
                steps.stream().map(this::stage).toList(),
                List.of(Charts.series(
                        draft.say("missed.funnel.series"),
                        Role.ACTUAL,
                        steps,
                        step -> Measurement.count(step.count()))),
                List.of());
        return List.of(texts.page(
                "missed_funnel",
                title,
                List.of(new Block.ChartBlock(chart), new Block.Prose(List.of(draft.say("missed.funnel.note")))),
                List.of(Sentences.ended(title)),
                List.of("visitors.visitors", "visitors.acceptance_rate")));
    }

    private String stage(FunnelStep step) {
        return draft.say("missed.stage." + step.stage().name().toLowerCase(Locale.ROOT));
    }

    /** The step before the sale that the smallest share takes, among those that enough could take. */
    private String weakest(List<FunnelStep> steps) {
        String weakest = "";
        BigDecimal least = BigDecimal.ONE;
        for (int i = 1; i < steps.size() - 1; i++) {
            long before = steps.get(i - 1).count();
            if (before >= Measurement.SMALL_BELOW) {
                BigDecimal rate = BigDecimal.valueOf(steps.get(i).count())
                        .divide(BigDecimal.valueOf(before), MathContext.DECIMAL64);
                if (rate.compareTo(least) < 0) {
                    least = rate;
                    weakest = draft.say(
                            "missed.funnel.weakest",
                            "step",
                            steps.get(i).stage().name().toLowerCase(Locale.ROOT),
                            "rate",
                            draft.formats().quantity(rate, Unit.RATIO));
                }
            }
        }
        return weakest;
    }
}
