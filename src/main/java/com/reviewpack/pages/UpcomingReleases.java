package com.reviewpack.pages;

import com.reviewpack.offering.Tier;
import com.reviewpack.pack.Cell;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The features of releases that concern one account: to come, come, or overdue, and what each serves. */
final class UpcomingReleases {

    private static final Comparator<Release> BY_DAY = Comparator.comparing(
                    (Release release) -> release.plannedOn().orElse(LocalDate.MAX))
            .thenComparing(Release::id)
            .thenComparing(Release::feature);

    private final Draft draft;

    UpcomingReleases(Draft draft) {
        this.draft = draft;
    }

    /** Planned for after the business date or without a day, those with the nearest day first. */
    List<Release> toCome() {
        return concerning()
                .filter(release -> !PlanMatch.over(release.status()))
                .filter(release -> release.plannedOn()
                        .map(day -> day.isAfter(draft.scope().asOf()))
                        .orElse(true))
                .toList();
    }

    /** Released on a day from the start of the period to the business date, latest last. */
    List<Release> come() {
        return past().filter(release -> PlanMatch.come(release.status()))
                .filter(release -> release.plannedOn()
                        .filter(day -> !day.isBefore(draft.scope().period().start()))
                        .isPresent())
                .toList();
    }

    /** Planned for a day that has passed, and not told as released or dropped, latest last. */
    List<Release> overdue() {
        return past().filter(release -> !PlanMatch.over(release.status())).toList();
    }

    private Stream<Release> past() {
        return concerning()
                .filter(release -> release.plannedOn()
                        .filter(day -> !day.isAfter(draft.scope().asOf()))
                        .isPresent());
    }

    private Stream<Release> concerning() {
        return draft.scope().portfolio().releases().stream()
                .filter(this::concerns)
                .sorted(BY_DAY);
    }

    /**
     * Words of the audience that name an industry, a size, a region, a tier or an account narrow it to those; other words
     * say for whom within an account.
     */
    private boolean concerns(Release release) {
        Set<String> narrowing = new HashSet<>(words(release));
        narrowing.retainAll(everybody());
        return narrowing.isEmpty() || narrowing.stream().anyMatch(own()::contains);
    }

    private static List<String> words(Release release) {
        return Stream.of(release.audience().split(";", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Set<String> own() {
        Set<String> own = new HashSet<>(marks(draft.scope().account()));
        own.add(draft.scope().tier().name());
        return own;
    }

    private Set<String> everybody() {
        Set<String> all = new HashSet<>();
        draft.scope().portfolio().accounts().values().forEach(account -> all.addAll(marks(account)));
        draft.scope().catalogue().tiers().stream().map(Tier::name).forEach(all::add);
        return all;
    }

    private static Collection<String> marks(Account account) {
        return List.of(account.id().value(), account.industry(), account.segment(), account.region());
    }

    /** For whom within the account, in words; words that only narrow are left out. */
    String forWhom(Release release) {
        Set<String> everybody = everybody();
        List<String> names = new ArrayList<>();
        for (String word : words(release)) {
            if (!everybody.contains(word)) {
                names.add(Audience.ofWord(word)
                        .map(audience -> draft.say("audience." + audience.key()))
                        .orElse(word));
            }
        }
        return names.isEmpty() ? draft.say("audience.all") : String.join(", ", names);
    }

    /** The first audience that the program knows. */
    Audience audience(Release release) {
        return words(release).stream()
                .flatMap(word -> Audience.ofWord(word).stream())
                .findFirst()
                .orElse(Audience.ALL);
    }

    /** The goals whose figures such a feature works on. */
    List<Goal> serves(Release release) {
        Set<String> figures = new HashSet<>();
        words(release).stream()
                .flatMap(word -> Audience.ofWord(word).stream())
                .forEach(audience -> figures.addAll(audience.figures()));
        return draft.report().goals().stream()
                .map(progress -> progress.goal())
                .filter(goal -> figures.contains(goal.figure()))
                .toList();
    }

    /** The day as it is planned, or that there is none yet. */
    Cell day(Release release) {
        Optional<LocalDate> planned = release.plannedOn();
        return planned.<Cell>map(Cell.Day::new).orElseGet(() -> new Cell.Text(draft.say("releases.undated")));
    }
}
