package com.reviewpack.nightly;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.warehouse.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes in the exports that are new, one file at a time; each commits whole or not at all. */
final class TakingIn {

    private final Night night;

    TakingIn(Night night) {
        this.night = night;
    }

    /** The files to take, once they have stopped growing. */
    List<ExportFile> waiting() throws IOException {
        Path exports = night.installation().exports();
        boolean doneMarkers = night.installation().settings().exports().doneMarkers();
        Intake intake = new Intake(
                night.stores().database().source(),
                KnownAccounts.of(night.inputs().portfolio()),
                night.order().date(),
                night.installation().data().resolve("reading"));
        night.hand(intake);
        return intake.look(night.growth().settled(() -> ExportFolder.scan(exports, doneMarkers)));
    }

    void take(ExportFile file) throws IOException {
        night.intake().take(file);
        night.stores().database().requireSound();
        night.goesOn();
    }
}
