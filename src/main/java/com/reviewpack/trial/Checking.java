package com.reviewpack.trial;

import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.ExportReader;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.intake.RefusedExport;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.RowSink;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.portfolio.Portfolio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks through everything that a night would read, and tells every fault at once; writes nothing. */
public final class Checking {

    private final Installation installation;
    private final List<String> stops = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long files;
    private long rows;

    private Checking(Installation installation) {
        this.installation = installation;
    }

    /**
     * What was found.
     *
     * @param stops faults with which no night can begin
     * @param exceptions faults that park an account, refuse a file or reject a row, and messages that a language lacks
     * @param notes on what is no fault and yet may not be what was wanted
     * @param files exports that were read through
     * @param rows in them
     */
    public record Found(List<String> stops, List<String> exceptions, List<String> notes, long files, long rows) {
        public Found {
            stops = List.copyOf(stops);
            exceptions = List.copyOf(exceptions);
            notes = List.copyOf(notes);
        }
    }

    public static Found check(Installation installation) throws IOException {
        Checking checking = new Checking(installation);
        CheckingTemplates templates = new CheckingTemplates(installation.templates());
        try {
            Inputs inputs = ReadingInputs.read(installation);
            templates.stops(inputs.catalogues()).forEach(fault -> checking.stops.add(fault.toString()));
            templates.exceptions(inputs.portfolio()).forEach(fault -> checking.exceptions.add(fault.toString()));
            checking.checkAccounts(inputs.portfolio());
            checking.checkExports(inputs.portfolio());
        } catch (NightRefused refused) {
            templates.stops(Catalogues.builtIn()).forEach(fault -> checking.stops.add(fault.toString()));
            checking.stops.addAll(refused.lines());
        }
        templates.notes().forEach(note -> checking.notes.add(note.toString()));
        return new Found(checking.stops, checking.exceptions, checking.notes, checking.files, checking.rows);
    }

    private void checkAccounts(Portfolio portfolio) {
        portfolio.faults().forEach(fault -> exceptions.add(fault.toString()));
        portfolio
                .parked()
                .forEach((account, faults) ->
                        faults.forEach(fault -> exceptions.add(fault + " (parks account " + account + ")")));
    }

    private void checkExports(Portfolio portfolio) throws IOException {
        installation.requireExports();
        ExportFolder.Scan scan = ExportFolder.scan(
                installation.exports(), installation.settings().exports().doneMarkers());
        scan.odd().forEach(seen -> exceptions.add(seen.name() + ": " + seen.reason()));
        scan.waiting().forEach(seen -> exceptions.add(seen.name() + ": " + seen.reason()));
        scan.ignored()
                .forEach(name -> exceptions.add(name + ": begins with no known kind of export; it is passed over"));
        ExportReader reader = new ExportReader(KnownAccounts.of(portfolio));
        for (ExportFile file : scan.files()) {
            files++;
            try {
                rows += reader.read(file, file.path(), new Rejections()).rows();
            } catch (RefusedExport refused) {
                exceptions.add(file.name() + ": " + refused.getMessage() + " (refuses the file)");
            }
        }
    }

    private final class Rejections implements RowSink {
        @Override
        public void accept(Row row) {
            // A row without a fault needs no word.
        }

        @Override
        public void reject(RejectedRow row) {
            exceptions.add(row.file() + ":" + row.line() + (row.column().isEmpty() ? "" : " [" + row.column() + "]")
                    + ": " + row.reason() + " (rejects the row)");
        }
    }
}
