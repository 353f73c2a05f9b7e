package com.reviewpack.due;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.DueItem.Verdict;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.HolidayOverride;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.portfolio.Waiver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DueRulesTest {

    private static final Catalogues BUILT_IN = Catalogues.builtIn();
    private static final Catalogues TWO_EDITIONS =
            Catalogues.read(Path.of("src/test/resources/com/reviewpack/offering/two-editions.yaml"));
    private static final AccountId ACCOUNT = new AccountId("a");
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final List<SuccessPackage> packages = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<HolidayOverride> holidays = new ArrayList<>();
    private Account account = account("DE", "Europe/Berlin", LocalDate.of(2020, 1, 1), null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "due.csv", numLinesToSkip = 1)
    void plansByTheRules(
            int id,
            String clause,
            @Nullable String catalogue,
            String tier,
            String deliverable,
            @Nullable String country,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeTo,
            @Nullable String override,
            LocalDate from,
            LocalDate to,
            @Nullable String expected) {
        account = account(
                country == null ? "" : country,
                "Europe/Berlin",
                activeFrom == null ? LocalDate.of(2020, 1, 1) : activeFrom,
                activeTo);
        add("p", tier, startsOn, endsOn);
        if (override != null) {
            String[] words = override.split(" ");
            holidays.add(new HolidayOverride(words[0], LocalDate.parse(words[1]), "", words[2].equals("yes")));
        }

        List<DueItem> items = rules(catalogue == null ? BUILT_IN : TWO_EDITIONS).plan(from, to, Set.of()).stream()
                .filter(item -> item.deliverable().key().equals(deliverable))
                .toList();

        assertThat(items.stream().map(DueRulesTest::shown).collect(Collectors.joining(";")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void startsAfreshWithTheNewPackageWhereTheTierChanges() {
        add("old", "Foundations", START, LocalDate.of(2026, 6, 14));
        add("new", "Premier", LocalDate.of(2026, 6, 15), null);

        assertThat(rules(BUILT_IN).plan(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 1), Set.of()).stream()
                        .filter(item -> item.deliverable() == Deliverable.ACCOUNT_PLAN)
                        .map(item -> item.packageId() + " " + shown(item)))
                .containsExactly(
                        "old 2026-06-01..2026-06-15 short on 2026-06-15",
                        "new 2026-06-15..2026-06-16 short on 2026-06-16",
                        "new 2026-06-H2 on 2026-07-01");
    }

    @Test
    void liftsAWaivedPeriodByItsNameOrItsDays() {
        add("p", "Foundations", START, null);
        waive(Deliverable.ACCOUNT_PLAN, "2026-09");
        waive(Deliverable.PERFORMANCE_REVIEW, "2026-09-01..2026-10-01");

        List<DueItem> items = rules(BUILT_IN).plan(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 30), Set.of());

        assertThat(items)
                .extracting(item -> item.deliverable().key() + " " + shown(item))
                .containsExactly(
                        "account_plan 2026-09 on 2026-10-01 WAIVED",
                        "performance_review 2026-09 on 2026-10-01 WAIVED",
                        "account_plan 2026-10 on 2026-11-02",
                        "performance_review 2026-10 on 2026-11-02");
        assertThat(items.getFirst().reason())
                .isEqualTo("Waived by CFO (holidays); without that it would be due on 2026-10-01.");
    }

    @Test
    void doesNotCountAWaivedPeriodAgainstTheCap() {
        add("p", "Gold", START, null);
        waive(Deliverable.QBR, "2025-Q1");

        assertThat(rules(TWO_EDITIONS).plan(START, LocalDate.of(2025, 12, 31), Set.of()).stream()
                        .filter(item -> item.deliverable() == Deliverable.QBR)
                        .map(DueItem::verdict))
                .containsExactly(Verdict.WAIVED, Verdict.OWED, Verdict.OWED);
    }

    @Test
    void countsWhatWasMadeOnDemandAgainstTheCap() {
        add("p", "Premier", LocalDate.of(2026, 1, 1), null);
        Period custom = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
        Period firstQuarter = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
        List<Production> made = List.of(
                new Production(new PackageId("p"), Deliverable.QBR, custom),
                new Production(new PackageId("p"), Deliverable.QBR, firstQuarter));

        List<DueItem> year = new DueRules(portfolio(), BUILT_IN, made)
                .plan(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 31), Set.of()).stream()
                        .filter(item -> item.deliverable() == Deliverable.QBR)
                        .toList();

        // Custom and first quarter are two, the second and third quarter make four: nothing is left for the fourth.
        assertThat(year)
                .extracting(DueItem::verdict)
                .containsExactly(Verdict.OWED, Verdict.OWED, Verdict.OWED, Verdict.CAPPED);
        assertThat(year.getLast().reason())
                .isEqualTo("Capped: quarterly, up to 4 a year, and 4 are used in the contract year"
                        + " 2026-01-01..2027-01-01.");
    }

    @Test
    void saysWhyInOneSentence() {
        account = account("DE-BY", "Europe/Berlin", START, null);
        add("p", "Strategic", LocalDate.of(2026, 1, 15), null);

        List<DueItem> items = rules(BUILT_IN).plan(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2), Set.of());

        assertThat(items.stream()
                        .filter(item -> item.deliverable() == Deliverable.MBR)
                        .map(DueItem::reason))
                .containsExactly(
                        "Strategic promises it monthly: 2026-01-15..2026-02-01 ended on 2026-01-31, and 2026-02-02"
                                + " is the first business day on or after 2026-02-01 in DE-BY; short, as the term starts on"
                                + " 2026-01-15.");
    }

    @Test
    void plansOnlyForTheAccountsAsked() {
        add("p", "Foundations", START, null);

        assertThat(rules(BUILT_IN).plan(START, START.plusYears(1), Set.of(new AccountId("another"))))
                .isEmpty();
    }

    @Test
    void owesOnTheFirstNightOnlyTheLastPeriodOfEachDeliverable() {
        add("p", "Foundations", START, null);

        assertThat(owed(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 14), Set.of()))
                .containsExactly("p account_plan 2026-09 on 2026-10-01", "p performance_review 2026-09 on 2026-10-01");
    }

    @Test
    void owesNothingOnTheFirstNightOfAPackageWhoseLastPeriodWasDueEarlier() {
        add("ended", "Foundations", START, LocalDate.of(2026, 9, 30));
        add("ending", "Foundations", START, LocalDate.of(2026, 10, 14));

        // The morning after the night of 14 October is the 15th, on which the second package's last period is due.
        assertThat(owed(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 14), Set.of()))
                .containsExactly(
                        "ending account_plan 2026-10-01..2026-10-15 short on 2026-10-15",
                        "ending performance_review 2026-10-01..2026-10-15 short on 2026-10-15");
    }

    @Test
    void owesLaterEveryMissedPeriodOnceNewestFirst() {
        add("p", "Expert", START, null);
        waive(Deliverable.ACCOUNT_PLAN, "2026-10-H1");
        Set<String> settled = Set.of("a/account_plan-p-2026-09-H2", "a/performance_review-p-2026-10-H1");

        assertThat(owed(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 17), settled).stream()
                        .filter(shown -> shown.contains("account_plan") || shown.contains("performance")))
                .containsExactly(
                        "p account_plan 2026-11-H1 on 2026-11-16",
                        "p performance_review 2026-11-H1 on 2026-11-16",
                        "p account_plan 2026-10-H2 on 2026-11-02",
                        "p performance_review 2026-10-H2 on 2026-11-02",
                        "p account_plan 2026-10-H1 on 2026-10-16 WAIVED",
                        "p performance_review 2026-09-H2 on 2026-10-01");
    }

    @Test
    void owesByTheNightBeforeTheDay() {
        add("p", "Foundations", START, null);
        LocalDate first = LocalDate.of(2026, 10, 14);
        Set<String> settled = Set.of("a/account_plan-p-2026-09", "a/performance_review-p-2026-09");

        // 2026-10 is due on Monday 2 November: not for the night of the 31st, for that of Sunday 1 November.
        assertThat(owed(first, LocalDate.of(2026, 10, 31), settled)).isEmpty();
        assertThat(owed(first, LocalDate.of(2026, 11, 1), settled)).hasSize(2);
    }

    @Test
    void knowsWhenADayHasEndedWhereTheAccountIs() {
        Account berlin = account("DE", "Europe/Berlin", START, null);
        Account tonga = account("TO", "Pacific/Tongatapu", START, null);
        Account auckland = account("NZ", "Pacific/Auckland", START, null);
        LocalDate springForward = LocalDate.of(2026, 3, 29);
        LocalDate fallBack = LocalDate.of(2026, 10, 25);

        assertThat(DueRules.dayHasEnded(berlin, springForward, Instant.parse("2026-03-29T21:59:59Z")))
                .isFalse();
        assertThat(DueRules.dayHasEnded(berlin, springForward, Instant.parse("2026-03-29T22:00:00Z")))
                .isTrue();
        assertThat(DueRules.dayHasEnded(berlin, fallBack, Instant.parse("2026-10-25T22:59:59Z")))
                .isFalse();
        assertThat(DueRules.dayHasEnded(berlin, fallBack, Instant.parse("2026-10-25T23:00:00Z")))
                .isTrue();
        // UTC+13, in Auckland in its summer alone.
        assertThat(DueRules.dayHasEnded(tonga, fallBack, Instant.parse("2026-10-25T11:00:00Z")))
                .isTrue();
        assertThat(DueRules.dayHasEnded(auckland, fallBack, Instant.parse("2026-10-25T10:59:59Z")))
                .isFalse();
        assertThat(DueRules.dayHasEnded(auckland, fallBack, Instant.parse("2026-10-25T11:00:00Z")))
                .isTrue();
        assertThat(DueRules.dayHasEnded(auckland, LocalDate.of(2026, 6, 1), Instant.parse("2026-06-01T11:59:59Z")))
                .isFalse();
    }

    @Test
    void leavesWhatIsTooEarlyToTheNextNightAndNoLonger() {
        Account honolulu = account("US-HI", "Pacific/Honolulu", START, null);
        LocalDate day = LocalDate.of(2026, 10, 25);

        // 02:00 in Berlin on the 26th is 15:00 on the 25th in Honolulu: there the 24th is the last day that has ended.
        Instant night = Instant.parse("2026-10-26T01:00:00Z");
        assertThat(DueRules.lastDayEnded(honolulu, day, night)).isEqualTo(LocalDate.of(2026, 10, 24));
        assertThat(DueRules.lastDayEnded(honolulu, day.plusDays(1), night.plus(Duration.ofDays(1))))
                .isEqualTo(day);
        assertThat(DueRules.lastDayEnded(honolulu, day, night.plus(Duration.ofDays(9))))
                .isEqualTo(day);
    }

    @Test
    void findsTheLastFullPeriodOnDemand() {
        add("p", "Premier", LocalDate.of(2026, 1, 1), null);
        PackageId id = new PackageId("p");

        OnDemand answer = rules(BUILT_IN).onDemand(id, Deliverable.QBR, LocalDate.of(2026, 9, 30));
        assertThat(answer).isInstanceOfSatisfying(OnDemand.Ready.class, ready -> {
            assertThat(ready.item().periodName()).isEqualTo("2026-Q3");
            assertThat(ready.isWithinEntitlement()).isTrue();
            assertThat(ready.entitlement())
                    .isEqualTo("This is number 3 of up to 4 in the contract year 2026-01-01..2027-01-01.");
        });
        assertThat(rules(BUILT_IN).onDemand(id, Deliverable.QBR, LocalDate.of(2026, 9, 29)))
                .isInstanceOfSatisfying(
                        OnDemand.Ready.class,
                        ready -> assertThat(ready.item().periodName()).isEqualTo("2026-Q2"));
        assertThat(rules(BUILT_IN).onDemand(id, Deliverable.QBR, LocalDate.of(2026, 2, 1)))
                .isEqualTo(new OnDemand.Nothing("No period of qbr has ended by 2026-02-01 in package p."));
        assertThat(rules(BUILT_IN).onDemand(new PackageId("q"), Deliverable.QBR, LocalDate.of(2026, 2, 1)))
                .isEqualTo(new OnDemand.Nothing("There is no package q that holds on any day."));
    }

    @Test
    void tellsOnDemandThatTheEntitlementIsUsedUp() {
        add("p", "Premier", LocalDate.of(2026, 1, 1), null);
        Period fourth = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1));
        DueRules rules = new DueRules(
                portfolio(), BUILT_IN, List.of(new Production(new PackageId("p"), Deliverable.QBR, fourth)));

        assertThat(rules.onDemand(new PackageId("p"), Deliverable.QBR, LocalDate.of(2027, 1, 10)))
                .isInstanceOfSatisfying(OnDemand.Ready.class, ready -> {
                    assertThat(ready.isWithinEntitlement()).isFalse();
                    assertThat(ready.entitlement())
                            .isEqualTo("All 4 of the contract year 2026-01-01..2027-01-01 are used (4): it goes beyond"
                                    + " the entitlement.");
                });
    }

    @Test
    void treatsWhatTheTierDoesNotPromiseAsBeyondTheEntitlement() {
        add("p", "Foundations", LocalDate.of(2026, 1, 1), null);

        assertThat(rules(BUILT_IN).onDemand(new PackageId("p"), Deliverable.MBR, LocalDate.of(2026, 3, 5)))
                .isInstanceOfSatisfying(OnDemand.Ready.class, ready -> {
                    assertThat(ready.item().periodName()).isEqualTo("2026-02");
                    assertThat(ready.isWithinEntitlement()).isFalse();
                    assertThat(ready.entitlement())
                            .isEqualTo("Foundations does not promise it: it goes beyond the entitlement.");
                });
    }

    @Test
    void findsThePeriodBefore() {
        add("p", "Foundations", LocalDate.of(2026, 1, 15), null);
        DueRules rules = rules(BUILT_IN);
        List<DueItem> items = rules.plan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Set.of()).stream()
                .filter(item -> item.deliverable() == Deliverable.ACCOUNT_PLAN)
                .toList();

        assertThat(rules.previous(items.get(0))).isEmpty();
        assertThat(rules.previous(items.get(1))).contains(items.get(0).period());
    }

    private List<String> owed(LocalDate firstNight, LocalDate date, Set<String> settled) {
        return rules(BUILT_IN).owed(firstNight, date, settled, Set.of(ACCOUNT)).stream()
                .map(item -> item.packageId() + " " + item.deliverable().key() + " " + shown(item))
                .toList();
    }

    private static String shown(DueItem item) {
        return item.periodName() + (item.shortPeriod() ? " short" : "") + " on " + item.dueOn()
                + (item.verdict() == Verdict.OWED ? "" : " " + item.verdict());
    }

    private void add(String id, String tier, LocalDate from, @Nullable LocalDate to) {
        packages.add(new SuccessPackage(
                new PackageId(id), ACCOUNT, tier, LobScope.all(), from, to, Optional.empty(), Optional.empty()));
    }

    private void waive(Deliverable deliverable, String period) {
        waivers.add(new Waiver(ACCOUNT, new PackageId("p"), deliverable, period, "CFO", "holidays"));
    }

    private DueRules rules(Catalogues catalogues) {
        return new DueRules(portfolio(), catalogues);
    }

    private Portfolio portfolio() {
        TreeMap<AccountId, Account> accounts = new TreeMap<>();
        accounts.put(ACCOUNT, account);
        TreeMap<PackageId, SuccessPackage> byId = new TreeMap<>();
        packages.forEach(successPackage -> byId.put(successPackage.id(), successPackage));
        return new Portfolio(
                accounts,
                byId,
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                waivers,
                holidays,
                Collections.emptySortedMap());
    }

    private static Account account(String country, String zone, LocalDate from, @Nullable LocalDate to) {
        return new Account(
                ACCOUNT,
                "Account",
                "retail",
                "enterprise",
                "EMEA",
                country,
                ZoneId.of(zone),
                Locale.UK,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm"),
                Optional.empty(),
                from,
                to);
    }
}
