package com.reviewpack.delivery;

import com.reviewpack.warehouse.MailState;

/**
 * How an attempt ended.
 *
 * @param state any but {@code FROZEN}, {@code SENDING} and {@code BOUNCED}
 * @param reply the server's words, or what went wrong, on one line
 */
record Answer(MailState state, String reply, Server server) {

    /** How the server as such was found. */
    enum Server {
        /** It can take other mails. */
        FIT,
        /** It cannot be reached or trusted; the next mail would fare the same. */
        UNFIT,
        /** It refuses the login; trying again soon may have the login locked. */
        LOGIN_REFUSED
    }

    Answer {
        reply = reply.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static Answer of(MailState state, String reply) {
        return new Answer(state, reply, Server.FIT);
    }

    static Answer accepted(String reply) {
        return of(MailState.ACCEPTED, reply);
    }

    static Answer retry(String reply) {
        return of(MailState.RETRY, reply);
    }

    static Answer unfit(String reply) {
        return new Answer(MailState.RETRY, reply, Server.UNFIT);
    }

    static Answer loginRefused(String reply) {
        return new Answer(MailState.RETRY, reply, Server.LOGIN_REFUSED);
    }

    static Answer rejected(String reply) {
        return of(MailState.REJECTED, reply);
    }

    static Answer tooLarge(String reply) {
        return of(MailState.TOO_LARGE, reply);
    }

    static Answer unknown(String reply) {
        return of(MailState.UNKNOWN, reply);
    }
}
