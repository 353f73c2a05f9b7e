package com.reviewpack.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Three accounts in Berlin: alpha and beta are anna's, gamma is ben's; alpha and gamma came through the reseller rita; lena
 * leads anna and ben. Each account has a mark of its own in its name and in the subject of its one ticket, which waits.
 * In the week of 26 October 2026 alpha has 40 conversations in euros, beta 50 in euros, gamma 60 in pounds.
 */
final class ManagedAccounts {

    static final String ALPHA = "QUIRRELWORTH";
    static final String BETA = "VEXILMOUND";
    static final String GAMMA = "ZOLTHAVEN";

    private ManagedAccounts() {}

    /** Writes {@code portfolio/} and {@code exports/} into the folder. */
    static void write(Path folder) throws IOException {
        Path portfolio = Files.createDirectories(folder.resolve("portfolio"));
        Files.writeString(portfolio.resolve("accounts.csv"), """
                account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,active_to
                alpha,%s,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,rita,2025-01-01,
                beta,%s,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,,2025-01-01,
                gamma,%s,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,GBP,,ben,rita,2025-01-01,
                """.formatted(ALPHA, BETA, GAMMA));
        Files.writeString(portfolio.resolve("people.csv"), """
                person_id,name,email,active_from,active_to
                anna,Anna Kuhn,anna@example.com,2025-01-01,
                ben,Ben Ott,ben@example.com,2025-01-01,
                rita,Rita Reseller,rita@partner.example,2025-01-01,
                lena,Lena Lead,lena@example.com,2025-01-01,
                """);
        Files.writeString(portfolio.resolve("packages.csv"), """
                package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate
                alpha-f1,alpha,Foundations,*,2026-01-01,,36500,
                beta-f1,beta,Foundations,*,2026-01-01,,7300,
                gamma-f1,gamma,Foundations,*,2026-01-01,,73000,
                """);
        Files.writeString(portfolio.resolve("costs.csv"), """
                account_id,item,kind,amount,currency,per,from,to
                alpha,Share,partner_share,0.25,,ratio,2025-01-01,
                gamma,Share,partner_share,0.10,,ratio,2025-01-01,
                """);
        Path exports = Files.createDirectories(folder.resolve("exports"));
        StringBuilder rows =
                new StringBuilder("conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,"
                        + "requested_at,connected_at,first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,"
                        + "transfers,handled_by,csat,nps,resolved_first_contact,converted,revenue\n");
        conversations(rows, "alpha", 40, 30);
        conversations(rows, "beta", 50, 50);
        conversations(rows, "gamma", 60, 15);
        Files.writeString(exports.resolve("conversations-2026-10.csv"), rows.toString());
        StringBuilder tickets = new StringBuilder("ticket_id,account_id,lob,severity,kind,status,opened_at,"
                + "first_response_at,resolved_at,rca_delivered_at,reopened,csat,subject,assignee\n");
        for (List<String> one : List.of(List.of("alpha", ALPHA), List.of("beta", BETA), List.of("gamma", GAMMA))) {
            tickets.append("t-%s,%s,,P2,bug,open,2026-10-27T09:00:00Z,,,,0,,Subject of %s,ben%n"
                    .formatted(one.getFirst(), one.getFirst(), one.getLast()));
        }
        Files.writeString(exports.resolve("tickets-2026-10.csv"), tickets.toString());
    }

    /** Some in the week, of which the first {@code quick} are answered within a minute; one before, so that data begin. */
    private static void conversations(StringBuilder rows, String account, int number, int quick) {
        rows.append(row(account, -1, "2026-09-01T08:00", true));
        for (int i = 0; i < number; i++) {
            rows.append(row(account, i, "2026-10-%02dT%02d:00".formatted(26 + i % 5, 8 + i % 9), i < quick));
        }
    }

    private static String row(String account, int i, String minute, boolean quick) {
        String minutes = minute.substring(0, minute.length() - 2);
        return "%s%d,%s,,sales,,chat,v%d,a1,%s00:00Z,%s00:20Z,%s%s:40Z,%s09:00Z,420,5,6,0,agent,5,,yes,no,%n"
                .formatted(account, i, account, i, minutes, minutes, minutes, quick ? "00" : "02", minutes);
    }
}
