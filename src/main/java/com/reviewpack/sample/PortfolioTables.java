package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.SampleLob;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the portfolio of an invented installation: what a CRM would export. */
final class PortfolioTables {

    private final Path folder;
    private final List<SampleAccount> accounts;
    private final List<SamplePackage> packages;
    private final LocalDate firstDay;
    private final LocalDate until;

    PortfolioTables(
            Path folder,
            List<SampleAccount> accounts,
            List<SamplePackage> packages,
            LocalDate firstDay,
            LocalDate until) {
        this.folder = folder;
        this.accounts = accounts;
        this.packages = packages;
        this.firstDay = firstDay;
        this.until = until;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        accounts();
        packages();
        people();
        goals();
        initiatives();
        costs();
        productPlans();
        table("waivers", "account_id,package_id,deliverable,period,agreed_by,reason", Stream.empty());
        table("holidays", "country,date,name,working", Stream.of(List.of("GR", "2026-10-28", "Ohi Day", "no")));
    }

    private void accounts() throws IOException {
        table(
                "accounts",
                "account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,"
                        + "active_to",
                accounts.stream()
                        .map(a -> List.of(
                                a.id(),
                                a.name(),
                                a.industry(),
                                a.segment(),
                                a.region(),
                                a.country(),
                                a.zone().getId(),
                                a.locale(),
                                a.currency(),
                                ResellerBrand.of(a),
                                a.csm(),
                                a.partner(),
                                a.activeFrom().toString(),
                                "")));
    }

    private void packages() throws IOException {
        table(
                "packages",
                "package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate",
                packages.stream()
                        .map(p -> List.of(
                                p.id(),
                                p.account(),
                                p.tier(),
                                p.lobs(),
                                p.startsOn().toString(),
                                p.endsOn() == null ? "" : p.endsOn().toString(),
                                "" + p.feePerYear(),
                                "" + p.overageRate())));
    }

    private void people() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        accounts.forEach(a -> {
            ids.add(a.csm());
            if (!a.partner().isEmpty()) {
                ids.add(a.partner());
            }
        });
        table(
                "people",
                "person_id,name,email,active_from,active_to",
                ids.stream().map(id -> List.of(id, title(id), id + "@reviewpack.example", "2020-01-01", "")));
    }

    private static String title(String personId) {
        return personId.startsWith("csm-")
                ? "Success Manager " + personId.substring(4)
                : "Partner Desk " + personId.substring(8);
    }

    private void goals() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (SampleAccount a : accounts) {
            String due = until.plusMonths(2).withDayOfMonth(31).toString();
            boolean sells = a.lobs().stream().anyMatch(SampleLob::sales);
            rows.add(goal(
                    a,
                    1,
                    sellingLob(a),
                    "corporate",
                    sells ? "Grow online revenue with assisted sales" : "Keep customers by answering when they ask",
                    sells ? "conversations.aov" : "conversations.csat",
                    sells ? "" + Math.round(a.orderValue() * 1.1) : "0.85",
                    due,
                    "Chief Commercial Officer"));
            rows.add(goal(
                    a,
                    2,
                    "",
                    "corporate",
                    "Serve more customers without adding seats",
                    "conversations.containment_rate",
                    "0.45",
                    due,
                    "Chief Operating Officer"));
            rows.add(goal(
                    a,
                    3,
                    "",
                    "strategic",
                    "Answer within a minute",
                    "conversations.answered_within_60s_rate",
                    "0.8",
                    due,
                    "Head of Customer Care"));
            rows.add(goal(
                    a,
                    4,
                    "",
                    "strategic",
                    "Customers leave content",
                    "conversations.csat",
                    "0.85",
                    due,
                    "Head of Customer Care"));
            if (sells) {
                rows.add(goal(
                        a,
                        5,
                        sellingLob(a),
                        "strategic",
                        "Turn conversations into orders",
                        "conversations.conversion_rate",
                        "0.14",
                        due,
                        "Head of E-Commerce"));
            }
        }
        table("goals", "goal_id,account_id,lob,kind,statement,figure,target,due_on,owner", rows.stream());
    }

    /** The line of business in which customers buy, where the account has others beside it; empty: all of it. */
    private static String sellingLob(SampleAccount a) {
        return a.lobs().size() == 1
                ? ""
                : a.lobs().stream()
                        .filter(SampleLob::sales)
                        .map(SampleLob::name)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> goal(
            SampleAccount a,
            int number,
            String lob,
            String kind,
            String statement,
            String figure,
            String target,
            String due,
            String owner) {
        return List.of("G-" + a.id() + "-" + number, a.id(), lob, kind, statement, figure, target, due, owner);
    }

    private void initiatives() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (SampleAccount a : accounts) {
            rows.add(initiative(
                    a,
                    1,
                    3,
                    "Messaging in the customer's app",
                    "Digital Channels",
                    "in progress",
                    65,
                    -75,
                    40,
                    "10 % more contacts reach an agent in writing"));
            rows.add(initiative(
                    a,
                    2,
                    2,
                    "Bot answers opening hours and order status",
                    "Automation",
                    "in progress",
                    40,
                    -40,
                    75,
                    "Containment up 5 points"));
            rows.add(initiative(
                    a,
                    3,
                    4,
                    "Coaching from transcripts",
                    "Contact Centre",
                    "done",
                    100,
                    -150,
                    -20,
                    "CSAT up 3 points"));
            rows.add(initiative(
                    a,
                    4,
                    3,
                    "Second shift on weekday mornings",
                    "Workforce Planning",
                    "planned",
                    0,
                    14,
                    104,
                    "80 % answered within a minute before noon"));
        }
        table(
                "initiatives",
                "initiative_id,account_id,lob,goal_id,title,owner,status,percent_done,starts_on,due_on,expected_effect",
                rows.stream());
    }

    private List<String> initiative(
            SampleAccount a,
            int number,
            int goal,
            String title,
            String owner,
            String status,
            int done,
            int from,
            int to,
            String effect) {
        return List.of(
                "I-" + a.id() + "-" + number,
                a.id(),
                "",
                "G-" + a.id() + "-" + goal,
                title,
                owner,
                status,
                "" + done,
                until.plusDays(from).toString(),
                until.plusDays(to).toString(),
                effect);
    }

    private void costs() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (SampleAccount a : accounts) {
            String from = firstDay.withDayOfMonth(1).toString();
            rows.add(List.of(a.id(), "Contribution margin", "margin", "0.32", "", "ratio", from, ""));
            rows.add(List.of(
                    a.id(), "Cost of a phone contact", "contact_cost", "6.40", a.currency(), "contact", from, ""));
            rows.add(List.of(a.id(), "Agent hour", "agent_hour", "18.00", a.currency(), "hour", from, ""));
            if (a.botShare() > 0) {
                rows.add(List.of(a.id(), "Conversation builder", "add_on", "450.00", a.currency(), "month", from, ""));
            }
            if (!a.partner().isEmpty()) {
                rows.add(List.of(a.id(), "Share of the reseller", "partner_share", "0.25", "", "ratio", from, ""));
            }
        }
        table("costs", "account_id,item,kind,amount,currency,per,from,to", rows.stream());
    }

    private void productPlans() throws IOException {
        ProductPlans plans = new ProductPlans(until);
        table("roadmap", "item_id,account_id,title,goal_id,quarter,status", plans.roadmap(accounts));
        table("releases", "release_id,feature,summary,planned_on,status,audience", plans.releases());
    }

    private void table(String name, String header, Stream<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .build(folder.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
            csv.writeRecord(header.split(",", -1));
            rows.forEach(csv::writeRecord);
        }
    }
}
