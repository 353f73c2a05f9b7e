package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.portfolio.Cost;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The return once more, from plain lists by plain loops in floating point, written from its definition alone. NaN stands
 * for missing data.
 */
final class NaiveReturn {

    private final Installation in;
    private final LocalDate from;
    private final LocalDate to;
    private double connected;
    private double connectedConversions;
    private double conversions;
    private double revenue;
    private boolean priced;
    private double botAlone;
    private double requested;

    /**
     * @param from the first day of the period
     * @param to the day after its last day
     */
    NaiveReturn(Installation in, LocalDate from, LocalDate to) {
        this.in = in;
        this.from = from;
        this.to = to;
        for (Conversation row : in.conversations) {
            if (in.lobs.covers(row.lob()) && inPeriod(row.requestedAt())) {
                count(row);
            }
        }
    }

    private void count(Conversation row) {
        requested++;
        boolean converted = row.converted() != null && row.converted();
        if (row.handledBy() == HandledBy.BOT) {
            botAlone++;
        }
        if (row.connectedAt() != null
                && (row.handledBy() == HandledBy.AGENT || row.handledBy() == HandledBy.BOT_THEN_AGENT)) {
            connected++;
            connectedConversions += converted ? 1 : 0;
        }
        conversions += converted ? 1 : 0;
        if (row.revenue() != null) {
            priced = true;
            revenue += row.revenue().doubleValue();
        }
    }

    double benefit() {
        double deflected = missing(ExportKind.CONVERSATIONS) ? Double.NaN : botAlone;
        return incrementalRevenue() * newest("margin", Cost.Per.RATIO)
                + deflected * newest("contact_cost", Cost.Per.CONTACT);
    }

    double cost() {
        LocalDate last = to.minusDays(1);
        int years = 0;
        while (!in.startsOn.plusMonths(12L * (years + 1)).isAfter(last)) {
            years++;
        }
        double yearDays = in.startsOn.plusMonths(12L * (years + 1)).toEpochDay()
                - in.startsOn.plusMonths(12L * years).toEpochDay();
        double fee = in.fee.isEmpty()
                ? Double.NaN
                : in.fee.get().doubleValue() * (to.toEpochDay() - from.toEpochDay()) / yearDays;
        double addOns = 0;
        for (Cost cost : in.costs) {
            addOns += cost.kind().equals("add_on") ? addOn(cost) : 0;
        }
        return fee + addOns + online() * newest("agent_hour", Cost.Per.HOUR);
    }

    double value() {
        return (benefit() - cost()) / cost();
    }

    private double incrementalRevenue() {
        if (missing(ExportKind.CONVERSATIONS) || missing(ExportKind.VISITORS)) {
            return Double.NaN;
        }
        if (connected == 0) {
            return 0;
        }
        double control = 0;
        double controlConversions = 0;
        double exposed = 0;
        double exposedConversions = 0;
        for (VisitorHour row : in.visitors) {
            if (in.lobs.covers(row.lob()) && inPeriod(row.hourStart())) {
                control += zeroed(row.controlGroup());
                controlConversions += zeroed(row.conversionsControlGroup());
                exposed += zeroed(row.exposed()) - zeroed(row.accepted());
                exposedConversions += zeroed(row.conversionsNotEngaged());
            }
        }
        double group = control > 0 ? control : exposed;
        double converted = control > 0 ? controlConversions : exposedConversions;
        if (group <= 0 || converted > group) {
            return Double.NaN;
        }
        double incremental = (connectedConversions / connected - converted / group) * connected;
        if (connectedConversions * group == converted * connected) {
            return 0;
        }
        return conversions == 0 || !priced ? Double.NaN : incremental * revenue / conversions;
    }

    private double addOn(Cost cost) {
        return switch (cost.per()) {
            case ONCE ->
                cost.from() != null && within(cost.from()) ? cost.amount().doubleValue() : 0;
            case MONTH, YEAR -> daily(cost);
            case HOUR -> online() * cost.amount().doubleValue();
            case CONTACT ->
                missing(ExportKind.CONVERSATIONS)
                        ? Double.NaN
                        : requested * cost.amount().doubleValue();
            case RATIO ->
                missing(ExportKind.CONVERSATIONS)
                        ? Double.NaN
                        : revenue * cost.amount().doubleValue();
        };
    }

    /** Day by day: each costs its part of its own month or year. */
    private double daily(Cost cost) {
        double sum = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (cost.holdsOn(day)) {
                int length = cost.per() == Cost.Per.MONTH ? day.lengthOfMonth() : day.lengthOfYear();
                sum += cost.amount().doubleValue() / length;
            }
        }
        return sum;
    }

    private double online() {
        if (missing(ExportKind.AGENTS)) {
            return Double.NaN;
        }
        double seconds = 0;
        for (AgentInterval row : in.agents) {
            if (in.lobs.covers(row.lob()) && inPeriod(row.intervalStart()) && row.online() != null) {
                seconds += row.online().toMillis() / 1000.0;
            }
        }
        return seconds / 3600;
    }

    /** Of several amounts that hold on the last day, the one that began last. */
    private double newest(String kind, Cost.Per per) {
        double amount = Double.NaN;
        LocalDate since = LocalDate.MIN;
        for (Cost cost : in.costs) {
            LocalDate began = cost.from() == null ? LocalDate.MIN : cost.from();
            if (cost.kind().equals(kind)
                    && cost.per() == per
                    && cost.holdsOn(to.minusDays(1))
                    && !began.isBefore(since)) {
                amount = cost.amount().doubleValue();
                since = began;
            }
        }
        return amount;
    }

    private boolean missing(ExportKind kind) {
        return !in.firstDays.containsKey(kind) || from.isBefore(in.firstDays.get(kind));
    }

    private boolean inPeriod(Instant instant) {
        return within(instant.atZone(in.zone).toLocalDate());
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    private static double zeroed(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
