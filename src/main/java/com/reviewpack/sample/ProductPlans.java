package com.reviewpack.sample;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the invented vendor plans: features of releases with their days, and candidates for later ones by quarter. */
final class ProductPlans {

    private final LocalDate until;

    /**
     * @param until the business date that days and quarters are counted from
     */
    ProductPlans(LocalDate until) {
        this.until = until;
    }

    /** Rows of {@code releases}. */
    Stream<List<String>> releases() {
        return Stream.of(
                release(
                        "26.10",
                        "Offers by hour",
                        "An export of offers made and accepted, hour by hour",
                        -12,
                        "reporting"),
                release("26.11", "Quiet hours", "Offers pause where nobody is on shift", 17, "sales;supervisors"),
                release("26.12", "Shared inbox", "A team sees its open conversations together", 38, "agents"),
                release(
                        "27.1",
                        "Hand-over in three lines",
                        "The agent reads in three lines what the bot has learned",
                        73,
                        "agents;automation"),
                release(
                        "27.1",
                        "Roles by team",
                        "Team leads see the conversations of their own team",
                        73,
                        "administrators"),
                release(
                        "27.2",
                        "Offer tests",
                        "Each offer can be tried against a control group of its own",
                        101,
                        "sales"),
                release(
                        "27.2",
                        "Staffing by the hour",
                        "Arrivals beside agents online, for each hour of the week",
                        101,
                        "supervisors"));
    }

    private List<String> release(String id, String feature, String summary, int days, String audience) {
        return List.of(
                id,
                feature,
                summary,
                until.plusDays(days).toString(),
                days < 0 ? "released" : days < 60 ? "scheduled" : "planned",
                audience);
    }

    /** Rows of {@code roadmap}: seven for all, and some for one account each. */
    Stream<List<String>> roadmap(List<SampleAccount> accounts) {
        List<List<String>> rows = new ArrayList<>(List.of(
                item(1, "", "Conversation routing by intent", "", 0, "planned"),
                item(2, "", "Agent assist with suggested replies", "", 1, "planned"),
                item(3, "", "Voice and chat in one queue", "", 1, "under review"),
                item(4, "", "Satisfaction asked within the conversation", "", 2, "planned"),
                item(5, "", "Bot learns from corrected answers", "", 2, "under review"),
                item(6, "", "Video for product advice", "", 3, "idea"),
                item(7, "", "Forecast of arrivals a week ahead", "", 3, "under review")));
        String first = accounts.getFirst().id();
        rows.add(item(8, first, "Furniture planner hands over to an agent", "G-" + first + "-5", 1, "under review"));
        for (SampleAccount account : accounts) {
            rows.add(item(
                    rows.size() + 1,
                    account.id(),
                    "Call-back from the queue",
                    "G-" + account.id() + "-3",
                    1,
                    "planned"));
        }
        return rows.stream();
    }

    private List<String> item(int number, String account, String title, String goal, int quartersAhead, String status) {
        LocalDate day = until.plusMonths(3L * quartersAhead);
        return List.of(
                "R-" + number, account, title, goal, day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR), status);
    }
}
