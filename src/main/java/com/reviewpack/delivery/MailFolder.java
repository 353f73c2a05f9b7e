package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.warehouse.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the bytes of every mail from before its first attempt; what is sent is what was frozen. */
final class MailFolder {

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    void freeze(String fileName, byte[] bytes) throws IOException {
        FinishedFile.write(folder.resolve(fileName), bytes);
    }

    /**
     * @throws IOException where the file is gone or is not what was frozen
     */
    byte[] thaw(Mail mail) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(mail.fileName()));
        if (!FinishedFile.sha256(bytes).equals(mail.sha256())) {
            throw new IOException("the frozen mail " + mail.fileName()
                    + " has changed since it was written; restore it from a backup");
        }
        return bytes;
    }
}
