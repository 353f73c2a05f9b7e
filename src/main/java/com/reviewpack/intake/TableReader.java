package com.reviewpack.intake;

import com.reviewpack.intake.Layout.Column;
import com.reviewpack.intake.Layout.Need;
import com.reviewpack.intake.reading.BrokenText;
import com.reviewpack.intake.reading.CsvScanner;
import com.reviewpack.intake.reading.Texts;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the CSV table of one export. A bad cell rejects its row with the first reason found, from left to right. */
final class TableReader {
    /** Marks a field of the file that no column of the layout takes. */
    private static final int NOT_USED = -1;

    /** What decoders write where bytes are no letter. */
    static final char LOST = '\uFFFD';

    private final ExportFile file;
    private final KnownAccounts known;
    private final RowSink sink;
    private final Layout layout;
    private final Row row;
    private final Texts texts = new Texts();
    private final Set<String> absent = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private int[] placeOfField = {};
    private int accountField = NOT_USED;
    private long accepted;
    private long rejected;

    TableReader(ExportFile file, KnownAccounts known, RowSink sink) {
        this.file = file;
        this.known = known;
        this.sink = sink;
        this.layout = Layouts.of(file.kind());
        this.row = new Row(layout);
    }

    ReadCounts read(Reader text) throws IOException, RefusedExport {
        CsvScanner csv = new CsvScanner(text);
        if (!csv.next()) {
            throw new RefusedExport("empty export: there is not even a header; deliver it again");
        }
        readHeader(csv);
        while (csv.next()) {
            readRow(csv);
        }
        return new ReadCounts(accepted, rejected, List.copyOf(absent), warnings);
    }

