package com.reviewpack.gate;

import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What gives an account away in a text: its name, its id, the ids of its packages, and the mail domain of its partner.
 * Built once a night; finding takes time by the length of the text, whatever the number of accounts. Never changes, so
 * that several threads may ask.
 */
final class OtherAccounts {

    /** An id of fewer characters, or without a letter and a digit or underscore, is found in any text (ours). */
    private static final int SHORTEST_ID = 4;

    /** A name of fewer letters is a word like any other (ours). */
    private static final int SHORTEST_NAME = 4;

    /** Words of a name beyond these are not compared. */
    private static final int MOST_WORDS = 8;

    /** Words of one name are parted by no more characters than these: a comma and a space, a hyphen between spaces. */
    private static final int WIDEST_GAP = 3;

    private static final int FILTER_BITS = 1 << 18;

    /** What was found. */
    enum Kind {
        NAME,
        ID,
        PACKAGE,
        DOMAIN
    }

    /**
     * Words that give accounts away.
     *
     * @param text as the portfolio has it
     * @param accounts all that it belongs to: names may be shared
     */
    record Sign(Kind kind, String text, Tokens words, Set<AccountId> accounts) {}

    /**
     * A sign in a text.
     *
     * @param words of the text around it
     */
    record Found(Sign sign, String words) {}

    private final Map<Long, List<Sign>> signs = new HashMap<>();
    private final long[] filter = new long[FILTER_BITS / 64];
    private final int[] lengths;

    OtherAccounts(Portfolio portfolio) {
        SortedMap<String, Sign> all = new TreeMap<>();
        for (Account account : portfolio.accounts().values()) {
            add(all, Kind.NAME, account.name(), account.id());
            add(all, Kind.ID, account.id().value(), account.id());
        }
        portfolio.owners().forEach((bought, account) -> add(all, Kind.PACKAGE, bought.value(), account));
        portfolio.parked().keySet().forEach(parked -> add(all, Kind.ID, parked.value(), parked));
        domains(portfolio)
                .forEach((domain, accounts) -> accounts.forEach(account -> add(all, Kind.DOMAIN, domain, account)));
        Set<Integer> found = new TreeSet<>();
        for (Sign sign : all.values()) {
            int length = Math.min(MOST_WORDS, sign.words().size());
            signs.computeIfAbsent(sign.words().hash(0, length), hash -> new ArrayList<>(1))
                    .add(sign);
            int bit = (int) (sign.words().hash(0) & FILTER_BITS - 1);
            filter[bit >> 6] |= 1L << bit;
            found.add(length);
        }
        lengths = found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void add(SortedMap<String, Sign> all, Kind kind, String text, AccountId account) {
        Tokens words = Tokens.of(text);
        boolean tells = switch (kind) {
            case NAME -> words.letters() >= SHORTEST_NAME;
            case ID, PACKAGE ->
                text.length() >= SHORTEST_ID
                        && text.codePoints().anyMatch(Character::isLetter)
                        && (text.codePoints().anyMatch(Character::isDigit) || text.contains("_"));
            case DOMAIN -> words.size() > 1;
        };
        if (tells && words.size() > 0) {
            all.computeIfAbsent(kind + " " + text, key -> new Sign(kind, text, words, new TreeSet<>()))
                    .accounts()
                    .add(account);
        }
    }

    /** Mail domains of partners that are no domains of success managers, with the accounts that they look after. */
    private static Map<String, Set<AccountId>> domains(Portfolio portfolio) {
        Set<String> own = new HashSet<>();
        Map<String, Set<AccountId>> partners = new TreeMap<>();
        for (Account account : portfolio.accounts().values()) {
            portfolio.person(account.csm()).ifPresent(csm -> own.add(domain(csm)));
            account.partner()
                    .flatMap(portfolio::person)
                    .ifPresent(partner -> partners.computeIfAbsent(domain(partner), domain -> new TreeSet<>())
                            .add(account.id()));
        }
        partners.keySet().removeAll(own);
        partners.remove("");
        return partners;
    }

    static String domain(Person person) {
        return person.email().substring(person.email().lastIndexOf('@') + 1).strip();
    }

    /** The signs in a text, but those of some accounts; each once. */
    List<Found> in(String said, Set<AccountId> except) {
        Tokens text = Tokens.of(said);
        List<Found> all = new ArrayList<>();
        Set<Sign> met = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (int first = 0; first < text.size(); first++) {
            int bit = (int) (text.hash(first) & FILTER_BITS - 1);
            if ((filter[bit >> 6] & 1L << bit) != 0) {
                for (Sign sign : at(text, first)) {
                    if (Collections.disjoint(sign.accounts(), except) && met.add(sign)) {
                        all.add(new Found(
                                sign, text.around(first, first + sign.words().size() - 1)));
                    }
                }
            }
        }
        return all;
    }

    private List<Sign> at(Tokens text, int first) {
        List<Sign> found = new ArrayList<>();
        for (int length : lengths) {
            if (first + length <= text.size()) {
                for (Sign sign : signs.getOrDefault(text.hash(first, length), List.of())) {
                    if (stands(sign, text, first)) {
                        found.add(sign);
                    }
                }
            }
        }
        return found;
    }

    /** Names in any case and with anything short between their words; ids and domains as they are written. */
    private static boolean stands(Sign sign, Tokens text, int first) {
        int last = first + sign.words().size() - 1;
        if (last >= text.size()) {
            return false;
        }
        String there = text.between(first, last);
        String wanted = sign.words().between(0, sign.words().size() - 1);
        return switch (sign.kind()) {
            case ID, PACKAGE, DOMAIN -> there.equalsIgnoreCase(wanted);
            case NAME -> {
                for (int i = first; i < last; i++) {
                    if (text.hash(i) != sign.words().hash(i - first) || text.gapAfter(i) > WIDEST_GAP) {
                        yield false;
                    }
                }
                yield text.hash(last) == sign.words().hash(last - first);
            }
        };
    }
}
