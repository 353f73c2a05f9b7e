package com.reviewpack.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One account in Berlin with one package of the lowest tier: on 2 November 2026, a Monday, its account plan and its
 * performance review of October are due. Forty conversations, one of them with a bad cell, and two tickets.
 */
public final class SmallInstallation {

    private SmallInstallation() {}

    /** Writes {@code portfolio/} and {@code exports/} into the folder. */
    public static void write(Path folder) throws IOException {
        Path portfolio = Files.createDirectories(folder.resolve("portfolio"));
        Files.writeString(portfolio.resolve("accounts.csv"), """
                account_id,name,industry,segment,region,country,time_zone,locale,currency,brand,csm,partner,active_from,active_to
                acme,Acme Retail,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,,2026-01-01,
                """);
        Files.writeString(portfolio.resolve("people.csv"), """
                person_id,name,email,active_from,active_to
                anna,Anna Kuhn,anna@example.com,2026-01-01,
                """);
        Files.writeString(portfolio.resolve("packages.csv"), """
                package_id,account_id,tier,lobs,starts_on,ends_on,fee_per_year,overage_rate
                acme-f1,acme,Foundations,*,2026-01-01,,12000,120
                """);
        Path exports = Files.createDirectories(folder.resolve("exports"));
        StringBuilder rows =
                new StringBuilder("conversation_id,account_id,lob,skill,segment,channel,visitor_id,agent_id,"
                        + "requested_at,connected_at,first_response_at,ended_at,handle_seconds,consumer_lines,agent_lines,"
                        + "transfers,handled_by,csat,nps,resolved_first_contact,converted,revenue\n");
        for (int i = 0; i < 40; i++) {
            String hour = "2026-10-%02dT%02d:".formatted(1 + i % 28, 8 + i % 9);
            rows.append("c%d,acme,,sales,,chat,v%d,a%d,%s00:00Z,%s00:20Z,%s00:40Z,%s08:00Z,420,5,6,0,%s,%d,,yes,no,\n"
                    .formatted(i, i, i % 3, hour, hour, hour, hour, i == 39 ? "robot" : "agent", 1 + i % 5));
        }
        Files.writeString(exports.resolve("conversations-2026-10.csv"), rows.toString());
        Files.writeString(exports.resolve("tickets-2026-10.csv"), """
                ticket_id,account_id,lob,severity,kind,status,opened_at,first_response_at,resolved_at,rca_delivered_at,reopened,csat,subject,assignee
                t1,acme,,P1,non_bug,closed,2026-10-05T09:00:00Z,2026-10-05T09:20:00Z,2026-10-05T12:00:00Z,,0,5,Cannot log in,ben
                t2,acme,,P3,bug,open,2026-10-20T09:00:00Z,,,,0,,Slow report,ben
                """);
    }
}
