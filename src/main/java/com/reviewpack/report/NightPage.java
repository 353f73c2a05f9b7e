package com.reviewpack.report;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.erasure.Retaining;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.OwedItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Writes {@code night.html}: the report as a person reads it in the morning. */
public final class NightPage {

    private final PageTemplates pages;

    public NightPage(PageTemplates pages) {
        this.pages = pages;
    }

    /** As UTF-8. */
    public byte[] write(NightReport report) {
        return write(report, List.of());
    }

    /**
     * As UTF-8.
     *
     * @param more to look at beside what the report says
     */
    public byte[] write(NightReport report, List<String> more) {
        List<String> points = new ArrayList<>(report.toLookAt());
        points.addAll(more);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("date", report.date().toString());
        values.put("exit_code", report.exitCode());
        values.put("counts", counts(report));
        values.put("points", points);
        values.put(
                "due",
                report.due().stream().map(line -> line(line, report.date())).toList());
        values.put(
                "views",
                report.views().stream().map(line -> line(line, report.date())).toList());
        values.put(
                "proposed",
                report.proposed().stream()
                        .map(proposal -> line(proposal.line(), report.date()))
                        .toList());
        values.put(
                "by_hand",
                report.byHand().stream()
                        .map(owed -> Map.of(
                                "account", owed.subject().owner(),
                                "deliverable", words(owed.subject().kind()),
                                "package", owed.subject().part(),
                                "period", owed.periodName(),
                                "reason", owed.reason()))
                        .toList());
        values.put("too_early", report.tooEarly());
        values.put("exports", exports(report, export -> !isWell(export)));
        values.put("well", exports(report, NightPage::isWell));
        values.put(
                "rows",
                count(report.exports().stream()
                        .filter(NightPage::isWell)
                        .mapToLong(ExportOutcome::accepted)
                        .sum()));
        values.put(
                "known",
                report.exports().stream()
                        .filter(export -> export.state() == ExportOutcome.State.KNOWN)
                        .count());
        values.put(
                "totals",
                report.totals().stream()
                        .map(total -> Map.of(
                                "name", total.name(),
                                "expected", count(total.expected()),
                                "found", count(total.found()),
                                "agrees", total.agrees()))
                        .toList());
        report.retired().ifPresent(retired -> values.put("retired", retired(retired)));
        values.put(
                "steps",
                report.steps().stream()
                        .map(step -> Map.of(
                                "name", step.name(),
                                "seconds",
                                        String.format(
                                                Locale.ROOT, "%.1f", step.time().toMillis() / 1000.0),
                                "items", step.items()))
                        .toList());
        return pages.fill("", "night/night.ftlh", values).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> retired(Retaining.Retired retired) {
        return Map.of(
                "before", retired.before().toString(),
                "facts_before", retired.factsBefore().toString(),
                "files", count(retired.files()),
                "mails", count(retired.mails()),
                "records", count(retired.records()));
    }

    /** How many of what was owed are in each state; states without any are left out. */
    public static List<Map<String, Object>> counts(NightReport report) {
        List<Map<String, Object>> counts = new ArrayList<>();
        for (OwedItem.State state : OwedItem.State.values()) {
            long count = report.count(state);
            if (count > 0) {
                counts.add(Map.of("state", state.key(), "count", count));
            }
        }
        return counts;
    }

    private static Map<String, Object> line(NightReport.Line line, LocalDate date) {
        OwedItem owed = line.owed();
        return Map.of(
                "account", owed.subject().owner(),
                "deliverable", words(owed.subject().kind()),
                "package", owed.subject().part(),
                "period", owed.periodName(),
                "due_on", owed.dueOn().toString(),
                "state", owed.state().key(),
                "reason", owed.reason(),
                "files",
                        line.pack().stream()
                                .flatMap(pack -> pack.files().stream())
                                .map(file -> link(file.path(), date))
                                .toList(),
                "restated", line.pack().map(pack -> pack.restated()).orElse(false),
                "mails",
                        line.mails().stream()
                                .map(mail ->
                                        mail.recipient() + " " + mail.state().key())
                                .toList());
    }

    /** From the night's own folder; packs of other nights lie beside it. */
    private static String link(String path, LocalDate date) {
        String own = date + "/";
        return path.startsWith(own) ? path.substring(own.length()) : "../" + path;
    }

    /** What was taken in or left out tonight, and fits the condition. */
    private static List<Map<String, Object>> exports(NightReport report, Predicate<ExportOutcome> condition) {
        return report.exports().stream()
                .filter(export -> export.state() != ExportOutcome.State.KNOWN)
                .filter(condition)
                .map(NightPage::export)
                .toList();
    }

    private static boolean isWell(ExportOutcome export) {
        return export.state() == ExportOutcome.State.ACCEPTED && export.rejected() == 0;
    }

    private static Map<String, Object> export(ExportOutcome export) {
        return Map.of(
                "file", export.file(),
                "rows", count(export.rows()),
                "accepted", count(export.accepted()),
                "rejected", count(export.rejected()),
                "state", export.state().key(),
                "reason", export.reason());
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String words(String key) {
        return SpokenKeys.of(key);
    }
}
