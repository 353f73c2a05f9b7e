package com.reviewpack.pages;

import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.targeting.CurvePoint;
import com.reviewpack.targeting.Estimate;
import com.reviewpack.targeting.Estimates;
import com.reviewpack.targeting.FunnelStep;
import com.reviewpack.targeting.FunnelStep.Stage;
import com.reviewpack.targeting.Gain;
import com.reviewpack.targeting.HourOfWeek;
import com.reviewpack.targeting.HourState;
import com.reviewpack.targeting.HourTarget;
import com.reviewpack.targeting.MissedHour;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.MissedReason;
import com.reviewpack.targeting.Rate;
import com.reviewpack.targeting.SegmentTarget;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Verdict;
import com.reviewpack.targeting.Worth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Analyses of targeting of an invented shop: open on weekdays from 08:00 to 18:00, overloaded on Tuesday mornings. */
public final class SampleStudies {

    private static final int TUESDAY = 24;

    private SampleStudies() {}

    /** 12,300 offers now; the optimum of a verdict that tells one has 18,401 and 640 more quality contacts. */
    public static TargetAnalysis target(Verdict verdict) {
        return target(verdict, "18400.6", "640.3", "420.2", "860.4");
    }

    public static TargetAnalysis target(Verdict verdict, String optimum, String gain, String low, String high) {
        return target(verdict, optimum, gain, low, high, "4040");
    }

    /** 12,300 offers now and 9,000 within the service goal, with fewer quality contacts. */
    public static TargetAnalysis costing(String gain, String low, String high, String contribution) {
        return target(Verdict.TOO_MANY, "9000", gain, low, high, contribution);
    }

    private static TargetAnalysis target(
            Verdict verdict, String optimum, String gain, String low, String high, String contribution) {
        BigDecimal money = new BigDecimal(contribution);
        BigDecimal spread = new BigDecimal("2000");
        boolean told = verdict.tellsOptimum();
        Measurement best = told ? expected(optimum) : new Measurement.NothingToMeasure();
        BigDecimal contacts = new BigDecimal("1500").add(new BigDecimal(gain));
        return new TargetAnalysis(
                verdict,
                Worth.CONTRIBUTION,
                estimates(),
                Measurement.count(verdict == Verdict.NO_VISITORS ? 0 : 12_300),
                best,
                Measurement.count(1500),
                told ? expected(contacts.toPlainString()) : new Measurement.NothingToMeasure(),
                told
                        ? new Gain(
                                estimate(gain, low, high),
                                estimate("96.2", "40.1", "151.8"),
                                estimate("11544", "4810", "18216"),
                                estimate(
                                        contribution,
                                        money.subtract(spread).toPlainString(),
                                        money.add(spread).toPlainString()))
                        : none(),
                segments(told),
                IntStream.range(0, HourOfWeek.COUNT)
                        .mapToObj(SampleStudies::hour)
                        .toList(),
                told ? curve() : List.of(),
                told ? Optional.of(new CurvePoint(new BigDecimal("12300"), new BigDecimal("1500"))) : Optional.empty(),
                told ? Optional.of(new CurvePoint(new BigDecimal(optimum), contacts)) : Optional.empty());
    }

    private static Measurement expected(String value) {
        return new Measurement.Known(new BigDecimal(value), 2300, null, null, false);
    }

    private static Estimate estimate(String value, String low, String high) {
        return new Estimate(expected(value), Optional.of(new Interval(new BigDecimal(low), new BigDecimal(high))));
    }

    private static Gain none() {
        Estimate nothing = Estimate.none(new Measurement.NothingToMeasure());
        return new Gain(nothing, nothing, nothing, nothing);
    }

    private static Estimates estimates() {
        return new Estimates(
                ServiceGoal.USUAL,
                new BigDecimal("1212.5"),
                3,
                new BigDecimal("2.5"),
                Measurement.statistic(new BigDecimal("372.4"), 2300),
                Measurement.ratio(new BigDecimal("19950"), new BigDecimal("210"), 210),
                Measurement.ratio(2400, 12_300),
                Measurement.ratio(1500, 2300),
                Measurement.ratio(300, 2300),
                Measurement.ratio(90, 1200),
                Optional.of(new Lift(300, 2300, 90, 1200, true)),
                Measurement.ratio(new BigDecimal("36000"), new BigDecimal("300"), 300),
                Optional.of(new BigDecimal("0.35")),
                412);
    }

    private static List<SegmentTarget> segments(boolean told) {
        return List.of(
                segment("returning", 9000, 4200, told ? "10800.4" : "", 1, 900, false),
                segment("new", 30_000, 8000, told ? "7600.2" : "", 2, 590, false),
                segment("", 400, 100, told ? "0" : "", 3, 10, true));
    }

    private static SegmentTarget segment(
            String name, long prospects, long exposed, String optimum, int rank, long contacts, boolean fresh) {
        long n = exposed / 5;
        return new SegmentTarget(
                name,
                prospects * 2,
                prospects,
                prospects / 20,
                exposed,
                exposed / 50,
                n,
                optimum.isEmpty() ? new Measurement.NothingToMeasure() : expected(optimum),
                new Rate(Measurement.ratio(n, exposed), new BigDecimal("0.20")),
                new Rate(Measurement.ratio(contacts, Math.max(n, contacts)), new BigDecimal("0.65")),
                new Rate(Measurement.ratio(n / 8, n), new BigDecimal("0.13")),
                Measurement.ratio(55, 1000),
                Measurement.statistic(new BigDecimal("372.4"), n),
                new BigDecimal("2.31"),
                new BigDecimal("0.462"),
                rank,
                contacts,
                optimum.isEmpty() ? new Measurement.NothingToMeasure() : expected(Long.toString(contacts + 100)),
                fresh);
    }

