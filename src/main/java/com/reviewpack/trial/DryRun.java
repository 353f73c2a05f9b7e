package com.reviewpack.trial;

import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.NightRun;
import com.reviewpack.nightly.Progress;
import com.reviewpack.nightly.StopSignal;
import java.io.IOException;
import java.time.Clock;

/**
 * A night on a copy of what is remembered: everything is computed, drawn and written into mails, in a scratch folder that
 * is thrown away. Output, database, journal and mail server are not touched.
 */
public final class DryRun {

    private final Installation installation;
    private final Clock clock;
    private final Progress progress;
    private final StopSignal stop;
    private final Growth growth;

    public DryRun(Installation installation, Clock clock, Progress progress, StopSignal stop, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.growth = growth;
    }

    /**
     * @throws NightRefused where it cannot begin, or the facts are in a database that cannot be copied
     */
    public NightRun.Ending run(NightOrder order) throws IOException {
        try (ScratchInstallation scratch = ScratchInstallation.of(installation, "--dry-run")) {
            return new NightRun(scratch.installation(), clock, progress, stop, growth).run(order);
        }
    }
}
