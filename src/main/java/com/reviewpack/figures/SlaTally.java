package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.Severity;
import com.reviewpack.offering.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The clock readings of one window, counted by clock and severity, under one tier's promises. */
final class SlaTally {

    private record Counts(long met, long breached, long running) {}

    private final Tier tier;
    private final Map<SlaClock, Map<Severity, Counts>> counts = new EnumMap<>(SlaClock.class);

    SlaTally(Tier tier, List<ClockReading> readings) {
        this.tier = tier;
        for (SlaClock clock : SlaClock.values()) {
            Map<Severity, Counts> bySeverity = new EnumMap<>(Severity.class);
            for (Severity severity : Severity.values()) {
                List<ClockReading> mine = readings.stream()
                        .filter(r -> r.clock() == clock && r.severity() == severity)
                        .toList();
                bySeverity.put(
                        severity,
                        new Counts(
                                count(mine, ClockReading.Outcome.MET),
                                count(mine, ClockReading.Outcome.BREACHED),
                                count(mine, ClockReading.Outcome.RUNNING)));
            }
            counts.put(clock, bySeverity);
        }
    }

    private static long count(List<ClockReading> readings, ClockReading.Outcome outcome) {
        return readings.stream().filter(r -> r.outcome() == outcome).count();
    }

    Measurement met(SlaClock clock, Severity severity) {
        return Measurement.count(of(clock, severity).met);
    }

    Measurement breached(SlaClock clock, Severity severity) {
        return Measurement.count(of(clock, severity).breached);
    }

    Measurement running(SlaClock clock, Severity severity) {
        return Measurement.count(of(clock, severity).running);
    }

    Measurement attainment(SlaClock clock, Severity severity) {
        Counts mine = of(clock, severity);
        return Measurement.ratio(mine.met, mine.met + mine.breached);
    }

    private Counts of(SlaClock clock, Severity severity) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(counts.get(clock)).get(severity));
    }

    /** Whether the tier promises anything for that severity. */
    boolean covers(Severity severity) {
        return tier.serviceLevel(severity).isPresent();
    }

    /** Whether that clock has a target for that severity: every one has, but the root cause analysis may not. */
    boolean applies(SlaClock clock, Severity severity) {
        return clock != SlaClock.RCA
                || tier.serviceLevel(severity)
                        .map(ServiceLevel::rcaBusinessDays)
                        .map(days -> days.isPresent())
                        .orElse(false);
    }
}
