package com.reviewpack.trial;

import com.reviewpack.erasure.Retaining;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Viewer;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small invented nights: what the page of the night is tried with. */
final class TrialNight {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Period PERIOD = new Period(DAY, DAY.plusMonths(3));
    private static final AccountId ACCOUNT = new AccountId("trial");
    private static final PackSubject PROMISED =
            new PackSubject.Promised(ACCOUNT, new PackageId("trial"), Deliverable.QBR);
    private static final PackSubject VIEW = new PackSubject.View(new Viewer(Viewer.Role.CSM, new PersonId("trial")));

    private TrialNight() {}

    /** One in which nothing happened, and one in which everything did. */
    static List<NightReport> all() {
        return List.of(
                new NightReport(
                        DAY,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new NightReport.MailNews(List.of(), 0, 0, 0),
                        Optional.empty()),
                new NightReport(
                        DAY,
                        List.of(line(PROMISED, OwedItem.State.DELIVERED), line(PROMISED, OwedItem.State.PARKED)),
                        List.of(line(VIEW, OwedItem.State.DELIVERED)),
                        List.of(new NightReport.Proposal(line(PROMISED, OwedItem.State.HELD), 1)),
                        List.of(owed(PROMISED, OwedItem.State.BY_HAND)),
                        new TreeMap<>(),
                        List.of(),
                        List.of("trial"),
                        List.of(
                                export(ExportOutcome.State.ACCEPTED),
                                export(ExportOutcome.State.REFUSED),
                                export(ExportOutcome.State.KNOWN)),
                        List.of(new NightReport.Total("trial", 1, 1), new NightReport.Total("trial", 1, 2)),
                        List.of(new NightReport.StepTime("trial", Duration.ofSeconds(1), 1)),
                        new NightReport.MailNews(List.of("Trial"), 1, 1, 1),
                        Optional.of(new Retaining.Retired(DAY, DAY, 1, 1, 1))));
    }

    private static NightReport.Line line(PackSubject subject, OwedItem.State state) {
        ProducedPack pack = new ProducedPack(
                "trial",
                1,
                subject,
                new TreeSet<>(Set.of(ACCOUNT)),
                "2026-Q1",
                PERIOD,
                PERIOD.end(),
                DAY,
                true,
                "Trial",
                "Trial",
                List.of("Trial."),
                true,
                0,
                List.of(new ProducedPack.ProducedFile("2026-01-01/trial/trial.pdf", "0", 1)));
        Mail mail = new Mail(
                "trial",
                DAY,
                "trial@example.com",
                "<trial@example.com>",
                "trial.eml",
                "0",
                1,
                MailState.ACCEPTED,
                1,
                null,
                Instant.EPOCH,
                "Trial");
        return new NightReport.Line(owed(subject, state), Optional.of(pack), List.of(mail));
    }

    private static OwedItem owed(PackSubject subject, OwedItem.State state) {
        return new OwedItem("trial", subject, "2026-Q1", PERIOD.end(), state, "Trial");
    }

    private static ExportOutcome export(ExportOutcome.State state) {
        return new ExportOutcome("trial.csv", "0", Optional.of(ExportKind.TICKETS), 1, 1, 0, state, "Trial");
    }
}
