package com.reviewpack.cli;

import com.reviewpack.intake.SpreadsheetText;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.requests.History;
import com.reviewpack.warehouse.Approval;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.PackOrigin;
import com.reviewpack.warehouse.ProducedPack;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent, in each form. A CSV cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class HistoryOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The columns of the CSV, in their order. */
    private static final List<String> NAMES = List.of(
            "at",
            "state",
            "recipient",
            "person",
            "key",
            "owner",
            "deliverable",
            "package",
            "period",
            "version",
            "restates",
            "made_on",
            "message_id",
            "sha256",
            "again_of",
            "wished_by",
            "approved_by",
            "approved_at",
            "facts_position",
            "exports_sha256",
            "portfolio_sha256",
            "catalogue_sha256",
            "templates_sha256",
            "program");

    private HistoryOutput() {}

    static void table(PrintWriter out, List<History.Entry> entries) {
        if (entries.isEmpty()) {
            out.println("Nothing was sent.");
            return;
        }
        Columns.print(
                out,
                List.of("AT", "STATE", "RECIPIENT", "KEY", "VERSION", "MESSAGE-ID", "SHA-256"),
                entries.stream()
                        .map(entry -> List.of(
                                mail(entry).changedAt().toString(),
                                mail(entry).state().key()
                                        + (entry.sent().first().isPresent() ? ", once more" : ""),
                                mail(entry).recipient(),
                                entry.pack().itemKey(),
                                String.valueOf(entry.pack().version()),
                                mail(entry).messageId(),
                                mail(entry).sha256().substring(0, 12)))
                        .toList());
    }

    static String csv(List<History.Entry> entries) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(NAMES);
            for (History.Entry entry : entries) {
                Map<String, String> fields = fields(entry);
                csv.writeRecord(NAMES.stream()
                        .map(name -> SpreadsheetText.of(fields.getOrDefault(name, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    static String json(List<History.Entry> entries) {
        ArrayNode all = JSON.createArrayNode();
        for (History.Entry entry : entries) {
            ObjectNode node = all.addObject();
            fields(entry).forEach(node::put);
            node.put("version", entry.pack().version());
            node.put("bytes", mail(entry).bytes());
            ArrayNode accounts = node.putArray("accounts");
            entry.pack().accounts().stream().map(AccountId::value).forEach(accounts::add);
            ArrayNode files = node.putArray("files");
            for (ProducedPack.ProducedFile file : entry.pack().files()) {
                files.addObject()
                        .put("path", file.path())
                        .put("sha256", file.sha256())
                        .put("bytes", file.bytes());
            }
            if (!entry.exports().isEmpty()) {
                ArrayNode exports = node.putArray("exports");
                entry.exports()
                        .forEach(export ->
                                exports.addObject().put("file", export.name()).put("sha256", export.sha256()));
            }
        }
        return JSON.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }

    private static Mail mail(History.Entry entry) {
        return entry.sent().mail();
    }

    /** Everything that is one text, by its name. */
    private static Map<String, String> fields(History.Entry entry) {
        Mail mail = mail(entry);
        ProducedPack pack = entry.pack();
        PackOrigin origin = entry.standing().origin();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("at", mail.changedAt().toString());
        fields.put("state", mail.state().key());
        fields.put("recipient", mail.recipient());
        fields.put("person", entry.sent().person());
        fields.put("key", pack.itemKey());
        fields.put("owner", pack.subject().owner());
        fields.put("deliverable", pack.subject().kind());
        fields.put("package", pack.subject().part());
        fields.put("period", pack.periodName());
        fields.put("version", String.valueOf(pack.version()));
        fields.put("restates", origin.restates() == 0 ? "" : String.valueOf(origin.restates()));
        fields.put("made_on", pack.businessDate().toString());
        fields.put("message_id", mail.messageId());
        fields.put("sha256", mail.sha256());
        fields.put("again_of", entry.sent().first().map(Mail::messageId).orElse(""));
        fields.put("wished_by", entry.sent().wishedBy());
        fields.put("approved_by", entry.approval().map(Approval::by).orElse(""));
        fields.put(
                "approved_at",
                entry.approval().map(word -> word.at().toString()).orElse(""));
        fields.put("facts_position", String.valueOf(origin.sources().position()));
        fields.put("exports_sha256", origin.sources().exports());
        fields.put("portfolio_sha256", origin.sources().portfolio());
        fields.put("catalogue_sha256", origin.sources().catalogue());
        fields.put("templates_sha256", origin.sources().templates());
        fields.put("program", origin.sources().program());
        return fields;
    }
}
