package com.reviewpack.nightly;

import com.reviewpack.delivery.KeptMails;
import com.reviewpack.warehouse.Erasing;
import com.reviewpack.warehouse.Expiring;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** At a night's end, takes out what is older than the installation keeps. */
final class Retaining {

    /**
     * Facts are kept at least so long, whatever the setting: a figure of a contract year is compared with the year before.
     */
    private static final int MONTHS_IN_FIGURES = 25;

    private static final String MARKER = "expired";

    private final Night night;

    Retaining(Night night) {
        this.night = night;
    }

    /**
     * What is older than the installation keeps, and how much of it went tonight.
     *
     * @param before of nights before this day, packs, mails and reports go
     * @param factsBefore facts before this day go
     */
    record Retired(LocalDate before, LocalDate factsBefore, long files, long mails, long records) {
        long all() {
            return files + mails + records;
        }
    }

    /**
     * @return how many files, mails and records went
     */
    long run() throws IOException {
        Optional<java.time.Period> kept = night.installation().settings().kept();
        if (kept.isEmpty() || !night.order().isWhole()) {
            return 0;
        }
        LocalDate tonight = night.order().date();
        LocalDate before = tonight.minus(kept.get());
        LocalDate months = tonight.minusMonths(MONTHS_IN_FIGURES);
        Retired retired = expire(before, before.isBefore(months) ? before : months, tonight);
        night.hand(retired);
        return retired.all();
    }

    private Retired expire(LocalDate before, LocalDate factsBefore, LocalDate tonight) throws IOException {
        Expiring expiring = new Expiring(night.stores().database().source());
        ErasedFiles files = new ErasedFiles(
                night.installation().output(), night.installation().data());
        KeptMails mails = new KeptMails(
                night.installation().data(),
                night.installation().output().resolve("outbox"),
                night.installation().settings().mail());
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
        long records = expiring.expire(packs, letters, before, factsBefore, tonight, MARKER, night.now());
        Retired retired = new Retired(before, factsBefore, gone, letters.size(), records);
        if (retired.all() > 0 && tonight.getDayOfMonth() == 1) {
            new Erasing(night.stores().database().source()).compact();
        }
        return retired;
    }
}
