package com.reviewpack.installation;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.warehouse.Secrets;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an installation: {@code reviewpack}.
 *
 * @param zone the operator's
 * @param incomplete what to do with a pack whose exports are not complete
 * @param leads ids of people who lead the success managers: each gets a view over all accounts
 * @param approval which packs wait for a person's word before they are mailed: deliverables ({@code qbr}), accounts
 *     ({@code ACME-003}) or both ({@code ACME-003/qbr})
 * @param retention how long packs, mails, reports and records are kept, such as {@code P3Y}; facts at least 25 months;
 *     null: for ever
 */
public record NightSettings(
        ZoneId zone,
        @DefaultValue("hold") Incomplete incomplete,
        @DefaultValue List<String> leads,
        @DefaultValue List<String> approval,
        @Nullable Period retention,
        @DefaultValue ExportSettings exports,
        @DefaultValue DatabaseSettings database,
        @DefaultValue MailSettings mail) {

    @ConstructorBinding
    public NightSettings {
        if (retention != null && (retention.isNegative() || retention.isZero())) {
            throw new IllegalArgumentException(
                    "reviewpack.retention must be a time such as P3Y, three years: " + retention);
        }
        leads = List.copyOf(leads);
        approval = List.copyOf(approval);
    }

    /** Settings of an installation that keeps everything. */
    public NightSettings(
            ZoneId zone,
            Incomplete incomplete,
            List<String> leads,
            List<String> approval,
            ExportSettings exports,
            DatabaseSettings database,
            MailSettings mail) {
        this(zone, incomplete, leads, approval, null, exports, database, mail);
    }

    /** How long is kept what may go; empty: for ever. */
    public Optional<Period> kept() {
        return Optional.ofNullable(retention);
    }

    public List<PersonId> leadIds() {
        return leads.stream().map(PersonId::new).toList();
    }

    /** Passwords, which nothing may show. */
    public Secrets secrets() {
        Stream<@Nullable String> all = Stream.of(
                mail.password(), mail.imap() == null ? null : mail.imap().password(), database.password());
        return new Secrets(all.filter(Objects::nonNull).map(String::valueOf).collect(Collectors.toSet()));
    }

    /** What becomes of a pack whose exports are not complete. */
    public enum Incomplete {
        /** It waits until they are. */
        HOLD,
        /** It goes out and says which days are missing. */
        SEND
    }

    /**
     * How exports arrive.
     *
     * @param doneMarkers whether a file is complete only when {@code NAME.done} lies beside it
     */
    public record ExportSettings(@DefaultValue("false") boolean doneMarkers) {}

    /**
     * Where facts are kept.
     *
     * @param url null or empty: HSQLDB in files under the data folder
     * @param patience how long a server that does not answer is waited for, each time
     */
    public record DatabaseSettings(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("PT30S") Duration patience) {

        private static final Duration USUAL = Duration.ofSeconds(30);

        @ConstructorBinding
        public DatabaseSettings {
            if (patience.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException(
                        "reviewpack.database.patience must be a duration of a second or more, such as PT30S: "
                                + patience);
            }
        }

        /** With the usual patience. */
        public DatabaseSettings(@Nullable String url, @Nullable String username, @Nullable String password) {
            this(url, username, password, USUAL);
        }

        public boolean isEmbedded() {
            return url == null || url.isBlank();
        }

        /** Without the password, wherever it stands. */
        @Override
        public String toString() {
            return isEmbedded() ? "embedded" : "database " + Secrets.withoutPassword(String.valueOf(url));
        }
    }
}
