package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.SampleLob;
import com.reviewpack.sample.SampleAccount.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invents one local day of one account: its conversations, visitor hours and agent intervals. The same account, day and
 * seed give the same rows, whatever else is invented.
 */
final class UsageDay {

    private static final String[] CHANNELS = {"messaging", "chat", "whatsapp", "apple", "email"};
    private static final double[] CHANNEL_SHARES = {.42, .3, .16, .07, .05};
    private static final int TAKE_TURNS = 3;
    private static final String[] SEGMENTS = {"returning", "new"};
    /** Patience, conversion and order value of each segment, as multiples. */
    private static final double[] SEGMENT_WORTH = {1.25, 0.8};

    private final SampleAccount account;
    private final LocalDate day;
    private final LocalDate until;
    private final double conversationsPerDay;
    private final SplittableRandom random;
    private final ExportFiles files;
    private final ChatLog chats;
    private int number;

    UsageDay(
            SampleAccount account,
            LocalDate day,
            LocalDate until,
            double conversationsPerDay,
            long seed,
            ExportFiles files) {
        this.account = account;
        this.day = day;
        this.until = until;
        this.conversationsPerDay = conversationsPerDay;
        this.random = new SplittableRandom(seed ^ (account.id().hashCode() * 2654435761L) ^ (day.toEpochDay() << 20));
        this.files = files;
        this.chats = new ChatLog(account, day, until, conversationsPerDay, seed, files);
    }

    void write() {
        ZonedDateTime hour = day.atStartOfDay(account.zone());
        while (hour.toLocalDate().equals(day)) {
            writeHour(hour.toInstant(), hour.getHour());
            hour = hour.plusHours(1);
        }
    }

