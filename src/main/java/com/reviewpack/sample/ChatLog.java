package com.reviewpack.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Invents what was said in some conversations of the last quarter, in the account's language. It draws from a stream of its
 * own: whatever it says leaves the other exports as they are.
 */
final class ChatLog {

    /** Transcripts reach so many days back. */
    private static final int DAYS = 95;

    /** How many conversations of an average account and day are written down. */
    private static final double A_DAY = 4.4;

    private static final double MOST = 0.6;

    private final SampleAccount account;
    private final double share;
    private final long seed;
    private final ExportFiles files;

    ChatLog(
            SampleAccount account,
            LocalDate day,
            LocalDate until,
            double conversationsPerDay,
            long seed,
            ExportFiles files) {
        this.account = account;
        this.seed = seed;
        this.files = files;
        double average = Math.max(conversationsPerDay * account.volume(), 0.01);
        this.share = day.isAfter(until.minusDays(DAYS)) ? Math.min(MOST, A_DAY / average) : 0;
    }

    /**
     * Writes down one conversation, or not.
     *
     * @param connected epoch seconds
     */
    void perhaps(String conversation, String agent, long connected) {
        SplittableRandom random = new SplittableRandom(seed * 31 + conversation.hashCode() * 2654435761L);
        if (random.nextDouble() < share && !agent.isEmpty()) {
            new Chat(conversation, agent, connected, random).write();
        }
    }

    /** One conversation as it is written down. */
    private final class Chat {
        private final String conversation;
        private final String agent;
        private final AgentHabit habit;
        private final SplittableRandom random;
        private final ChatLines lines;
        private final long began;
        private final StringBuilder json = new StringBuilder(2048);
        private long second;

        Chat(String conversation, String agent, long connected, SplittableRandom random) {
            this.conversation = conversation;
            this.agent = agent;
            this.habit = AgentHabit.of(agent);
            this.random = random;
            this.lines = ChatLines.of(account.locale().substring(0, 2), random);
            this.began = connected;
            this.second = connected;
        }

        void write() {
            boolean solved = likely(habit == AgentHabit.SOLVES ? 0.97 : 0.68);
            customer("open");
            agent(habit != AgentHabit.NEVER_GREETS && likely(0.92) ? "greet" : "plain");
            if (likely(0.8)) {
                agent("ask_name");
                customer("name");
                if (likely(0.6)) {
                    agent("thank_name");
                }
            }
            if (likely(0.75)) {
                agent("ask_detail");
                customer("detail");
            }
            agent("check");
            if (habit == AgentHabit.LETS_WAIT && likely(0.5)) {
                customer("waiting");
            }
            if (likely(0.5)) {
                customer("question");
            }
            if (likely(0.12)) {
                agent("wordy");
            }
            answer(solved);
            if (habit != AgentHabit.NEVER_GREETS) {
                goodbye();
            }
            files.add(ExportFiles.TRANSCRIPTS, began, whole());
        }

        private void answer(boolean solved) {
            if (solved) {
                agent("solve");
                customer("thanks");
                return;
            }
            agent("refuse");
            customer("cross");
            if (likely(0.5)) {
                agent(likely(0.6) ? "hand_on" : "hand_on_bare");
            }
        }

        private void goodbye() {
            if (likely(habit == AgentHabit.SOLVES ? 0.9 : 0.45)) {
                agent("more");
                customer("end");
            }
            if (likely(0.7)) {
                agent("bye");
            }
        }

        private boolean likely(double share) {
            return random.nextDouble() < share;
        }

        private void customer(String key) {
            said("consumer", "", key, 10 + random.nextInt(35));
        }

        private void agent(String key) {
            int slow = habit == AgentHabit.LETS_WAIT ? 90 + random.nextInt(210) : 8 + random.nextInt(50);
            said("agent", agent, key, slow);
        }

        private void said(String by, String who, String key, int after) {
            second += json.isEmpty() ? 0 : after;
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"at\":\"")
                    .append(Instant.ofEpochSecond(second))
                    .append("\",\"by\":\"")
                    .append(by)
                    .append("\",\"agent_id\":\"")
                    .append(who)
                    .append("\",\"text\":\"")
                    .append(lines.say(key).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"}");
        }

        private String whole() {
            return String.format(
                    Locale.ROOT,
                    "{\"conversation_id\":\"%s\",\"account_id\":\"%s\",\"lines\":[%s]}",
                    conversation,
                    account.id(),
                    json);
        }
    }
}
