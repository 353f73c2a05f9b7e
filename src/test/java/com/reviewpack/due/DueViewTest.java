package com.reviewpack.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueViewTest {

    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId RITA = new PersonId("rita");
    private static final PersonId LENA = new PersonId("lena");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // A Sunday ends its week; a Saturday does not yet.
        "2026-11-01, 2026-W44, 2026-10-26, 2026-11-02",
        "2026-10-31, 2026-W43, 2026-10-19, 2026-10-26",
        "2026-11-04, 2026-W44, 2026-10-26, 2026-11-02",
        // The week of a year's turn has the year of its Thursday.
        "2027-01-03, 2026-W53, 2026-12-28, 2027-01-04",
        "2027-01-10, 2027-W01, 2027-01-04, 2027-01-11"
    })
    void coversTheNewestWeekThatHasEnded(LocalDate night, String name, LocalDate start, LocalDate dueOn) {
        DueView view = new DueView(new Viewer(Viewer.Role.CSM, ANNA), DueView.lastWeek(night));
        assertThat(view.week()).isEqualTo(new Period(start, start.plusDays(7)));
        assertThat(view.weekName()).isEqualTo(name);
        assertThat(view.dueOn()).isEqualTo(dueOn);
        assertThat(view.key()).isEqualTo("portfolio/csm/anna/" + name);
    }

    @Test
    void isOwedOnceToEachWhoLooksAfterAccountsOnTheMorningItIsRead() {
        Portfolio portfolio = portfolio(null, null);
        assertThat(owed("2026-11-01", portfolio, Set.of()))
                .containsExactly(
                        "portfolio/csm/anna/2026-W44",
                        "portfolio/partner/rita/2026-W44",
                        "portfolio/lead/lena/2026-W44");
        assertThat(owed("2026-11-01", portfolio, Set.of("portfolio/csm/anna/2026-W44")))
                .containsExactly("portfolio/partner/rita/2026-W44", "portfolio/lead/lena/2026-W44");
    }

    @Test
    void isOwedToNobodyWhoHasLeftNorOverAccountsThatHaveEnded() {
        // anna's last day is the Sunday: on the Monday on which the view is read she looks after nothing.
        assertThat(owed("2026-11-01", portfolio(LocalDate.of(2026, 11, 1), null), Set.of()))
                .containsExactly("portfolio/partner/rita/2026-W44", "portfolio/lead/lena/2026-W44");
        assertThat(owed("2026-11-01", portfolio(null, LocalDate.of(2026, 11, 1)), Set.of()))
                .isEmpty();
    }

    @Test
    void refusesAWeekThatBeginsOnAnotherDay() {
        Period fromTuesday = new Period(LocalDate.of(2026, 10, 27), LocalDate.of(2026, 11, 3));
        assertThatThrownBy(() -> new DueView(new Viewer(Viewer.Role.CSM, ANNA), fromTuesday))
                .hasMessage("a week runs from Monday to Monday: 2026-10-27..2026-11-03");
    }

    private static List<String> owed(String night, Portfolio portfolio, Set<String> settled) {
        return DueView.owed(LocalDate.parse(night), portfolio, List.of(LENA), settled).stream()
                .map(DueView::key)
                .toList();
    }

    private static Portfolio portfolio(@Nullable LocalDate annaLeaves, @Nullable LocalDate accountEnds) {
        Account account = new Account(
                new AccountId("alpha"),
                "Alpha",
                "retail",
                "enterprise",
                "EMEA",
                "DE",
                ZoneOffset.UTC,
                Locale.UK,
                Currency.getInstance("EUR"),
                "",
                ANNA,
                Optional.of(RITA),
                LocalDate.of(2025, 1, 1),
                accountEnds);
        TreeMap<PersonId, Person> people = new TreeMap<>();
        people.put(ANNA, person(ANNA, annaLeaves));
        people.put(RITA, person(RITA, null));
        people.put(LENA, person(LENA, null));
        return new Portfolio(
                new TreeMap<>(Map.of(account.id(), account)),
                new TreeMap<>(),
                people,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    private static Person person(PersonId id, @Nullable LocalDate leaves) {
        return new Person(id, id.value(), id + "@example.com", LocalDate.of(2025, 1, 1), leaves);
    }
}
