package com.reviewpack.delivery;

import com.reviewpack.warehouse.MailState;

/**
 * How an attempt ended.
 *
 * @param state {@code ACCEPTED}, {@code RETRY}, {@code REJECTED} or {@code UNKNOWN}
 * @param reply the server's words, or what went wrong, on one line
 * @param serverUnfit whether the server as such failed (no connection, login refused), so that the next mail would too
 */
record Answer(MailState state, String reply, boolean serverUnfit) {

    Answer {
        reply = reply.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static Answer accepted(String reply) {
        return new Answer(MailState.ACCEPTED, reply, false);
    }

    static Answer retry(String reply) {
        return new Answer(MailState.RETRY, reply, false);
    }

    static Answer unfit(String reply) {
        return new Answer(MailState.RETRY, reply, true);
    }

    static Answer rejected(String reply) {
        return new Answer(MailState.REJECTED, reply, false);
    }

    static Answer unknown(String reply) {
        return new Answer(MailState.UNKNOWN, reply, false);
    }
}