    private void writeHour(Instant start, int hour) {
        double average = conversationsPerDay * account.volume();
        double expected = average * Rhythm.demand(account, day, hour, until);
        double planned = average * Rhythm.demand(account, day.minusWeeks(5), hour, until);
        int agents = Rhythm.outage(account, day, hour) ? 0 : Rhythm.agents(account, day, hour, planned);
        int[] bySegment = new int[SEGMENTS.length];
        double engagedSeconds = 0;
        for (SampleLob lob : account.lobs()) {
            int requests = poisson(expected * lob.share());
            for (int i = 0; i < requests; i++) {
                int segment = random.nextDouble() < 0.46 ? 0 : 1;
                double handled = conversation(start, hour, lob, segment, agents, expected);
                engagedSeconds += handled;
                if (lob.sales() && handled > 0) {
                    bySegment[segment]++;
                }
            }
            if (lob.sales() && hour >= 8 && hour < 22) {
                visitors(start, lob, bySegment, expected * lob.share(), agents);
                bySegment = new int[SEGMENTS.length];
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            agent(start, agent, hour, engagedSeconds / agents);
        }
    }

    /** Writes one conversation and returns the seconds that an agent spent on it. */
    private double conversation(Instant start, int hour, SampleLob lob, int segment, int agents, double expected) {
        long second = start.getEpochSecond() + random.nextInt(3600);
        String channel = pick(CHANNELS, CHANNEL_SHARES);
        boolean botAlone = random.nextDouble() < account.botShare() * 0.6;
        boolean botFirst = !botAlone && random.nextDouble() < account.botShare();
        double load = agents == 0 ? 9 : expected * account.handleSeconds() / 3600 / 1.7 / agents;
        double wait = -Math.log(1 - random.nextDouble()) * 16 * Math.exp(2.2 * Math.min(load, 1.6));
        boolean abandoned = !botAlone && (agents == 0 ? random.nextDouble() < 0.85 : wait > patience());
        long connected = second + Math.round(botAlone ? 1 : abandoned ? 0 : Math.min(wait, 1500));
        long handle = Math.round(logNormal(account.handleSeconds() * (botAlone ? 0.25 : 1), 0.55));
        double quality = quality(load) - (wait > 90 ? 0.12 : 0);
        boolean answered = !abandoned;
        String id = "c-" + day.toString().replace("-", "") + "-" + account.id() + "-" + number++;
        String agent = "";
        StringBuilder row = files.row();
        row.append(id)
                .append(',')
                .append(account.id())
                .append(',')
                .append(lob.name())
                .append(',')
                .append(lob.skill())
                .append(',')
                .append(SEGMENTS[segment])
                .append(',')
                .append(channel)
                .append(",v")
                .append(random.nextInt(1_000_000))
                .append(',');
        if (answered && !botAlone) {
            agent = agentName(random.nextInt(Math.max(agents, 1)), hour);
            row.append(agent);
        }
        AgentHabit habit = AgentHabit.of(agent);
        row.append(',').append(Instant.ofEpochSecond(second)).append(',');
        if (answered) {
            long firstResponse = connected + (botAlone ? 0 : Math.round(habit.slowness() * logNormal(9, 0.7)));
            row.append(Instant.ofEpochSecond(connected))
                    .append(',')
                    .append(Instant.ofEpochSecond(firstResponse))
                    .append(',')
                    .append(Instant.ofEpochSecond(Math.max(firstResponse, connected + handle)))
                    .append(',')
                    .append(handle)
                    .append(',')
                    .append(1 + random.nextInt(14))
                    .append(',')
                    .append(random.nextDouble() < 0.97 ? 1 + random.nextInt(12) : 0)
                    .append(',')
                    .append(!botAlone && random.nextDouble() < 0.08 ? 1 : 0)
                    .append(',');
        } else {
            row.append(",,")
                    .append(Instant.ofEpochSecond(second + Math.round(patience())))
                    .append(",,1,0,0,");
        }
        row.append(abandoned ? "none" : botAlone ? "bot" : botFirst ? "bot_then_agent" : "agent")
                .append(',');
        outcome(row, answered, lob, segment, quality + habit.satisfaction());
        files.add(ExportFiles.CONVERSATIONS, second, row);
        chats.perhaps(id, agent, connected);
        return answered && !botAlone ? handle : 0;
    }

    private void outcome(StringBuilder row, boolean answered, SampleLob lob, int segment, double quality) {
        boolean rated = answered && random.nextDouble() < 0.36;
        if (rated) {
            boolean content = random.nextDouble() < quality;
            row.append(content ? 4 + (random.nextDouble() < 0.6 ? 1 : 0) : 1 + random.nextInt(3));
        }
        row.append(',');
        if (answered && random.nextDouble() < 0.14) {
            row.append(random.nextDouble() < quality * 0.62 ? 9 + random.nextInt(2) : 3 + random.nextInt(6));
        }
        row.append(',');
        if (answered && random.nextDouble() < 0.55) {
            row.append(random.nextDouble() < quality * 0.93 ? "yes" : "no");
        }
        row.append(',');
        if (!lob.sales()) {
            row.append(',');
        } else {
            boolean converted = random.nextDouble() < (answered ? 0.135 : 0.02) * SEGMENT_WORTH[segment];
            row.append(converted ? "yes" : "no").append(',');
            if (converted) {
                row.append(money(logNormal(account.orderValue() * SEGMENT_WORTH[segment], 0.5)));
            }
        }
    }

    private void visitors(Instant start, SampleLob lob, int[] engaged, double expected, int agents) {
        for (int segment = 0; segment < SEGMENTS.length; segment++) {
            long visitors = poisson(expected * (segment == 0 ? 14 : 24)) + engaged[segment];
            if (visitors == 0) {
                continue;
            }
            long prospects = Math.min(visitors, binomial(visitors, segment == 0 ? 0.46 : 0.3) + engaged[segment]);
            long control = binomial(prospects - engaged[segment], 0.05);
            long exposed = Math.min(prospects - control, binomial(prospects - control, 0.62) + engaged[segment]);
            long unavailable = agents == 0 ? exposed : binomial(exposed, 0.03);
            long accepted = Math.min(exposed, engaged[segment] + binomial(exposed, 0.02));
            long converted = binomial(exposed - accepted, 0.045 * SEGMENT_WORTH[segment]);
            StringBuilder row = files.row();
            row.append(account.id())
                    .append(',')
                    .append(lob.name())
                    .append(',')
                    .append(SEGMENTS[segment])
                    .append(',')
                    .append(start)
                    .append(',')
                    .append(visitors)
                    .append(',')
                    .append(prospects)
                    .append(',')
                    .append(control)
                    .append(',')
                    .append(exposed)
                    .append(',')
                    .append(unavailable)
                    .append(',')
                    .append(accepted)
                    .append(',')
                    .append(converted)
                    .append(',')
                    .append(binomial(control, 0.05 * SEGMENT_WORTH[segment]))
                    .append(',')
                    .append(converted == 0 ? "0" : money(converted * account.orderValue() * SEGMENT_WORTH[segment]));
            files.add(ExportFiles.VISITORS, start.getEpochSecond(), row);
        }
    }

    private void agent(Instant start, int agent, int hour, double engagedSeconds) {
        SampleLob lob = account.lobs().get(agent % account.lobs().size());
        int online = 3600 - random.nextInt(60) * 5;
        long engaged = Math.min(online, Math.round(engagedSeconds / 1.4 / 60) * 60);
        StringBuilder row = files.row();
        row.append(agentName(agent, hour))
                .append(',')
                .append(account.id())
                .append(',')
                .append(lob.name())
                .append(',')
                .append(lob.skill())
                .append(',')
                .append(start)
                .append(",60,")
                .append(online)
                .append(',')
                .append(3600 - online)
                .append(',')
                .append(engaged)
                .append(',')
                .append(engaged > 1800 ? 2 : 1);
        files.add(ExportFiles.AGENTS, start.getEpochSecond(), row);
    }

    /** Early and late shift have people of their own, three of whom take turns from day to day. */
    private String agentName(int place, int hour) {
        long person = place < TAKE_TURNS ? Math.floorMod(place + day.toEpochDay(), TAKE_TURNS) : place;
        return "a-" + account.id().substring(account.id().length() - 3) + (hour < 14 ? "-e" : "-l") + (person + 1);
    }

    private double patience() {
        return -Math.log(1 - random.nextDouble()) * account.patienceSeconds() * 4;
    }

    private double quality(double load) {
        double base = load > 1.1 ? 0.74 : 0.87;
        return account.story() == Story.TROUBLE ? base - 0.012 * Rhythm.troubledWeeks(day) : base;
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    private String pick(String[] words, double[] shares) {
        double at = random.nextDouble();
        for (int i = 0; i < words.length - 1; i++) {
            at -= shares[i];
            if (at < 0) {
                return words[i];
            }
        }
        return words[words.length - 1];
    }

    private double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** Knuth's method; sums of smaller draws above 30. */
    private int poisson(double mean) {
        if (mean > 30) {
            return poisson(mean / 2) + poisson(mean / 2);
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private long binomial(long n, double p) {
        if (n > 60) {
            double drawn = n * p + Math.sqrt(n * p * (1 - p)) * random.nextGaussian();
            return Math.clamp(Math.round(drawn), 0, n);
        }
        long count = 0;
        for (long i = 0; i < n; i++) {
            if (random.nextDouble() < p) {
                count++;
            }
        }
        return count;
    }
}
