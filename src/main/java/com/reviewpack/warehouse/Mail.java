package com.reviewpack.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finished mail to one person.
 *
 * @param id names the file that holds its bytes, and follows from its packs and its recipient
 * @param businessDate of the night that froze it
 * @param recipient the one envelope recipient
 * @param messageId with its angle brackets
 * @param fileName of the frozen bytes, in the mail folder
 * @param sha256 of the frozen bytes
 * @param attempts how often it was tried, 0 upwards
 * @param firstAttemptAt null: not tried yet
 * @param reply what the server answered last, or why there is no answer
 */
public record Mail(
        String id,
        LocalDate businessDate,
        String recipient,
        String messageId,
        String fileName,
        String sha256,
        long bytes,
        MailState state,
        int attempts,
        @Nullable Instant firstAttemptAt,
        Instant changedAt,
        String reply) {}
