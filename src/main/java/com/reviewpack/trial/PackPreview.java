package com.reviewpack.trial;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.nightly.Growth;
import com.reviewpack.requests.OnDemandRun;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes one pack to look at, as {@link OnDemandRun} would make it now. It is counted against no entitlement, recorded
 * nowhere and sent to nobody: only its files are written.
 */
public final class PackPreview {

    private final Installation installation;
    private final Clock clock;
    private final Growth growth;

    public PackPreview(Installation installation, Clock clock, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.growth = growth;
    }

    /**
     * @param asked for; whether it is to be delivered, and whether it is within the entitlement, is not looked at
     * @param folder takes the files, over those of an earlier preview
     * @return the files, in the order in which they are listed
     * @throws NightRefused where there is nothing to make, or what is remembered cannot be copied
     */
    public List<Path> run(OnDemandRun.Request asked, Path folder) throws IOException {
        try (ScratchInstallation scratch = ScratchInstallation.of(installation, "--preview")) {
            OnDemandRun.Made made = new OnDemandRun(scratch.installation(), clock, growth)
                    .run(new OnDemandRun.Request(
                            asked.account(), asked.deliverable(), asked.packageId(), asked.date(), false, true));
            List<Path> files = new ArrayList<>();
            for (ProducedPack.ProducedFile file : made.pack().files()) {
                Path from = scratch.installation().output().resolve(file.path());
                Path to = folder.resolve(
                        Objects.requireNonNull(from.getFileName()).toString());
                FinishedFile.write(to, Files.readAllBytes(from));
                files.add(to);
            }
            return files;
        }
    }
}
