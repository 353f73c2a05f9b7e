package com.reviewpack.gate;

import com.reviewpack.document.Looks;
import com.reviewpack.document.Templates;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import com.reviewpack.pages.Playbook;
import com.reviewpack.pages.Practices;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a pack may say although another account is called the same: words of its own accounts, of the people who look after
 * them, of its brand, and of the wording that all packs share. Asked only where something was found. Safe for several
 * threads.
 */
final class OwnWords {

    private final Portfolio portfolio;
    private final Templates templates;
    private final Map<String, Tokens> shared = new ConcurrentHashMap<>();

    OwnWords(Portfolio portfolio, Templates templates) {
        this.portfolio = portfolio;
        this.templates = templates;
    }

    boolean says(Pack pack, Collection<AccountId> accounts, Tokens words) {
        return accounts.stream()
                .flatMap(id -> portfolio.account(id).stream())
                .anyMatch(account -> Tokens.contains(of(account), words)
                        || Tokens.contains(shared(account.brand(), pack.words()), words));
    }

    private Tokens of(Account account) {
        StringJoiner all = new StringJoiner("\n");
        for (String text : List.of(
                account.id().value(), account.name(), account.industry(), account.segment(), account.region())) {
            all.add(text);
        }
        for (Optional<Person> person :
                List.of(portfolio.person(account.csm()), account.partner().flatMap(portfolio::person))) {
            person.ifPresent(known -> all.add(known.name()).add(known.email()));
        }
        portfolio.packagesOf(account.id()).forEach(bought -> {
            all.add(bought.id().value());
            bought.lobs().named().forEach(all::add);
        });
        return Tokens.of(all.toString());
    }

    private Tokens shared(String brand, Words words) {
        return shared.computeIfAbsent(brand + "\n" + words.language(), key -> {
            StringJoiner all = new StringJoiner("\n");
            all.add(Looks.read(templates, brand).name());
            for (String name : List.of(
                    Words.fileName(""),
                    Words.fileName(words.language().getLanguage()),
                    Playbook.FILE,
                    Practices.FILE)) {
                Words.builtIn(name).ifPresent(file -> all.add(text(file)));
                templates.lines(brand, name).ifPresent(file -> all.add(text(file)));
            }
            return Tokens.of(all.toString());
        });
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
