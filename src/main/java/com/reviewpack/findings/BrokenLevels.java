package com.reviewpack.findings;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.SlaClock;
import com.reviewpack.offering.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The promised times that tickets broke, a finding for each clock of each severity. */
final class BrokenLevels {

    private static final BigDecimal RANK = BigDecimal.valueOf(30);

    private final FigureReport report;

    BrokenLevels(FigureReport report) {
        this.report = report;
    }

    /** A clock that broke promises, and how many. */
    private record Breach(SlaClock clock, Severity severity, Figure broken) {
        String id() {
            return "sla." + clock.key() + "." + severity;
        }

        BigDecimal count() {
            return broken.value().known().orElse(BigDecimal.ZERO);
        }

        /** Among all findings: the higher the severity, the more it matters. */
        BigDecimal rank() {
            return RANK.subtract(BigDecimal.valueOf(10L * severity.ordinal() + clock.ordinal()));
        }
    }

    /**
     * The clocks that broke promises, the one that broke most first (of equal ones the higher severity, then the earlier
     * clock). How high they stand among all findings follows from their severities: the first takes the place of the most
     * severe.
     */
    List<Finding> found() {
        List<Breach> bySeverity = broken().stream()
                .sorted(Comparator.comparing(Breach::rank).reversed())
                .toList();
        List<Breach> byNumber = bySeverity.stream()
                .sorted(Comparator.comparing(Breach::count).reversed())
                .toList();
        return IntStream.range(0, byNumber.size())
                .mapToObj(i -> breach(byNumber.get(i), bySeverity.get(i).rank()))
                .toList();
    }

    private static Finding breach(Breach breach, BigDecimal rank) {
        return new Finding(
                Finding.Kind.LEVEL_BREACHED,
                "sla",
                breach.broken(),
                Optional.empty(),
                Effect.BAD,
                Optional.empty(),
                Optional.empty(),
                List.of(breach.broken().id(), breach.id() + ".met", breach.id() + ".running"),
                rank);
    }

    private List<Breach> broken() {
        List<Breach> found = new ArrayList<>();
        for (SlaClock clock : SlaClock.values()) {
            for (Severity severity : Severity.values()) {
                report.figures()
                        .find("sla." + clock.key() + "." + severity + ".breached")
                        .filter(figure ->
                                figure.value().known().map(BigDecimal::signum).orElse(0) > 0)
                        .ifPresent(figure -> found.add(new Breach(clock, severity, figure)));
            }
        }
        return found;
    }
}
