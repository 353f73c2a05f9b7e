package com.reviewpack.warehouse;

import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PersonId;

/** Whose data is to go. */
public sealed interface Erased {

    /** A customer: its facts, its packs, and whatever shows them. */
    record OfAccount(AccountId account) implements Erased {
        @Override
        public String id() {
            return account.value();
        }

        @Override
        public String column() {
            return "account";
        }
    }

    /** Somebody who looked after accounts: their views, the mails to them, and their name. */
    record OfPerson(PersonId person) implements Erased {
        @Override
        public String id() {
            return person.value();
        }

        @Override
        public String column() {
            return "reader";
        }
    }

    String id();

    /** Of packs and owed items. */
    String column();
}
