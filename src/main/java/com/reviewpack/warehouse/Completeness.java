package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.StatedDays;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.Ledger.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which exports an installation lacks as of a business date: refused, held or still waiting ones, and days without a file
 * between or after days that had one each. Tickets and hours come when there are some, so no day of theirs is missing.
 *
 * <p>An account's own folder is a row of days of its own. A day missing there is none where files for all accounts hold
 * rows of the account on that day, and a day missing for all accounts is none for the account whose folder has it.
 */
public final class Completeness {
    /** Rows of a file from which on it is no accident that all of them are wrong. */
    private static final long LEAST_HOPELESS = 10;

    private final JdbcTemplate jdbc;
    private final List<Gap> gaps;
    private final Map<Stream, Set<LocalDate>> covered;

    private Completeness(JdbcTemplate jdbc, List<Gap> gaps, Map<Stream, Set<LocalDate>> covered) {
        this.jdbc = jdbc;
        this.gaps = gaps;
        this.covered = covered;
    }

    /**
     * Something that is not there.
     *
     * @param folder the account whose rows it would hold; empty: of any account
     * @param days the days it states; empty: any day
     * @param missing whether there is no file at all
     */
    private record Gap(ExportKind kind, String folder, Optional<StatedDays> days, boolean missing, String reason) {

        boolean touches(Period period) {
            return days.isEmpty()
                    || (days.get().first().isBefore(period.end())
                            && !days.get().last().isBefore(period.start()));
        }
    }

    /** The files of one kind and folder, day after day. */
    private record Stream(ExportKind kind, String folder) implements Comparable<Stream> {
        @Override
        public int compareTo(Stream other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : folder.compareTo(other.folder);
        }
    }

    /** Why the kinds are incomplete for the account in the period, a sentence each; empty where they are complete. */
    public List<String> reasons(AccountId account, Collection<ExportKind> kinds, Period period) {
        return gaps.stream()
                .filter(gap -> kinds.contains(gap.kind) && gap.touches(period))
                .filter(gap -> gap.folder.isEmpty() || gap.folder.equals(account.value()))
                .filter(gap -> !gap.missing || !isServed(gap, account))
                .map(Gap::reason)
                .distinct()
                .toList();
    }

    /**
     * A stretch for which a kind is incomplete.
     *
     * @param days within the period that was asked for
     * @param absent whether nothing was taken in for these days, neither from a file for all accounts nor from one of the
     *     account's own
     */
    public record Stretch(ExportKind kind, Period days, boolean absent) {}

    /** The stretches of the period for which the kinds are incomplete for the account. */
    public List<Stretch> stretches(AccountId account, Collection<ExportKind> kinds, Period period) {
        return gaps.stream()
                .filter(gap -> kinds.contains(gap.kind) && gap.touches(period))
                .filter(gap -> gap.folder.isEmpty() || gap.folder.equals(account.value()))
                .filter(gap -> !gap.missing || !isServed(gap, account))
                .map(gap -> new Stretch(gap.kind, within(period, gap.days), isAbsent(gap, account)))
                .distinct()
                .toList();
    }

    private boolean isAbsent(Gap gap, AccountId account) {
        Set<LocalDate> forAll = covered.getOrDefault(new Stream(gap.kind, ""), Set.of());
        Set<LocalDate> own = covered.getOrDefault(new Stream(gap.kind, account.value()), Set.of());
        return gap.days.isPresent() && days(gap.days.get()).noneMatch(day -> forAll.contains(day) || own.contains(day));
    }

    private static Period within(Period period, Optional<StatedDays> days) {
        return days.map(stated -> new Period(
                        stated.first().isBefore(period.start()) ? period.start() : stated.first(),
                        stated.last().isBefore(period.lastDay()) ? stated.last().plusDays(1) : period.end()))
                .orElse(period);
    }

