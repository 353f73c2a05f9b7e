package com.reviewpack.requests;

import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Releasing;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.Errand;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.Approval;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a person's word on packs that wait for it. */
public final class Approving {

    private final Installation installation;
    private final Clock clock;
    private final Growth growth;

    public Approving(Installation installation, Clock clock, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.growth = growth;
    }

    /**
     * A pack that waits.
     *
     * @param lookAt the file that shows it, below the output folder
     */
    public record Waiting(ProducedPack pack, String why, String lookAt) {}

    /**
     * What is decided on.
     *
     * @param names keys of packs, or Message-IDs of mails whose packs have a newer version that waits
     * @param account only this one's; empty: any
     * @param deliverable only these; empty: any
     */
    public record Choice(Set<String> names, Optional<AccountId> account, Optional<Deliverable> deliverable) {
        public Choice {
            names = new TreeSet<>(names);
        }

        /** Whether it names nothing at all. */
        public boolean isEmpty() {
            return names.isEmpty() && account.isEmpty() && deliverable.isEmpty();
        }

        private boolean takes(ProducedPack pack, Stores stores) {
            boolean named = names.isEmpty()
                    || names.contains(pack.itemKey())
                    || stores.deliveries().carrying(pack.itemKey()).stream()
                            .map(Mail::messageId)
                            .anyMatch(names::contains);
            return named
                    && account.map(id -> pack.accounts().contains(id)).orElse(true)
                    && deliverable
                            .map(kind -> pack.subject() instanceof PackSubject.Promised promised
                                    && promised.deliverable() == kind)
                            .orElse(true);
        }
    }

    /**
     * What became of a decision.
     *
     * @param packs that were decided on
     * @param mails that carry them, where they were sent at once
     */
    public record Decided(List<ProducedPack> packs, List<Mail> mails) {}

    /**
     * All that waits, by key.
     *
     * @throws NightRefused where no night was run yet
     */
    public List<Waiting> waiting() {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            return waiting(installation, stores);
        }
    }

    static List<Waiting> waiting(Installation installation, Stores stores) {
        Releasing releasing = new Releasing(installation.settings(), stores);
        return stores.packs().inNoStandingMail().stream()
                .flatMap(
                        pack -> releasing.why(pack).map(why -> new Waiting(pack, why, Releasing.lookAt(pack))).stream())
                .toList();
    }

    /**
     * Releases packs: the next night mails them, or this call does.
     *
     * @param by whoever gives their word
     * @param send whether they are mailed at once
     * @throws NightRefused where nothing waits under a name; nothing was released then
     */
    public Decided approve(Choice choice, String by, boolean send) throws IOException {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place())) {
            List<ProducedPack> chosen = chosen(choice, stores);
            long position = new Warehouse(stores.database().source()).position();
            for (ProducedPack pack : chosen) {
                stores.versions()
                        .approve(new Approval(
                                pack.itemKey(),
                                pack.version(),
                                PackVersions.filesSha256(pack),
                                position,
                                by,
                                clock.instant()));
                noteApproved(pack, by, stores);
            }
            if (send) {
                send(chosen, stores, lease);
            }
            return new Decided(chosen, mails(chosen, stores));
        } catch (Lease.LeaseHeld atWork) {
            throw new NightRefused(String.valueOf(atWork.getMessage()));
        }
    }

    /**
     * Sets proposed corrections aside: what their readers have stands.
     *
     * @throws NightRefused where nothing waits under a name, or it is not a correction of what was mailed
     */
    public Decided decline(Choice choice, String by) {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            List<ProducedPack> chosen = chosen(choice, stores);
            for (ProducedPack pack : chosen) {
                if (!stores.versions().of(pack).origin().isProposal()) {
                    throw new NightRefused(pack.itemKey() + " was never mailed, so that there is nothing in its place;"
                            + " a line in the waivers table says that it need not be delivered");
                }
            }
            chosen.forEach(pack -> stores.versions().setAside(pack.itemKey(), pack.version(), "declined by " + by));
            return new Decided(chosen, List.of());
        }
    }

    private List<ProducedPack> chosen(Choice choice, Stores stores) {
        List<ProducedPack> waiting =
                waiting(installation, stores).stream().map(Waiting::pack).toList();
        List<ProducedPack> chosen =
                waiting.stream().filter(pack -> choice.takes(pack, stores)).toList();
        Set<String> idle = new TreeSet<>(choice.names());
        for (ProducedPack pack : chosen) {
            idle.remove(pack.itemKey());
            stores.deliveries().carrying(pack.itemKey()).forEach(mail -> idle.remove(mail.messageId()));
        }
        if (!idle.isEmpty()) {
            throw new NightRefused(idle.stream()
                    .map(name -> "nothing waits under '" + name + "'; approve without names lists what waits")
                    .toList());
        }
        if (chosen.isEmpty()) {
            throw new NightRefused("nothing that waits fits; approve without names lists what waits");
        }
        return chosen;
    }

    private static void noteApproved(ProducedPack pack, String by, Stores stores) {
        List<LocalDate> nights = stores.nights().owing(pack.itemKey());
        if (!nights.isEmpty()) {
            LocalDate last = nights.getLast();
            stores.nights().owed(last).stream()
                    .filter(owed -> owed.key().equals(pack.itemKey()) && owed.state() == OwedItem.State.HELD)
                    .forEach(owed -> stores.nights()
                            .note(
                                    last,
                                    owed.with(
                                            OwedItem.State.PRODUCED,
                                            "approved by " + by + "; the next night mails it")));
        }
    }

    private void send(List<ProducedPack> packs, Stores stores, Lease lease) throws IOException {
        boolean views = packs.stream().anyMatch(pack -> pack.subject() instanceof PackSubject.View);
        Set<AccountId> accounts = new TreeSet<>();
        packs.forEach(pack -> accounts.addAll(pack.accounts()));
        LocalDate date = stores.nights().last().orElseThrow(() -> new NightRefused("no night was run yet"));
        new Errand(
                        installation,
                        new NightOrder(date, views ? new TreeSet<>() : new TreeSet<>(accounts), false),
                        ReadingInputs.read(installation),
                        stores,
                        lease,
                        clock,
                        growth)
                .mail();
    }

    private static List<Mail> mails(List<ProducedPack> packs, Stores stores) {
        return packs.stream()
                .flatMap(pack -> stores.deliveries().carrying(pack.itemKey(), pack.version()).stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