    private static boolean open(int index) {
        int hour = index % 24;
        return index / 24 < 5 && hour >= 8 && hour < 18;
    }

    private static boolean overloaded(int index) {
        return index == TUESDAY + 9 || index == TUESDAY + 10;
    }

    private static HourTarget hour(int index) {
        boolean over = overloaded(index);
        HourState state = !open(index) ? HourState.CLOSED : over ? HourState.OVERLOADED : HourState.SPARE;
        long requests = !open(index) ? 0 : over ? 130 : 40;
        return new HourTarget(
                new HourOfWeek(index),
                4,
                state,
                open(index) ? new BigDecimal("4.5") : BigDecimal.ZERO,
                requests,
                BigDecimal.valueOf(requests).divide(BigDecimal.valueOf(4)),
                Measurement.statistic(open(index) ? new BigDecimal("22.4") : BigDecimal.ZERO, 100),
                open(index) ? 1500 : 0,
                open(index) ? 800 : 0,
                open(index) ? 246 : 0,
                expected(over ? "60" : open(index) ? "360" : "0"),
                over || !open(index) ? 0 : 500 + index,
                over ? 31 : 0,
                over ? 80 : 0,
                Measurement.total(over ? new BigDecimal("20.2") : BigDecimal.ZERO, 130),
                expected(over ? "3.1" : "0"),
                expected(over ? "12.40" : "0"));
    }

    /** 0, 2,000 … 24,000 offers: rises by ever less, and falls from 18,000 on. */
    private static List<CurvePoint> curve() {
        List<CurvePoint> curve = new ArrayList<>();
        int[] contacts = {300, 620, 900, 1140, 1350, 1530, 1690, 1850, 2020, 2140, 2120, 2060, 1980};
        for (int i = 0; i < contacts.length; i++) {
            curve.add(new CurvePoint(BigDecimal.valueOf(2000L * i), BigDecimal.valueOf(contacts[i])));
        }
        return curve;
    }

    /** 62 abandoned, 32 offers that nobody was free for, 960 prospects passed over: 20 in each of 48 idle hours. */
    public static MissedOpportunity missed() {
        List<MissedHour> hours = IntStream.range(0, HourOfWeek.COUNT)
                .mapToObj(SampleStudies::missedHour)
                .toList();
        return missed(
                hours,
                "1054",
                "137.5",
                "16500",
                Map.of(
                        MissedReason.ABANDONED, Measurement.count(62),
                        MissedReason.UNAVAILABLE, expected("32"),
                        MissedReason.NOT_OFFERED, expected("960")));
    }

    /** Nobody left unanswered, nobody passed over. */
    public static MissedOpportunity nothingMissed() {
        return missed(
                IntStream.range(0, HourOfWeek.COUNT)
                        .mapToObj(index -> missedHour(index, false, false))
                        .toList(),
                "0",
                "0",
                "0",
                Map.of(
                        MissedReason.ABANDONED, Measurement.count(0),
                        MissedReason.UNAVAILABLE, Measurement.count(0),
                        MissedReason.NOT_OFFERED, Measurement.count(0)));
    }

    /** 73 left unanswered, in no hour enough to rank it. */
    public static MissedOpportunity missedHereAndThere() {
        return missed(
                IntStream.range(0, HourOfWeek.COUNT)
                        .mapToObj(index -> missedHour(index, false, false))
                        .toList(),
                "73",
                "9.5",
                "1140",
                Map.of(
                        MissedReason.ABANDONED, Measurement.count(73),
                        MissedReason.UNAVAILABLE, Measurement.count(0),
                        MissedReason.NOT_OFFERED, Measurement.count(0)));
    }

    private static MissedOpportunity missed(
            List<MissedHour> hours,
            String contacts,
            String conversions,
            String revenue,
            Map<MissedReason, Measurement> byReason) {
        return new MissedOpportunity(
                ServiceGoal.USUAL,
                expected(contacts),
                expected(conversions),
                expected(revenue),
                byReason,
                Measurement.ratio(300, 2300),
                Measurement.ratio(300, 2300),
                Measurement.ratio(new BigDecimal("36000"), new BigDecimal("300"), 300),
                List.of(
                        new FunnelStep(Stage.VISITORS, 78_800),
                        new FunnelStep(Stage.PROSPECTS, 39_400),
                        new FunnelStep(Stage.EXPOSED, 12_300),
                        new FunnelStep(Stage.ACCEPTED, 2_400),
                        new FunnelStep(Stage.CONNECTED, 2_300),
                        new FunnelStep(Stage.INTERACTIVE, 2_100),
                        new FunnelStep(Stage.QUALITY_CONTACTS, 1_500),
                        new FunnelStep(Stage.CONVERSIONS, 300)),
                hours);
    }

    private static MissedHour missedHour(int index) {
        return missedHour(index, overloaded(index), open(index) && !overloaded(index));
    }

    /** Fewer than 30 requests in quiet hours: what they miss rests on the prospects. */
    private static MissedHour missedHour(int index, boolean over, boolean passedOver) {
        return new MissedHour(
                new HourOfWeek(index),
                4,
                !open(index) ? 0 : over ? 130 : 29,
                open(index) ? 250 : 0,
                over ? 31 : 0,
                over ? new BigDecimal("16") : BigDecimal.ZERO,
                passedOver ? new BigDecimal("20") : BigDecimal.ZERO,
                expected("1"),
                expected("120"),
                open(index) ? new BigDecimal("4.5") : BigDecimal.ZERO,
                !open(index) ? 0 : over ? 7 : 3);
    }
}
