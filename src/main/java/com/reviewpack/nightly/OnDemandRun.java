package com.reviewpack.nightly;

import com.reviewpack.due.DueRules;
import com.reviewpack.due.OnDemand;
import com.reviewpack.gate.PackGate;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes one pack because somebody asks for it. It counts against the entitlement like any other. */
public final class OnDemandRun {

    private final Installation installation;
    private final Clock clock;
    private final Growth growth;

    public OnDemandRun(Installation installation, Clock clock, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.growth = growth;
    }

    /**
     * What is asked for.
     *
     * @param packageId empty: the account's only package on that date
     * @param date the business date
     * @param deliver whether it is mailed at once
     * @param beyondEntitlement whether it may be made past the cap of the contract year
     */
    public record Request(
            AccountId account,
            Deliverable deliverable,
            Optional<PackageId> packageId,
            LocalDate date,
            boolean deliver,
            boolean beyondEntitlement) {}

    /**
     * What was made.
     *
     * @param entitlement one sentence on how many the contract year has
     * @param mails that carry it
     * @param waits why it is not mailed before somebody has looked at it; empty: it may be
     */
    public record Made(ProducedPack pack, String entitlement, List<Mail> mails, Optional<String> waits) {}

    /**
     * @throws NightRefused where there is nothing to make, or it would be past the cap
     */
    public Made run(Request request) throws IOException {
        Inputs inputs = ReadingInputs.read(installation);
        SuccessPackage bought = bought(inputs.portfolio(), request);
        NightRun.requireFolders(installation);
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place())) {
            Night night = night(request, stores, lease);
            night.hand(inputs);
            OnDemand.Ready ready = ready(Rules.of(inputs, stores), bought, request);
            takeIn(night);
            return make(night, ready, request);
        } catch (Lease.LeaseHeld | Examining.PackRefused | PackGate.CrossedPack refused) {
            throw new NightRefused(String.valueOf(refused.getMessage()));
        }
    }

    private Night night(Request request, Stores stores, Lease lease) {
        TreeSet<AccountId> only = new TreeSet<>(List.of(request.account()));
        return new Night(
                installation,
                new NightOrder(request.date(), only, false),
                stores,
                lease,
                clock,
                new StopSignal(),
                new Silence(),
                growth);
    }

    private static void takeIn(Night night) throws IOException {
        TakingIn takingIn = new TakingIn(night);
        for (ExportFile file : takingIn.waiting()) {
            takingIn.take(file);
        }
        new Settling(night).run();
    }

    private Made make(Night night, OnDemand.Ready ready, Request request) throws IOException {
        PackMaking making = new PackMaking(
                night.inputs(),
                night.warehouse(),
                night.stores(),
                Rules.of(night.inputs(), night.stores()),
                new PackWorkshop(installation.templates()),
                installation.output(),
                PackSources.of(installation, night.warehouse()),
                night.examining());
        if (!making.makes(ready.item())) {
            throw new NightRefused(
                    "this version has no pack for " + request.deliverable().key() + ": people prepare it");
        }
        ProducedPack pack = making.make(
                ready.item(),
                request.date(),
                request.deliver(),
                night.warehouse()
                        .completeness(request.date(), night.intake().outcomes())
                        .stretches(
                                request.account(),
                                NeededExports.of(request.deliverable()),
                                ready.item().period()));
        if (request.deliver()) {
            night.stores()
                    .nights()
                    .note(request.date(), OwedItems.of(ready.item(), OwedItem.State.PRODUCED, "made on demand"));
            new Mailing(night).run();
        }
        return new Made(
                pack,
                ready.entitlement(),
                night.stores().deliveries().carrying(pack.itemKey(), pack.version()),
                new Releasing(installation.settings(), night.stores()).waits(pack));
    }

    private static OnDemand.Ready ready(DueRules rules, SuccessPackage bought, Request request) {
        return switch (rules.onDemand(bought.id(), request.deliverable(), request.date())) {
            case OnDemand.Nothing nothing -> throw new NightRefused(nothing.reason());
            case OnDemand.Ready ready -> {
                if (!ready.isWithinEntitlement() && !request.beyondEntitlement()) {
                    throw new NightRefused(ready.entitlement() + " --beyond-entitlement makes it all the same");
                }
                yield ready;
            }
        };
    }

    private static SuccessPackage bought(Portfolio portfolio, Request request) {
        if (portfolio.parked().containsKey(request.account())) {
            throw new NightRefused(portfolio.parked().get(request.account()).stream()
                    .map(fault -> "account " + request.account() + " is parked: " + fault)
                    .toList());
        }
        if (portfolio.account(request.account()).isEmpty()) {
            throw new NightRefused("there is no account " + request.account() + " in the portfolio");
        }
        List<SuccessPackage> packages = portfolio.packagesOf(request.account());
        List<SuccessPackage> fitting = packages.stream()
                .filter(p -> request.packageId().map(id -> id.equals(p.id())).orElse(holdsOn(p, request.date())))
                .toList();
        if (fitting.size() != 1) {
            String all = packages.stream().map(p -> p.id().value()).collect(Collectors.joining(", "));
            throw new NightRefused(
                    request.packageId().isPresent()
                            ? "account " + request.account() + " has no package "
                                    + request.packageId().get() + "; it has " + all
                            : "account " + request.account() + " has " + fitting.size() + " packages on "
                                    + request.date() + "; name one with --package: " + all);
        }
        return fitting.getFirst();
    }

    private static boolean holdsOn(SuccessPackage bought, LocalDate day) {
        return !day.isBefore(bought.startsOn()) && (bought.endsOn() == null || !day.isAfter(bought.endsOn()));
    }
}
