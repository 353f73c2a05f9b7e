package com.reviewpack.nightly;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.RowTotals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts a night twice, by what its steps say and by what is kept, from the exports to the mails. */
final class ControlTotals {

    private final Night night;

    ControlTotals(Night night) {
        this.night = night;
    }

    /**
     * @param lines what was owed and what became of it, views included
     */
    List<NightReport.Total> count(List<NightReport.Line> lines, Delivering delivering) {
        RowTotals rows =
                RowTotals.of(night.stores().database().source(), night.order().date());
        List<ExportOutcome> taken = night.intake().outcomes().stream()
                .filter(export ->
                        export.state() == ExportOutcome.State.ACCEPTED || export.state() == ExportOutcome.State.HELD)
                .toList();
        long read = taken.stream().mapToLong(ExportOutcome::rows).sum();
        long judged = taken.stream()
                .mapToLong(export -> export.accepted() + export.rejected())
                .sum();
        Set<String> noted = new TreeSet<>();
        night.stores().nights().owed(night.order().date()).forEach(owed -> noted.add(owed.key()));
        return List.of(
                new NightReport.Total("rows read = rows accepted and rejected", read, judged),
                new NightReport.Total("rows accepted = rows stored", rows.accepted(), rows.stored()),
                new NightReport.Total("rows rejected = rows kept aside", rows.rejected(), rows.kept()),
                new NightReport.Total(
                        "items found due = items with a state",
                        night.due().keys().size(),
                        night.due().keys().stream().filter(noted::contains).count()),
                new NightReport.Total(
                        "items delivered = items in an accepted mail", delivered(lines), inAcceptedMail(lines)),
                new NightReport.Total("files of packs = files in the output folder", files(lines), filesThere(lines)),
                new NightReport.Total(
                        "mails sent = mails in the journal", sent(lines).size(), proven(lines, delivering)));
    }

    private static long delivered(List<NightReport.Line> lines) {
        return lines.stream()
                .filter(line -> line.owed().state() == OwedItem.State.DELIVERED)
                .count();
    }

    private static long inAcceptedMail(List<NightReport.Line> lines) {
        return lines.stream()
                .filter(line -> line.owed().state() == OwedItem.State.DELIVERED)
                .filter(line -> line.mails().stream().anyMatch(mail -> mail.state() == MailState.ACCEPTED))
                .count();
    }

    private static long files(List<NightReport.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.pack().stream())
                .mapToLong(pack -> pack.files().size())
                .sum();
    }

    private long filesThere(List<NightReport.Line> lines) {
        Path output = night.installation().output();
        return lines.stream()
                .flatMap(line -> line.pack().stream())
                .map(ProducedPack::files)
                .flatMap(List::stream)
                .filter(file -> Files.isRegularFile(output.resolve(file.path())))
                .count();
    }

    private static Set<String> sent(List<NightReport.Line> lines) {
        Set<String> sent = new TreeSet<>();
        for (NightReport.Line line : lines) {
            for (Mail mail : line.mails()) {
                if (mail.attempts() > 0) {
                    sent.add(mail.messageId());
                }
            }
        }
        return sent;
    }

    private static long proven(List<NightReport.Line> lines, Delivering delivering) {
        return sent(lines).stream().filter(delivering::hasProof).count();
    }
}
