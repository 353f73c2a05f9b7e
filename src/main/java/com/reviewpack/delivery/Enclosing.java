package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.gate.PackGate;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts a pack into a mail, after a last look: its files are the ones that were made, and the figures in them are those of
 * the accounts that the pack says.
 *
 * @param output the folder below which the files lie
 */
public record Enclosing(Path output, AttachmentNames names) {

    /** Whether a pack may be enclosed. */
    public sealed interface Answer {}

    /** It may. */
    public record Fit(Letter.Enclosure enclosure) implements Answer {}

    /**
     * It may not.
     *
     * @param reason one sentence, with what to do
     */
    public record Unfit(String reason) implements Answer {}

    /**
     * @param accountName as the reader knows it
     * @param taken names of attachments that the mail holds already; grows
     * @throws PackGate.CrossedPack where the files hold what belongs to another account
     */
    public Answer of(ProducedPack pack, String accountName, Set<String> taken) throws IOException {
        Path folder = output.normalize();
        List<Letter.Attachment> attachments = new ArrayList<>();
        for (ProducedPack.ProducedFile file : pack.files()) {
            Path path = output.resolve(file.path()).normalize();
            if (!path.startsWith(folder) || !Files.isRegularFile(path)) {
                return new Unfit("its file " + file.path() + " is gone from the output folder; produce it again");
            }
            byte[] content = Files.readAllBytes(path);
            String ending = file.path().substring(file.path().lastIndexOf('.') + 1);
            boolean own = ending.equals("json")
                    || PackGate.isOf(
                            PackIdentity.of(pack),
                            ending,
                            content,
                            "the file " + file.path() + " of " + pack.itemKey());
            if (!FinishedFile.sha256(content).equals(file.sha256())) {
                return new Unfit("its file " + file.path() + " is not what was made; produce it again");
            }
            if (!own) {
                return new Unfit("its file " + file.path() + " does not say whose it is; produce it again");
            }
            if (ending.equals("json")) {
                PackIdentity.require(pack, content);
            } else {
                attachments.add(
                        new Letter.Attachment(names.of(pack, String.valueOf(path.getFileName()), taken), content));
            }
        }
        return new Fit(new Letter.Enclosure(pack, accountName, attachments));
    }
}
