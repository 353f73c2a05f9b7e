package com.reviewpack.erasure;

import com.reviewpack.delivery.KeptMails;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.Stores;
import com.reviewpack.warehouse.Erasing;
import com.reviewpack.warehouse.Expiring;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Takes out what is older than the installation keeps. */
public final class Retaining {

    /**
     * Facts are kept at least so long, whatever the setting: a figure of a contract year is compared with the year before.
     */
    private static final int MONTHS_IN_FIGURES = 25;

    private static final String MARKER = "expired";

    private final Installation installation;
    private final Stores stores;

    public Retaining(Installation installation, Stores stores) {
        this.installation = installation;
        this.stores = stores;
    }

    /**
     * What is older than the installation keeps, and how much of it went tonight.
     *
     * @param before of nights before this day, packs, mails and reports go
     * @param factsBefore facts before this day go
     */
    public record Retired(LocalDate before, LocalDate factsBefore, long files, long mails, long records) {
        public long all() {
            return files + mails + records;
        }
    }

    /**
     * @param tonight the business date
     * @param now when that is noted
     * @return empty: the installation keeps everything
     */
    public Optional<Retired> run(LocalDate tonight, Instant now) throws IOException {
        Optional<Period> kept = installation.settings().kept();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        LocalDate before = tonight.minus(kept.get());
        LocalDate months = tonight.minusMonths(MONTHS_IN_FIGURES);
        return Optional.of(expire(before, before.isBefore(months) ? before : months, tonight, now));
    }

    private Retired expire(LocalDate before, LocalDate factsBefore, LocalDate tonight, Instant now) throws IOException {
        Expiring expiring = new Expiring(stores.database().source());
        ErasedFiles files = new ErasedFiles(installation.output(), installation.data());
        KeptMails mails = new KeptMails(
                installation.data(),
                installation.output().resolve("outbox"),
                installation.settings().mail());
        List<Erasing.Shown> packs = expiring.packs(before);
        List<String> letters = expiring.mails(before);
        long gone = 0;
        for (String letter : letters) {
            mails.delete(letter);
        }
        for (Erasing.Shown pack : packs) {
            gone += files.delete(pack.files());
        }
        gone += files.deleteReportsBefore(before);
        files.forgetReadersBefore(before, MARKER);
        long records = expiring.expire(packs, letters, before, factsBefore, tonight, MARKER, now);
        Retired retired = new Retired(before, factsBefore, gone, letters.size(), records);
        if (retired.all() > 0 && tonight.getDayOfMonth() == 1) {
            new Erasing(stores.database().source()).compact();
        }
        return retired;
    }
}
