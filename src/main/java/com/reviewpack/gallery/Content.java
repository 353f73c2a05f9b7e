package com.reviewpack.gallery;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the documents of a gallery are filled with. */
enum Content {
    /** A healthy account with all data. */
    ORDINARY("ACME-007-E", "A healthy account with all data: what readers see most days.") {
        @Override
        void write(Path folder) throws IOException {
            OrdinaryInstallation.write(folder);
        }

        @Override
        Optional<AccountId> night() {
            return Optional.of(new AccountId("ACME-005"));
        }

        @Override
        List<Showing> showings(List<String> brands) {
            List<Showing> showings = new ArrayList<>();
            showings.add(whole(key(), lookAt(), "", true));
            showings.add(new Showing(
                    "troubled",
                    "An account in trouble: what is out of the ordinary, what is at risk, and what to do.",
                    new PackageId("ACME-003-P"),
                    "",
                    List.of(Deliverable.PERFORMANCE_REVIEW, Deliverable.ACCOUNT_PLAN),
                    false,
                    false));
            for (String brand : brands) {
                showings.add(whole(
                        "brand-" + brand, "The healthy account under the brand in brands/" + brand + ".", brand, true));
            }
            return showings;
        }
    },
    /** More and longer than anybody should have. */
    EXTREME(
            ExtremeInstallation.PACKAGE,
            "120 characters a name, eleven scripts, markup and formulas as names, 40 lines of business, 30 goals,"
                    + " 60 initiatives, 1,000 agents, tickets and roadmap items, amounts from 0.0001 to 999,999,999,999,"
                    + " every service level broken, small numbers in every line: nothing may be cut, collide or leave the"
                    + " paper.") {
        @Override
        void write(Path folder) throws IOException {
            new ExtremeInstallation(folder).write();
        }

        @Override
        Optional<AccountId> night() {
            return Optional.of(new AccountId(ExtremeInstallation.peer(0)));
        }
    },
    /** One row in each table. */
    SINGLE("S-1-S", "One row in every table and export: no plural, no trend, no rank out of one.") {
        @Override
        void write(Path folder) throws IOException {
            SmallInstallations.single(folder);
        }
    },
    /** No export, and no table that may be absent. */
    EMPTY(
            "N-1-S",
            "No exports, and only the tables that must be there: every page says so in words, and none is blank.") {
        @Override
        void write(Path folder) throws IOException {
            SmallInstallations.empty(folder);
        }
    };

    private final PackageId shown;
    private final String lookAt;

    Content(String shown, String lookAt) {
        this.shown = new PackageId(shown);
        this.lookAt = lookAt;
    }

    /** Writes the installation's {@code portfolio/} and {@code exports/}. */
    abstract void write(Path folder) throws IOException;

    /** The account whose night is run, for its mails and its page; empty: none is. */
    Optional<AccountId> night() {
        return Optional.empty();
    }

    /**
     * What is drawn of it.
     *
     * @param brands that the templates hold
     */
    List<Showing> showings(List<String> brands) {
        return List.of(whole(key(), lookAt, "", false));
    }

    /** Every deliverable and the views. */
    Showing whole(String key, String words, String brand, boolean everySection) {
        return new Showing(key, words, shown, brand, List.of(Deliverable.values()), everySection, true);
    }

    /** What a reader of the gallery should look at, in a sentence. */
    String lookAt() {
        return lookAt;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
