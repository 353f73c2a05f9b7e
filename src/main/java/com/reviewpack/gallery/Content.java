package com.reviewpack.gallery;

import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** What the documents of a gallery are filled with. */
enum Content {
    /** A healthy account with all data. */
    ORDINARY("ACME-007", "ACME-007-E", "A healthy account with all data: what readers see most days.") {
        @Override
        void write(Path folder) throws IOException {
            OrdinaryInstallation.write(folder);
        }
    },
    /** More and longer than anybody should have. */
    EXTREME(
            "X-1",
            "X-1-S",
            "120 characters a name, eleven scripts, markup and formulas as names, 40 lines of business, 30 goals,"
                    + " 60 initiatives, 1,000 agents, tickets and roadmap items, amounts from 0.0001 to 999,999,999,999,"
                    + " every service level broken, small numbers in every line: nothing may be cut, collide or leave the"
                    + " paper.") {
        @Override
        void write(Path folder) throws IOException {
            new ExtremeInstallation(folder).write();
        }
    },
    /** One row in each table. */
    SINGLE("S-1", "S-1-S", "One row in every table and export: no plural, no trend, no rank out of one.") {
        @Override
        void write(Path folder) throws IOException {
            SmallInstallations.single(folder);
        }
    },
    /** No export, and no table that may be absent. */
    EMPTY(
            "N-1",
            "N-1-S",
            "No exports, and only the tables that must be there: every page says so in words, and none is blank.") {
        @Override
        void write(Path folder) throws IOException {
            SmallInstallations.empty(folder);
        }
    };

    private final AccountId account;
    private final PackageId shown;
    private final String lookAt;

    Content(String account, String shown, String lookAt) {
        this.account = new AccountId(account);
        this.shown = new PackageId(shown);
        this.lookAt = lookAt;
    }

    /** Writes the installation's {@code portfolio/} and {@code exports/}. */
    abstract void write(Path folder) throws IOException;

    /** The account whose night is run. */
    AccountId account() {
        return account;
    }

    /** The package whose packs are shown. */
    PackageId shown() {
        return shown;
    }

    /** What a reader of the gallery should look at, in a sentence. */
    String lookAt() {
        return lookAt;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
