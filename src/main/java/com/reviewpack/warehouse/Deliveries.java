package com.reviewpack.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mails and what they carried. A state changes only from the state that the caller believes it to be in; of two who
 * try, one is told no. Safe for use by several threads.
 */
public final class Deliveries {

    private static final String COLUMNS = "mail_id, business_date, recipient, message_id, file_name, sha256, bytes,"
            + " state, attempts, first_attempt_at, changed_at, reply";

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;

    public Deliveries(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Keeps a mail that was not tried yet and what it carries, whole or not at all.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a pack stands in another mail to the same person
     */
    public void add(Mail mail, List<ProducedPack> packs) {
        add(mail, packs, "");
    }

    /**
     * The same, with the id of the person who gets it.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a pack stands in another mail to the same person
     */
    public void add(Mail mail, List<ProducedPack> packs, String person) {
        inOneTransaction.executeWithoutResult(transaction -> {
            insert(mail, person);
            for (ProducedPack pack : packs) {
                sql.sql("INSERT INTO delivery (item_key, version, recipient, mail_id) VALUES (?,?,?,?)")
                        .params(pack.itemKey(), pack.version(), mail.recipient(), mail.id())
                        .update();
            }
        });
    }

    /** Keeps a mail that carries once more what the first one carried. */
    public void addAgain(Mail mail, String person, Mail first, String wishedBy) {
        inOneTransaction.executeWithoutResult(transaction -> {
            insert(mail, person);
            sql.sql("INSERT INTO resent_mail (mail_id, first_mail_id, wished_by) VALUES (?,?,?)")
                    .params(mail.id(), first.id(), Texts.cut(wishedBy, 200))
                    .update();
        });
    }

    /** Puts a mail in the place of another to the same person, for all that it carried, whole or not at all. */
    public void replace(Mail refused, Mail by) {
        inOneTransaction.executeWithoutResult(transaction -> {
            String person = sql.sql("SELECT person FROM mail WHERE mail_id = ?")
                    .params(refused.id())
                    .query(String.class)
                    .single();
            insert(by, person);
            sql.sql("UPDATE delivery SET mail_id = ? WHERE mail_id = ?")
                    .params(by.id(), refused.id())
                    .update();
        });
    }

    private void insert(Mail mail, String person) {
        sql.sql("INSERT INTO mail (mail_id, business_date, recipient, message_id, file_name, sha256, bytes,"
                        + " state, attempts, changed_at, reply, person) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        mail.id(),
                        mail.businessDate(),
                        mail.recipient(),
                        mail.messageId(),
                        mail.fileName(),
                        mail.sha256(),
                        mail.bytes(),
                        mail.state().name(),
                        mail.attempts(),
                        at(mail.changedAt()),
                        Texts.cut(mail.reply(), 1000),
                        person)
                .update();
    }

    /**
     * Marks that an attempt begins now.
     *
     * @return whether this caller may make it; false where the mail is no longer in {@code from}
     */
    public boolean beginAttempt(Mail mail, Instant now) {
        return sql.sql("UPDATE mail SET state = ?, attempts = attempts + 1, changed_at = ?,"
                                + " first_attempt_at = COALESCE(first_attempt_at, ?) WHERE mail_id = ? AND state = ?")
                        .params(
                                MailState.SENDING.name(),
                                at(now),
                                at(now),
                                mail.id(),
                                mail.state().name())
                        .update()
                == 1;
    }

    /**
     * Moves a mail from one state to the next.
     *
     * @return whether it was in {@code from}
     */
    public boolean move(String mailId, MailState from, MailState to, String reply, Instant now) {
        return sql.sql("UPDATE mail SET state = ?, reply = ?, changed_at = ? WHERE mail_id = ? AND state = ?")
                        .params(to.name(), Texts.cut(reply, 1000), at(now), mailId, from.name())
                        .update()
                == 1;
    }

    /** Moves a mail on that was not tried because its server is unfit; its time runs from then on. */
    public void putOff(Mail mail, MailState to, String reply, Instant now) {
        sql.sql("UPDATE mail SET state = ?, reply = ?, changed_at = ?,"
                        + " first_attempt_at = COALESCE(first_attempt_at, ?) WHERE mail_id = ? AND state = ?")
                .params(
                        to.name(),
                        Texts.cut(reply, 1000),
                        at(now),
                        at(now),
                        mail.id(),
                        mail.state().name())
                .update();
    }

    /**
     * The mail whose Message-ID begins so.
     *
     * @param envelopeId what stands before the {@code @}, letters and digits
     */
    public Optional<Mail> withEnvelopeId(String envelopeId) {
        return sql
                .sql("SELECT " + COLUMNS + " FROM mail WHERE message_id LIKE ?")
                .params("<" + envelopeId + "@%")
                .query(Deliveries::mailOf)
                .list()
                .stream()
                .findFirst();
    }

    /** How many mails with packs each night froze, of the nights that froze any, in no order. */
    public List<Long> mailsByNight(LocalDate since, LocalDate before) {
        return sql.sql("SELECT COUNT(*) FROM mail m WHERE business_date >= ? AND business_date < ?"
                        + " AND EXISTS (SELECT 1 FROM delivery d WHERE d.mail_id = m.mail_id) GROUP BY business_date")
                .params(since, before)
                .query(Long.class)
                .list();
    }

    /**
     * Forgets a mail that waits and that no server has; its packs stand in none then. One that repeats another by a
     * person's wish stays.
     *
     * @return whether it was still in the state that the caller believes it to be in
     */
    public boolean takeBack(Mail mail) {
        if (mail.state() != MailState.FROZEN && mail.state() != MailState.RETRY) {
            throw new IllegalArgumentException("a mail that a server may have cannot be taken back: " + mail.id());
        }
        Boolean taken = inOneTransaction.execute(transaction -> {
            boolean waits = sql.sql("SELECT COUNT(*) FROM mail WHERE mail_id = ? AND state = ? AND mail_id NOT IN"
                                    + " (SELECT mail_id FROM resent_mail)")
                            .params(mail.id(), mail.state().name())
                            .query(Long.class)
                            .single()
                    > 0;
            if (waits) {
                sql.sql("DELETE FROM delivery WHERE mail_id = ?")
                        .params(mail.id())
                        .update();
                sql.sql("DELETE FROM mail WHERE mail_id = ?").params(mail.id()).update();
            }
            return waits;
        });
        return Boolean.TRUE.equals(taken);
    }

    public Optional<Mail> find(String mailId) {
        return sql.sql("SELECT " + COLUMNS + " FROM mail WHERE mail_id = ?")
                .params(mailId)
                .query(Deliveries::mailOf)
                .optional();
    }

    /** The mail with that Message-ID, which has its angle brackets. */
    public Optional<Mail> withMessageId(String messageId) {
        return sql.sql("SELECT " + COLUMNS + " FROM mail WHERE message_id = ?")
                .params(messageId)
                .query(Deliveries::mailOf)
                .optional();
    }

    /**
     * A mail beside what it carries.
     *
     * @param person who gets it, by the id in the people table; empty where nobody kept it
     * @param first the mail that this one sends once more; empty: it is itself the first
     * @param wishedBy who wished for it to be sent once more; empty where nobody did
     */
    public record Addressed(Mail mail, String person, Optional<Mail> first, String wishedBy) {}

    /** Every mail that carries packs, oldest first; operators' notices are none. */
    public List<Addressed> carryingPacks() {
        return addressed(
                "WHERE EXISTS (SELECT 1 FROM delivery d WHERE d.mail_id = m.mail_id) OR r.mail_id IS NOT NULL");
    }

    /** The mail that this one sends once more, or itself. */
    public Mail firstOf(Mail mail) {
        return sql.sql("SELECT first_mail_id FROM resent_mail WHERE mail_id = ?")
                .params(mail.id())
                .query(String.class)
                .optional()
                .flatMap(this::find)
                .orElse(mail);
    }

    /** Every mail that sends this one once more, oldest first. */
    public List<Addressed> again(Mail first) {
        return addressed("WHERE r.first_mail_id = ?", first.id());
    }

    private List<Addressed> addressed(String where, Object... values) {
        return sql.sql("SELECT m.*, r.first_mail_id, r.wished_by FROM mail m LEFT JOIN resent_mail r ON r.mail_id ="
                        + " m.mail_id " + where + " ORDER BY m.changed_at, m.mail_id")
                .params(values)
                .query((row, number) -> {
                    String first = row.getString("first_mail_id");
                    String wishedBy = row.getString("wished_by");
                    return new Addressed(
                            mailOf(row, number),
                            row.getString("person"),
                            first == null ? Optional.empty() : find(first),
                            wishedBy == null ? "" : wishedBy);
                })
                .list();
    }

    /** What a mail carries: item and version of each pack, with a blank between. */
    public List<String> carriedBy(String mailId) {
        return sql.sql("SELECT item_key, version FROM delivery WHERE mail_id = ? ORDER BY item_key, version")
                .params(mailId)
                .query((row, number) -> row.getString("item_key") + " " + row.getInt("version"))
                .list();
    }

    /** The mails in a state, oldest night first, then by id. */
    public List<Mail> in(MailState state) {
        return sql.sql("SELECT " + COLUMNS + " FROM mail WHERE state = ? ORDER BY business_date, mail_id")
                .params(state.name())
                .query(Deliveries::mailOf)
                .list();
    }

    /** The mails that a night froze, by id. */
    public List<Mail> of(LocalDate businessDate) {
        return sql.sql("SELECT " + COLUMNS + " FROM mail WHERE business_date = ? ORDER BY mail_id")
                .params(businessDate)
                .query(Deliveries::mailOf)
                .list();
    }

    /** The mails that carry an item's pack in any version, by version and recipient. */
    public List<Mail> carrying(String itemKey) {
        return sql.sql("SELECT m.mail_id, m.business_date, m.recipient, m.message_id, m.file_name, m.sha256, m.bytes,"
                        + " m.state, m.attempts, m.first_attempt_at, m.changed_at, m.reply FROM mail m"
                        + " JOIN delivery d ON d.mail_id = m.mail_id WHERE d.item_key = ?"
                        + " ORDER BY d.version, d.recipient")
                .params(itemKey)
                .query(Deliveries::mailOf)
                .list();
    }

    /** The mails that carry one version of an item's pack, by recipient. */
    public List<Mail> carrying(String itemKey, int version) {
        return sql.sql("SELECT m.mail_id, m.business_date, m.recipient, m.message_id, m.file_name, m.sha256, m.bytes,"
                        + " m.state, m.attempts, m.first_attempt_at, m.changed_at, m.reply FROM mail m"
                        + " JOIN delivery d ON d.mail_id = m.mail_id WHERE d.item_key = ? AND d.version = ?"
                        + " ORDER BY m.changed_at, m.mail_id")
                .params(itemKey, version)
                .query(Deliveries::mailOf)
                .list();
    }

    private static Mail mailOf(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        OffsetDateTime firstAttempt = row.getObject("first_attempt_at", OffsetDateTime.class);
        return new Mail(
                row.getString("mail_id"),
                row.getObject("business_date", LocalDate.class),
                row.getString("recipient"),
                row.getString("message_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                MailState.ofName(state)
                        .orElseThrow(() -> new IllegalStateException("unknown mail state in the database: " + state
                                + "; was the database written by a newer version?")),
                row.getInt("attempts"),
                firstAttempt == null ? null : firstAttempt.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reply"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
