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
    /** Nobody can tell whether the server took it; never sent again by itself. */
    UNKNOWN;

    /** The word for it in {@code night.json}; a frozen mail is one still to be tried. */
    public String key() {
        return this == FROZEN || this == SENDING ? RETRY.key() : name().toLowerCase(Locale.ROOT);
    }

    static Optional<MailState> ofName(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
