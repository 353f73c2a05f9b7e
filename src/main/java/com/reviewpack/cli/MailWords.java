package com.reviewpack.cli;

import com.reviewpack.warehouse.Mail;

/** A mail in a line. */
final class MailWords {

    private MailWords() {}

    /** To whom it goes, how it stands, by whose word, and its name. */
    static String of(Mail mail) {
        return "Mail to " + mail.recipient() + ": " + mail.state().key()
                + (mail.reply().isEmpty() ? "" : " (" + mail.reply() + ")") + ", Message-ID " + mail.messageId();
    }
}
