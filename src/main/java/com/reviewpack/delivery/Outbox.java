package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.warehouse.Mail;
import java.io.IOException;
import java.nio.file.Path;

/** A folder that takes the mails where no mail server is set, one {@code .eml} file each. */
final class Outbox implements MailRoute {

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public Answer send(Mail mail, byte[] frozen) {
        Path target = folder.resolve(mail.fileName());
        try {
            FinishedFile.write(target, frozen);
            return Answer.accepted("written to the outbox: " + mail.fileName());
        } catch (IOException e) {
            return Answer.unfit("the outbox " + folder + " cannot be written: " + e.getMessage());
        }
    }

    @Override
    public boolean leavesTheMachine() {
        return false;
    }
}