    private void readHeader(CsvScanner csv) throws RefusedExport {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < layout.columns().size(); i++) {
            places.put(layout.columns().get(i).name(), i);
        }
        Set<String> seen = new TreeSet<>();
        List<String> extra = new ArrayList<>();
        placeOfField = new int[csv.fields()];
        for (int field = 0; field < csv.fields(); field++) {
            String name = csv.text(field).strip().toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                throw new RefusedExport("the header has the column '" + ExportReader.shortened(name)
                        + "' twice; each may stand once: leave one out");
            }
            Integer place = places.get(name);
            placeOfField[field] = place == null ? NOT_USED : place;
            if (place == null) {
                extra.add("'" + ExportReader.shortened(name) + "'");
            } else if (place == layout.account()) {
                accountField = field;
            }
        }
        requireColumns(seen);
        if (!extra.isEmpty()) {
            warnings.add("columns not known and not read: " + String.join(", ", extra));
        }
    }

    private void requireColumns(Set<String> seen) throws RefusedExport {
        Set<String> needed = new TreeSet<>();
        for (Column column : layout.columns()) {
            if (!seen.contains(column.name())) {
                (column.need() == Need.NOTHING ? absent : needed).add(column.name());
            }
        }
        if (!needed.isEmpty()) {
            throw new RefusedExport(ExportReader.missing(needed) + " in the header; export the file with "
                    + (needed.size() == 1 ? "it" : "them"));
        }
        if (!absent.isEmpty()) {
            warnings.add(ExportReader.missing(absent) + " and counted as not known");
        }
    }

    private void readRow(CsvScanner csv) throws RefusedExport, BrokenText {
        int fields = csv.fields();
        if (fields != placeOfField.length) {
            if (fields < placeOfField.length && !csv.lineEnded()) {
                throw new BrokenText("the file is cut off in the row on line " + csv.line());
            }
            refuseSwallowedRows(csv);
            reject(csv, "", fields + " fields where the header has " + placeOfField.length);
            return;
        }
        if (csv.textAfterQuote() >= 0) {
            refuseSwallowedRows(csv);
        }
        String stranger = "";
        if (accountField != NOT_USED && csv.length(accountField) > 0) {
            String account = texts.of(csv.characters(accountField), csv.start(accountField), csv.length(accountField));
            stranger = ExportReader.objection(file, known, account, csv.line());
        }
        row.clear();
        for (int field = 0; field < fields; field++) {
            int place = placeOfField[field];
            if (place != NOT_USED && !readCell(csv, field, place, stranger)) {
                return;
            }
        }
        if (inOrder(csv) && onOwnPackage(csv)) {
            accepted++;
            sink.accept(row);
        }
    }

    /** A quote that is not closed takes the rows behind it into its field, up to the next quote that there is. */
    private void refuseSwallowedRows(CsvScanner csv) throws RefusedExport {
        List<String> lines = csv.record().lines().toList();
        long swallowed = lines.stream()
                .skip(1)
                .filter(line -> line.chars().filter(c -> c == ',').count() == placeOfField.length - 1)
                .count();
        if (placeOfField.length > 1 && swallowed > 0) {
            throw new RefusedExport("a quote in the row on line " + csv.line() + " is not closed and takes in the "
                    + swallowed + " rows behind it, up to line " + (csv.line() + lines.size() - 1)
                    + "; close or double it and deliver the file again");
        }
    }

    private boolean readCell(CsvScanner csv, int field, int place, String stranger) throws RefusedExport {
        Column column = layout.columns().get(place);
        CellType type = column.type();
        int length = csv.length(field);
        if (csv.textAfterQuote() == field) {
            reject(csv, column.name(), "text follows the closing quote");
            return false;
        }
        if (length == 0) {
            if (column.need() == Need.VALUE) {
                reject(csv, column.name(), "empty; expected " + type.expectation());
                return false;
            }
            return true;
        }
        char[] text = csv.characters(field);
        int start = csv.start(field);
        long value = type.read(text, start, length);
        if (value == CellType.BAD) {
            reject(
                    csv,
                    column.name(),
                    "'" + ExportReader.shortened(csv.text(field)) + "' is not " + type.expectation());
            return false;
        }
        if (type.isText() && isLossy(text, start, length)) {
            reject(
                    csv,
                    column.name(),
                    "'" + ExportReader.shortened(csv.text(field)).replace(LOST, '?')
                            + "' holds U+FFFD, which stands for a letter that was lost; export it again in UTF-8");
            return false;
        }
        if (place == layout.account() && !stranger.isEmpty()) {
            reject(csv, column.name(), stranger);
            return false;
        }
        if (type == CellType.NAME) {
            row.set(place, texts.of(text, start, length));
        } else if (type.isText()) {
            row.set(place, new String(text, start, length));
        } else {
            row.set(place, value);
        }
        return true;
    }

    private static boolean isLossy(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (text[i] == LOST) {
                return true;
            }
        }
        return false;
    }

    private boolean inOrder(CsvScanner csv) throws RefusedExport {
        List<Layout.Order> order = layout.order();
        for (int i = 0; i < order.size(); i++) {
            int earlier = order.get(i).earlier();
            int later = order.get(i).later();
            if (row.knows(earlier) && row.knows(later) && row.value(later) < row.value(earlier)) {
                String name = layout.columns().get(later).name();
                reject(
                        csv,
                        name,
                        "it is before " + layout.columns().get(earlier).name()
                                + "; the steps must be in order of time");
                return false;
            }
        }
        return true;
    }

    private boolean onOwnPackage(CsvScanner csv) throws RefusedExport {
        if (file.kind() != ExportKind.HOURS) {
            return true;
        }
        String objection = known.objection(row.text(layout.account()), row.text(layout.place("package_id")));
        if (objection != null) {
            reject(csv, "package_id", objection);
        }
        return objection == null;
    }

    private void reject(CsvScanner csv, String column, String reason) throws RefusedExport {
        rejected++;
        RejectedRow rejection = new RejectedRow(file.kind(), file.name(), csv.line(), column, reason, csv.record());
        sink.reject(rejection);
        ExportReader.refuseHopeless(rejection, rejected, accepted);
    }
}
