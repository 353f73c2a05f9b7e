package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Cost;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Puts the return of one period together from its inputs. */
final class RoiCalculation {

    private static final List<String> CONVERTED = List.of("converted");
    private static final List<String> CONTROL = List.of("control_group", "conversions_control_group");
    private static final List<String> NOT_ENGAGED = List.of("exposed", "accepted", "conversions_not_engaged");

    private final Scope scope;
    private final Period period;
    private final Availability availability;
    private final ConversationTally conversations;
    private final VisitorTally visitors;
    private final AgentTally agents;
    private final List<Cost> costs;

    RoiCalculation(Scope scope, Period period, FoldedFacts facts) {
        this.scope = scope;
        this.period = period;
        this.availability = facts.availability;
        this.conversations = facts.conversations.over(period, null);
        this.visitors = facts.visitors.over(period, null);
        this.agents = facts.agents.over(period, null);
        this.costs = scope.portfolio().costsOf(scope.account().id());
    }

    RoiStatement statement() {
        Unit money = Unit.money(scope.account().currency());
        Optional<Lift> lift = lift();
        var revenue =
                input("incremental_revenue", incrementalRevenue(lift), money, Source.CONVERSATIONS, Source.VISITORS);
        var margin = input("margin", margin(), Unit.RATIO, Source.COSTS);
        var deflected = input(
                "contacts_deflected",
                unless(ExportKind.CONVERSATIONS, Measurement.count(conversations.botAlone)),
                Unit.COUNT,
                Source.CONVERSATIONS);
        var contact = input("contact_cost", price("contact_cost", Cost.Per.CONTACT), money, Source.COSTS);
        var fees = input("fees", fees(), money, Source.PACKAGES);
        var addOns = input("add_ons", addOns(), money, Source.COSTS);
        var agentCost = input("agent_cost", agentCost(), money, Source.AGENTS, Source.COSTS);
        Measurement benefit =
                sum(product(revenue.value(), margin.value()), product(deflected.value(), contact.value()));
        Measurement cost = sum(sum(fees.value(), addOns.value()), agentCost.value());
        return new RoiStatement(
                List.of(revenue, margin, deflected, contact, fees, addOns, agentCost),
                benefit,
                cost,
                value(benefit, cost),
                lift);
    }

    private static RoiStatement.Input input(String key, Measurement value, Unit unit, Source... sources) {
        return new RoiStatement.Input(key, value, unit, List.of(sources));
    }

    private Measurement value(Measurement benefit, Measurement cost) {
        if (benefit instanceof Measurement.Known gain && cost instanceof Measurement.Known spent) {
            return Measurement.ratio(gain.value().subtract(spent.value()), spent.value(), conversations.connected);
        }
        return benefit instanceof Measurement.Known ? cost : benefit;
    }

    private Optional<Lift> lift() {
        if (availability.missing(ExportKind.CONVERSATIONS, period, CONVERTED).isPresent()
                || conversations.connected == 0) {
            return Optional.empty();
        }
        if (visitors.controlGroup > 0
                && availability.missing(ExportKind.VISITORS, period, CONTROL).isEmpty()) {
            return lift(visitors.conversionsControlGroup, visitors.controlGroup, true);
        }
        return availability.missing(ExportKind.VISITORS, period, NOT_ENGAGED).isEmpty()
                ? lift(visitors.conversionsNotEngaged, visitors.exposed - visitors.accepted, false)
                : Optional.empty();
    }

    private Optional<Lift> lift(long conversions, long compared, boolean controlGroup) {
        return compared > 0 && conversions <= compared
                ? Optional.of(new Lift(
                        conversations.connectedConversions,
                        conversations.connected,
                        conversions,
                        compared,
                        controlGroup))
                : Optional.empty();
    }

