package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Invents the tickets that an account opens on one local day, and what happens to them up to the last day. */
final class ServiceDesk {

    private static final String[] SUBJECTS = {
        "Widget loads slowly on the product page",
        "Routing rule sends chats to the wrong skill",
        "Report shows yesterday's agents",
        "Single sign-on fails for new agents",
        "Bot hands over without context",
        "Transcript e-mail arrives late",
        "Availability schedule ignores a holiday",
        "Typing indicator sticks"
    };

    private final SampleAccount account;
    private final LocalDate day;
    private final Instant close;
    private final SplittableRandom random;
    private final ExportFiles files;

    /**
     * @param close what happens later is not known yet
     */
    ServiceDesk(SampleAccount account, LocalDate day, Instant close, long seed, ExportFiles files) {
        this.account = account;
        this.day = day;
        this.close = close;
        this.random = new SplittableRandom(~seed ^ (account.id().hashCode() * 40503L) ^ (day.toEpochDay() << 21));
        this.files = files;
    }

    void write() {
        boolean outage = account.story() == Story.OUTAGE && day.equals(Rhythm.OUTAGE_DAY);
        double rate = 0.16 * Math.min(2, 0.5 + account.volume() / 2);
        int tickets = outage ? 3 : random.nextDouble() < rate ? 1 : 0;
        for (int i = 0; i < tickets; i++) {
            ticket(i, outage);
        }
    }

    private void ticket(int number, boolean outage) {
        long opened = day.atTime(outage ? 10 : 8 + random.nextInt(10), random.nextInt(60))
                .atZone(account.zone())
                .toEpochSecond();
        String severity = outage ? "P1" : pick(random.nextDouble());
        double promisedHours = severity.equals("P1") ? 1 : severity.equals("P2") ? 3 : 40;
        boolean neglected = account.story() == Story.TROUBLE && !day.isBefore(Rhythm.TROUBLE_SINCE);
        double slow = neglected ? 2.6 : 0.42;
        long response = opened + Math.round(3600 * promisedHours * slow * Math.exp(0.5 * random.nextGaussian()));
        double fixHours = severity.equals("P1") ? 5 : severity.equals("P2") ? 20 : 60;
        long resolved =
                response + Math.round(3600 * fixHours * Math.exp(0.6 * random.nextGaussian()) * (neglected ? 3 : 1));
        boolean unanswered = neglected && random.nextDouble() < 0.4;
        boolean reopened = random.nextDouble() < 0.07;
        String id = "T-" + account.id() + "-" + day.toString().replace("-", "") + "-" + (number + 1);
        boolean isResolved = !unanswered && known(resolved);
        boolean rca = isResolved && !severity.equals("P3");
        long rcaAt = resolved + Math.round(86_400 * (1 + 2.2 * random.nextDouble()));
        String subject = outage ? "Chat is down: no conversation connects" : SUBJECTS[random.nextInt(SUBJECTS.length)];
        StringBuilder row = files.row();
        row.append(id)
                .append(',')
                .append(account.id())
                .append(',')
                .append(account.lobs().getLast().name())
                .append(',')
                .append(severity)
                .append(',')
                .append(random.nextDouble() < 0.2 ? "bug" : "non_bug")
                .append(',')
                .append(
                        isResolved
                                ? (known(resolved + 604_800) ? "closed" : "resolved")
                                : unanswered ? "open" : "pending")
                .append(',')
                .append(at(opened))
                .append(',')
                .append(unanswered ? "" : when(response))
                .append(',')
                .append(isResolved ? at(resolved) : "")
                .append(',')
                .append(rca ? when(rcaAt) : "")
                .append(',')
                .append(reopened && isResolved ? 1 : 0)
                .append(',')
                .append(isResolved && random.nextDouble() < 0.4 ? String.valueOf(3 + random.nextInt(3)) : "")
                .append(',')
                .append(subject)
                .append(",desk-")
                .append(1 + random.nextInt(6));
        files.add(ExportFiles.TICKETS, opened, row);
        if (!unanswered) {
            events(id, severity, response, isResolved ? resolved : Long.MAX_VALUE, neglected);
        }
    }

    private void events(String id, String severity, long from, long resolved, boolean neglected) {
        double everyHours = severity.equals("P1") ? 1 : severity.equals("P2") ? 6 : 40;
        long step = Math.round(3600 * everyHours * (neglected ? 2.5 : 0.75));
        for (long at = from + step, n = 0; at < resolved && known(at) && n < 12; at += step, n++) {
            event(id, at, "update");
        }
        if (resolved != Long.MAX_VALUE) {
            event(id, resolved, "resolved");
        }
    }

    private void event(String id, long at, String what) {
        files.add(
                ExportFiles.TICKET_EVENTS,
                at,
                files.row().append(id).append(',').append(at(at)).append(',').append(what));
    }

    private static String pick(double at) {
        return at < 0.12 ? "P1" : at < 0.45 ? "P2" : "P3";
    }

    private boolean known(long epochSecond) {
        return epochSecond < close.getEpochSecond();
    }

    private String when(long epochSecond) {
        return known(epochSecond) ? at(epochSecond) : "";
    }

    private static String at(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).toString();
    }
}
