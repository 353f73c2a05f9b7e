package com.reviewpack.warehouse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a mail stands. Only {@link #FROZEN} and {@link #RETRY} may be sent. */
public enum MailState {
    /** Its bytes are written; no attempt was made. */
    FROZEN,
    /** An attempt is under way; found at a start, nobody knows how it ended. */
    SENDING,
    /** The server took it. */
    ACCEPTED,
    /** It is certain that the server did not take it, and it may later. */
    RETRY,
    /** The server refused it for good, or its time ran out. */
    REJECTED,
    /** The server refused it for its size; a mail that says where its files lie takes its place. */
    TOO_LARGE,
    /** Nobody can tell whether the server took it; never sent again by itself. */
    UNKNOWN,
    /** The server took it, and it came back; never sent to the same address again by itself. */
    BOUNCED;

    /** The word for it in {@code night.json}: a frozen mail is one still to be tried, a mail too large was rejected. */
    public String key() {
        return switch (this) {
            case FROZEN, SENDING, RETRY -> "retry";
            case REJECTED, TOO_LARGE -> "rejected";
            case ACCEPTED, UNKNOWN, BOUNCED -> name().toLowerCase(Locale.ROOT);
        };
    }

    static Optional<MailState> ofName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
