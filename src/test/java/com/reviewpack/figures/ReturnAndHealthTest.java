package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Status;
import com.reviewpack.portfolio.Cost;
import com.reviewpack.portfolio.Goal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnAndHealthTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant JULY = Instant.parse("2026-07-15T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-15T10:00:00Z");

    private final Installation in = new Installation();

    /** 40 connected of which 10 convert at 100 each, and 20 that a bot handled alone. */
    @BeforeEach
    void invent() {
        for (int i = 0; i < 60; i++) {
            in.conversations.add(conversation(i, JULY, i < 40 ? HandledBy.AGENT : HandledBy.BOT, i < 10));
        }
        in.visitors.add(visitors(0, 0));
        in.agents.add(new AgentInterval(
                "a1",
                Installation.ACCOUNT,
                "",
                "",
                JULY,
                Duration.ofHours(10),
                Duration.ofHours(10),
                null,
                null,
                null));
        cost("Margin", "margin", "0.5", Cost.Per.RATIO);
        cost("Contact", "contact_cost", "6", Cost.Per.CONTACT);
        cost("Agent hour", "agent_hour", "20", Cost.Per.HOUR);
        cost("Builder", "add_on", "31", Cost.Per.MONTH);
    }

    private static Conversation conversation(int i, Instant at, HandledBy by, boolean converted) {
        return new Conversation(
                "c" + at + i,
                Installation.ACCOUNT,
                "",
                "",
                "",
                "chat",
                "",
                "",
                at,
                by == HandledBy.AGENT ? at : null,
                null,
                null,
                null,
                null,
                null,
                null,
                by,
                null,
                null,
                null,
                converted,
                converted ? new BigDecimal("100") : null);
    }

    /** 400 exposed, 200 of them accepted; 10 of the other 200 converted all the same. */
    private static VisitorHour visitors(long controlGroup, long controlConversions) {
        return new VisitorHour(
                Installation.ACCOUNT,
                "",
                "",
                JULY,
                5000L,
                1000L,
                controlGroup,
                400L,
                0L,
                200L,
                10L,
                controlConversions,
                null);
    }

    private void cost(String item, String kind, String amount, Cost.Per per) {
        in.costs.add(new Cost(
                Installation.ACCOUNT,
                item,
                kind,
                new BigDecimal(amount),
                per == Cost.Per.RATIO ? null : EUR,
                per,
                null,
                null));
    }

    private Measurement value(String id) {
        return in.report().figures().find(id).orElseThrow().value();
    }

    @Test
    void putsTheReturnTogetherFromItsInputs() {
        // Incremental: 10 - 40 x 10/200 = 8 conversions at 100 = 800, x 0.5 = 400; 20 deflected x 6 = 120.
        assertThat(value("roi.benefit").known().orElseThrow()).isEqualByComparingTo("520");
        // 36500 x 92/365 = 9200; three whole months of 31 = 93; 10 hours x 20 = 200.
        assertThat(value("roi.cost").known().orElseThrow()).isEqualByComparingTo("9493");
        // (520 - 9493) / 9493 = -8973 / 9493
        assertThat(value("roi.value").known().orElseThrow()).isEqualByComparingTo("-0.9452227957442326");
    }

    @Test
    void comparesWithTheControlGroupWhereThereIsOne() {
        in.visitors.clear();
        in.visitors.add(visitors(100, 10));
        // 10 - 40 x 10/100 = 6 conversions at 100, x 0.5 = 300; and 120.
        assertThat(value("roi.benefit").known().orElseThrow()).isEqualByComparingTo("420");
    }

    @Test
    void namesTheInputThatIsMissing() {
        in.costs.removeIf(cost -> cost.kind().equals("margin"));
        assertThat(value("roi.value")).isEqualTo(new Measurement.MissingData(MissingInput.Kind.COST, "margin"));
        assertThat(value("roi.cost").status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void mixesNoCurrencies() {
        in.costs.add(new Cost(
                Installation.ACCOUNT,
                "Extra",
                "add_on",
                BigDecimal.TEN,
                Currency.getInstance("USD"),
                Cost.Per.YEAR,
                null,
                null));
        assertThat(value("roi.cost"))
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.EXCHANGE_RATE, "Extra", "USD"));
    }

    @Test
    void chargesAMonthlyAddOnByDaysOfItsOwnTerm() {
        Cost cost = new Cost(
                Installation.ACCOUNT,
                "Part",
                "add_on",
                new BigDecimal("62"),
                EUR,
                Cost.Per.MONTH,
                LocalDate.of(2026, 7, 17),
                LocalDate.of(2026, 8, 31));
        // 15 of 31 days of July, all of August: 30 + 62; nothing of September.
        assertThat(AddOnCosts.byDays(cost, in.period)).isEqualByComparingTo("92");
    }

    @Test
    void scoresHealthFromWhatIsKnownWithWeightsRescaled() {
        for (int i = 0; i < 91; i++) {
            in.conversations.add(conversation(i, APRIL, HandledBy.AGENT, i < 20));
        }
        in.goals.add(goal("conversations.conversion_rate", "0.2"));
        in.goals.add(goal("conversations.abandonment_rate", "-0.1"));
        // 60 in 92 days against 91 in 91: 0.6522 a day against 1 = -34.78 %: 50 - 34.78
        assertThat(value("health.usage_trend").known().orElseThrow()).isEqualByComparingTo("15.21739130434783");
        // 10/40 against 20/91: +3.0220 points, five a point: 50 + 15.11
        assertThat(value("health.outcome_trend").known().orElseThrow()).isEqualByComparingTo("65.1098901098901");
        // One of two goals is reached.
        assertThat(value("health.goals_on_track").known().orElseThrow()).isEqualByComparingTo("50");
        assertThat(value("health.unanswered_tickets").known().orElseThrow()).isEqualByComparingTo("100");
        assertThat(value("health.hours_used").known().orElseThrow()).isEqualByComparingTo("0");
        assertThat(value("health.capacity").known().orElseThrow()).isEqualByComparingTo("100");
        assertThat(value("health.sla_attained").status()).isEqualTo(Status.MISSING_DATA);
        assertThat(value("health.engagement").status()).isEqualTo(Status.MISSING_DATA);
        // (15.217391 x 15 + 65.109890 x 15 + 50 x 20 + 100 x 10 + 0 x 10 + 100 x 10) / 80
        assertThat(value("health.score").known().orElseThrow())
                .usingComparator((a, b) -> a.subtract(b).abs().compareTo(new BigDecimal("1e-9")) < 0 ? 0 : 1)
                .isEqualTo(new BigDecimal("52.56136526516961"));
    }

    private static Goal goal(String figure, String target) {
        return new Goal(
                "g-" + figure,
                Installation.ACCOUNT,
                "",
                Goal.Kind.STRATEGIC,
                "",
                figure,
                Optional.of(new BigDecimal(target)),
                Optional.of(LocalDate.of(2027, 1, 31)),
                "");
    }

    @Test
    void givesAFigureTheTargetThatIsDueFirstAndNotPast() {
        in.goals.add(goal("conversations.csat", "0.8"));
        in.goals.add(new Goal(
                "past",
                Installation.ACCOUNT,
                "",
                Goal.Kind.STRATEGIC,
                "",
                "conversations.csat",
                Optional.of(new BigDecimal("0.7")),
                Optional.of(LocalDate.of(2026, 6, 30)),
                ""));
        assertThat(in.report()
                        .figures()
                        .find("conversations.csat")
                        .orElseThrow()
                        .target())
                .isEqualByComparingTo("0.8");
    }
}
