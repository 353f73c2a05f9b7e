package com.reviewpack.nightly;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.delivery.ReturnedMails;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueView;
import com.reviewpack.erasure.Retaining;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.Stores;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.Intake;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Warehouse;
import com.reviewpack.workshop.Examining;
import com.reviewpack.workshop.PackMaking;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one night: what it was asked to do, what it works with, and what its steps hand to those after them.
 * Nothing in it outlives the run; whatever must survive a crash is in the stores.
 */
final class Night {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    /** So long work may go on without asking whether it may. */
    private static final Duration RENEWAL = Duration.ofMinutes(5);

    private final Installation installation;
    private final NightOrder order;
    private final Stores stores;
    private final Lease lease;
    private final Clock clock;
    private final StopSignal stop;
    private final Progress progress;
    private final Growth growth;
    private final PageTemplates pages;
    private final List<NightReport.StepTime> times = new ArrayList<>();
    private final List<String> mailAlerts = new ArrayList<>();
    private final MailLine mailLine = MailLine.usual();

    private Instant renewed;
    private @Nullable Inputs inputs;
    private @Nullable Intake intake;
    private @Nullable Examining examining;
    private @Nullable Warehouse warehouse;
    private @Nullable Due due;
    private Retaining.@Nullable Retired retired;
    private @Nullable NightReport report;
    private @Nullable Throwable failure;

    Night(
            Installation installation,
            NightOrder order,
            Stores stores,
            Lease lease,
            Clock clock,
            StopSignal stop,
            Progress progress,
            Growth growth) {
        this.installation = installation;
        this.order = order;
        this.stores = stores;
        this.lease = lease;
        this.renewed = clock.instant();
        this.clock = clock;
        this.stop = stop;
        this.progress = progress;
        this.growth = growth;
        this.pages = new PageTemplates(installation.templates());
    }

    /**
     * What is due.
     *
     * @param keys everything that was found due, whatever becomes of it
     * @param toMake the packs that are owed, in the order in which they are made
     * @param making makes them
     * @param views over many accounts that are owed
     * @param viewMaking makes them
     * @param completeness which exports are missing
     * @param tooEarly accounts whose business date has not ended: the next night's
     */
    record Due(
            Set<String> keys,
            List<DueItem> toMake,
            PackMaking making,
            List<DueView> views,
            ViewMaking viewMaking,
            Completeness completeness,
            List<String> tooEarly) {
        Due {
            keys = Set.copyOf(keys);
            toMake = List.copyOf(toMake);
            views = List.copyOf(views);
            tooEarly = List.copyOf(tooEarly);
        }
    }

    Installation installation() {
        return installation;
    }

    NightOrder order() {
        return order;
    }

    Stores stores() {
        return stores;
    }

    /**
     * Makes sure, from time to time, that this run still is the one at work.
     *
     * @throws Lease.LeaseLost where another has taken its place
     */
    synchronized void goesOn() {
        Instant now = now();
        if (now.isBefore(renewed) || now.isAfter(renewed.plus(RENEWAL))) {
            requireLease();
        }
    }

    /**
     * Makes sure that this run still is the one at work, before what cannot be taken back.
     *
     * @throws Lease.LeaseLost where another has taken its place
     */
    synchronized void requireLease() {
        lease.require();
        renewed = now();
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    StopSignal stop() {
        return stop;
    }

    Progress progress() {
        return progress;
    }

    Growth growth() {
        return growth;
    }

    PageTemplates pages() {
        return pages;
    }

    Inputs inputs() {
        return handed(inputs, "read-portfolio");
    }

    void hand(Inputs read) {
        inputs = read;
    }

    Intake intake() {
        return handed(intake, "take-in-exports");
    }

    void hand(Intake begun) {
        intake = begun;
    }

    /** The facts of the night, once they are settled. */
    Warehouse warehouse() {
        return handed(warehouse, "settle-corrections");
    }

    void hand(Warehouse settled) {
        warehouse = settled;
    }

    Due due() {
        return handed(due, "find-due");
    }

    void hand(Due found) {
        due = found;
    }

    /** What was taken out because of its age; empty: the installation keeps everything, or the step has not run. */
    Optional<Retaining.Retired> retired() {
        return Optional.ofNullable(retired);
    }

    void hand(Retaining.Retired taken) {
        retired = taken;
    }

    /** Present once the last step has run. */
    Optional<NightReport> report() {
        return Optional.ofNullable(report);
    }

    void hand(NightReport finished) {
        report = finished;
    }

    /** Built from the portfolio as it was read. */
    synchronized Examining examining() {
        Examining built = examining;
        if (built == null) {
            built = new Examining(inputs().portfolio(), installation.templates(), stores, installation.output());
            examining = built;
        }
        return built;
    }

    /** The way of this installation's mails; close it after use. */
    Delivering delivering() throws IOException {
        return stores.delivering(installation, pages, mailLine, clock, growth.pause());
    }

    /** Where this installation hears of mails that came back. */
    ReturnedMails returnedMails() {
        return new ReturnedMails(
                stores.deliveries(),
                stores.mailReports(),
                installation.settings().mail(),
                mailLine,
                clock);
    }

    /** Notes what somebody should look at about mails. */
    synchronized void alertOfMail(String sentence) {
        mailAlerts.add(sentence);
    }

    synchronized List<String> mailAlerts() {
        return List.copyOf(mailAlerts);
    }

    /** Keeps what first made a step end. */
    synchronized void failed(Throwable thrown) {
        LOG.error("a step of the night of {} failed", order.date(), thrown);
        if (failure == null) {
            failure = thrown;
        }
    }

    /** What first made a step end; empty: nothing did. */
    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    synchronized void took(NightReport.StepTime time) {
        times.add(time);
    }

    /** The steps that have ended, in their order. */
    synchronized List<NightReport.StepTime> times() {
        return List.copyOf(times);
    }

    private static <T> T handed(@Nullable T value, String step) {
        if (value == null) {
            throw new IllegalStateException("the step " + step + " has handed nothing on");
        }
        return value;
    }
}
