package com.reviewpack.targeting;

import static com.reviewpack.targeting.Shop.MONDAY_NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Status;
import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetingTest {

    /** 400 offers in an hour that comes four times; 40 accepted, 40 answered, half of them resolved; two agents. */
    private static Shop shop() {
        return new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 40)
                .answered(20, "new", MONDAY_NINE, 300, true, null)
                .answered(20, "new", MONDAY_NINE, 300, false, null);
    }

    private static double value(Measurement measurement) {
        return measurement.known().orElseThrow().doubleValue();
    }

    /** A single hour: capacity and abandonment come straight from the staffing room, the rest by hand. */
    @Test
    void tellsASingleHour() {
        TargetAnalysis found = shop().abandoned(10, MONDAY_NINE, 90).target();
        // All 50 who asked: 40 × 30 s and 10 × 90 s of waiting, 10 left: 210 s of patience.
        assertThat(value(found.estimates().patienceSeconds())).isEqualTo(210);
        Demand customers = new Demand(0, 300, OptionalDouble.of(210));
        double capacity = Staffing.highestRate(2, customers, ServiceGoal.USUAL);
        HourTarget hour = found.hours().get(MONDAY_NINE);
        assertThat(value(hour.capacityPerHour())).isEqualTo(capacity);
        // 50 requests, of which 40 accepted an offer: 10 of base load, 2.5 an hour; a tenth of those offered accept.
        double room = capacity - 2.5;
        double offers = Math.min(1900 / 4.0, room / 0.1);
        assertThat(value(found.exposedOptimum())).isCloseTo(4 * offers, within(1e-9));
        double now = 1 - Staffing.unserved(2, new Demand(12.5, 300, OptionalDouble.of(210)));
        double then = 1 - Staffing.unserved(2, new Demand(2.5 + offers * 0.1, 300, OptionalDouble.of(210)));
        double gain = 4 * 0.5 * (then * (2.5 + offers * 0.1) - now * 12.5);
        assertThat(value(found.qualityContactsOptimum())).isCloseTo(20 + gain, within(1e-9));
        assertThat(found.qualityContactsNow()).isEqualTo(Measurement.count(20));
        assertThat(found.estimates().baseRequests()).isEqualTo(10);
    }

    @Test
    void saysTooFewWhereAgentsHaveTimeForMore() {
        TargetAnalysis quiet = new Shop()
                .agents(MONDAY_NINE, 6)
                .visitors("new", MONDAY_NINE, 4000, 2000, 0, 400, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(quiet.verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(quiet.hours().get(MONDAY_NINE).state()).isEqualTo(HourState.SPARE);
        assertThat(quiet.spareHours()).isEqualTo(1);
        assertThat(quiet.overloadedHours()).isZero();
        assertThat(value(quiet.gain().qualityContacts().value())).isPositive();
    }

    /** 10 requests an hour on 2 agents are more than they can take; 20 quality contacts fall with the offers. */
    @Test
    void saysTooManyWhereMoreIsAskedThanTheTeamCanTake() {
        TargetAnalysis found =
                shop().answered(40, "new", MONDAY_NINE, 300, true, null).target();
        assertThat(found.verdict()).isEqualTo(Verdict.TOO_MANY);
        assertThat(found.hours().get(MONDAY_NINE).state()).isEqualTo(HourState.OVERLOADED);
        assertThat(value(found.exposedOptimum())).isLessThan(400);
        assertThat(value(found.gain().qualityContacts().value())).isNegative();
    }

    @Test
    void saysWrongOnesWhereOffersStandAtTheWrongHours() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 8)
                .agents(MONDAY_NINE + 1, 1)
                .visitors("new", MONDAY_NINE, 4000, 1000, 0, 100, 0, 10)
                .visitors("new", MONDAY_NINE + 1, 4000, 1000, 0, 1000, 0, 100)
                .answered(100, "new", MONDAY_NINE + 1, 300, true, null)
                .answered(10, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.WRONG_ONES);
        assertThat(value(found.hours().get(MONDAY_NINE).exposedOptimum())).isCloseTo(1000, within(1e-9));
        assertThat(value(found.hours().get(MONDAY_NINE + 1).exposedOptimum())).isLessThan(500);
    }

    /** 24 of 40 against 20 of 40 resolved: the optimum offers to one segment alone, and chance may tell the difference. */
    @Test
    void claimsNothingWhereTheGainIsNotBeyondChance() {
        TargetAnalysis found = twoSegments(24, 20);
        assertThat(found.exposedNow()).isEqualTo(Measurement.count(800));
        assertThat(found.gain().qualityContacts().interval().orElseThrow().low())
                .isNegative();
        assertThat(found.verdict()).isEqualTo(Verdict.NO_GAIN_SHOWN);
        assertThat(found.verdict().asksForShift()).isFalse();
    }

    /** The same offers, where all of the one segment and a tenth of the other are resolved. */
    @Test
    void saysWrongOnesWhereOneSegmentBringsMoreBeyondChance() {
        TargetAnalysis found = twoSegments(40, 4);
        assertThat(found.gain().qualityContacts().interval().orElseThrow().low())
                .isPositive();
        assertThat(found.verdict()).isEqualTo(Verdict.WRONG_ONES);
    }

    /** 400 offers each, 40 accepted each, 20 requests an hour, which 2 agents can just not take in time. */
    private static TargetAnalysis twoSegments(int resolvedOfOne, int resolvedOfOther) {
        return new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("one", MONDAY_NINE, 4000, 2000, 0, 400, 0, 40)
                .visitors("other", MONDAY_NINE, 4000, 2000, 0, 400, 0, 40)
                .answered(resolvedOfOne, "one", MONDAY_NINE, 180, true, null)
                .answered(40 - resolvedOfOne, "one", MONDAY_NINE, 180, false, null)
                .answered(resolvedOfOther, "other", MONDAY_NINE, 180, true, null)
                .answered(40 - resolvedOfOther, "other", MONDAY_NINE, 180, false, null)
                .target();
    }

    /** No hour is overloaded: the one segment is worth no offer, and taking its offers back brings nothing more. */
    @Test
    void doesNotBlameTheTeamForOffersThatAreWorthNothing() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 9)
                .visitors("one", MONDAY_NINE, 4000, 400, 0, 400, 0, 40)
                .visitors("other", MONDAY_NINE, 4000, 400, 0, 400, 0, 0)
                .answered(40, "one", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.overloadedHours()).isZero();
        assertThat(found.verdict()).isNotEqualTo(Verdict.TOO_MANY);
    }

    @Test
    void saysAboutRightWhereEveryProspectIsOfferedAndFits() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 9)
                .visitors("new", MONDAY_NINE, 4000, 400, 0, 400, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.ABOUT_RIGHT);
        assertThat(value(found.exposedOptimum())).isCloseTo(400, within(1e-9));
        assertThat(value(found.gain().qualityContacts().value())).isCloseTo(0, within(1e-9));
        assertThat(found.hours().get(MONDAY_NINE).state()).isEqualTo(HourState.BALANCED);
    }

    @Test
    void offersNothingWithoutAgents() {
        TargetAnalysis found = new Shop()
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 400, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NO_AGENTS);
        assertThat(value(found.exposedOptimum())).isZero();
        assertThat(found.hours().get(MONDAY_NINE).state()).isEqualTo(HourState.OVERLOADED);
        assertThat(found.hours().get(0).state()).isEqualTo(HourState.CLOSED);
        assertThat(value(found.hours().get(MONDAY_NINE).agentWorthQuality())).isPositive();
    }

    @Test
    void hasNothingToMeasureWithoutVisitors() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .answered(40, "", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NO_VISITORS);
        assertThat(found.exposedNow()).isEqualTo(Measurement.count(0));
        assertThat(found.exposedOptimum().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
        assertThat(found.qualityContactsNow()).isEqualTo(Measurement.count(40));
        assertThat(found.qualityContactsOptimum().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
        assertThat(found.curve()).isEmpty();
        assertThat(found.segments()).isEmpty();
    }

    @Test
    void knowsNoAcceptanceWhereNothingWasOffered() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 0, 0, 0)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NOTHING_OFFERED);
        assertThat(found.estimates().acceptance().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    @Test
    void knowsNoCapacityWhereNoConversationReachedAnAgent() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 40)
                .abandoned(40, MONDAY_NINE, 60)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NO_CONVERSATIONS);
        assertThat(found.hours().get(MONDAY_NINE).state()).isEqualTo(HourState.UNTOLD);
        assertThat(found.hours().get(MONDAY_NINE).capacityPerHour().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    @Test
    void looksAtTheOfferWhereNobodyAcceptsIt() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 0)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NOTHING_ACCEPTED);
        assertThat(found.segments().getFirst().acceptance().used()).isEqualByComparingTo("0");
        assertThat(found.spareHours() + found.overloadedHours()).isEqualTo(1);
    }

    @Test
    void offersAsManyAsTheTeamCanTakeWhereEverybodyAccepts() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 400, 200, 0, 40, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        double capacity = value(found.hours().get(MONDAY_NINE).capacityPerHour());
        assertThat(value(found.exposedOptimum())).isCloseTo(4 * capacity, within(1e-9));
    }

    @Test
    void countsWorthInQualityWithoutConversions() {
        TargetAnalysis found = shop().target();
        assertThat(found.worth()).isEqualTo(Worth.QUALITY);
        assertThat(found.segments().getFirst().contactWorth()).isEqualByComparingTo("0.5");
        assertThat(found.gain().conversions().value().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
        assertThat(found.gain().revenue().value().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    @Test
    void decidesNothingWhereNoContactIsWorthAnything() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, false, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.NO_QUALITY_CONTACTS);
    }

    @Test
    void concludesNothingFromFewerThanThirty() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 400, 200, 10, 29, 0, 4)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.verdict()).isEqualTo(Verdict.TOO_LITTLE_DATA);
        assertThat(found.exposedOptimum().status()).isEqualTo(Status.SMALL);
        assertThat(found.exposedNow().status()).isEqualTo(Status.MEASURED);
    }

    /** 60 of 400 bought with an offer accepted, 4 of 400 in the control group: incremental 0.15 − 0.01 = 0.14. */
    private static Shop selling() {
        return new Shop()
                .agents(MONDAY_NINE, 9)
                .visitors("new", MONDAY_NINE, new long[] {9000, 8000, 400, 4000, 0, 400}, 0, 4)
                .answered(60, "new", MONDAY_NINE, 300, true, "50")
                .answered(340, "new", MONDAY_NINE, 300, true, null);
    }

    @Test
    void countsWorthInContributionWhereALiftIsShown() {
        TargetAnalysis found = selling().target();
        assertThat(found.worth()).isEqualTo(Worth.CONTRIBUTION);
        assertThat(found.estimates().liftShown()).isTrue();
        // 0.14 × 50 × 0.4, a tenth of whom accept
        SegmentTarget segment = found.segments().getFirst();
        assertThat(segment.contactWorth().doubleValue()).isCloseTo(2.8, within(1e-9));
        assertThat(segment.offerWorth().doubleValue()).isCloseTo(0.28, within(1e-9));
        double conversions = value(found.gain().conversions().value());
        assertThat(value(found.gain().revenue().value())).isCloseTo(50 * conversions, within(1e-6));
        assertThat(value(found.gain().contribution().value())).isCloseTo(20 * conversions, within(1e-6));
        // Every contact is a quality contact here, and 0.14 of them are incremental sales.
        assertThat(conversions)
                .isCloseTo(0.14 * value(found.gain().qualityContacts().value()), within(1e-9));
        var interval = found.gain().conversions().interval().orElseThrow();
        assertThat(interval.low().add(interval.high()).doubleValue()).isCloseTo(2 * conversions, within(1e-9));
        assertThat(interval.low()).isLessThan(interval.high());
    }

    @Test
    void countsWorthInRevenueWithoutAMargin() {
        Shop shop = selling();
        shop.margin = Optional.empty();
        TargetAnalysis found = shop.target();
        assertThat(found.worth()).isEqualTo(Worth.REVENUE);
        assertThat(found.segments().getFirst().contactWorth().doubleValue()).isCloseTo(7, within(1e-9));
        assertThat(found.gain().contribution().value())
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.COST, "margin"));
    }

    @Test
    void showsNoLiftWhereTheIntervalCrossesZero() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 9)
                .visitors("new", MONDAY_NINE, new long[] {9000, 8000, 400, 4000, 0, 400}, 0, 58)
                .answered(60, "new", MONDAY_NINE, 300, true, "50")
                .answered(340, "new", MONDAY_NINE, 300, true, null)
                .target();
        assertThat(found.estimates().liftShown()).isFalse();
        assertThat(found.worth()).isEqualTo(Worth.QUALITY);
        assertThat(found.gain().conversions().value().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    @Test
    void leansOnTheWholeForASegmentNewThisWeek() {
        Shop shop = shop().visitors("fresh", MONDAY_NINE, 100, 50, 0, 3, 0, 3)
                .visitors("old", MONDAY_NINE, 4000, 2000, 0, 400, 0, 44);
        shop.segmentsBefore = Optional.of(Set.of("new", "old"));
        TargetAnalysis found = shop.target();
        SegmentTarget fresh = found.segments().getFirst();
        assertThat(fresh.segment()).isEqualTo("fresh");
        assertThat(fresh.firstSeenInPeriod()).isTrue();
        assertThat(fresh.acceptance().observed().status()).isEqualTo(Status.SMALL);
        assertThat(fresh.acceptance().used().doubleValue()).isBetween(0.1, 0.5);
        assertThat(fresh.quality().used().doubleValue()).isEqualTo(0.5);
        assertThat(found.segments())
                .extracting(SegmentTarget::firstSeenInPeriod)
                .containsExactly(true, false, false);
    }

    /** "rich" sells for 50, "poor" for 5, both otherwise alike; the team can take only a part. */
    @Test
    void offersToThoseWorthMostFirst() {
        TargetAnalysis found = new Shop()
                .agents(MONDAY_NINE, 3)
                .visitors("poor", MONDAY_NINE, new long[] {900, 600, 200, 400, 0, 40}, 0, 2)
                .visitors("rich", MONDAY_NINE, new long[] {900, 600, 200, 100, 0, 10}, 0, 2)
                .answered(40, "poor", MONDAY_NINE, 300, true, "5")
                .answered(40, "rich", MONDAY_NINE, 300, true, "50")
                .target();
        SegmentTarget poor = found.segments().get(0);
        SegmentTarget rich = found.segments().get(1);
        assertThat(rich.rank()).isEqualTo(1);
        assertThat(value(rich.exposedOptimum())).isGreaterThan(100);
        assertThat(value(poor.exposedOptimum())).isLessThan(400);
    }

    @Test
    void drawsACurveThroughTodayAndTheOptimum() {
        TargetAnalysis found = shop().target();
        List<CurvePoint> curve = found.curve();
        assertThat(curve).hasSize(31);
        assertThat(curve.getFirst().exposed()).isEqualByComparingTo("0");
        assertThat(curve).contains(found.best().orElseThrow());
        assertThat(curve.getLast().exposed().doubleValue()).isCloseTo(1900, within(1e-9));
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).exposed()).isGreaterThan(curve.get(i - 1).exposed());
        }
        CurvePoint today = found.today().orElseThrow();
        assertThat(today.exposed()).isEqualByComparingTo("400");
        assertThat(today.qualityContacts().doubleValue()).isCloseTo(20, within(1e-9));
        CurvePoint best = found.best().orElseThrow();
        assertThat(best.exposed().doubleValue()).isCloseTo(value(found.exposedOptimum()), within(1e-9));
        assertThat(best.qualityContacts().doubleValue()).isCloseTo(value(found.qualityContactsOptimum()), within(1e-9));
        // Beyond capacity each further offer brings less.
        double steepAtFirst = slope(curve.get(0), curve.get(1));
        double flatAtLast = slope(curve.get(29), curve.get(30));
        assertThat(flatAtLast).isLessThan(steepAtFirst / 2);
    }

    private static double slope(CurvePoint from, CurvePoint to) {
        return to.qualityContacts().subtract(from.qualityContacts()).doubleValue()
                / to.exposed().subtract(from.exposed()).doubleValue();
    }

    /** What one more agent brings is what the same shop with one more agent has more. */
    @Test
    void valuesOneMoreAgentAsTheShopThatHasOne() {
        HourTarget two = shop().target().hours().get(MONDAY_NINE);
        TargetAnalysis withTwo = shop().target();
        TargetAnalysis withThree = new Shop()
                .agents(MONDAY_NINE, 3)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 40)
                .answered(20, "new", MONDAY_NINE, 300, true, null)
                .answered(20, "new", MONDAY_NINE, 300, false, null)
                .target();
        // Nobody left, so all who ask are served today in either shop and the optima can be compared.
        double more = value(withThree.qualityContactsOptimum()) - value(withTwo.qualityContactsOptimum());
        double nowMore = 0.5 * 4 * served(3) - 0.5 * 4 * served(2);
        assertThat(4 * value(two.agentWorthQuality())).isCloseTo(more + nowMore, within(1e-9));
        assertThat(two.agentWorthMoney().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    private static double served(int agents) {
        return 10 * (1 - Staffing.unserved(agents, new Demand(10, 300, OptionalDouble.empty())));
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        TargetAnalysis found = selling().abandoned(7, MONDAY_NINE, 45).target();
        MissedOpportunity missed = selling().abandoned(7, MONDAY_NINE, 45).missed();
        for (long seed = 0; seed < 5; seed++) {
            Shop other = selling().abandoned(7, MONDAY_NINE, 45).shuffled(seed);
            assertThat(other.target()).isEqualTo(found);
            assertThat(other.missed()).isEqualTo(missed);
        }
    }
}
