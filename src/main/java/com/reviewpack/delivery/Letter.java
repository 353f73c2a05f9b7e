package com.reviewpack.delivery;

import com.reviewpack.warehouse.ProducedPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one mail says and carries.
 *
 * @param businessDate of the night; the mail is dated the morning after
 * @param greetingName as the people table writes it
 * @param part which of {@code parts} mails of the same night to the same person, from 1
 * @param enclosures the packs, in the order in which they are listed
 * @param open what the same person's accounts were owed and did not get, with the reason
 */
public record Letter(
        LocalDate businessDate,
        String personId,
        String greetingName,
        MailAddress recipient,
        int part,
        int parts,
        List<Enclosure> enclosures,
        List<Open> open) {

    public Letter {
        enclosures = List.copyOf(enclosures);
        open = List.copyOf(open);
    }

    /**
     * As many letters as a limit asks for, in the order of the enclosures.
     *
     * @param mostBytes of the attachments of one mail, in their transport coding
     * @return letters with their part numbers; of a pack that alone is too large they say where its files lie
     */
    List<Letter> inParts(long mostBytes) {
        List<List<Enclosure>> groups = new ArrayList<>();
        long bytes = Long.MAX_VALUE;
        for (Enclosure enclosure : enclosures) {
            Enclosure fitting = enclosure.transportBytes() > mostBytes ? enclosure.withoutFiles() : enclosure;
            long more = fitting.transportBytes();
            if (bytes > mostBytes - more) {
                groups.add(new ArrayList<>());
                bytes = 0;
            }
            groups.getLast().add(fitting);
            bytes += more;
        }
        List<Letter> letters = new ArrayList<>();
        for (int index = 0; index < groups.size(); index++) {
            letters.add(new Letter(
                    businessDate,
                    personId,
                    greetingName,
                    recipient,
                    index + 1,
                    groups.size(),
                    groups.get(index),
                    index == 0 ? open : List.of()));
        }
        return letters;
    }

    /**
     * A pack in a mail.
     *
     * @param attachments none: the mail says where the pack's files lie
     * @param accountName as the reader knows it
     */
    public record Enclosure(ProducedPack pack, String accountName, List<Attachment> attachments) {
        public Enclosure {
            attachments = List.copyOf(attachments);
        }

        /** The same pack, whose files the mail only names. */
        public Enclosure withoutFiles() {
            return new Enclosure(pack, accountName, List.of());
        }

        /** The length of the attachments in their transport coding. */
        long transportBytes() {
            return attachments.stream()
                    .mapToLong(a -> (a.content().length + 56L) / 57 * 78)
                    .sum();
        }
    }

    /** A file in a mail; its name holds Latin letters, digits, dots, hyphens and underscores alone. */
    public record Attachment(String name, byte[] content) {}

    /**
     * The wish to send once more what a mail carried.
     *
     * @param businessDate the mail is dated the day after
     * @param wishedBy whoever wishes it, as they call themselves
     */
    public record Again(
            LocalDate businessDate, String personId, String greetingName, MailAddress recipient, String wishedBy) {}

    /** Something owed that is not in the mail. */
    public record Open(String accountName, String deliverable, String period, String state, String reason) {}
}
