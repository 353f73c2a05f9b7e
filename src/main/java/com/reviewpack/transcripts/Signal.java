package com.reviewpack.transcripts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something in a conversation that can be observed by rule, and tells how well it was held. */
sealed interface Signal {

    /** A score without any doubt. */
    BigDecimal FULL = BigDecimal.valueOf(100);

    /** What this signal adds to its dimension, above 0. */
    BigDecimal weight();

    /** The score, 0 to 100; empty where the conversation gives no occasion for the signal. */
    Optional<Sighting> in(Talk talk);

    /**
     * A signal read in one conversation.
     *
     * @param score 0 to 100
     * @param line the line that shows it, from 0
     */
    record Sighting(BigDecimal score, int line) {}

    /** The agent says one of the words. */
    record Says(WordList words, Stretch where, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            if (!words.speaks(talk.language()) || talk.agentLines().isEmpty()) {
                return Optional.empty();
            }
            List<Integer> looked = where.of(talk.agentLines());
            return Optional.of(looked.stream()
                    .filter(line -> words.in(talk.line(line), talk.language()))
                    .findFirst()
                    .map(line -> new Sighting(FULL, line))
                    .orElseGet(() -> new Sighting(BigDecimal.ZERO, looked.getFirst())));
        }
    }

    /** The agent says none of the words. */
    record Avoids(WordList words, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            if (!words.speaks(talk.language()) || talk.agentLines().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(talk.agentLines().stream()
                    .filter(line -> words.in(talk.line(line), talk.language()))
                    .findFirst()
                    .map(line -> new Sighting(BigDecimal.ZERO, line))
                    .orElseGet(() -> new Sighting(FULL, talk.agentLines().getFirst())));
        }
    }

    /** The agent asks: in full from so many lines with a question on. */
    record Asks(int enough, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            if (talk.agentLines().isEmpty()) {
                return Optional.empty();
            }
            List<Integer> asked = talk.agentLines().stream()
                    .filter(line -> talk.line(line).asks())
                    .toList();
            int line = asked.isEmpty() ? talk.agentLines().getFirst() : asked.getFirst();
            return Optional.of(new Sighting(share(Math.min(asked.size(), enough), enough), line));
        }
    }

    /** The share of the consumer's questions after which the agent says something. */
    record Answers(BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            List<Integer> questions = talk.consumerLines().stream()
                    .filter(line -> talk.line(line).asks())
                    .toList();
            if (questions.isEmpty() || talk.agentLines().isEmpty()) {
                return Optional.empty();
            }
            int lastAnswer = talk.agentLines().getLast();
            List<Integer> open =
                    questions.stream().filter(line -> line > lastAnswer).toList();
            int line = open.isEmpty() ? questions.getFirst() : open.getFirst();
            return Optional.of(new Sighting(share(questions.size() - open.size(), questions.size()), line));
        }
    }

    /** How soon the agent answers: in full within {@code good}, not at all from {@code bad} on, evenly between. */
    record Replies(Duration good, Duration bad, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            List<Talk.Gap> gaps = talk.gaps();
            if (gaps.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal sum = BigDecimal.ZERO;
            Talk.Gap longest = gaps.getFirst();
            for (Talk.Gap gap : gaps) {
                sum = sum.add(score(gap.waited()));
                longest = gap.waited().compareTo(longest.waited()) > 0 ? gap : longest;
            }
            return Optional.of(
                    new Sighting(sum.divide(BigDecimal.valueOf(gaps.size()), MathContext.DECIMAL64), longest.line()));
        }

        private BigDecimal score(Duration waited) {
            if (waited.compareTo(good) <= 0) {
                return FULL;
            }
            return waited.compareTo(bad) >= 0
                    ? BigDecimal.ZERO
                    : share(bad.minus(waited).toMillis(), bad.minus(good).toMillis());
        }
    }

    /** The share of the agent's lines that have at most so many words. */
    record Length(int mostWords, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            List<Integer> lines = talk.agentLines();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> tooLong = lines.stream()
                    .filter(line -> talk.line(line).wordCount() > mostWords)
                    .toList();
            int line = tooLong.isEmpty() ? lines.getFirst() : tooLong.getFirst();
            return Optional.of(new Sighting(share(lines.size() - tooLong.size(), lines.size()), line));
        }
    }

    /** How the consumer leaves: in full with good words and no bad ones, half with both or neither. */
    record Ends(WordList good, WordList bad, int lines, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            boolean speaks = good.speaks(talk.language()) && bad.speaks(talk.language());
            if (!speaks || talk.consumerLines().isEmpty()) {
                return Optional.empty();
            }
            List<Integer> last = new Stretch(Stretch.Side.LAST, lines).of(talk.consumerLines());
            Optional<Integer> content = last.stream()
                    .filter(line -> good.in(talk.line(line), talk.language()))
                    .findFirst();
            Optional<Integer> cross = last.stream()
                    .filter(line -> bad.in(talk.line(line), talk.language()))
                    .findFirst();
            BigDecimal score = content.isPresent() == cross.isPresent()
                    ? BigDecimal.valueOf(50)
                    : content.isPresent() ? FULL : BigDecimal.ZERO;
            return Optional.of(new Sighting(score, cross.or(() -> content).orElse(last.getLast())));
        }
    }

    /** Where the matter goes to someone else, the agent says what happens next. */
    record Escalates(WordList words, WordList explains, BigDecimal weight) implements Signal {
        @Override
        public Optional<Sighting> in(Talk talk) {
            Optional<Integer> begins = talk.spokenLines().stream()
                    .filter(line -> words.in(talk.line(line), talk.language()))
                    .findFirst();
            return begins.filter(line -> !talk.agentLines().isEmpty())
                    .map(first -> talk.agentLines().stream()
                            .filter(line -> line >= first && explains.in(talk.line(line), talk.language()))
                            .findFirst()
                            .map(line -> new Sighting(FULL, line))
                            .orElseGet(() -> new Sighting(BigDecimal.ZERO, first)));
        }
    }

    /** Which of a speaker's lines are looked at. */
    record Stretch(Side side, int lines) {
        enum Side {
            FIRST,
            LAST,
            ALL
        }

        List<Integer> of(List<Integer> all) {
            int n = Math.min(lines, all.size());
            return switch (side) {
                case FIRST -> all.subList(0, n);
                case LAST -> new ArrayList<>(all.subList(all.size() - n, all.size()));
                case ALL -> all;
            };
        }
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(FULL).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
