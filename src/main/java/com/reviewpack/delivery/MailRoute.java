package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;

/** The way by which a frozen mail leaves. */
sealed interface MailRoute permits MailServer, Outbox {

    /** Makes one attempt, to the one envelope recipient; never throws for what the other side does. */
    Answer send(Mail mail, byte[] frozen);

    /** Whether an attempt leaves the machine, so that it must be journalled; the outbox only writes the same file again. */
    boolean leavesTheMachine();
}
