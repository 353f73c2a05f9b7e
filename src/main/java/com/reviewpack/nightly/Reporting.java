package com.reviewpack.nightly;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.installation.Releasing;
import com.reviewpack.installation.Stores;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.RejectedRowsCsv;
import com.reviewpack.report.NightJson;
import com.reviewpack.report.NightPage;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the night's report: {@code night.json}, {@code night.html} and the rejected rows. */
final class Reporting {

    /** Ours: what somebody reads in a mail in the morning; the page has all of it. */
    private static final int MOST_POINTS = 20;

    private final Night night;

    Reporting(Night night) {
        this.night = night;
    }

    /**
     * @return how many owed items the report lists
     */
    long run() throws IOException {
        try (Delivering delivering = night.delivering()) {
            return run(delivering);
        }
    }

    private long run(Delivering delivering) throws IOException {
        NightReport report = report(delivering);
        night.hand(report);
        Path folder = night.installation().output().resolve(report.date().toString());
        FinishedFile.write(folder.resolve("night.json"), NightJson.write(report));
        FinishedFile.write(folder.resolve("night.html"), page(report));
        writeRejected(folder.resolve("rejected"));
        tellOperators(report, folder, delivering);
        night.stores().nights().finish(report.date(), report.exitCode(), night.now());
        return report.due().size();
    }

    /** By the user's template; by the program's own where that one cannot be used, which the page then says. */
    private byte[] page(NightReport report) {
        try {
            return new NightPage(night.pages()).write(report);
        } catch (PageTemplates.TemplateFault wrong) {
            return new NightPage(PageTemplates.builtIn())
                    .write(report, List.of("template " + wrong.asFault(wrong.file())));
        }
    }

    private NightReport report(Delivering delivering) {
        List<NightReport.Line> due = new ArrayList<>();
        List<NightReport.Line> views = new ArrayList<>();
        List<OwedItem> byHand = new ArrayList<>();
        for (OwedItem owed : night.stores().nights().owed(night.order().date())) {
            if (owed.state() == OwedItem.State.BY_HAND) {
                byHand.add(owed);
            } else {
                NightReport.Line line = new NightReport.Line(
                        owed,
                        night.stores().packs().forDelivery(owed.key()),
                        night.stores().deliveries().carrying(owed.key()),
                        night.stores().verdicts().newest(owed.key()));
                switch (owed.subject()) {
                    case PackSubject.Promised promised -> due.add(line);
                    case PackSubject.View view -> views.add(line);
                }
            }
        }
        List<NightReport.Proposal> proposed = proposed();
        return new NightReport(
                night.order().date(),
                due,
                views,
                proposed,
                byHand,
                night.inputs().portfolio().parked(),
                night.inputs().portfolio().faults(),
                night.due().tooEarly(),
                night.intake().outcomes(),
                new ControlTotals(night)
                        .count(
                                Stream.of(
                                                due.stream(),
                                                views.stream(),
                                                proposed.stream().map(NightReport.Proposal::line))
                                        .flatMap(lines -> lines)
                                        .toList(),
                                delivering),
                night.times(),
                new FollowUps(night).news(),
                night.retired());
    }

    /** What corrects a mailed pack and waits, or was mailed by this night; not what was set aside. */
    private List<NightReport.Proposal> proposed() {
        Stores stores = night.stores();
        Releasing releasing = new Releasing(night.installation().settings(), stores);
        List<NightReport.Proposal> proposed = new ArrayList<>();
        for (ProducedPack pack : stores.packs().restating()) {
            PackVersions.Standing standing = stores.versions().of(pack);
            List<Mail> mails = stores.deliveries().carrying(pack.itemKey(), pack.version());
            boolean earlier = mails.stream()
                    .anyMatch(mail -> mail.state() == MailState.ACCEPTED
                            && !mail.businessDate().equals(night.order().date()));
            if (!standing.isSetAside() && !earlier) {
                OwedItem made = OwedItems.waiting(pack);
                OwedItem owed = OwedItems.after(
                        releasing
                                .waits(pack)
                                .map(reason -> made.with(OwedItem.State.HELD, reason))
                                .orElse(made),
                        mails);
                proposed.add(new NightReport.Proposal(
                        new NightReport.Line(owed, Optional.of(pack), mails),
                        standing.origin().restates()));
            }
        }
        return proposed;
    }

    private void writeRejected(Path folder) throws IOException {
        for (ExportKind kind :
                night.warehouse().kindsWithRejectedRows(night.order().date())) {
            FinishedFile.write(folder.resolve(kind.key() + ".csv"), bytes -> {
                RejectedRowsCsv csv = new RejectedRowsCsv(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                night.warehouse().rejectedRows(night.order().date(), kind, csv);
                csv.flush();
            });
        }
    }

    /**
     * Those who run the installation hear of every night, so that silence itself is news; the same news reaches them once.
     */
    private static void tellOperators(NightReport report, Path folder, Delivering delivering) throws IOException {
        List<String> points = report.toLookAt();
        delivering.tellOperators(
                report.date(),
                Map.of(
                        "date", report.date().toString(),
                        "exit_code", report.exitCode(),
                        "counts", NightPage.counts(report),
                        "totals", report.totals().size(),
                        "points", points.stream().limit(MOST_POINTS).toList(),
                        "more", Math.max(0, points.size() - MOST_POINTS),
                        "report", folder.resolve("night.html").toString()));
    }
}
