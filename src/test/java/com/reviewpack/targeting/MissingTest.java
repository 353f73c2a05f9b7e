package com.reviewpack.targeting;

import static com.reviewpack.targeting.Shop.MONDAY_NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static double value(Measurement measurement) {
        return measurement.known().orElseThrow().doubleValue();
    }

    private static double of(MissedOpportunity missed, MissedReason reason) {
        return value(missed.byReason().getOrDefault(reason, new Measurement.NothingToMeasure()));
    }

    /**
     * Monday 9: two agents; 40 answered, of whom 4 bought for 50 each, and 10 left. Monday 10: nobody online, 100 exposed
     * then. A tenth of 500 exposed accept; one conversation in ten sells.
     */
    @Test
    void addsUpByReason() {
        MissedOpportunity missed = new Shop()
                .agents(MONDAY_NINE, 2)
                .visitors("new", MONDAY_NINE, 4000, 2000, 100, 400, 0, 40)
                .visitors("new", MONDAY_NINE + 1, 900, 400, 0, 100, 100, 10)
                .answered(4, "new", MONDAY_NINE, 300, true, "50")
                .answered(36, "new", MONDAY_NINE, 300, false, null)
                .abandoned(10, MONDAY_NINE, 90)
                .missed();
        double capacity = Staffing.highestRate(2, new Demand(0, 300, OptionalDouble.of(210)), ServiceGoal.USUAL);
        // 50 requests in four weeks are 12.5 an hour: what is left of the capacity could have been offered.
        double idle = Math.min(1500 * 0.1, 4 * Math.max(0, capacity - 12.5));
        assertThat(of(missed, MissedReason.ABANDONED)).isEqualTo(10);
        assertThat(of(missed, MissedReason.UNAVAILABLE)).isCloseTo(10, within(1e-12));
        assertThat(of(missed, MissedReason.NOT_OFFERED)).isCloseTo(idle, within(1e-9));
        assertThat(value(missed.contacts())).isCloseTo(20 + idle, within(1e-9));
        assertThat(value(missed.conversions())).isCloseTo(2 + idle / 10, within(1e-9));
        assertThat(value(missed.revenue())).isCloseTo(50 * (2 + idle / 10), within(1e-9));
        MissedHour ten = missed.hours().get(MONDAY_NINE + 1);
        // Nobody asked, and 400 prospects were there: what was missed rests on 400.
        assertThat(ten.observations()).isEqualTo(400);
        assertThat(ten.agentsPresent()).isEqualByComparingTo("0");
        // 10 contacts in four weeks, 2.5 an hour, take one agent or more.
        int needed = Staffing.agentsFor(new Demand(2.5, 300, OptionalDouble.of(210)), ServiceGoal.USUAL);
        assertThat(ten.agentsNeeded()).isEqualTo(needed).isPositive();
        assertThat(missed.hours().get(0).agentsNeeded()).isZero();
        assertThat(missed.funnel())
                .extracting(FunnelStep::count)
                .containsExactlyElementsOf(List.of(4900L, 2400L, 500L, 50L, 40L, 40L, 4L, 4L));
    }

    /** 2,000 prospects in an hour with one request: no more is missed than the idle agents could have taken. */
    @Test
    void missesNoMoreThanIdleAgentsCouldHaveTaken() {
        MissedOpportunity missed = new Shop()
                .agents(MONDAY_NINE, 4)
                .visitors("new", MONDAY_NINE, 90_000, 20_000, 0, 400, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .missed();
        double capacity = Staffing.highestRate(4, new Demand(0, 300, OptionalDouble.empty()), ServiceGoal.USUAL);
        assertThat(of(missed, MissedReason.NOT_OFFERED)).isCloseTo(4 * (capacity - 10), within(1e-6));
    }

    @Test
    void missesNothingWhereAllIsAnsweredAndOffered() {
        MissedOpportunity missed = new Shop()
                .agents(MONDAY_NINE, 9)
                .visitors("new", MONDAY_NINE, 4000, 500, 100, 400, 0, 40)
                .answered(40, "new", MONDAY_NINE, 300, true, null)
                .missed();
        assertThat(value(missed.contacts())).isZero();
        assertThat(value(missed.conversions())).isZero();
        assertThat(missed.revenue().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
    }

    @Test
    void hasNoConversionRateWhereNobodyWasAnswered() {
        MissedOpportunity missed = new Shop().abandoned(3, MONDAY_NINE, 20).missed();
        assertThat(value(missed.contacts())).isEqualTo(3);
        assertThat(missed.conversions().status()).isEqualTo(Status.NOTHING_TO_MEASURE);
        assertThat(missed.hours()).allMatch(hour -> hour.agentsNeeded() == 0);
    }
}
