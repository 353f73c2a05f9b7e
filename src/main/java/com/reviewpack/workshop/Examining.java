package com.reviewpack.workshop;

import com.reviewpack.document.Templates;
import com.reviewpack.gate.PackGate;
import com.reviewpack.gate.Verdict;
import com.reviewpack.installation.Stores;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.PackVerdict;
import com.reviewpack.warehouse.PackVerdict.Quality;
import com.reviewpack.warehouse.PackVerdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Has finished packs looked at before they are kept. What is said of a pack is kept first, so that no pack is ever there
 * that nobody has looked at. Safe for use by several threads.
 */
public final class Examining {

    /** Beside the folders of accounts; holds what was refused, for somebody to look into. */
    private static final String REFUSED = "/rejected/";

    private final PackGate gate;
    private final PackVerdicts verdicts;
    private final Path output;

    public Examining(Portfolio portfolio, Templates templates, Stores stores, Path output) {
        this.gate = new PackGate(portfolio, templates);
        this.verdicts = stores.verdicts();
        this.output = output;
    }

    /**
     * A pack to look at.
     *
     * @param itemKey names the subject and the period
     * @param accounts whose data is in it
     * @param night under whose date its files lie
     * @param stem path and name of its files below that date, without the ending
     */
    public record Finished(
            String itemKey,
            int version,
            SortedSet<AccountId> accounts,
            LocalDate night,
            String stem,
            PackWorkshop.Made made) {}

    /**
     * @throws PackRefused where the pack must not leave; its files lie beside those of accounts
     * @throws PackGate.CrossedPack where a file is somebody else's: the night stops
     * @throws IOException where the output cannot be written
     */
    public void examine(Finished pack) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        pack.made().documents().forEach(document -> files.put(document.ending(), document.content()));
        Verdict said = gate.examine(pack.made().pack(), pack.accounts(), files);
        PackVerdict verdict = new PackVerdict(
                pack.version(),
                switch (said) {
                    case Verdict.Good good -> Quality.GOOD;
                    case Verdict.Degraded degraded -> Quality.DEGRADED;
                    case Verdict.Failed failed -> Quality.FAILED;
                },
                said.reasons());
        verdicts.keep(pack.itemKey(), verdict);
        if (said instanceof Verdict.Failed) {
            String stem = pack.night() + REFUSED + pack.stem();
            PackFiles.write(output, stem, pack.made().documents());
            throw new PackRefused(String.join("; ", said.reasons()) + "; its files lie at " + stem
                    + ".*: mend what they show, and the next night makes it anew");
        }
    }

    /** A pack must not leave. */
    public static final class PackRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PackRefused(String reasons) {
            super(reasons);
        }
    }
}
