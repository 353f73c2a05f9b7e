package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Positions;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.targeting.CurvePoint;
import com.reviewpack.targeting.TargetAnalysis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Quality contacts against visitors targeted, with today and the optimum beside the curve. */
final class TargetCurve {

    private final Draft draft;
    private final StudyTexts texts;
    private final TargetAnalysis study;
    private final List<BigDecimal> at;

    private TargetCurve(Draft draft, TargetAnalysis study) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.study = study;
        TreeSet<BigDecimal> positions = new TreeSet<>();
        study.curve().forEach(point -> positions.add(point.exposed()));
        study.today().ifPresent(point -> positions.add(point.exposed()));
        study.best().ifPresent(point -> positions.add(point.exposed()));
        this.at = List.copyOf(positions);
    }

    /** The chart; empty where there is no optimum to show. */
    static Optional<Chart> of(Draft draft, TargetAnalysis study) {
        return study.curve().size() < 2 ? Optional.empty() : Optional.of(new TargetCurve(draft, study).chart());
    }

    private Chart chart() {
        String title = draft.say("target.curve", "period", draft.periodText());
        List<ChartSeries> series = new ArrayList<>();
        series.add(series(
                "target.curve_line", Role.ACTUAL, at.stream().map(this::onCurve).toList()));
        study.today().ifPresent(point -> series.add(mark("target.today", point)));
        study.best().ifPresent(point -> series.add(mark("target.optimum", point)));
        return new Chart(
                "target.curve",
                Chart.Kind.CURVE,
                title,
                draft.say(
                        "target.curve_alt",
                        "title",
                        title,
                        "now",
                        texts.count(study.exposedNow()),
                        "contacts",
                        texts.count(study.qualityContactsNow()),
                        "optimum",
                        texts.count(study.exposedOptimum()),
                        "then",
                        texts.count(study.qualityContactsOptimum())),
                Unit.COUNT,
                at.stream().map(texts::count).toList(),
                series,
                List.of(),
                new Positions(draft.say("target.curve_along"), Unit.COUNT, at));
    }

    private ChartSeries mark(String name, CurvePoint point) {
        List<@Nullable BigDecimal> values = new ArrayList<>(Collections.<@Nullable BigDecimal>nCopies(at.size(), null));
        int here = IntStream.range(0, at.size())
                .filter(i -> at.get(i).compareTo(point.exposed()) == 0)
                .findFirst()
                .orElseThrow();
        values.set(here, StudyTexts.whole(point.qualityContacts()));
        return series(name, Role.MARK, values);
    }

    private ChartSeries series(String name, Role role, List<@Nullable BigDecimal> values) {
        return new ChartSeries(draft.say(name), role, values, Collections.nCopies(values.size(), false), List.of());
    }

    /** The curve's own points, and between them the straight line that is drawn through them; null outside. */
    private @Nullable BigDecimal onCurve(BigDecimal exposed) {
        List<CurvePoint> points = study.curve();
        for (int i = 0; i < points.size(); i++) {
            CurvePoint to = points.get(i);
            int order = to.exposed().compareTo(exposed);
            if (order == 0) {
                return to.qualityContacts();
            }
            if (order > 0) {
                return i == 0 ? null : between(points.get(i - 1), to, exposed);
            }
        }
        return null;
    }

    private static BigDecimal between(CurvePoint from, CurvePoint to, BigDecimal exposed) {
        BigDecimal rise = to.qualityContacts().subtract(from.qualityContacts());
        return exposed.subtract(from.exposed())
                .multiply(rise)
                .divide(to.exposed().subtract(from.exposed()), Measurement.PRECISION)
                .add(from.qualityContacts());
    }
}
