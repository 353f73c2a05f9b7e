package com.reviewpack.delivery;

import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who gets an account's packs on a day: the person who looks after it then, at an address that may be mailed to.
 *
 * @param day the morning on which the mail is read
 */
public record Addressing(Portfolio portfolio, MailSettings settings, LocalDate day) {

    /** Who gets it, or why nobody does. */
    public sealed interface Answer {}

    /** The one recipient. */
    public record Addressee(Person person, MailAddress address) implements Answer {}

    /**
     * Nobody may get it.
     *
     * @param reason one sentence, with what to do
     */
    public record Nobody(String reason) implements Answer {}

    public Answer of(AccountId id) {
        Optional<Account> account = portfolio.account(id);
        if (account.isEmpty()) {
            return new Nobody("account " + id + " is no longer in the portfolio, or is parked there");
        }
        return portfolio
                .person(account.get().csm())
                .map(person -> addressee(id, person))
                .orElseGet(() -> new Nobody("the CSM '" + account.get().csm() + "' of account " + id
                        + " is not in the people table; add the person or name another csm"));
    }

    private Answer addressee(AccountId id, Person person) {
        if (!person.activeOn(day)) {
            return new Nobody("the CSM " + person.id() + " of account " + id + " is not active on " + day
                    + "; name another csm in the accounts table");
        }
        Optional<MailAddress> address = MailAddress.parse(person.email());
        if (address.isEmpty()) {
            return new Nobody("the e-mail of " + person.id() + " is not one plain address: '" + person.email()
                    + "'; mend it in the people table");
        }
        if (!settings.allows(address.get())) {
            return new Nobody("the e-mail domain of " + person.id() + ", "
                    + address.get().domain() + ", is not among reviewpack.mail.domains " + settings.domains());
        }
        return new Addressee(person, address.get());
    }
}
