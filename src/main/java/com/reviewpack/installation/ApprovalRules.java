package com.reviewpack.installation;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.PackSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which packs wait for a person's word: {@code reviewpack.approval}.
 *
 * @param entries deliverables, accounts, or an account and a deliverable with a slash between them
 */
record ApprovalRules(List<String> entries) {

    ApprovalRules {
        entries = entries.stream().map(String::strip).toList();
    }

    static ApprovalRules of(NightSettings settings) {
        return new ApprovalRules(settings.approval());
    }

    /** The entry by which a pack waits; empty: none. Views over many accounts do not wait. */
    Optional<String> waitsBy(PackSubject subject) {
        return switch (subject) {
            case PackSubject.Promised promised -> {
                String account = promised.account().value();
                String deliverable = promised.deliverable().key();
                yield entries.stream()
                        .filter(entry -> entry.equals(account)
                                || entry.equals(deliverable)
                                || entry.equals(account + "/" + deliverable))
                        .findFirst();
            }
            case PackSubject.View view -> Optional.empty();
        };
    }

    /** Entries that name nothing, a sentence each: a pack that ought to wait would leave. */
    List<String> faults(Portfolio portfolio) {
        List<String> faults = new ArrayList<>();
        for (String entry : entries) {
            int slash = entry.lastIndexOf('/');
            boolean known = Deliverable.ofKey(entry).isPresent()
                    || isAccount(portfolio, entry)
                    || slash > 0
                            && isAccount(portfolio, entry.substring(0, slash))
                            && Deliverable.ofKey(entry.substring(slash + 1)).isPresent();
            if (!known) {
                faults.add("reviewpack.approval names '" + entry
                        + "', which is neither a deliverable (qbr), nor an account"
                        + " of the portfolio, nor both with a slash between them (ACCOUNT/qbr)");
            }
        }
        return faults;
    }

    private static boolean isAccount(Portfolio portfolio, String id) {
        return !id.isBlank() && portfolio.knows(new AccountId(id));
    }
}
