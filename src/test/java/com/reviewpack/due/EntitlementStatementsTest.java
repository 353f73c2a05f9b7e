package com.reviewpack.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Service;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.portfolio.Waiver;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementStatementsTest {

    private static final AccountId ACCOUNT = new AccountId("a");
    private static final PackageId PACKAGE = new PackageId("p");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final List<Waiver> FEBRUARY_REVIEW = List.of(
            new Waiver(ACCOUNT, PACKAGE, Deliverable.PERFORMANCE_REVIEW, "2026-02", "Head of Care", "system change"));
    private static final List<Production> QBR_OF_FEBRUARY = List.of(
            new Production(PACKAGE, Deliverable.QBR, new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1))));

    /** The first night was that of 15 February; business days are Monday to Friday, without holidays. */
    private static final DeliveryRecord RECORD = new DeliveryRecord(
            LocalDate.of(2026, 2, 15),
            Map.of(
                    "a/account_plan-p-2026-02", LocalDate.of(2026, 3, 1),
                    "a/account_plan-p-2026-03", LocalDate.of(2026, 4, 1),
                    "a/performance_review-p-2026-03", LocalDate.of(2026, 3, 31)),
            Set.of("a/performance_review-p-2026-04"));

    @Test
    void tellsWhatBecameOfEachPromisedPeriod() {
        DueRules rules = rules("Fundamentals", NEW_YEAR, null, FEBRUARY_REVIEW, QBR_OF_FEBRUARY);
        EntitlementStatement statement = EntitlementStatements.of(rules, RECORD, PACKAGE, LocalDate.of(2026, 5, 1))
                .orElseThrow();

        // January due 2 February, before the record; February due 2 March, made the night before; March due 1 April,
        // made a night late; April due 1 May, not made by then; May to December to come, May's on Monday, 1 June.
        assertThat(line(statement, Deliverable.ACCOUNT_PLAN))
                .returns(12, Line::promised)
                .returns(Optional.of(LocalDate.of(2026, 6, 1)), Line::nextDue)
                .returns(
                        Map.of(
                                Standing.UNRECORDED, 1,
                                Standing.ON_TIME, 1,
                                Standing.LATE, 1,
                                Standing.OVERDUE, 1,
                                Standing.COMING, 8),
                        Line::counts);
        assertThat(line(statement, Deliverable.PERFORMANCE_REVIEW).counts())
                .isEqualTo(Map.of(
                        Standing.UNRECORDED, 1,
                        Standing.WAIVED, 1,
                        Standing.ON_TIME, 1,
                        Standing.BY_HAND, 1,
                        Standing.COMING, 8));
        // The review made on demand for February uses up one of four: nothing is left for the fourth quarter.
        assertThat(line(statement, Deliverable.QBR))
                .returns(3, Line::promised)
                .returns(1, Line::extra)
                .returns(Map.of(Standing.OVERDUE, 1, Standing.COMING, 2, Standing.CAPPED, 1), Line::counts);
        // 12 plans, 12 reviews, 3 quarterly reviews, 1 industry analysis, 2 target analyses, 3 × 4 a quarter each.
        assertThat(statement.promised()).isEqualTo(42);
        assertThat(statement.count(Standing.OVERDUE)).isEqualTo(1 + 1 + 3);
        assertThat(statement.services())
                .containsExactly(
                        new Service("general_account_consulting", "included"),
                        new Service("on_site_monitoring", "at extra cost"));
    }

    @Test
    void countsAWeekInTheYearThatHoldsItsSunday() {
        DueRules rules = rules("Strategic", LocalDate.of(2024, 11, 1), null, List.of(), List.of());
        Period week = new Period(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2));
        List<EntitlementStatement> statements = EntitlementStatements.meeting(
                rules, DeliveryRecord.none(LocalDate.of(2026, 11, 1)), PACKAGE, week, LocalDate.of(2026, 11, 1));

        assertThat(statements)
                .extracting(EntitlementStatement::year)
                .containsExactly(
                        new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1)),
                        new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1)));
        long sundays = LocalDate.of(2025, 11, 1)
                .datesUntil(LocalDate.of(2026, 11, 1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .count();
        assertThat(line(statements.getFirst(), Deliverable.ACCOUNT_PLAN).promised())
                .isEqualTo((int) sundays);
        // Two weekly ones, two monthly, three quarterly, two twice a year, three twice a quarter.
        assertThat(statements.getFirst().promised()).isEqualTo(2 * 52 + 2 * 12 + 3 * 4 + 2 * 2 + 3 * 8);
        // The week that ends today is due tomorrow.
        assertThat(line(statements.getLast(), Deliverable.ACCOUNT_PLAN))
                .returns(Optional.of(LocalDate.of(2026, 11, 2)), Line::nextDue)
                .returns(Map.of(Standing.COMING, 53), Line::counts);
    }

    @Test
    void promisesNothingBeyondTheLastDayOfThePackage() {
        DueRules rules = rules("Foundations", NEW_YEAR, LocalDate.of(2026, 3, 10), List.of(), List.of());
        DeliveryRecord record = DeliveryRecord.none(LocalDate.of(2026, 1, 20));

        assertThat(EntitlementStatements.of(rules, record, PACKAGE, LocalDate.of(2026, 1, 20)))
                .hasValueSatisfying(statement -> {
                    assertThat(statement.promised()).isEqualTo(2 * 3);
                    assertThat(statement.count(Standing.COMING)).isEqualTo(6);
                });
        assertThat(EntitlementStatements.of(rules, record, PACKAGE, LocalDate.of(2026, 3, 11)))
                .isEmpty();
    }

    /** With nothing made and nothing waived. */
    @ParameterizedTest
    @ValueSource(strings = {"Foundations", "Fundamentals", "Premier", "Expert", "Strategic"})
    void agreesWithThePlanOfTheYear(String tier) {
        Random random = new Random(tier.hashCode());
        for (int i = 0; i < 20; i++) {
            LocalDate starts = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            LocalDate firstNight = starts.plusDays(random.nextInt(700));
            LocalDate day = firstNight.plusDays(random.nextInt(200));
            DueRules rules = rules(tier, starts, null, List.of(), List.of());
            EntitlementStatement statement = EntitlementStatements.of(
                            rules, DeliveryRecord.none(firstNight), PACKAGE, day)
                    .orElseThrow();
            Period year = statement.year();
            Map<Standing, Integer> expected = rules
                    .plan(year.start(), year.end().plusDays(10), Set.of())
                    .stream()
                    .filter(item -> year.contains(item.period().lastDay()))
                    .collect(Collectors.toMap(
                            item -> item.dueOn().isAfter(day)
                                    ? Standing.COMING
                                    : item.dueOn().isAfter(firstNight) ? Standing.OVERDUE : Standing.UNRECORDED,
                            item -> 1,
                            Integer::sum));
            for (Standing standing : Standing.values()) {
                assertThat(statement.count(standing))
                        .as(standing + " of " + tier + " from " + starts + " on " + day)
                        .isEqualTo(expected.getOrDefault(standing, 0));
            }
        }
    }

    private static Line line(EntitlementStatement statement, Deliverable deliverable) {
        return statement.lines().stream()
                .filter(line -> line.deliverable() == deliverable)
                .findFirst()
                .orElseThrow();
    }

    private static DueRules rules(
            String tier, LocalDate from, @Nullable LocalDate to, List<Waiver> waivers, List<Production> productions) {
        Account account = new Account(
                ACCOUNT,
                "Account",
                "retail",
                "enterprise",
                "EMEA",
                "",
                ZoneOffset.UTC,
                Locale.UK,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm"),
                Optional.empty(),
                LocalDate.of(2020, 1, 1),
                null);
        SuccessPackage bought = new SuccessPackage(
                PACKAGE, ACCOUNT, tier, LobScope.all(), from, to, Optional.empty(), Optional.empty());
        Portfolio portfolio = new Portfolio(
                new TreeMap<>(Map.of(ACCOUNT, account)),
                new TreeMap<>(Map.of(PACKAGE, bought)),
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                waivers,
                List.of(),
                Collections.emptySortedMap());
        return new DueRules(portfolio, Catalogues.builtIn(), productions);
    }
}
