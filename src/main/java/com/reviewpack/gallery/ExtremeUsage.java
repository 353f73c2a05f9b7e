package com.reviewpack.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Conversations, visitors and agents of the extreme account: few in each of its many lines of business, so that each line
 * is small, and amounts at both ends of what an export may say.
 */
final class ExtremeUsage {

    private static final int DAYS = 396;
    private static final int DAYS_OF_VISITORS = 95;
    private static final int AGENTS = 1_000;
    private static final int EVERY = 4;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final List<String> CHANNELS =
            List.of("chat", "messaging", "whatsapp", "apple", "email", "sms", "voice");

    private final TableFile conversations;
    private final TableFile visitors;
    private final TableFile agents;
    private int number;

    ExtremeUsage(Path exports) {
        this.conversations = new TableFile(exports.resolve("conversations-extreme.csv"), Columns.CONVERSATIONS);
        this.visitors = new TableFile(exports.resolve("visitors-extreme.csv"), Columns.VISITORS);
        this.agents = new TableFile(exports.resolve("agents-extreme.csv"), Columns.AGENTS);
    }

    void write() throws IOException {
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate day = ExtremeInstallation.UNTIL.minusDays(back);
            for (int lob = 0; lob < ExtremeInstallation.LOBS; lob++) {
                if ((back + lob) % EVERY == 0) {
                    conversation(ExtremeInstallation.ACCOUNT, ExtremeInstallation.lob(lob), day, lob);
                }
            }
            for (int peer = 0; peer < ExtremeInstallation.PEERS; peer++) {
                conversation(ExtremeInstallation.peer(peer), Names.plain(peer), day, 7 + peer + back % 3);
            }
            if (back < DAYS_OF_VISITORS) {
                hours(day);
            }
        }
        conversations.write();
        visitors.write();
        agents.write();
    }

    private void conversation(String account, String lob, LocalDate day, int variant) {
        number++;
        long asked = at(day, variant % 24) + number * 37L % 3600;
        boolean abandoned = number % 5 == 0;
        long connected = asked + (number % 7 == 0 ? 5_000 : number % 90);
        int handled = number % 11 == 0 ? SECONDS_OF_A_DAY : number % 13 == 0 ? 0 : 60 + number % 900;
        boolean bought = !abandoned && number % 4 == 0;
        conversations.row(
                "c-" + number,
                account,
                lob,
                Names.plain(variant + 2),
                Names.plain(variant % 15 + 1),
                CHANNELS.get(number % CHANNELS.size()),
                "v-" + number,
                abandoned ? "" : agent(number),
                instant(asked),
                abandoned ? "" : instant(connected),
                abandoned ? "" : instant(connected + 3),
                instant(connected + 3 + handled),
                abandoned ? "" : handled,
                1 + number % 9,
                abandoned ? 0 : 1 + number % 12,
                number % 3,
                abandoned ? "none" : number % 6 == 0 ? "bot" : "agent",
                abandoned ? "" : 1 + number % 5,
                abandoned ? "" : number % 11,
                number % 2 == 0 ? "yes" : "no",
                bought ? "yes" : "no",
                bought ? (number % 8 == 0 ? "999999999999" : "0.0001") : "");
    }

    private void hours(LocalDate day) {
        for (int lob = 0; lob < 3; lob++) {
            for (int hour = 13; hour < 17; hour++) {
                String at = instant(at(day, hour));
                for (int segment = 0; segment < 3; segment++) {
                    visitors.row(
                            ExtremeInstallation.ACCOUNT,
                            ExtremeInstallation.lob(lob),
                            Names.plain(segment + 3),
                            at,
                            999_999_999L - segment,
                            800_000_000 - hour,
                            1,
                            700_000_000 + hour,
                            600_000_000,
                            lob + 1,
                            segment,
                            0,
                            segment == 0 ? "999999999999" : "0.0001");
                }
                agents.row(
                        agent(hour + lob),
                        ExtremeInstallation.ACCOUNT,
                        ExtremeInstallation.lob(lob),
                        Names.plain(lob + 2),
                        at,
                        60,
                        3600,
                        0,
                        hour % 2 == 0 ? 3600 : 0,
                        1);
            }
        }
    }

    /** A thousand of them, every fiftieth with a name of its own script. */
    private static String agent(int number) {
        int one = number % AGENTS;
        return one % 50 == 7 ? Names.of(one) : String.format(Locale.ROOT, "agent-%04d", one);
    }

    private static long at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toEpochSecond(ZoneOffset.UTC);
    }

    private static String instant(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).toString();
    }
}
