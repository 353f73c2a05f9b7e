package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * The answer to the question: is the optimum number of visitors being targeted, so that quality contacts reach the
 * teams?
 *
 * @param verdict the answer
 * @param worth what offers are ordered by
 * @param estimates what the answer rests on
 * @param exposedNow prospects who were offered a conversation, counted over the period
 * @param exposedOptimum how many the optimum offers one, over the period; nothing to measure where the verdict
 *     {@linkplain Verdict#tellsOptimum() tells no optimum}
 * @param qualityContactsNow quality contacts counted over the period, those that no offer brought included
 * @param qualityContactsOptimum {@code qualityContactsNow} plus the gain
 * @param gain of the optimum over today; each part is nothing to measure where there is no optimum
 * @param segments by name; those with visitors in the period
 * @param hours all 168 hours of the week, Monday 00:00 first
 * @param curve quality contacts against visitors targeted, rising number of offers; empty where there is no optimum
 * @param today where today's offers stand beside the curve; on it or below it
 * @param best where the optimum stands beside the curve
 */
public record TargetAnalysis(
        Verdict verdict,
        Worth worth,
        Estimates estimates,
        Measurement exposedNow,
        Measurement exposedOptimum,
        Measurement qualityContactsNow,
        Measurement qualityContactsOptimum,
        Gain gain,
        List<SegmentTarget> segments,
        List<HourTarget> hours,
        List<CurvePoint> curve,
        Optional<CurvePoint> today,
        Optional<CurvePoint> best) {

    public TargetAnalysis {
        segments = List.copyOf(segments);
        hours = List.copyOf(hours);
        curve = List.copyOf(curve);
        if (hours.size() != HourOfWeek.COUNT) {
            throw new IllegalArgumentException("hours of a week must be " + HourOfWeek.COUNT + ": " + hours.size());
        }
        boolean told = verdict.tellsOptimum();
        if (told != today.isPresent() || told != best.isPresent() || told == curve.isEmpty()) {
            throw new IllegalArgumentException("verdict " + verdict + " with a curve of " + curve.size() + " points");
        }
    }

    /** Hours of the week in which agents could take more and prospects were not offered a conversation, 0 to 168. */
    public int spareHours() {
        return count(HourState.SPARE);
    }

    /** Hours of the week in which more is asked for than the team can take within the service goal, 0 to 168. */
    public int overloadedHours() {
        return count(HourState.OVERLOADED);
    }

    private int count(HourState state) {
        return (int) hours.stream().filter(hour -> hour.state() == state).count();
    }
}
