package com.reviewpack.warehouse;

import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pack whose files are written and safe.
 *
 * @param itemKey names the subject and the period, once and for all
 * @param version 1 for the first; a pack made again on demand gets the next
 * @param accounts every account whose data is in it
 * @param businessDate of the night, or the date it was asked for
 * @param toDeliver whether it is to be mailed
 * @param title the document's name in its language
 * @param periodText the period in the words of that language
 * @param highlights what matters in it, for the mail
 * @param restated whether facts that it was built on have been corrected since
 * @param factsPosition the settlement of facts that it was built on
 * @param files in the order in which they are listed
 */
public record ProducedPack(
        String itemKey,
        int version,
        PackSubject subject,
        SortedSet<AccountId> accounts,
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
        if (subject instanceof PackSubject.Promised promised && !accounts.equals(Set.of(promised.account()))) {
            throw new IllegalArgumentException(
                    itemKey + " must hold the data of account " + promised.account() + " alone: " + accounts);
        }
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
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
