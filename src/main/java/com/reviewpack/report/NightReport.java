package com.reviewpack.report;

import com.reviewpack.erasure.Retaining;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackVerdict;
import com.reviewpack.warehouse.ProducedPack;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A whole night, all its runs together: what was owed and what became of it, what came in, how long it took.
 *
 * @param due what packages promise, by key
 * @param views over the accounts that somebody looks after, by key
 * @param proposed corrections of packs that were mailed: those that wait, and those that this night mailed
 * @param byHand owed and prepared by people, by key
 * @param parkedAccounts accounts that take no part, with the faults of their portfolio rows
 * @param otherFaults faults of portfolio rows that belong to no account
 * @param tooEarly accounts whose business date had not ended: the next night's
 * @param exports by file
 * @param totals what was counted in two ways
 * @param steps of the last run, in their order
 * @param mail what became known of mails of this and earlier nights
 * @param retired what was taken out because of its age; empty where everything is kept
 */
public record NightReport(
        LocalDate date,
        List<Line> due,
        List<Line> views,
        List<Proposal> proposed,
        List<OwedItem> byHand,
        SortedMap<AccountId, List<Fault>> parkedAccounts,
        List<Fault> otherFaults,
        List<String> tooEarly,
        List<ExportOutcome> exports,
        List<Total> totals,
        List<StepTime> steps,
        MailNews mail,
        Optional<Retaining.Retired> retired) {

    /** What was owed, its pack where one was made, the mails that carried it, and what the last gate said of it. */
    public record Line(OwedItem owed, Optional<ProducedPack> pack, List<Mail> mails, Optional<PackVerdict> verdict) {

        /** Of what was never examined. */
        public Line(OwedItem owed, Optional<ProducedPack> pack, List<Mail> mails) {
            this(owed, pack, mails, Optional.empty());
        }
    }

    /**
     * A version that corrects what its reader has.
     *
     * @param restates the version that the reader has
     */
    public record Proposal(Line line, int restates) {}

    /**
     * One quantity, counted in two ways.
     *
     * @param name what is counted, and against what
     */
    public record Total(String name, long expected, long found) {
        public boolean agrees() {
            return expected == found;
        }
    }

    /** How long a step took, and how many items it worked on. */
    public record StepTime(String name, Duration time, long items) {}

    /**
     * What became known of mails.
     *
     * @param alerts what somebody should look at, a sentence each
     * @param returned mails that came back
     * @param delayed mails that a relay tries on
     * @param ignored other messages where returned mails arrive: replies, and reports that cannot be read or matched
     */
    public record MailNews(List<String> alerts, long returned, long delayed, long ignored) {
        public MailNews {
            alerts = List.copyOf(alerts);
        }
    }

    /** All well. */
    public static final int WELL = 0;
    /** Nothing was done. */
    public static final int NOT_BEGUN = 1;
    /** Done, with exceptions to look at. */
    public static final int EXCEPTIONS = 2;
    /** The night was stopped; it goes on when it is started again. */
    public static final int STOPPED = 3;

    public NightReport {
        due = List.copyOf(due);
        views = List.copyOf(views);
        proposed = List.copyOf(proposed);
        byHand = List.copyOf(byHand);
        otherFaults = List.copyOf(otherFaults);
        tooEarly = List.copyOf(tooEarly);
        exports = List.copyOf(exports);
        totals = List.copyOf(totals);
        steps = List.copyOf(steps);
    }

    /** The same night without how long its steps took, which no two runs have alike. */
    public NightReport withoutTimes() {
        return new NightReport(
                date,
                due,
                views,
                proposed,
                byHand,
                parkedAccounts,
                otherFaults,
                tooEarly,
                exports,
                totals,
                List.of(),
                mail,
                retired);
    }

    public int exitCode() {
        return toLookAt().isEmpty() ? WELL : EXCEPTIONS;
    }

    /** {@code done} or {@code done_with_exceptions}. */
    public String status() {
        return toLookAt().isEmpty() ? "done" : "done_with_exceptions";
    }

    /** Everything that somebody should look at, a sentence each. */
    public List<String> toLookAt() {
        List<String> points = new ArrayList<>();
        for (Line line : lines()) {
            switch (line.owed().state()) {
                case PARKED, HELD, PRODUCED ->
                    points.add(line.owed().key() + " is " + line.owed().state().key() + ": "
                            + line.owed().reason());
                case DELIVERED, WAIVED, CAPPED, BY_HAND -> {}
            }
        }
        for (Map.Entry<AccountId, List<Fault>> account : parkedAccounts.entrySet()) {
            for (Fault fault : account.getValue()) {
                points.add("account " + account.getKey() + " is parked: " + fault);
            }
        }
        otherFaults.forEach(fault -> points.add("portfolio: " + fault));
        for (Total total : totals) {
            if (!total.agrees()) {
                points.add("control total '" + total.name() + "' does not agree: " + total.expected() + " against "
                        + total.found() + "; keep the data folder as it is and look into it before the next night");
            }
        }
        for (ExportOutcome export : exports) {
            switch (export.state()) {
                case REFUSED, HELD, WAITING ->
                    points.add(
                            "export " + export.file() + " is " + export.state().key() + ": " + export.reason());
                case ACCEPTED, KNOWN -> {
                    if (export.rejected() > 0 && export.state() == ExportOutcome.State.ACCEPTED) {
                        points.add("export " + export.file() + " has " + export.rejected()
                                + (export.rejected() == 1 ? " rejected row" : " rejected rows"));
                    }
                }
            }
        }
        points.addAll(mail.alerts());
        return points;
    }

    /** What was due, then the views, then what is proposed. */
    private List<Line> lines() {
        return Stream.of(due.stream(), views.stream(), proposed.stream().map(Proposal::line))
                .flatMap(lines -> lines)
                .toList();
    }

    /** Whether a pack is made whose mail is to be tried again. */
    public boolean isWaitingForMail() {
        return lines().stream().anyMatch(line -> line.owed().state() == OwedItem.State.PRODUCED);
    }

    /** How many of what packages promise are in that state. */
    public long count(OwedItem.State state) {
        return due.stream().filter(line -> line.owed().state() == state).count();
    }
}
