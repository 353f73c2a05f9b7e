package com.reviewpack.delivery;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Viewer;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tries the templates of mails with letters of every kind: one pack, several, views, several mails a night. */
public final class MailCheck {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Period PERIOD = new Period(DAY, DAY.plusMonths(3));
    private static final MailAddress ADDRESS = new MailAddress("trial", "example.com");

    private MailCheck() {}

    /** Every fault, the first of each template and kind of letter. */
    public static List<Fault> faults(Templates templates) {
        MailWriter writer = new MailWriter(new PageTemplates(templates), ADDRESS);
        Letter.Enclosure one = enclosure("trial", List.of("Trial."));
        Letter.Enclosure other = enclosure("other", List.of());
        Letter.Enclosure view = view();
        List<Letter> letters = List.of(
                letter(1, 1, List.of(one)),
                letter(1, 2, List.of(one, other)),
                letter(1, 1, List.of(one, one)),
                letter(1, 1, List.of(one.withoutFiles())),
                letter(1, 1, List.of(view, view)));
        Set<Fault> faults = new LinkedHashSet<>();
        letters.forEach(letter -> attempt(faults, () -> writer.write(letter)));
        List.of(List.of("Trial"), List.of("Trial", "Trial"))
                .forEach(points -> attempt(
                        faults,
                        () -> writer.writeNotice(
                                DAY,
                                ADDRESS,
                                Map.of(
                                        "date",
                                        "2026-01-01",
                                        "exit_code",
                                        2,
                                        "points",
                                        points,
                                        "more",
                                        points.size() - 1,
                                        "report",
                                        "night.html"))));
        attempt(faults, () -> again(writer, letters.getFirst()));
        return List.copyOf(faults);
    }

    private static MailWriter.Written again(MailWriter writer, Letter letter) throws IOException {
        MailWriter.Written first = writer.write(letter);
        Mail mail = new Mail(
                first.id(),
                DAY,
                ADDRESS.toString(),
                first.messageId(),
                first.id() + ".eml",
                "",
                first.bytes().length,
                MailState.ACCEPTED,
                1,
                null,
                Instant.EPOCH,
                "");
        return writer.writeAgain(mail, first.bytes(), new Letter.Again(DAY, "trial", "Trial", ADDRESS, "Trial"), 1);
    }

    /** Writes a mail that nobody gets. */
    private interface Attempt {
        MailWriter.Written write() throws IOException;
    }

    private static void attempt(Set<Fault> faults, Attempt attempt) {
        try {
            attempt.write();
        } catch (PageTemplates.TemplateFault e) {
            faults.add(e.asFault(e.file()));
        } catch (IllegalArgumentException | IOException e) {
            faults.add(new Fault("mail/subject.ftl", 0, "", "", String.valueOf(e.getMessage())));
        }
    }

    private static Letter letter(int part, int parts, List<Letter.Enclosure> enclosures) {
        return new Letter(
                DAY,
                "trial",
                "Trial",
                ADDRESS,
                part,
                parts,
                enclosures,
                List.of(new Letter.Open("Trial", "trial", "2026-Q1", "held", "Trial")));
    }

    private static Letter.Enclosure enclosure(String account, List<String> highlights) {
        AccountId id = new AccountId(account);
        PackSubject subject = new PackSubject.Promised(id, new PackageId("trial"), Deliverable.QBR);
        return new Letter.Enclosure(
                pack(subject, highlights, Set.of(id)), account, List.of(new Letter.Attachment("trial.pdf", new byte[] {1
                })));
    }

    private static Letter.Enclosure view() {
        PackSubject subject = new PackSubject.View(new Viewer(Viewer.Role.CSM, new PersonId("trial")));
        return new Letter.Enclosure(
                pack(subject, List.of("Trial."), Set.of(new AccountId("trial"))),
                "your accounts",
                List.of(new Letter.Attachment("trial.pdf", new byte[] {1})));
    }

    private static ProducedPack pack(PackSubject subject, List<String> highlights, Set<AccountId> accounts) {
        return new ProducedPack(
                "trial",
                1,
                subject,
                new TreeSet<>(accounts),
                "2026-Q1",
                PERIOD,
                PERIOD.end(),
                PERIOD.lastDay(),
                true,
                "Trial",
                "Trial",
                highlights,
                false,
                0,
                List.of());
    }
}
