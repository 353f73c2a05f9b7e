package com.reviewpack.due;

import com.reviewpack.offering.Entitlement;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Waiver;
import java.util.OptionalInt;

/** Says in one sentence why a period is due on its day, or why it is not owed. */
record Reasons(Schedule schedule, Schedule.Slot slot) {

    String owed() {
        return schedule.successPackage().tier() + " promises it " + frequency() + ": " + ended() + ", and "
                + schedule.dueOn(slot) + " is " + day() + shortness() + ".";
    }

    String waived(Waiver waiver) {
        String why = waiver.reason().isBlank() ? "" : " (" + waiver.reason() + ")";
        return "Waived by " + waiver.agreedBy() + why + "; without that it would be due on " + schedule.dueOn(slot)
                + ".";
    }

    String capped(int used) {
        return "Capped: " + frequency() + ", and " + used + " are used in the contract year " + year() + ".";
    }

    String onDemand(int used, OptionalInt cap) {
        if (cap.isEmpty()) {
            return schedule.successPackage().tier() + " promises it " + frequency() + ", without a cap.";
        }
        if (cap.getAsInt() == 0) {
            return schedule.successPackage().tier() + " does not promise it: it goes beyond the entitlement.";
        }
        return used < cap.getAsInt()
                ? "This is number " + (used + 1) + " of up to " + cap.getAsInt() + " in the contract year " + year()
                        + "."
                : "All " + cap.getAsInt() + " of the contract year " + year() + " are used (" + used
                        + "): it goes beyond the entitlement.";
    }

    String madeOnDemand() {
        return "Made on demand: " + ended() + shortness() + ".";
    }

    private String frequency() {
        Entitlement entitlement = slot.entitlement();
        String cadence = switch (entitlement.cadence()) {
            case WEEKLY -> "weekly";
            case TWICE_MONTHLY -> "twice monthly";
            case MONTHLY -> "monthly";
            case TWICE_A_QUARTER -> "twice a quarter";
            case QUARTERLY -> "quarterly";
            case SEMI_ANNUAL -> "twice a year";
            case ANNUAL -> "yearly";
        };
        return entitlement.capPerYear().isPresent()
                ? cadence + ", up to " + entitlement.capPerYear().getAsInt() + " a year"
                : cadence;
    }

    private String ended() {
        return Schedule.nameOf(slot) + " ended on " + slot.period().lastDay();
    }

    private String day() {
        String first = "the first business day on or after " + slot.period().end() + " " + where();
        int lag = slot.entitlement().lagBusinessDays();
        return switch (lag) {
            case 0 -> first;
            case 1 -> "one business day after " + first;
            default -> lag + " business days after " + first;
        };
    }

    private String where() {
        String country = schedule.days().country();
        return country.isEmpty() ? "(Monday to Friday)" : "in " + country;
    }

    private String shortness() {
        Period period = slot.period();
        Period whole = slot.entry().whole();
        if (!slot.entry().isShort()) {
            return "";
        }
        String starts = "starts on " + period.start();
        String ends = "ends on " + period.lastDay();
        boolean late = !period.start().equals(whole.start());
        boolean early = !period.end().equals(whole.end());
        return "; short, as the term " + (late && early ? starts + " and " + ends : late ? starts : ends);
    }

    private Period year() {
        return schedule.contractYear(slot.period());
    }
}
