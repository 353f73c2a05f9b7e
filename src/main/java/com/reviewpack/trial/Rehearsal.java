package com.reviewpack.trial;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.DueView;
import com.reviewpack.due.OnDemand;
import com.reviewpack.figures.Scope;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.Errand;
import com.reviewpack.nightly.Growth;
import com.reviewpack.nightly.NightOrder;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pages.AccountWeeks;
import com.reviewpack.pages.Background;
import com.reviewpack.pages.PortfolioView;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Recommendation;
import com.reviewpack.warehouse.Recommendations;
import com.reviewpack.warehouse.Warehouse;
import com.reviewpack.workshop.Grounds;
import com.reviewpack.workshop.NeededExports;
import com.reviewpack.workshop.PackWorkshop;
import com.reviewpack.workshop.PeerResults;
import com.reviewpack.workshop.Rules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Makes the packs and views of an installation the way a night does, in any language, and keeps none of them: for looking
 * at. The exports are taken in once, when it is opened. Safe for use by several threads until it is closed.
 */
public final class Rehearsal implements AutoCloseable {

    private final Installation installation;
    private final LocalDate date;
    private final NightLock alone;
    private final Stores stores;
    private final Inputs inputs;
    private final Warehouse warehouse;
    private final Completeness completeness;
    private final DueRules rules;
    private final DeliveryRecord record;
    private final PeerResults peers;
    private final PackWorkshop workshop;
    private final PackWorkshop everySection;

    private Rehearsal(
            Installation installation,
            LocalDate date,
            NightLock alone,
            Stores stores,
            Inputs inputs,
            Errand.Settled facts) {
        this.installation = installation;
        this.date = date;
        this.alone = alone;
        this.stores = stores;
        this.inputs = inputs;
        this.warehouse = facts.warehouse();
        this.completeness = facts.completeness();
        this.rules = Rules.of(inputs, stores);
        this.record = Rules.record(stores, date.plusDays(1));
        this.peers = new PeerResults(inputs.portfolio(), warehouse);
        this.workshop = new PackWorkshop(installation.templates());
        this.everySection = PackWorkshop.withEverySection(installation.templates());
    }

    /**
     * How packs are to look.
     *
     * @param brand of all accounts; empty: the vendor's own
     * @param everySection whether sections are shown whose conditions do not hold
     */
    public record Setting(Locale locale, String brand, boolean everySection) {}

    /** A view, by the person whose it is. */
    public record View(String viewer, PackWorkshop.Made made) {}

    /**
     * Takes in the exports; what is in the folder is taken as complete.
     *
     * @param date the business date
     * @throws NightRefused where a night could not begin
     */
    public static Rehearsal of(Installation installation, LocalDate date, Clock clock) throws IOException {
        Inputs inputs = ReadingInputs.read(installation);
        installation.requireExports();
        NightLock alone = NightLock.take(installation.data());
        Stores stores = null;
        try {
            stores = Stores.open(installation);
            Errand errand = new Errand(
                    installation,
                    new NightOrder(date, new TreeSet<>(), false),
                    inputs,
                    stores,
                    Lease.take(stores.database().source(), "rehearsal", alone.place()),
                    clock,
                    new Growth(Duration.ZERO, wait -> {}));
            return new Rehearsal(installation, date, alone, stores, inputs, errand.takeIn());
        } catch (RuntimeException | IOException notOpened) {
            if (stores != null) {
                stores.close();
            }
            alone.close();
            throw notOpened;
        }
    }

    /**
     * The newest pack of a deliverable, as if the one before it had been delivered and had recommended what its figures
     * called for.
     *
     * @throws NightRefused where the package has no such pack
     */
    public PackWorkshop.Made pack(PackageId bought, Deliverable deliverable, Setting setting) {
        PackWorkshop making = setting.everySection() ? everySection : workshop;
        Grounds grounds = new Grounds(new Inputs(portfolio(setting), inputs.catalogues()), rules);
        DueItem item = switch (rules.onDemand(bought, deliverable, date)) {
            case OnDemand.Ready ready -> ready.item();
            case OnDemand.Nothing nothing -> throw new NightRefused(nothing.reason());
        };
        Scope scope = grounds.scope(item, date);
        Facts facts = warehouse.facts(scope.account(), date);
        Background background = grounds.background(
                item,
                date,
                record,
                completeness.stretches(item.account(), NeededExports.of(deliverable), item.period()),
                earlier(grounds, item));
        return making.make(item, scope, facts, background, period -> peers.over(date, period));
    }

    /** Whether a deliverable has sections under that brand that are shown on conditions alone. */
    public boolean hasConditions(Deliverable deliverable, String brand) {
        return workshop.hasConditions(deliverable, brand);
    }

    private Portfolio portfolio(Setting setting) {
        return inputs.portfolio().in(setting.locale()).under(setting.brand());
    }

    private Optional<Recommendations.Made> earlier(Grounds grounds, DueItem item) {
        return rules.previous(item).flatMap(period -> {
            LocalDate then = period.lastDay();
            DueItem before = new DueItem(
                    item.account(),
                    item.packageId(),
                    item.deliverable(),
                    item.cadence(),
                    period,
                    period.toString(),
                    false,
                    period.end(),
                    item.verdict(),
                    item.reason());
            Scope scope = grounds.scope(before, then);
            List<Recommendation> recommended = workshop.compose(
                            before,
                            scope,
                            warehouse.facts(scope.account(), then),
                            Background.none(),
                            asked -> peers.over(then, asked))
                    .recommendations();
            return recommended.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Recommendations.Made(period.end(), recommended));
        });
    }

    /** The views that a night owes to everyone who looks after accounts. */
    public List<View> views(Setting setting) {
        Portfolio portfolio = portfolio(setting);
        return DueView.owed(date, portfolio, installation.settings().leadIds(), new TreeSet<>()).stream()
                .map(due -> view(due, portfolio))
                .toList();
    }

    private View view(DueView due, Portfolio portfolio) {
        AccountWeeks weeks = new AccountWeeks(portfolio, inputs.catalogues(), rules, record, due.week(), date);
        List<Account> accounts = due.viewer().accounts(portfolio, date.plusDays(1));
        String name = portfolio
                .person(due.viewer().person())
                .map(Person::name)
                .orElse(due.viewer().person().value());
        return new View(
                due.viewer().toString(),
                workshop.make(new PortfolioView(
                        due.viewer(),
                        name,
                        due,
                        date,
                        inputs.catalogues().on(due.week().lastDay()).version(),
                        accounts.stream()
                                .map(account -> weeks.of(account, warehouse.facts(account, date)))
                                .toList(),
                        List.of(),
                        List.of(),
                        portfolio)));
    }

    @Override
    public void close() {
        stores.close();
        alone.close();
    }
}
