package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Studies;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import com.reviewpack.targeting.MissedOpportunity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissedPagesTest {

    @Test
    void saysHowMuchWasMissedAndWhen() {
        // Each day has ten hours that pass over 20 prospects, so 200; Tuesday eight of them, 160, and two of 31 + 16:
        // 254.
        assertThat(new MissedPages(draft(SampleStudies.missed(), Locale.UK))
                        .answer()
                        .getFirst()
                        .title())
                .isEqualTo("1,054 contacts were missed, worth about 138 conversions and €16,500; most on Tuesday, 254");
    }

    @Test
    void saysThatNothingWasMissed() {
        Draft draft = draft(SampleStudies.nothingMissed(), Locale.UK);
        assertThat(new MissedPages(draft).answer().getFirst().title())
                .startsWith("No contact was missed in the period: nobody was left unanswered");
        assertThat(new MissedPages(draft).why()).isEmpty();
        assertThat(new MissedStaffingPages(draft).act().getFirst().title())
                .isEqualTo("Nothing was missed that asks for action");
        assertThat(new MissedStaffingPages(draft).staffing().getFirst().title())
                .isEqualTo("No hour of the week is an agent short for the service goal");
    }

    @Test
    void namesTheReasonThatMissedMost() {
        Page why =
                new MissedPages(draft(SampleStudies.missed(), Locale.UK)).why().getFirst();
        assertThat(why.title())
                .isEqualTo("Most were missed because prospects were not offered a conversation while agents were idle:"
                        + " 960 of 1,054");
        Chart chart = TargetPagesTest.charts(List.of(why)).getFirst();
        assertThat(chart.categories())
                .startsWith("Tue 09:00", "Tue 10:00", "Mon 08:00")
                .hasSize(5);
        assertThat(chart.series().stream().map(series -> series.values().getFirst()))
                .containsExactly(new BigDecimal("31"), new BigDecimal("16"), new BigDecimal("0"));
    }

    @Test
    void showsTheReasonsTogetherWhereNoHourHasEnough() {
        Page why = new MissedPages(draft(SampleStudies.missedHereAndThere(), Locale.UK))
                .why()
                .getFirst();
        assertThat(why.title()).isEqualTo("All were missed because nobody answered in time: 73");
        Chart chart = TargetPagesTest.charts(List.of(why)).getFirst();
        assertThat(chart.categories()).containsExactly("Abandoned", "Nobody free", "Not offered");
        assertThat(chart.series().getFirst().values())
                .containsExactly(new BigDecimal("73"), new BigDecimal("0"), new BigDecimal("0"));
    }

    @Test
    void holdsAgentsPresentAgainstThoseNeeded() {
        Page staffing = new MissedStaffingPages(draft(SampleStudies.missed(), Locale.UK))
                .staffing()
                .getFirst();
        assertThat(staffing.title())
                .isEqualTo("2 hours of the week are short of agents, first Tue 09:00 with 4.5 present and 7 needed");
        // 4.5 less 7 is 2.5 short; 4.5 less 3 is 1.5 beyond.
        Chart map = TargetPagesTest.charts(List.of(staffing)).getFirst();
        assertThat(map.series().get(1).values().get(1)).isEqualByComparingTo("-2.5");
        assertThat(map.series().get(1).values().get(0)).isEqualByComparingTo("1.5");
    }

    @Test
    void followsVisitorsToTheSale() {
        assertThat(new MissedFunnelPages(draft(SampleStudies.missed(), Locale.UK))
                        .funnel()
                        .getFirst()
                        .title())
                // 2,400 of 12,300 accept.
                .isEqualTo(
                        "78,800 visitors led to 300 conversions; the narrowest step is from offer to acceptance, 19.5%");
    }

    @Test
    void asksFirstForWhatMissedMost() {
        Page act = new MissedStaffingPages(draft(SampleStudies.missed(), Locale.UK))
                .act()
                .getFirst();
        Block.Actions actions = (Block.Actions) act.blocks().getFirst();
        assertThat(actions.actions().stream().map(Block.Actions.Action::what))
                .containsExactly(
                        "Offer conversations while agents are idle: Mon 08:00, Mon 09:00, Mon 10:00, Mon 11:00 and 44 more",
                        "Staff the hours in which most give up: Tue 09:00, Tue 10:00",
                        "Stop offers while nobody is free: Tue 09:00, Tue 10:00");
        assertThat(actions.actions().stream().map(Block.Actions.Action::expectedEffect))
                .containsExactly(
                        "Up to 960 contacts no longer missed",
                        "Up to 62 contacts no longer missed",
                        "Up to 32 contacts no longer missed");
    }

    @Test
    void speaksGermanAndSaysWhatItCannotTell() {
        List<Page> pages = new ArrayList<>();
        for (MissedOpportunity study : List.of(SampleStudies.missed(), SampleStudies.nothingMissed())) {
            Draft draft = draft(study, Locale.GERMANY);
            pages.addAll(new MissedPages(draft).answer());
            pages.addAll(new MissedPages(draft).why());
            pages.addAll(new MissedStaffingPages(draft).staffing());
            pages.addAll(new MissedStaffingPages(draft).act());
            pages.addAll(new MissedFunnelPages(draft).funnel());
        }
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.title()).isNotBlank().doesNotContain("{", " contact"));
        Draft without = TargetPagesTest.draft(Studies.none(), Deliverable.MISSED_OPPORTUNITY_ANALYSIS, Locale.UK);
        assertThat(new MissedPages(without).answer().getFirst().title())
                .isEqualTo("How much was missed cannot be told from the data at hand");
        assertThat(new MissedStaffingPages(without).act()).isEmpty();
    }

    private static Draft draft(MissedOpportunity study, Locale locale) {
        return TargetPagesTest.draft(
                Studies.none().withMissed(Optional.of(study)), Deliverable.MISSED_OPPORTUNITY_ANALYSIS, locale);
    }
}
