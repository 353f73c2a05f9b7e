package com.reviewpack.delivery;

import com.reviewpack.warehouse.MailReports.Mark;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import jakarta.mail.search.MessageIDTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox on its server, by IMAP. It is looked into and never changed, not even a message's mark of being read. */
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** All that the server may say in one look. */
    private static final long MOST_WORDS = 100_000_000;

    private final ImapSettings imap;
    private final MailSettings settings;
    private final MailLine line;

    Mailbox(ImapSettings imap, MailSettings settings, MailLine line) {
        this.imap = imap;
        this.settings = settings;
        this.line = line;
    }

    /** Is handed messages one by one. */
    interface Reader {
        /**
         * @throws IOException where the connection is gone
         */
        void read(long validity, long uid, Message message) throws IOException;
    }

    /**
     * How far a look came.
     *
     * @param left messages that are there and were not read
     */
    record Look(Mark mark, long left) {}

    /** What is done with an open folder. */
    private interface Work<T> {
        T on(IMAPFolder folder) throws MessagingException, IOException;
    }

    /**
     * Which of the messages lie in the archive folder.
     *
     * @param messageIds with their angle brackets
     * @throws IOException where the mailbox cannot be read, in one sentence
     */
    Set<String> archived(Collection<String> messageIds) throws IOException {
        return open(imap.archiveFolder(), folder -> {
            Set<String> there = new TreeSet<>();
            for (String id : messageIds) {
                for (Message found : folder.search(new MessageIDTerm(id))) {
                    // A server may find parts of what was asked for.
                    if (Arrays.asList(header(found, "Message-ID")).contains(id)) {
                        there.add(id);
                    }
                }
            }
            return there;
        });
    }

    private static String[] header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? new String[0] : values;
    }

    /**
     * Hands on the messages of the folder for returned mails that came after the mark, oldest first.
     *
     * @param from empty: the folder was never read; its newest messages are
     * @param most that are read in one look
     * @throws IOException where the mailbox cannot be read, in one sentence
     */
    Look readReturned(Optional<Mark> from, int most, Reader reader) throws IOException {
        return open(imap.bouncesFolder(), folder -> {
            long validity = folder.getUIDValidity();
            Optional<Mark> known = from.filter(mark -> mark.validity() == validity);
            Message[] messages = known.isPresent()
                    ? folder.getMessagesByUID(known.get().lastUid() + 1, UIDFolder.LASTUID)
                    : newest(folder, most);
            long last = known.map(Mark::lastUid).orElse(0L);
            long left = 0;
            int read = 0;
            for (Message message : messages) {
                long uid = folder.getUID(message);
                // "Everything above N" names the last message even where its number is not above N.
                if (known.isPresent() && uid <= known.get().lastUid()) {
                    continue;
                }
                if (read == most) {
                    left++;
                    continue;
                }
                if (message instanceof IMAPMessage fetched) {
                    fetched.setPeek(true);
                }
                reader.read(validity, uid, message);
                last = uid;
                read++;
            }
            return new Look(new Mark(validity, last), left);
        });
    }

    private static Message[] newest(Folder folder, int most) throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? new Message[0] : folder.getMessages(Math.max(1, count - most + 1), count);
    }

    private <T> T open(String name, Work<T> work) throws IOException {
        Optional<String> failedBefore = line.failure(imap.toString());
        if (failedBefore.isPresent()) {
            throw new IOException(failedBefore.get());
        }
        try (CuttableSockets sockets = new CuttableSockets(line, MOST_WORDS)) {
            IMAPStore store = new IMAPStore(
                    Session.getInstance(properties(sockets)), new URLName("imap", imap.host(), -1, null, null, null));
            try {
                store.connect(imap.host(), imap.portInUse(), login(), password());
                IMAPFolder folder = (IMAPFolder) store.getFolder(name);
                if (!folder.exists()) {
                    throw new IOException("the mailbox " + imap + " has no folder '" + name + "'; it has "
                            + Arrays.stream(store.getDefaultFolder().list("*"))
                                    .map(Folder::getFullName)
                                    .sorted()
                                    .toList());
                }
                folder.open(Folder.READ_ONLY);
                return work.on(folder);
            } catch (MessagingException e) {
                String reason = "the mailbox " + imap + " cannot be read: " + e.getMessage();
                line.fail(imap.toString(), reason);
                throw new IOException(reason, e);
            } finally {
                hangUp(store);
            }
        }
    }

    private static void hangUp(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException lateFailure) {
            LOG.info("the mailbox's server hung up first: {}", lateFailure.getMessage());
        }
    }

    private String login() {
        return imap.login().or(settings::login).orElse("");
    }

    private String password() {
        String own = imap.login().isPresent() ? imap.password() : settings.password();
        return own == null ? "" : own;
    }

    private Properties properties(CuttableSockets sockets) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", line.timeoutMillis());
        properties.setProperty("mail.imap.timeout", line.timeoutMillis());
        properties.setProperty("mail.imap.writetimeout", line.timeoutMillis());
        properties.setProperty("mail.imap.throwsearchexception", "true");
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        switch (imap.tls()) {
            case NONE -> properties.setProperty("mail.imap.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.imap.starttls.enable", "true");
                properties.setProperty("mail.imap.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.imap.ssl.enable", "true");
        }
        properties.setProperty("mail.imap.socketFactory.fallback", "false");
        properties.put("mail.imap.socketFactory", sockets.plain());
        properties.put("mail.imap.ssl.socketFactory", sockets.encrypted());
        return properties;
    }
}
