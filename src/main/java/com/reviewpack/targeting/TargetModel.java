package com.reviewpack.targeting;

import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What is told of a period before anything is chosen: capacity by hour, worth and rates by segment. */
final class TargetModel {

    private static final Duration SECOND = Duration.ofSeconds(1);

    final Observation seen;
    final Terms terms;
    final OfferTally offers;
    final ContactTally all;
    final SortedMap<String, ContactTally> bySegment;
    final ContactTally targeted = new ContactTally();
    final double handleSeconds;
    /** Empty where handling time is not known. */
    final Optional<Capacity> capacity;

    /** Engaged against compared, over all lines of business that have visitors; empty where none can be compared. */
    final Optional<Lift> lift;

    final Worth worth;
    /** In falling order of worth by handling time, then by name. */
    final List<SegmentModel> segments;

    final List<HourModel> hours;
    private final Pooling acceptance;
    private final Pooling quality;
    private final Pooling conversion;
    private final Pooling compared;

    TargetModel(Observation seen, Terms terms) {
        this.seen = seen;
        this.terms = terms;
        this.offers = seen.allOffers();
        this.all = seen.allContacts();
        this.bySegment = seen.targetedContacts();
        bySegment.values().forEach(targeted::add);
        this.handleSeconds = all.handleSeconds();
        this.capacity = handleSeconds > 0
                ? Optional.of(new Capacity(terms.goal(), handleSeconds / concurrencyFactor(), patience()))
                : Optional.empty();
        this.acceptance = pool(seen.segments(), this::accepted);
        this.quality = pool(bySegment.keySet(), segment -> contact(segment, tally -> tally.quality));
        this.conversion = pool(bySegment.keySet(), segment -> contact(segment, tally -> tally.converted));
        this.compared = pool(seen.segments(), this::compared);
        this.lift = findLift();
        this.worth = worthBasis();
        this.segments = seen.segments().stream()
                .map(this::segment)
                .sorted(Comparator.comparingDouble(SegmentModel::density)
                        .reversed()
                        .thenComparing(SegmentModel::name))
                .toList();
        this.hours = hours();
    }

    private static Pooling pool(Iterable<String> segments, Function<String, Pooling.Counts> counts) {
        List<Pooling.Counts> counted = new ArrayList<>();
        segments.forEach(segment -> counted.add(counts.apply(segment)));
        return Pooling.of(counted);
    }

    private Pooling.Counts accepted(String segment) {
        OfferTally tally = seen.offersOf(segment);
        return new Pooling.Counts(tally.accepted, tally.exposed);
    }

    private Pooling.Counts contact(String segment, ToLongFunction<ContactTally> hits) {
        ContactTally tally = bySegment.getOrDefault(segment, new ContactTally());
        return new Pooling.Counts(hits.applyAsLong(tally), tally.connected);
    }

    /** The control group where there is one, else those exposed and not engaged. */
    private Pooling.Counts compared(String segment) {
        OfferTally tally = seen.offersOf(segment);
        return offers.controlGroup > 0
                ? new Pooling.Counts(tally.conversionsControlGroup, tally.controlGroup)
                : new Pooling.Counts(tally.conversionsNotEngaged, Math.max(0, tally.exposed - tally.accepted));
    }

    double concurrencyFactor() {
        return terms.concurrency().factor(seen.concurrency());
    }

    private OptionalDouble patience() {
        return patienceSeconds().known().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .filter(seconds -> seconds > 0)
                .findFirst();
    }

    /** Time waited by all ÷ number abandoned; small where few abandoned. */
    Measurement patienceSeconds() {
        return mean(seen.waited(), seen.left());
    }

    Measurement handleTime() {
        return mean(all.handle, all.handled);
    }

    private static Measurement mean(Duration sum, long n) {
        return Measurement.ratio(
                BigDecimal.valueOf(sum.toMillis()).divide(BigDecimal.valueOf(SECOND.toMillis())),
                BigDecimal.valueOf(n),
                n);
    }

    private Optional<Lift> findLift() {
        boolean control = offers.controlGroup > 0;
        long n = control ? offers.controlGroup : offers.exposed - offers.accepted;
        long hits = control ? offers.conversionsControlGroup : offers.conversionsNotEngaged;
        return targeted.connected > 0 && n > 0 && hits <= n
                ? Optional.of(new Lift(targeted.converted, targeted.connected, hits, n, control))
                : Optional.empty();
    }

    Measurement comparedRate() {
        return lift.map(lift -> Measurement.ratio(lift.comparedConversions(), lift.compared()))
                .orElseGet(Measurement.NothingToMeasure::new);
    }

    private boolean liftBrings() {
        return lift.filter(lift -> lift.interval().low().signum() > 0).isPresent();
    }

    Measurement orderValue() {
        return orderValue(targeted);
    }

    private static Measurement orderValue(ContactTally tally) {
        return Measurement.ratio(tally.revenue, BigDecimal.valueOf(tally.conversions), tally.conversions);
    }

    /** The segment's own from 30 conversions on, else the whole's; 0 where neither is known. */
    private BigDecimal orderValueOf(String segment) {
        Measurement own = orderValue(bySegment.getOrDefault(segment, new ContactTally()));
        return (own.n() >= Measurement.SMALL_BELOW ? own : orderValue()).known().orElse(BigDecimal.ZERO);
    }