    private Measurement incrementalRevenue(Optional<Lift> lift) {
        Optional<Measurement> missing = availability
                .missing(ExportKind.CONVERSATIONS, period, "conversations.aov")
                .or(() -> availability.missing(ExportKind.VISITORS, period));
        if (missing.isPresent()) {
            return missing.get();
        }
        if (lift.isEmpty()) {
            return conversations.connected == 0
                    ? Measurement.total(BigDecimal.ZERO, 0)
                    : new Measurement.MissingData(MissingInput.Kind.COMPARISON_GROUP);
        }
        BigDecimal conversions = lift.get().incrementalConversions();
        if (conversions.signum() == 0) {
            return Measurement.total(BigDecimal.ZERO, conversations.connected);
        }
        if (conversations.conversions == 0 || conversations.revenueRows == 0) {
            return new Measurement.MissingData(MissingInput.Kind.ORDER_VALUE);
        }
        BigDecimal revenue = conversions
                .multiply(conversations.revenue)
                .divide(BigDecimal.valueOf(conversations.conversions), Measurement.PRECISION);
        return Measurement.total(revenue, conversations.connected);
    }

    private Measurement margin() {
        return price("margin", Cost.Per.RATIO);
    }

    private Measurement price(String kind, Cost.Per per) {
        return Prices.of(scope, period, kind, per);
    }

    private Measurement fees() {
        SuccessPackage bought = scope.successPackage();
        if (bought.feePerYear().isEmpty()) {
            return new Measurement.MissingData(
                    MissingInput.Kind.FEE, bought.id().toString());
        }
        Period year = new ContractCalendar(bought.startsOn()).yearHolding(period.lastDay());
        BigDecimal fee = bought.feePerYear()
                .get()
                .multiply(BigDecimal.valueOf(period.days()))
                .divide(BigDecimal.valueOf(year.days()), Measurement.PRECISION);
        return Measurement.total(fee, 1);
    }

    private Measurement addOns() {
        Measurement total = Measurement.total(BigDecimal.ZERO, 0);
        for (Cost cost : costs) {
            if (cost.kind().equals("add_on")) {
                total = sum(total, addOn(cost));
            }
        }
        return total;
    }

    private Measurement addOn(Cost cost) {
        return AddOnCosts.inCurrencyOf(scope.account(), cost).orElseGet(() -> switch (cost.per()) {
            case MONTH, YEAR, ONCE -> Measurement.total(AddOnCosts.byDays(cost, period), 1);
            case HOUR -> product(onlineHours(), Measurement.total(cost.amount(), 1));
            case CONTACT ->
                unless(
                        ExportKind.CONVERSATIONS,
                        Measurement.total(cost.amount().multiply(BigDecimal.valueOf(conversations.requested)), 1));
            case RATIO ->
                availability
                        .missing(ExportKind.CONVERSATIONS, period, "conversations.revenue")
                        .orElseGet(() -> Measurement.total(cost.amount().multiply(conversations.revenue), 1));
        });
    }

    private Measurement agentCost() {
        return product(onlineHours(), price("agent_hour", Cost.Per.HOUR));
    }

    private Measurement onlineHours() {
        return availability
                .missing(ExportKind.AGENTS, period, "agents.online_hours")
                .orElseGet(() -> Measurement.total(AgentFigures.hours(agents.online), agents.rows));
    }

    private Measurement unless(ExportKind kind, Measurement value) {
        return availability.missing(kind, period).orElse(value);
    }

    private static Measurement sum(Measurement a, Measurement b) {
        if (a instanceof Measurement.Known one && b instanceof Measurement.Known two) {
            return Measurement.total(one.value().add(two.value()), one.n() + two.n());
        }
        return a instanceof Measurement.Known ? b : a;
    }

    private static Measurement product(Measurement a, Measurement b) {
        if (a instanceof Measurement.Known one && b instanceof Measurement.Known two) {
            return Measurement.total(one.value().multiply(two.value()), one.n());
        }
        return a instanceof Measurement.Known ? b : a;
    }
}
