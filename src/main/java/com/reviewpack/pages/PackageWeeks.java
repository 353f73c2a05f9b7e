package com.reviewpack.pages;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.portfolio.SuccessPackage;
import java.util.Optional;

/**
 * How a package stands at the end of a week.
 *
 * @param fourWeeks the figures of its own scope over the four weeks that end with the week
 * @param statement of the contract year that holds the week's last day
 */
public record PackageWeeks(SuccessPackage bought, FigureReport fourWeeks, Optional<EntitlementStatement> statement) {

    /** Empty where the export of hours is missing. */
    Optional<HoursUse> hours() {
        return fourWeeks.hours();
    }
}
