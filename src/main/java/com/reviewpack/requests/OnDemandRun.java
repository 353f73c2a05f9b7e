package com.reviewpack.requests;

import com.reviewpack.due.DueRules;
import com.reviewpack.due.OnDemand;
import com.reviewpack.gate.PackGate;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Releasing;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.Errand;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.nightly.OwedItems;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.workshop.Examining;
import com.reviewpack.workshop.NeededExports;
import com.reviewpack.workshop.PackMaking;
import com.reviewpack.workshop.PackSources;
import com.reviewpack.workshop.PackWorkshop;
import com.reviewpack.workshop.Rules;
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
        installation.requireExports();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place())) {
            OnDemand.Ready ready = ready(Rules.of(inputs, stores), bought, request);
            Errand errand = errand(request, inputs, stores, lease);
            ProducedPack pack = make(errand.takeIn(), inputs, stores, ready, request);
            if (request.deliver()) {
                stores.nights()
                        .note(request.date(), OwedItems.of(ready.item(), OwedItem.State.PRODUCED, "made on demand"));
                errand.mail();
            }
            return new Made(
                    pack,
                    ready.entitlement(),
                    stores.deliveries().carrying(pack.itemKey(), pack.version()),
                    new Releasing(installation.settings(), stores).waits(pack));
        } catch (Lease.LeaseHeld | Examining.PackRefused | PackGate.CrossedPack refused) {
            throw new NightRefused(String.valueOf(refused.getMessage()));
        }
    }

    private Errand errand(Request request, Inputs inputs, Stores stores, Lease lease) {
        TreeSet<AccountId> only = new TreeSet<>(List.of(request.account()));
        return new Errand(
                installation, new NightOrder(request.date(), only, false), inputs, stores, lease, clock, growth);
    }

    private ProducedPack make(Errand.Settled facts, Inputs inputs, Stores stores, OnDemand.Ready ready, Request request)
            throws IOException {
        PackMaking making = new PackMaking(
                inputs,
                facts.warehouse(),
                stores,
                Rules.of(inputs, stores),
                new PackWorkshop(installation.templates()),
                installation.output(),
                PackSources.of(installation, facts.warehouse()),
                new Examining(inputs.portfolio(), installation.templates(), stores, installation.output()));
        if (!making.makes(ready.item())) {
            throw new NightRefused(
                    "this version has no pack for " + request.deliverable().key() + ": people prepare it");
        }
        return making.make(
                ready.item(),
                request.date(),
                request.deliver(),
                facts.completeness()
                        .stretches(
                                request.account(),
                                NeededExports.of(request.deliverable()),
                                ready.item().period()));
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
