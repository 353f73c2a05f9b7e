package com.reviewpack.cli;

import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints a night: what was made and where, and what to look at. */
final class NightTable {

    /** Ours: what fits on a screen. */
    private static final int MOST_POINTS = 20;

    private final PrintWriter out;

    NightTable(PrintWriter out) {
        this.out = out;
    }

    void write(NightReport report, Path output, boolean dryRun) {
        out.println();
        out.println("Night of " + report.date() + (dryRun ? ", tried without writing or sending anything" : ""));
        out.println();
        List<List<String>> rows = new ArrayList<>();
        List<NightReport.Line> lines = new ArrayList<>(report.due());
        lines.addAll(report.views());
        for (NightReport.Line line : lines) {
            OwedItem owed = line.owed();
            rows.add(List.of(
                    owed.subject().owner(),
                    owed.subject().kind(),
                    owed.subject().part(),
                    owed.periodName(),
                    owed.state().key(),
                    files(line.pack())));
        }
        if (rows.isEmpty()) {
            out.println("Nothing was owed.");
        } else {
            Columns.print(out, List.of("ACCOUNT", "DELIVERABLE", "PACKAGE", "PERIOD", "STATE", "FILES"), rows);
        }
        out.println();
        out.println(counts(report));
        if (!report.byHand().isEmpty()) {
            out.println(report.byHand().size() + " more fell due that people prepare; night.html lists them.");
        }
        List<String> points = report.toLookAt();
        if (!points.isEmpty()) {
            out.println();
            out.println("To look at:");
            points.stream().limit(MOST_POINTS).forEach(point -> out.println("  " + point));
            if (points.size() > MOST_POINTS) {
                out.println("  and " + (points.size() - MOST_POINTS) + " more; night.html lists them all");
            }
        }
        if (!dryRun) {
            Path folder = output.resolve(report.date().toString());
            out.println();
            out.println("Packs   " + folder);
            out.println("Report  " + folder.resolve("night.html"));
            if (hasMails(report)) {
                out.println("Mails   " + output.resolve("outbox"));
            }
        }
    }

    private static boolean hasMails(NightReport report) {
        return Stream.of(
                        report.due().stream(),
                        report.views().stream(),
                        report.proposed().stream().map(NightReport.Proposal::line))
                .flatMap(lines -> lines)
                .flatMap(line -> line.mails().stream())
                .anyMatch(mail -> mail.reply().startsWith("written to the outbox"));
    }

    private static String files(Optional<ProducedPack> pack) {
        return pack.map(made -> made.files().stream()
                        .map(file -> ending(file.path()))
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .orElse("");
    }

    private static String ending(String path) {
        return path.endsWith(".figures.json") ? "json" : path.substring(path.lastIndexOf('.') + 1);
    }

    private static String counts(NightReport report) {
        List<String> counts = new ArrayList<>();
        for (OwedItem.State state : OwedItem.State.values()) {
            long count = report.count(state);
            if (count > 0) {
                counts.add(count + " " + state.key());
            }
        }
        long exports = report.exports().stream()
                .filter(export -> export.state() == com.reviewpack.warehouse.ExportOutcome.State.ACCEPTED)
                .count();
        long corrections = report.proposed().stream()
                .filter(proposal -> proposal.line().owed().state() == OwedItem.State.DELIVERED)
                .count();
        if (corrections > 0) {
            counts.add(corrections + (corrections == 1 ? " correction" : " corrections") + " delivered");
        }
        counts.add(exports + (exports == 1 ? " export" : " exports") + " taken in");
        return String.join(", ", counts);
    }
}
