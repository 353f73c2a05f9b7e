package com.reviewpack.warehouse;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Viewer;

/** What a pack is about. */
public sealed interface PackSubject {

    /** A deliverable that a package promises. */
    record Promised(AccountId account, PackageId packageId, Deliverable deliverable) implements PackSubject {
        @Override
        public String owner() {
            return account.value();
        }

        @Override
        public String kind() {
            return deliverable.key();
        }

        @Override
        public String part() {
            return packageId.value();
        }
    }

    /** The weekly view of a person over all the accounts that they look after. */
    record View(Viewer viewer) implements PackSubject {

        /** The word for it where a deliverable has its key. */
        public static final String KEY = "portfolio_view";

        @Override
        public String owner() {
            return viewer.toString();
        }

        @Override
        public String kind() {
            return KEY;
        }

        @Override
        public String part() {
            return "";
        }
    }

    /** The account's id, or the role and the person's id. */
    String owner();

    /** The deliverable's key, or {@link View#KEY}. */
    String kind();

    /** The package's id, or nothing. */
    String part();
}