    static Completeness of(JdbcTemplate jdbc, LocalDate asOf, List<ExportOutcome> outcomes) {
        List<Edition> editions = new Ledger(jdbc).all();
        List<Gap> gaps = new ArrayList<>();
        Map<Stream, Set<LocalDate>> covered = new TreeMap<>();
        Map<Stream, Set<LocalDate>> daily = new TreeMap<>();
        Map<Stream, Set<LocalDate>> told = new TreeMap<>();
        for (Edition edition : editions) {
            Stream stream = new Stream(edition.kind(), edition.folder());
            switch (edition.state()) {
                case ACCEPTED -> {
                    if (isHopeless(edition)) {
                        continue;
                    }
                    edition.days()
                            .ifPresent(days -> days(days)
                                    .forEach(day -> covered.computeIfAbsent(stream, s -> new HashSet<>())
                                            .add(day)));
                    edition.days()
                            .filter(StatedDays::isOneDay)
                            .ifPresent(day -> daily.computeIfAbsent(stream, s -> new HashSet<>())
                                    .add(day.first()));
                }
                case HELD, REFUSED ->
                    tell(
                            gaps,
                            told,
                            stream,
                            edition.days(),
                            edition.name() + " is " + edition.state().word() + ": " + edition.reason());
                case REPLACED -> {}
            }
        }
        editions.stream()
                .filter(edition -> edition.state() == Ledger.State.ACCEPTED && isHopeless(edition))
                .forEach(edition -> tellHopeless(gaps, told, covered, edition));
        Set<String> inLedger = editions.stream()
                .filter(e -> e.state() != Ledger.State.REPLACED)
                .map(Edition::name)
                .collect(Collectors.toSet());
        for (ExportOutcome outcome : outcomes) {
            boolean lacking = switch (outcome.state()) {
                case WAITING -> true;
                case REFUSED -> !inLedger.contains(outcome.file());
                case ACCEPTED, HELD, KNOWN -> false;
            };
            if (lacking && outcome.kind().isPresent()) {
                int slash = outcome.file().indexOf('/');
                Stream stream = new Stream(
                        outcome.kind().get(), slash < 0 ? "" : outcome.file().substring(0, slash));
                tell(
                        gaps,
                        told,
                        stream,
                        StatedDays.in(outcome.file().substring(slash + 1)),
                        outcome.file() + " is " + outcome.state().key() + ": " + outcome.reason());
            }
        }
        daily.forEach((stream, days) -> addMissingDays(gaps, stream, days, covered, told, asOf));
        return new Completeness(jdbc, List.copyOf(gaps), covered);
    }

    /** Many rows, and not one that could be taken: as good as no file. */
    private static boolean isHopeless(Edition edition) {
        return edition.accepted() == 0 && edition.rejected() >= LEAST_HOPELESS;
    }

    private static void tellHopeless(
            List<Gap> gaps, Map<Stream, Set<LocalDate>> told, Map<Stream, Set<LocalDate>> covered, Edition edition) {
        Stream stream = new Stream(edition.kind(), edition.folder());
        Set<LocalDate> there = covered.getOrDefault(stream, Set.of());
        if (edition.days().stream().flatMap(Completeness::days).noneMatch(there::contains)) {
            String reason = "not one of the " + edition.rejected() + " rows of " + edition.name()
                    + " could be taken; look at the rejected rows and deliver it again";
            edition.days().ifPresent(days -> tell(gaps, told, stream, Optional.of(days), reason));
        }
    }

    private static void tell(
            List<Gap> gaps, Map<Stream, Set<LocalDate>> told, Stream stream, Optional<StatedDays> days, String reason) {
        gaps.add(new Gap(stream.kind, stream.folder, days, false, reason));
        days.ifPresent(stated -> days(stated)
                .forEach(day ->
                        told.computeIfAbsent(stream, s -> new HashSet<>()).add(day)));
    }

    private static void addMissingDays(
            List<Gap> gaps,
            Stream stream,
            Set<LocalDate> daily,
            Map<Stream, Set<LocalDate>> covered,
            Map<Stream, Set<LocalDate>> told,
            LocalDate asOf) {
        if (!comesDaily(stream.kind)) {
            return;
        }
        LocalDate first = daily.stream().min(LocalDate::compareTo).orElseThrow();
        Set<LocalDate> there = covered.getOrDefault(stream, Set.of());
        Set<LocalDate> explained = told.getOrDefault(stream, Set.of());
        for (LocalDate day = first; !day.isAfter(asOf); day = day.plusDays(1)) {
            if (!there.contains(day) && !explained.contains(day)) {
                String where = stream.folder.isEmpty() ? "" : " in the folder of " + stream.folder;
                gaps.add(new Gap(
                        stream.kind,
                        stream.folder,
                        Optional.of(new StatedDays(day, day)),
                        true,
                        "there is no " + stream.kind.key() + " export for " + day + where));
            }
        }
    }

    private static boolean comesDaily(ExportKind kind) {
        return switch (kind) {
            case CONVERSATIONS, VISITORS, AGENTS, TICKET_EVENTS, TRANSCRIPTS -> true;
            case TICKETS, HOURS -> false;
        };
    }

    private boolean isServed(Gap gap, AccountId account) {
        LocalDate day = gap.days.orElseThrow().first();
        if (gap.folder.isEmpty()) {
            return covered.getOrDefault(new Stream(gap.kind, account.value()), Set.of())
                    .contains(day);
        }
        Long cells = jdbc.queryForObject(
                "SELECT COUNT(*) FROM cell c JOIN export_file f ON f.file_id = c.file_id WHERE c.account_id = ?"
                        + " AND c.kind = ? AND c.utc_day = ? AND f.folder = '' AND f.state = 'accepted'",
                Long.class,
                account.value(),
                gap.kind.key(),
                day);
        return cells != null && cells > 0;
    }

    private static java.util.stream.Stream<LocalDate> days(StatedDays stated) {
        return stated.first().datesUntil(stated.last().plusDays(1));
    }
}
