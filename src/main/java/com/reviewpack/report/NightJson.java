package com.reviewpack.report;

import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.warehouse.ExportOutcome;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code night.json}. */
public final class NightJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private NightJson() {}

    /** UTF-8, ending with a line feed. */
    public static byte[] write(NightReport report) {
        Map<String, Object> night = new LinkedHashMap<>();
        night.put("date", report.date().toString());
        night.put("status", report.status());
        night.put("exit_code", report.exitCode());
        night.put(
                "due",
                Stream.concat(parked(report), report.due().stream().map(NightJson::line))
                        .toList());
        night.put(
                "portfolio_views", report.views().stream().map(NightJson::line).toList());
        night.put(
                "proposed", report.proposed().stream().map(NightJson::proposal).toList());
        night.put("by_hand", report.byHand().stream().map(NightJson::owed).toList());
        night.put("left_to_the_next_night", report.tooEarly());
        night.put("exports", report.exports().stream().map(NightJson::export).toList());
        night.put(
                "returned_mails",
                ordered(
                        "returned",
                        report.mail().returned(),
                        "delayed",
                        report.mail().delayed(),
                        "ignored",
                        report.mail().ignored()));
        night.put(
                "totals",
                report.totals().stream()
                        .map(total -> ordered(
                                "name",
                                total.name(),
                                "expected",
                                total.expected(),
                                "found",
                                total.found(),
                                "agrees",
                                total.agrees()))
                        .toList());
        report.retired()
                .ifPresent(retired -> night.put(
                        "retired",
                        ordered(
                                "nights_before",
                                retired.before().toString(),
                                "facts_before",
                                retired.factsBefore().toString(),
                                "files",
                                retired.files(),
                                "mails",
                                retired.mails(),
                                "records",
                                retired.records())));
        night.put("steps", report.steps().stream().map(NightJson::step).toList());
        return (JSON.writeValueAsString(night) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** An account whose portfolio rows are at fault: what it is owed cannot be told. */
    private static Stream<Map<String, Object>> parked(NightReport report) {
        return report.parkedAccounts().entrySet().stream().map(entry -> account(entry.getKey(), entry.getValue()));
    }

    private static Map<String, Object> account(AccountId account, List<Fault> faults) {
        String reason = String.join("; ", faults.stream().map(Fault::toString).toList());
        Map<String, Object> line = keys(account.value(), account.value(), null, null, null);
        line.put("state", OwedItem.State.PARKED.key());
        line.put("reason", reason);
        line.put("files", List.of());
        line.put("deliveries", List.of());
        return line;
    }

    private static Map<String, Object> line(NightReport.Line line) {
        Map<String, Object> json = owed(line.owed());
        json.put(
                "files",
                line.pack().map(ProducedPack::files).orElse(List.of()).stream()
                        .map(file -> ordered("path", file.path(), "sha256", file.sha256(), "bytes", file.bytes()))
                        .toList());
        json.put("deliveries", line.mails().stream().map(NightJson::mail).toList());
        line.pack()
                .filter(pack -> pack.subject() instanceof PackSubject.View)
                .ifPresent(pack -> json.put(
                        "accounts",
                        pack.accounts().stream().map(AccountId::value).toList()));
        line.verdict().ifPresent(verdict -> {
            json.put("quality", verdict.quality().key());
            json.put("quality_reasons", verdict.reasons());
        });
        json.put("restated", line.pack().map(ProducedPack::restated).orElse(false));
        line.pack().ifPresent(pack -> json.put("version", pack.version()));
        return json;
    }

    private static Map<String, Object> proposal(NightReport.Proposal proposal) {
        Map<String, Object> json = line(proposal.line());
        json.put("restates", proposal.restates());
        return json;
    }

    private static Map<String, Object> owed(OwedItem owed) {
        Map<String, Object> json = switch (owed.subject()) {
            case PackSubject.Promised promised ->
                keys(
                        owed.key(),
                        promised.account().value(),
                        promised.packageId().value(),
                        promised.deliverable().key(),
                        owed.periodName());
            case PackSubject.View view ->
                ordered(
                        "key",
                        owed.key(),
                        "role",
                        view.viewer().role().key(),
                        "person",
                        view.viewer().person().value(),
                        "period",
                        owed.periodName());
        };
        json.put("due_on", owed.dueOn().toString());
        json.put("state", owed.state().key());
        json.put("reason", owed.reason());
        return json;
    }

    private static Map<String, Object> keys(
            String key,
            String account,
            @Nullable String packageId,
            @Nullable String deliverable,
            @Nullable String period) {
        return ordered(
                "key", key, "account", account, "package", packageId, "deliverable", deliverable, "period", period);
    }

    private static Map<String, Object> mail(Mail mail) {
        return ordered(
                "recipient",
                mail.recipient(),
                "state",
                mail.state().key(),
                "message_id",
                mail.messageId(),
                "at",
                mail.changedAt().toString(),
                "attempts",
                mail.attempts(),
                "reply",
                mail.reply());
    }

    private static Map<String, Object> export(ExportOutcome export) {
        return ordered(
                "file",
                export.file(),
                "sha256",
                export.sha256(),
                "kind",
                export.kind().map(kind -> kind.key()).orElse(null),
                "rows",
                export.rows(),
                "accepted",
                export.accepted(),
                "rejected",
                export.rejected(),
                "state",
                export.state().key(),
                "reason",
                export.reason());
    }

    private static Map<String, Object> step(NightReport.StepTime step) {
        return ordered("name", step.name(), "seconds", step.time().toMillis() / 1000.0, "items", step.items());
    }

    private static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        @SuppressWarnings("NullAway") // JSON knows null; the type of the tree does not say so
        Map<String, Object> tree = (Map<String, Object>) (Map<String, ?>) json;
        return tree;
    }
}