    private Worth worthBasis() {
        boolean money = liftBrings()
                && orderValue().known().filter(value -> value.signum() > 0).isPresent();
        if (!money) {
            return Worth.QUALITY;
        }
        return terms.margin().filter(margin -> margin.signum() > 0).isPresent() ? Worth.CONTRIBUTION : Worth.REVENUE;
    }

    private SegmentModel segment(String name) {
        ContactTally contacts = bySegment.getOrDefault(name, new ContactTally());
        Pooling.Counts sold = contact(name, tally -> tally.converted);
        Pooling.Counts good = contact(name, tally -> tally.quality);
        boolean told = lift.isPresent();
        double incremental = told ? conversion.rate(sold) - compared.rate(compared(name)) : 0;
        double variance = told ? conversion.variance(sold) + compared.variance(compared(name)) : 0;
        boolean own = contacts.handled >= Measurement.SMALL_BELOW && contacts.handleSeconds() > 0;
        BigDecimal orderValue = orderValueOf(name);
        return new SegmentModel(
                name,
                acceptance.rate(accepted(name)),
                acceptance.variance(accepted(name)),
                quality.rate(good),
                quality.variance(good),
                conversion.rate(sold),
                incremental,
                variance,
                own ? contacts.handleSeconds() / handleSeconds : 1,
                own,
                orderValue,
                contactWorth(incremental, orderValue, quality.rate(good)));
    }

    private BigDecimal contactWorth(double incremental, BigDecimal orderValue, double qualityRate) {
        BigDecimal sale = BigDecimal.valueOf(Math.max(0, incremental)).multiply(orderValue);
        return switch (worth) {
            case CONTRIBUTION -> sale.multiply(terms.margin().orElseThrow());
            case REVENUE -> sale;
            case QUALITY -> BigDecimal.valueOf(qualityRate);
        };
    }

    /** The rate of all contacts, of which base load is a part. */
    double baseQuality() {
        return all.connected == 0 ? 0 : (double) all.quality / all.connected;
    }

    double baseQualityVariance() {
        Pooling.Counts counts = new Pooling.Counts(all.quality, all.connected);
        return Pooling.of(List.of(counts)).variance(counts);
    }

    Rate acceptanceOf(SegmentModel segment) {
        OfferTally tally = seen.offersOf(segment.name());
        return rate(tally.accepted, tally.exposed, segment.acceptance());
    }

    Rate qualityOf(SegmentModel segment) {
        ContactTally tally = bySegment.getOrDefault(segment.name(), new ContactTally());
        return rate(tally.quality, tally.connected, segment.quality());
    }

    Rate conversionOf(SegmentModel segment) {
        ContactTally tally = bySegment.getOrDefault(segment.name(), new ContactTally());
        return rate(tally.converted, tally.connected, segment.conversion());
    }

    private static Rate rate(long hits, long n, double used) {
        return new Rate(Measurement.ratio(hits, n), BigDecimal.valueOf(used));
    }

    Measurement handleTimeOf(SegmentModel segment) {
        ContactTally tally = bySegment.getOrDefault(segment.name(), new ContactTally());
        return segment.ownHandleTime()
                ? mean(tally.handle, tally.handled)
                : handleTime()
                        .known()
                        .<Measurement>map(value -> new Measurement.Known(value, 0, null, null, false))
                        .orElseGet(Measurement.NothingToMeasure::new);
    }

    private List<HourModel> hours() {
        Duration[] online = seen.online();
        List<HourModel> models = new ArrayList<>();
        Map<Integer, Integer> occurrences = new LinkedHashMap<>();
        for (int h = 0; h < HourOfWeek.COUNT; h++) {
            HourOfWeek hour = new HourOfWeek(h);
            int times = occurrences.computeIfAbsent(hour.day().getValue(), day -> hour.occurrences(seen.period()));
            models.add(hour(hour, times, online[h]));
        }
        return models;
    }

    private HourModel hour(HourOfWeek hour, int occurrences, Duration online) {
        double times = Math.max(1, occurrences);
        double agents = online.toMillis() / 3_600_000.0 / times;
        double[] now = new double[segments.size()];
        double[] offerable = new double[segments.size()];
        for (int s = 0; s < now.length; s++) {
            OfferTally tally = seen.offers(segments.get(s).name(), hour.index());
            now[s] = tally.exposed / times;
            offerable[s] = tally.offerable() / times;
        }
        double room = capacity.map(team -> team.perHour(agents)).orElse(0.0);
        return new HourModel(hour, occurrences, agents, baseRequests(hour) / times, room, now, offerable);
    }

    /** Asked of agents in one such hour, with an accepted offer or without. */
    double requestsPerHour(HourModel hour) {
        return seen.requests(hour.hour().index()) / (double) Math.max(1, hour.occurrences());
    }

    /** Requests that no accepted offer of that hour explains. */
    long baseRequests(HourOfWeek hour) {
        return Math.max(0, seen.requests(hour.index()) - seen.offersIn(hour.index()).accepted);
    }
}
