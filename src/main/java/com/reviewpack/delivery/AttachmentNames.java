package com.reviewpack.delivery;

import com.ibm.icu.text.Transliterator;
import com.reviewpack.document.SafeNames;
import com.reviewpack.document.Templates;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files are called in a mail: as the message {@code mail.attachment} of the account's wording says, in Latin letters,
 * digits, dots, hyphens and underscores. Used by one thread.
 */
public final class AttachmentNames {

    private static final String MESSAGE = "mail.attachment";
    private static final int LONGEST = 120;
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private final Templates templates;
    private final Portfolio portfolio;
    private final Map<String, Words> words = new HashMap<>();

    public AttachmentNames(Templates templates, Portfolio portfolio) {
        this.templates = templates;
        this.portfolio = portfolio;
    }

    /**
     * @param file the file's own name
     * @param taken names in the same mail, which this one is added to; a name that is taken gets a number
     */
    String of(ProducedPack pack, String file, Set<String> taken) {
        String ending = file.substring(file.lastIndexOf('.'));
        String stem = switch (pack.subject()) {
            case PackSubject.Promised promised ->
                portfolio
                        .account(promised.account())
                        .map(account -> worded(pack, promised, account))
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> SafeNames.of(promised.account().value()) + "-"
                                + file.substring(0, file.length() - ending.length()));
            case PackSubject.View view -> file.substring(0, file.length() - ending.length());
        };
        String name = stem + ending;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "-" + number + ending;
        }
        return name;
    }

    private String worded(ProducedPack pack, PackSubject.Promised promised, Account account) {
        Words own = words.computeIfAbsent(
                account.brand() + " " + account.locale().toLanguageTag(),
                key -> Words.of(account.locale(), name -> templates.lines(account.brand(), name)));
        String name = own.say(
                MESSAGE,
                Map.of(
                        "id", SafeNames.of(account.id().value()),
                        "account", account.name(),
                        "deliverable", promised.deliverable().key(),
                        "name", pack.title(),
                        "package", SafeNames.of(promised.packageId().value()),
                        "period", pack.periodName()));
        String version = pack.version() == 1 ? "" : "-v" + pack.version();
        return Optional.of(safe(name))
                .filter(kept -> !kept.isEmpty())
                .map(kept -> kept + version)
                .orElse("");
    }

    /** Runs of other characters become one hyphen; none stands at either end, nor a dot that would hide the file. */
    static String safe(String name) {
        String plain = TO_ASCII.transliterate(name)
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("[-.]+$", "");
    }
}
