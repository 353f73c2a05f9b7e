package com.reviewpack.delivery;

import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who gets a pack on a day: the person who looks after its accounts then, at an address that may be mailed to.
 *
 * @param leads who may see all accounts
 * @param day the morning on which the mail is read
 */
public record Addressing(Portfolio portfolio, List<PersonId> leads, MailSettings settings, LocalDate day) {

    public Addressing {
        leads = List.copyOf(leads);
    }

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

    /** Who gets a pack that was made: nobody, where an account in it is not in the reader's hands any more. */
    public Answer of(ProducedPack pack) {
        return switch (pack.subject()) {
            case PackSubject.Promised promised -> of(promised.account());
            case PackSubject.View view -> {
                SortedSet<AccountId> lost = new TreeSet<>(pack.accounts());
                view.viewer().accounts(portfolio, day).forEach(account -> lost.remove(account.id()));
                yield lost.isEmpty()
                        ? of(view.viewer())
                        : new Nobody(view.viewer() + " no longer looks after " + lost
                                + ", whose figures are in this view; the next week's will leave them out");
            }
        };
    }

    /** Who would get what is owed. */
    public Answer of(PackSubject subject) {
        return switch (subject) {
            case PackSubject.Promised promised -> of(promised.account());
            case PackSubject.View view -> of(view.viewer());
        };
    }

    private Answer of(AccountId id) {
        Optional<Account> account = portfolio.account(id);
        return account.map(
                        known -> of(known.csm(), "CSM", " of account " + id, "name another csm in the accounts table"))
                .orElseGet(() -> new Nobody("account " + id + " is no longer in the portfolio, or is parked there"));
    }

    private Answer of(Viewer viewer) {
        return switch (viewer.role()) {
            case CSM -> of(viewer.person(), "CSM", "", "name another csm in the accounts table");
            case PARTNER -> of(viewer.person(), "partner", "", "name another partner in the accounts table");
            case LEAD ->
                leads.contains(viewer.person())
                        ? of(viewer.person(), "lead", "", "name another in reviewpack.leads")
                        : new Nobody(viewer.person() + " is not among reviewpack.leads any more");
        };
    }

    private Answer of(PersonId id, String role, String ofWhat, String remedy) {
        return portfolio
                .person(id)
                .map(person -> addressee(person, role, ofWhat, remedy))
                .orElseGet(() -> new Nobody("the " + role + " '" + id + "'" + ofWhat
                        + " is not in the people table; add the person or " + remedy));
    }

    private Answer addressee(Person person, String role, String ofWhat, String remedy) {
        if (!person.activeOn(day)) {
            return new Nobody("the " + role + " " + person.id() + ofWhat + " is not active on " + day + "; " + remedy);
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
