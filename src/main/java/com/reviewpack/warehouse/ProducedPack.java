package com.reviewpack.warehouse;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.time.LocalDate;
import java.util.List;

/**
 * A pack whose files are written and safe.
 *
 * @param itemKey names account, deliverable, package and period
 * @param version 1 for the first; a pack made again on demand gets the next
 * @param businessDate of the night, or the date it was asked for
 * @param toDeliver whether it is to be mailed
 * @param title the deliverable's name in the account's language
 * @param periodText the period in the account's words
 * @param highlights what matters in it, for the mail
 * @param restated whether facts that it was built on have been corrected since
 * @param factsPosition the settlement of facts that it was built on
 * @param files in the order in which they are listed
 */
public record ProducedPack(
        String itemKey,
        int version,
        AccountId account,
        PackageId packageId,
        Deliverable deliverable,
        String periodName,
        Period period,
        LocalDate dueOn,
        LocalDate businessDate,
        boolean toDeliver,
        String title,
        String periodText,
        List<String> highlights,
        boolean restated,
        long factsPosition,
        List<ProducedFile> files) {

    public ProducedPack {
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more: " + version);
        }
        highlights = List.copyOf(highlights);
        files = List.copyOf(files);
    }

    /**
     * A file of a pack.
     *
     * @param path below the output folder, with forward slashes
     * @param sha256 of its bytes, 64 hexadecimal digits
     */
    public record ProducedFile(String path, String sha256, long bytes) {}
}
