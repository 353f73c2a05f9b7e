package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.UnansweredTicket;
import com.reviewpack.findings.EarlyWarning;
import com.reviewpack.portfolio.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who looks after an account wants to know of its week.
 *
 * @param csm the name of its success manager
 * @param week figures of the whole account, whatever its packages cover, beside those of the week before
 * @param fourWeeks the like over the four weeks that end with the week, beside the four before them
 * @param unanswered tickets that wait at the week's end, those that have waited longest first
 * @param warning of the package that is most at risk; empty where no package holds
 * @param packages that hold on the week's last day, by start and id
 * @param coming what falls due in the week that follows, by day
 * @param endsOn the last day on which a package of the account holds; empty: it is open
 */
public record AccountWeek(
        Account account,
        String csm,
        FigureReport week,
        FigureReport fourWeeks,
        List<UnansweredTicket> unanswered,
        Optional<EarlyWarning> warning,
        List<PackageWeeks> packages,
        List<Coming> coming,
        Optional<LocalDate> endsOn) {

    public AccountWeek {
        unanswered = List.copyOf(unanswered);
        packages = List.copyOf(packages);
        coming = List.copyOf(coming);
    }

    /** A deliverable that falls due in the week that follows. */
    public record Coming(DueItem item, Stage stage) {}

    /** How far something that falls due has come. */
    public enum Stage {
        /** Its pack is made. */
        MADE("made"),
        /** The program has no pack for it: people prepare it. */
        BY_HAND("by_hand"),
        /** It is to be made. */
        AHEAD("ahead");

        private final String key;

        Stage(String key) {
            this.key = key;
        }

        /** Names its word in wording files. */
        String key() {
            return key;
        }
    }
}
