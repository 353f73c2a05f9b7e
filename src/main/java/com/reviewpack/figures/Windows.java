package com.reviewpack.figures;

import com.reviewpack.offering.Entitlement;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.period.PeriodSequence;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The windows that a pack looks through.
 *
 * @param beforePrevious the one before {@code previous}, against which trends of {@code previous} are told
 * @param lastYear the period a year earlier: 52 weeks for weeks, else the same dates
 */
record Windows(
        Window current,
        @Nullable Window previous,
        @Nullable Window beforePrevious,
        @Nullable Window lastYear) {

    static Windows of(Scope scope) {
        ZoneId zone = scope.account().zone();
        Period previous = scope.previous();
        return new Windows(
                Window.seenOn(scope.asOf(), scope.period(), zone),
                atItsEnd(previous, zone),
                previous == null ? null : atItsEnd(before(previous, scope), zone),
                atItsEnd(aYearBefore(scope), zone));
    }

    /** The period and the one before it alone. */
    static Windows brief(Scope scope) {
        ZoneId zone = scope.account().zone();
        Window current = Window.seenOn(scope.asOf(), scope.period(), zone);
        return new Windows(current, atItsEnd(scope.previous(), zone), null, null);
    }

    private static @Nullable Window atItsEnd(@Nullable Period period, ZoneId zone) {
        return period == null ? null : Window.atItsEnd(period, zone);
    }

    private static Optional<Cadence> cadence(Scope scope) {
        return scope.tier().entitlement(scope.deliverable()).map(Entitlement::cadence);
    }

    private static @Nullable Period before(Period previous, Scope scope) {
        SuccessPackage bought = scope.successPackage();
        if (cadence(scope).isEmpty() || !bought.startsOn().isBefore(previous.start())) {
            return null;
        }
        Term term = new Term(bought.startsOn(), bought.startsOn(), bought.endsOn());
        List<PeriodSequence.Entry> earlier =
                PeriodSequence.of(cadence(scope).get(), term).endingBy(previous.start());
        return earlier.isEmpty() ? null : earlier.getLast().period();
    }

    private static @Nullable Period aYearBefore(Scope scope) {
        Period period = scope.period();
        boolean weekly = cadence(scope).filter(c -> c == Cadence.WEEKLY).isPresent();
        LocalDate start =
                weekly ? period.start().minusWeeks(52) : period.start().minusYears(1);
        LocalDate end = weekly ? period.end().minusWeeks(52) : period.end().minusYears(1);
        return start.isBefore(end) ? new Period(start, end) : null;
    }

    /** Those that there are. */
    Stream<Window> all() {
        return Stream.of(Optional.of(current), of(previous), of(beforePrevious), of(lastYear))
                .flatMap(Optional::stream);
    }

    /** Those whose figures are shown: all but the one that only trends are told against. */
    Stream<Window> shown() {
        return Stream.of(Optional.of(current), of(previous), of(lastYear)).flatMap(Optional::stream);
    }

    private static Optional<Window> of(@Nullable Window window) {
        return Optional.ofNullable(window);
    }
}
